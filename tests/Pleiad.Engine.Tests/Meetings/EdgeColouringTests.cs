using Pleiad.Engine.Meetings;

namespace Pleiad.Engine.Tests.Meetings;

/// <summary>Pairs divided into rounds: known graphs, and the two theorems as laws of random ones.</summary>
public class EdgeColouringTests
{
    [Fact]
    public void Known_graphs_need_the_rounds_that_theory_says()
    {
        Rounds(0, []).ShouldBe(0);
        Rounds(5, [(0, 4), (1, 4), (2, 4), (3, 4)]).ShouldBe(4, "a star needs a round for each ray");
        Rounds(6, [.. Enumerable.Range(0, 3).SelectMany(i => Enumerable.Range(3, 3).Select(j => (i, j)))]).ShouldBe(3, "three and three, each with each: König");
        Rounds(3, [(0, 1), (1, 2), (2, 0)]).ShouldBe(3, "a triangle needs one more than its degree");
        Rounds(5, Complete(5)).ShouldBe(5, "five people, each with each");
        Rounds(10, Petersen()).ShouldBe(4, "the Petersen graph cannot be done in three");
    }

    [Fact]
    public void Between_two_sides_rounds_equal_the_most_meetings_of_one_person()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var (left, right) = (random.Next(1, 15), random.Next(1, 15));
            (int, int)[] pairs = [.. Enumerable.Range(0, left).SelectMany(i => Enumerable.Range(0, right).Select(j => (i, left + j))).Where(_ => random.NextDouble() < 0.4)];
            random.Shuffle(pairs);
            Rounds(left + right, pairs).ShouldBe(Degree(left + right, pairs));
            Evened(left + right, pairs, Degree(left + right, pairs) + random.Next(3));
        }
    }

    [Fact]
    public void Anybody_with_anybody_needs_at_most_one_round_more()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var people = random.Next(2, 16);
            (int, int)[] pairs = [.. Complete(people).Where(_ => random.NextDouble() < 0.5)];
            random.Shuffle(pairs);
            Rounds(people, pairs).ShouldBeInRange(Degree(people, pairs), Degree(people, pairs) + 1);
            Evened(people, pairs, Degree(people, pairs) + 1);
        }
    }

    [Fact]
    public void What_is_no_list_of_pairs_is_refused()
    {
        Should.Throw<ArgumentException>(() => EdgeColouring.Of(3, [0], [0], new int[1]));
        Should.Throw<ArgumentException>(() => EdgeColouring.Of(3, [0, 1], [1, 0], new int[2]));
        Should.Throw<ArgumentException>(() => EdgeColouring.Of(3, [0], [3], new int[1]));
        Should.Throw<ArgumentException>(() => EdgeColouring.Of(3, [0], [1], new int[2]));
    }

    internal static (int, int)[] Complete(int people) => [.. Enumerable.Range(0, people).SelectMany(i => Enumerable.Range(i + 1, people - i - 1).Select(j => (i, j)))];

    private static (int, int)[] Petersen() => [.. Enumerable.Range(0, 5).SelectMany(i => new[] { (i, (i + 1) % 5), (i, i + 5), (i + 5, ((i + 2) % 5) + 5) })];

    private static int Degree(int people, (int, int)[] pairs) => Enumerable.Range(0, people).Max(p => pairs.Count(e => e.Item1 == p || e.Item2 == p));

    private static int Rounds(int people, (int One, int Other)[] pairs)
    {
        var rounds = new int[pairs.Length];
        var used = EdgeColouring.Of(people, [.. pairs.Select(p => p.One)], [.. pairs.Select(p => p.Other)], rounds);
        NobodyTwice(pairs, rounds);
        rounds.ShouldAllBe(r => r >= 0 && r < used);
        return used;
    }

    private static void Evened(int people, (int One, int Other)[] pairs, int count)
    {
        if (pairs.Length == 0)
            return;
        var rounds = new int[pairs.Length];
        EdgeColouring.Of(people, [.. pairs.Select(p => p.One)], [.. pairs.Select(p => p.Other)], rounds);
        EdgeColouring.Balance(people, [.. pairs.Select(p => p.One)], [.. pairs.Select(p => p.Other)], count, rounds);
        NobodyTwice(pairs, rounds);
        Enumerable.Range(0, count).Select(c => rounds.Count(r => r == c)).ShouldAllBe(size => size >= pairs.Length / count && size <= (pairs.Length + count - 1) / count);
    }

    private static void NobodyTwice((int One, int Other)[] pairs, int[] rounds) =>
        pairs.Zip(rounds).SelectMany(p => new[] { (p.First.One, p.Second), (p.First.Other, p.Second) }).ShouldBeUnique();
}
