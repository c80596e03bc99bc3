using Pleiad.Engine.Meetings;

namespace Pleiad.Engine.Tests.Meetings;

/// <summary>Plans of meetings: by hand, by laws, and beside every plan there is on small cases.</summary>
public class MeetingPlannerTests
{
    [Fact]
    public void Everybody_free_and_two_sides_the_fewest_slots_and_the_tables_there_are()
    {
        WantedMeeting[] wanted = [.. Enumerable.Range(0, 3).SelectMany(i => Enumerable.Range(3, 3).Select(j => new WantedMeeting(i, j, 1)))];
        var plan = MeetingPlanner.Of(6, wanted, Always(6, 8), 8, 3);
        (plan.Used, plan.Least, plan.Exact).ShouldBe((3, 3, true));
        plan = MeetingPlanner.Of(6, wanted, Always(6, 8), 8, 2);
        (plan.Used, plan.Least, plan.Exact).ShouldBe((5, 5, true), "nine meetings at two tables");
        plan = MeetingPlanner.Of(6, wanted, Always(6, 2), 2, 3);
        (plan.Used, plan.Slots.Count(s => s >= 0), plan.Exact).ShouldBe((2, 6, true));
        plan.Why.ShouldAllBe(w => w == NotPlaced.Placed || w == NotPlaced.Outranked);
    }

    [Fact]
    public void Each_unplaced_wish_has_its_reason()
    {
        bool[] free = [true, false, false, true, true, true]; // three people, two slots
        var plan = MeetingPlanner.Of(3, [new(0, 1, 5)], free, 2, 1);
        (plan.Slots[0], plan.Why[0]).ShouldBe((-1, NotPlaced.NeverFreeTogether));
        plan = MeetingPlanner.Of(4, [new(0, 2, 2), new(1, 3, 1)], Always(4, 1), 1, 1);
        plan.Why.ShouldBe([NotPlaced.Placed, NotPlaced.NoTable]);
        plan = MeetingPlanner.Of(3, [new(0, 2, 1), new(1, 2, 2)], Always(3, 1), 1, 9);
        plan.Why.ShouldBe([NotPlaced.Outranked, NotPlaced.Placed]);
        MeetingPlanner.Of(2, [], Always(2, 3), 3, 1).Used.ShouldBe(0);
        MeetingPlanner.Of(2, [new(0, 1, 1)], Always(2, 3), 3, 0).Why.ShouldBe([NotPlaced.NoTable]);
        MeetingPlanner.Of(2, [new(0, 1, 1)], [], 0, 1).Why.ShouldBe([NotPlaced.NeverFreeTogether]);
        Should.Throw<ArgumentException>(() => MeetingPlanner.Of(2, [new(0, 1, 0)], Always(2, 1), 1, 1));
        Should.Throw<ArgumentException>(() => MeetingPlanner.Of(2, [new(0, 1, 1), new(1, 0, 1)], Always(2, 1), 1, 1));
        Should.Throw<ArgumentException>(() => MeetingPlanner.Of(2, [], Always(2, 1), 2, 1));
    }

    [Fact]
    public void Two_sides_free_throughout_no_plan_weighs_more_and_none_needs_fewer_slots()
    {
        var random = new Random(21);
        for (var round = 0; round < 150; round++)
        {
            var (people, wanted) = Small(random, twoSides: true);
            var (slots, tables) = (random.Next(1, 4), random.Next(1, 4));
            var plan = Sound(people, wanted, Always(people, slots), slots, tables);
            plan.Exact.ShouldBeTrue();
            Weight(plan, wanted).ShouldBe(Best(people, wanted, Always(people, slots), slots, tables), 1e-9);
            plan.Used.ShouldBe(plan.Least);
        }
    }

    [Fact]
    public void Whatever_hours_people_have_the_plan_is_sound_and_near_the_best_there_is()
    {
        var random = new Random(22);
        var (sum, best) = (0.0, 0.0);
        for (var round = 0; round < 300; round++)
        {
            var (people, wanted) = Small(random, round % 2 == 0);
            var (slots, tables) = (random.Next(1, 4), random.Next(1, 4));
            bool[] free = [.. Enumerable.Range(0, people * slots).Select(_ => random.Next(4) > 0)];
            var plan = Sound(people, wanted, free, slots, tables);
            var most = Best(people, wanted, free, slots, tables);
            Weight(plan, wanted).ShouldBeInRange(most / 2, most + 1e-9);
            sum += Weight(plan, wanted);
            best += most;
        }

        (sum / best).ShouldBeGreaterThan(0.97, "told on the card");
    }

