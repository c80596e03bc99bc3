using Pleiad.Engine.Matching;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>The cheapest courses and the shortest way between occupations: by hand, and against trying everything.</summary>
public class TrajectoryTests
{
    [Fact]
    public void The_fewest_hours_close_the_gap_and_what_nobody_teaches_is_named()
    {
        var plan = CoursePlan.Cheapest(4, [0b0011, 0b0001, 0b0010, 0b0110], [72, 30, 50, 40]);
        (plan.Hours, string.Join(' ', plan.Courses), string.Join(' ', plan.Open)).ShouldBe((70, "1 3", "3"));
        CoursePlan.Cheapest(2, [0b01, 0b10, 0b11], [10, 10, 20]).Courses.ShouldBe([2], "as many hours in fewer courses");
        var nothing = CoursePlan.Cheapest(2, [], []);
        (nothing.Hours, nothing.Courses.Count, string.Join(' ', nothing.Open)).ShouldBe((0, 0, "0 1"));
        CoursePlan.Cheapest(0, [], []).Open.ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => CoursePlan.Cheapest(21, [], []));
        Should.Throw<ArgumentOutOfRangeException>(() => CoursePlan.Cheapest(1, [1], [0]));
        Should.Throw<ArgumentException>(() => CoursePlan.Cheapest(1, [0b10], [5]));
        Should.Throw<ArgumentException>(() => CoursePlan.Cheapest(1, [1], []));
    }

    [Fact]
    public void No_other_set_of_courses_is_cheaper()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var (needs, courses) = (random.Next(1, 7), random.Next(0, 9));
            uint[] closes = [.. Enumerable.Range(0, courses).Select(_ => (uint)random.Next(1 << needs))];
            double[] hours = [.. Enumerable.Range(0, courses).Select(_ => (double)random.Next(1, 20))];
            var all = closes.Aggregate(0u, (sum, c) => sum | c);
            var best = Enumerable.Range(0, 1 << courses).Where(set => Closed(closes, set) == all).Min(set => Enumerable.Range(0, courses).Where(c => (set >> c & 1) == 1).Sum(c => hours[c]));
            var plan = CoursePlan.Cheapest(needs, closes, hours);
            plan.Hours.ShouldBe(best);
            plan.Courses.Sum(c => hours[c]).ShouldBe(best);
            plan.Courses.Aggregate(0u, (sum, c) => sum | closes[c]).ShouldBe(all);
        }
    }

    [Fact]
    public void The_way_goes_by_steps_that_are_bearable()
    {
        double[] costs = [0, 40, 100, 40, 0, 50, 100, 50, 0];
        CareerPath.Shortest(costs, 0, 2).Steps.ShouldBe([0, 1, 2], "90 hours in two steps, 100 in one");
        CareerPath.Shortest([0, 40, 90, 40, 0, 50, 90, 50, 0], 0, 2).Steps.ShouldBe([0, 2], "as many hours in fewer steps");
        CareerPath.Shortest(costs, 0, 2, mostStep: 45).Steps.ShouldBeEmpty();
        CareerPath.Shortest(costs, 0, 2, mostStep: 45).Hours.ShouldBe(double.PositiveInfinity);
        CareerPath.Shortest(costs, 1, 1).Steps.ShouldBe([1]);
        CareerPath.Shortest([0, double.NaN, 1, 0], 0, 1).Steps.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => CareerPath.Shortest([0, 1, 2], 0, 1));
        Should.Throw<ArgumentException>(() => CareerPath.Shortest([0, -1, 2, 0], 0, 1));
    }

    [Fact]
    public void No_other_way_is_shorter()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var n = random.Next(2, 6);
            double[] costs = [.. Enumerable.Range(0, n * n).Select(_ => random.Next(4) == 0 ? double.PositiveInfinity : random.Next(0, 30))];
            var most = random.Next(5, 40);
            var found = CareerPath.Shortest(costs, 0, n - 1, most);
            found.Hours.ShouldBe(Best(0, [0]));

            double Best(int at, int[] been) => at == n - 1 ? 0
                : Enumerable.Range(0, n).Where(i => !been.Contains(i) && costs[(at * n) + i] <= most).Select(i => costs[(at * n) + i] + Best(i, [.. been, i])).DefaultIfEmpty(double.PositiveInfinity).Min();
        }
    }

    private static uint Closed(uint[] closes, int set) => closes.Where((_, c) => (set >> c & 1) == 1).Aggregate(0u, (sum, c) => sum | c);
}
