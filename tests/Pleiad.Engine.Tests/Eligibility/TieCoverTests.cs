using Pleiad.Engine.Eligibility;
using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests.Eligibility;

/// <summary>The check of ties: by hand, by laws, and against trying every set of ties on small graphs.</summary>
public class TieCoverTests
{
    [Fact]
    public void Four_companies_and_one_contract_by_hand()
    {
        var answers = Rated(4, [(0, 1)], [(1, 2)]);
        answers.ShouldBe([Answer.Yes, Answer.Yes, Answer.None, Answer.No]);
        TieCover.All(answers).ShouldBe(Answer.No);
        TieCover.Single(answers).ShouldBe([(2, 3)]);
        TieCover.Smallest(answers).ShouldBe([(2, 3)]);
        TieCover.All(Rated(3, [(0, 1)], [(1, 2)])).ShouldBe(Answer.None, "what may be is not a no");
        TieCover.Single(Rated(3, [(0, 1)], [])).ShouldBe([(0, 2), (1, 2)]);
        TieCover.Smallest(Rated(5, [], []))!.Count.ShouldBe(3);
    }

    [Fact]
    public void Nobody_is_no_answer_and_one_alone_cannot_be_helped()
    {
        TieCover.All([]).ShouldBe(Answer.None);
        TieCover.Smallest([]).ShouldBe([]);
        TieCover.Smallest([Answer.No]).ShouldBeNull();
        TieCover.Single([Answer.No]).ShouldBeEmpty();
        Rated(2, [(0, 0)], []).ShouldBe([Answer.No, Answer.No], "a contract with itself is none");
        Should.Throw<ArgumentOutOfRangeException>(() => Rated(2, [(0, 2)], []));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Changes_equal_those_of_trying_every_set_of_ties(int members)
    {
        var pairs = (from a in Enumerable.Range(0, members) from b in Enumerable.Range(a + 1, members - a - 1) select (One: a, Other: b)).ToArray();
        for (var shown = 0; shown < 1 << pairs.Length; shown++)
        {
            (int, int)[] ties = [.. Chosen(pairs, shown)];
            (int, int)[] possible = [.. Chosen(pairs, (shown * 7) & ((1 << pairs.Length) - 1))];
            var answers = Rated(members, ties, possible);
            var passing = Enumerable.Range(0, 1 << pairs.Length).Where(set => TieCover.All(Rated(members, [.. ties, .. Chosen(pairs, set)], possible)) == Answer.Yes).ToArray();
            var single = pairs.Where((_, i) => passing.Contains(1 << i)).ToArray();
            TieCover.Single(answers).ShouldBe(TieCover.All(answers) == Answer.Yes ? [] : single);
            var smallest = TieCover.Smallest(answers);
            if (passing.Length == 0)
            {
                smallest.ShouldBeNull();
                continue;
            }

            smallest!.Count.ShouldBe(passing.Min(set => int.PopCount(set)));
            TieCover.All(Rated(members, [.. ties, .. smallest], possible)).ShouldBe(Answer.Yes);
        }
    }

    [Fact]
    public void More_ties_never_turn_a_yes_into_a_no()
    {
        var random = new Random(17);
        for (var round = 0; round < 200; round++)
        {
            var members = random.Next(2, 30);
            (int, int)[] ties = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (random.Next(members), random.Next(members)))];
            var before = Rated(members, ties, []);
            var after = Rated(members, [.. ties, (random.Next(members), random.Next(members))], []);
            for (var i = 0; i < members; i++)
                ((sbyte)after[i]).ShouldBeGreaterThanOrEqualTo((sbyte)before[i]);
            TieCover.All(Rated(members, [.. ties, .. TieCover.Smallest(before)!], [])).ShouldBe(Answer.Yes);
        }
    }

    [Fact]
    public void Counts_and_shares_equal_those_of_every_way_the_unknown_may_be()
    {
        for (var all = 1; all <= 8; all++)
        {
            for (var yes = 0; yes <= all; yes++)
            {
                for (var unknown = 0; yes + unknown <= all; unknown++)
                {
                    foreach (var share in new[] { 0, 0.3, 0.5, 1 })
                        CountedShare.ShareAtLeast(yes, unknown, all, share).ShouldBe(Kleene(yes, unknown, n => n >= share * all));
                    CountedShare.CountAtLeast(yes, unknown, 3).ShouldBe(Kleene(yes, unknown, n => n >= 3));
                    CountedShare.CountAtMost(yes, unknown, 3).ShouldBe(Kleene(yes, unknown, n => n <= 3));
                }
            }
        }

        CountedShare.ShareAtLeast(0, 0, 0, 0.5).ShouldBe(Answer.None);
    }

    [Fact]
    public void A_share_of_sums_is_known_only_when_every_part_is()
    {
        CountedShare.SumShareAtLeast([10, 0], [60, 40], 0.1, out var level).ShouldBe(Answer.Yes);
        level.ShouldBe(0.1);
        CountedShare.SumShareAtLeast([9, 0], [60, 40], 0.1, out _).ShouldBe(Answer.No);
        CountedShare.SumShareAtLeast([10, double.NaN], [60, double.NaN], 0.1, out level).ShouldBe(Answer.None);
        level.ShouldBe(double.NaN);
        CountedShare.SumShareAtLeast([0], [0], 0.1, out _).ShouldBe(Answer.None);
        Should.Throw<ArgumentException>(() => CountedShare.SumShareAtLeast([1], [], 0.1, out _));
    }

    private static Answer[] Rated(int members, (int, int)[] shown, (int, int)[] possible)
    {
        var answers = new Answer[members];
        TieCover.Rate(shown, possible, answers);
        return answers;
    }

    private static IEnumerable<(int One, int Other)> Chosen((int One, int Other)[] pairs, int set) => pairs.Where((_, i) => (set & (1 << i)) != 0);

    private static Answer Kleene(int yes, int unknown, Func<int, bool> test)
    {
        var ways = Enumerable.Range(yes, unknown + 1).Select(test).Distinct().ToArray();
        return ways.Length == 2 ? Answer.None : ways[0] ? Answer.Yes : Answer.No;
    }
}