    [Fact]
    public void A_slot_that_others_can_take_over_is_emptied()
    {
        // 0 and 1 are free in both slots, 2 in the second only: a matching fills the first slot, and the second would do for both
        bool[] free = [true, true, true, true, false, true, true, true, true, true];
        var plan = MeetingPlanner.Of(5, [new(0, 3, 1), new(2, 4, 1)], free, 2, 2);
        (plan.Used, plan.Least, plan.Slots[0], plan.Slots[1]).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public void Three_hundred_people_are_planned_and_nobody_is_twice_in_a_slot()
    {
        var random = new Random(23);
        (int, int)[] pairs = [.. Enumerable.Range(0, 150).SelectMany(i => Enumerable.Range(0, 8).Select(_ => (i, 150 + random.Next(150)))).Distinct()];
        WantedMeeting[] wanted = [.. pairs.Select(p => new WantedMeeting(p.Item1, p.Item2, random.Next(1, 6)))];
        bool[] free = [.. Enumerable.Range(0, 300 * 12).Select(_ => random.Next(5) > 0)];
        Sound(300, wanted, free, 12, 60).Slots.Count(s => s >= 0).ShouldBeGreaterThan(650);
        Sound(300, wanted, Always(300, 30), 30, 150).Slots.ShouldAllBe(s => s >= 0);
    }

    private static (int People, WantedMeeting[] Wanted) Small(Random random, bool twoSides)
    {
        var people = random.Next(2, 7);
        var pairs = EdgeColouringTests.Complete(people).Where(p => !twoSides || (p.Item1 < people / 2 && p.Item2 >= people / 2)).ToArray();
        random.Shuffle(pairs);
        return (people, [.. pairs.Take(random.Next(1, 8)).Select(p => new WantedMeeting(p.Item1, p.Item2, random.Next(1, 6)))]);
    }

    /// <summary>A plan in which nobody is twice in a slot or there when not free, no slot has more meetings than tables, and every reason is true.</summary>
    private static MeetingPlan Sound(int people, WantedMeeting[] wanted, bool[] free, int slots, int tables)
    {
        var plan = MeetingPlanner.Of(people, wanted, free, slots, tables);
        wanted.Zip(plan.Slots).Where(p => p.Second >= 0).SelectMany(p => new[] { (p.First.One, p.Second), (p.First.Other, p.Second) }).ShouldBeUnique();
        wanted.Zip(plan.Slots).Where(p => p.Second >= 0).ShouldAllBe(p => free[(p.First.One * slots) + p.Second] && free[(p.First.Other * slots) + p.Second]);
        bool Full(int slot) => plan.Slots.Count(s => s == slot) == tables;
        bool Idle(int person, int slot) => !wanted.Zip(plan.Slots).Any(p => p.Second == slot && (p.First.One == person || p.First.Other == person));
        Enumerable.Range(0, slots).ShouldAllBe(s => plan.Slots.Count(x => x == s) <= tables);
        plan.Used.ShouldBeGreaterThanOrEqualTo(plan.Least);
        foreach (var (meeting, i) in wanted.Select((m, i) => (m, i)))
        {
            (plan.Slots[i] >= 0).ShouldBe(plan.Why[i] == NotPlaced.Placed);
            var common = Enumerable.Range(0, slots).Where(s => free[(meeting.One * slots) + s] && free[(meeting.Other * slots) + s]).ToArray();
            var idle = common.Where(s => Idle(meeting.One, s) && Idle(meeting.Other, s)).ToArray();
            var expected = plan.Slots[i] >= 0 ? NotPlaced.Placed : common.Length == 0 ? NotPlaced.NeverFreeTogether : idle.Length > 0 ? NotPlaced.NoTable : NotPlaced.Outranked;
            plan.Why[i].ShouldBe(expected);
            if (plan.Slots[i] < 0)
                idle.All(Full).ShouldBeTrue("no place is left empty while somebody waits");
        }

        return plan;
    }

    private static double Weight(MeetingPlan plan, WantedMeeting[] wanted) => wanted.Zip(plan.Slots).Sum(p => p.Second >= 0 ? p.First.Weight : 0);

    /// <summary>The most weight of all plans, by trying them.</summary>
    private static double Best(int people, WantedMeeting[] wanted, bool[] free, int slots, int tables)
    {
        var (busy, taken) = (new bool[people * slots], new int[slots]);
        return From(0);

        double From(int i)
        {
            if (i == wanted.Length)
                return 0;
            var best = From(i + 1);
            var (one, other) = (wanted[i].One * slots, wanted[i].Other * slots);
            for (var s = 0; s < slots; s++)
            {
                if (!free[one + s] || !free[other + s] || busy[one + s] || busy[other + s] || taken[s] == tables)
                    continue;
                busy[one + s] = busy[other + s] = true;
                taken[s]++;
                best = Math.Max(best, wanted[i].Weight + From(i + 1));
                busy[one + s] = busy[other + s] = false;
                taken[s]--;
            }

            return best;
        }
    }

    private static bool[] Always(int people, int slots) => [.. Enumerable.Repeat(true, people * slots)];
}
