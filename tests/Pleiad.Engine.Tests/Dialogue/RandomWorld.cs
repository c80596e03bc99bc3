using Pleiad.Engine.Dialogue;
using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests.Dialogue;

/// <summary>A few facts and conditions over them, and what is true of them by trying every vector of answers.</summary>
internal sealed record RandomWorld(int[] Answers, Condition[] Conditions)
{
    public static RandomWorld Of(int seed)
    {
        var random = new Random(seed);
        int[] answers = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(2, 4))];
        return new(answers, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Random(random, answers, 3))]);
    }

    public double[][] Even() => [.. Answers.Select(n => Enumerable.Repeat(1.0 / n, n).ToArray())];

    /// <summary>Every vector of answers, from the least allowed one: −2 for those with gaps.</summary>
    public IEnumerable<int[]> Vectors(int least) => Answers.Aggregate((IEnumerable<int[]>)[[]], (all, n) => all.SelectMany(v => Enumerable.Range(least, n - least).Select(a => (int[])[.. v, a])));

    /// <summary>Yes or no where every completion agrees.</summary>
    public Answer Plain(Condition condition, int[] known)
    {
        var verdicts = Vectors(0).Where(v => v.Index().All(a => known[a.Index] < 0 || known[a.Index] == a.Item)).Select(v => Holds(condition, v)).Distinct().ToArray();
        return verdicts.Length > 1 ? Answer.None : verdicts[0] ? Answer.Yes : Answer.No;
    }

    /// <summary>Whether, with some answers to all other questions that may be asked, two answers to this one give different verdicts.</summary>
    public bool PlainMatters(Condition condition, int fact, int[] known) =>
        known[fact] < 0 && Vectors(-1).Where(v => v.Index().All(a => a.Index == fact ? a.Item == 0 : known[a.Index] == -1 ? a.Item >= 0 : a.Item == Math.Max(known[a.Index], -1)))
            .Any(v => Enumerable.Range(0, Answers[fact]).Select(answer => Plain(condition, [.. v.Select((a, f) => f == fact ? answer : a)])).Distinct().Count() > 1);

    private static Condition Random(Random random, int[] answers, int depth)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            var fact = random.Next(answers.Length);
            return new Condition.Test(fact, (ulong)random.Next(1, (1 << answers[fact]) - 1));
        }

        Condition[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Random(random, answers, depth - 1))];
        return random.Next(5) switch { 0 => new Condition.Not(parts[0]), < 3 => new Condition.All(parts), _ => new Condition.Any(parts) };
    }

    private static bool Holds(Condition condition, int[] vector) => condition switch
    {
        Condition.Test test => (test.Answers >> vector[test.Fact] & 1) == 1,
        Condition.All all => all.Parts.All(p => Holds(p, vector)),
        Condition.Any any => any.Parts.Any(p => Holds(p, vector)),
        Condition.Not not => !Holds(not.Part, vector),
        _ => throw new ArgumentException("No such condition.", nameof(condition)),
    };
}
