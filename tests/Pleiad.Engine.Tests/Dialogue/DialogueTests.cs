using Pleiad.Engine.Dialogue;
using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests.Dialogue;

/// <summary>The dialogue of eligibility against the plain way of trying every vector of answers.</summary>
public class DialogueTests
{
    [Fact]
    public void The_verdict_deciding_facts_and_relevance_equal_those_of_trying_every_vector()
    {
        foreach (var world in Enumerable.Range(0, 60).Select(seed => RandomWorld.Of(seed)))
        {
            foreach (var known in world.Vectors(-2))
            {
                foreach (var condition in world.Conditions)
                {
                    var plain = world.Plain(condition, known);
                    KleeneVerdict.Of(condition, known, world.Answers).ShouldBe(plain);
                    var deciding = KleeneVerdict.Deciding(condition, known, world.Answers);
                    if (plain == Answer.None)
                        deciding.ShouldBeEmpty();
                    else
                    {
                        int[] Only(Func<int, bool> keep) => [.. known.Select((k, f) => keep(f) ? k : -2)];
                        world.Plain(condition, Only(deciding.Contains)).ShouldBe(plain, "they decide");
                        foreach (var fewer in Enumerable.Range(0, 1 << known.Length).Where(set => int.PopCount(set) < deciding.Count))
                            world.Plain(condition, Only(f => (fewer >> f & 1) == 1)).ShouldBe(Answer.None, "and no fewer would");
                    }

                    for (var fact = 0; fact < known.Length; fact++)
                        NextQuestion.Matters(condition, fact, known, world.Answers).ShouldBe(world.PlainMatters(condition, fact, known), $"{condition} {string.Join(',', known)} {fact}");
                }
            }
        }
    }

    [Fact]
    public void The_chance_is_the_share_of_vectors_and_questions_end_at_the_verdict_of_the_whole_vector()
    {
        foreach (var world in Enumerable.Range(100, 40).Select(seed => RandomWorld.Of(seed)))
        {
            var chances = world.Even();
            int[] nothing = [.. world.Answers.Select(_ => -1)];
            int[][] all = [.. world.Vectors(0)];
            foreach (var condition in world.Conditions)
                ConditionChance.Of(condition, nothing, chances).ShouldBe(all.Count(v => world.Plain(condition, v) == Answer.Yes) / (double)all.Length, 1e-12);
            foreach (var person in all)
            {
                var known = (int[])nothing.Clone();
                while (NextQuestion.Of(world.Conditions, known, chances) is { } asked)
                {
                    world.Conditions.ShouldContain(c => world.PlainMatters(c, asked, known), "never asks what cannot matter");
                    known[asked] = person[asked];
                }

                world.Conditions.ShouldAllBe(c => KleeneVerdict.Of(c, known, world.Answers) == world.Plain(c, person));
            }
        }
    }

    [Fact]
    public void It_asks_no_more_than_the_best_fixed_order_on_the_fixture()
    {
        // four measures over six facts, as a catalogue has them: size and place stand in most, the rest in one each
        Condition Is(int fact, params int[] answers) => new Condition.Test(fact, answers.Aggregate(0UL, (mask, a) => mask | 1UL << a));
        var world = new RandomWorld([2, 3, 2, 2, 2, 3], [
            new Condition.All(Is(0, 0), Is(1, 0, 1)),
            new Condition.All(Is(0, 0), new Condition.Any(Is(2, 0), Is(3, 0)), new Condition.Not(Is(5, 2))),
            new Condition.All(Is(1, 0), Is(4, 1)),
            new Condition.Any(new Condition.All(Is(0, 1), Is(3, 0)), Is(5, 0))]);
        var chances = world.Even();
        int[][] people = [.. world.Vectors(0)];
        var chosen = people.Average(p => Count(world, p, known => NextQuestion.Of(world.Conditions, known, chances)));
        var best = Orders([.. Enumerable.Range(0, 6)]).Min(order => people.Average(p => Count(world, p, known => order.Cast<int?>().FirstOrDefault(f => known[f!.Value] == -1 && world.Conditions.Any(c => NextQuestion.Matters(c, f.Value, known, world.Answers))))));
        TestContext.Current.TestOutputHelper?.WriteLine($"chosen {chosen:0.000}, best fixed order {best:0.000}");
        chosen.ShouldBeLessThanOrEqualTo(best + 1e-9);
    }

    [Fact]
    public void Known_values_of_chances_entropy_and_grant_equivalents()
    {
        ConditionChance.Laplace([0, 0]).ShouldBe([0.5, 0.5]);
        ConditionChance.Laplace([7, 1, 0]).ShouldBe([8 / 11.0, 2 / 11.0, 1 / 11.0]);
        ConditionChance.Entropy(0.5).ShouldBe(1);
        (ConditionChance.Entropy(0), ConditionChance.Entropy(1)).ShouldBe((0, 0));
        Condition small = new Condition.Test(0, 1);
        KleeneVerdict.Of(new Condition.Any(small, new Condition.Not(small)), [-1], [2]).ShouldBe(Answer.Yes, "small or not small needs no answer");
        GrantEquivalent.OfLoan(100, 0.15, 0.05, 2, 0).ShouldBe(15, 1e-12); // 100 × 10% and 50 × 10%
        GrantEquivalent.OfLoan(100, 0.15, 0.05, 2, 0.1).ShouldBe((10 / 1.1) + (5 / 1.21), 1e-12);
        GrantEquivalent.OfLoan(100, 0.05, 0.05, 5, 0.1).ShouldBe(0);
        GrantEquivalent.OfLoan(double.NaN, 0.1, 0.05, 5, 0.1).ShouldBe(double.NaN);
        GrantEquivalent.Intensity([15, 10], 100).ShouldBe(0.25, 1e-12);
        GrantEquivalent.Intensity([15], 0).ShouldBe(double.NaN);
    }

    private static int Count(RandomWorld world, int[] person, Func<int[], int?> next)
    {
        int[] known = [.. world.Answers.Select(_ => -1)];
        var asked = 0;
        while (next(known) is { } fact)
        {
            known[fact] = person[fact];
            asked++;
        }

        return asked;
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 1 ? [items] : items.SelectMany(first => Orders([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));
}
