namespace Pleiad.Engine.Dialogue;

/// <summary>How likely a condition holds, when open facts are answered independently of each other with given chances.</summary>
public static class ConditionChance
{
    /// <summary>The chance, 0 to 1: products over parts; a fact that stands in the condition more than once is summed over its answers.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="known">By fact: the number of the answer, or one of <see cref="Unanswered"/>; what is not known is as open as what was not asked.</param>
    /// <param name="chances">By fact: the chance of each answer; each sums to one.</param>
    public static double Of(Condition condition, ReadOnlySpan<int> known, IReadOnlyList<double[]> chances)
    {
        if (KleeneVerdict.Repeated(condition, known) is not { } fact)
            return Once(condition, known, chances);
        int[] tried = [.. known];
        var sum = 0.0;
        for (var answer = 0; answer < chances[fact].Length; answer++)
        {
            tried[fact] = answer;
            sum += chances[fact][answer] * Of(condition, tried, chances);
        }

        return sum;
    }

    /// <summary>The chances of a fact's answers from how often each was given, with Laplace's prior: (count + 1) / (all + answers).</summary>
    public static double[] Laplace(ReadOnlySpan<long> counts)
    {
        var all = (double)counts.Length;
        foreach (var count in counts)
            all += count;
        var chances = new double[counts.Length];
        for (var i = 0; i < chances.Length; i++)
            chances[i] = (counts[i] + 1) / all;
        return chances;
    }

    /// <summary>Shannon's entropy of a yes-or-no question, bits: −p log₂ p − (1 − p) log₂ (1 − p).</summary>
    public static double Entropy(double chance) => chance is <= 0 or >= 1 ? 0 : -(chance * Math.Log2(chance)) - ((1 - chance) * Math.Log2(1 - chance));

    private static double Once(Condition condition, ReadOnlySpan<int> known, IReadOnlyList<double[]> chances)
    {
        switch (condition)
        {
            case Condition.Test test when known[test.Fact] >= 0:
                return test.Answers >> known[test.Fact] & 1;
            case Condition.Test test:
                var passes = 0.0;
                for (var answer = 0; answer < chances[test.Fact].Length; answer++)
                    passes += (test.Answers >> answer & 1) * chances[test.Fact][answer];
                return passes;
            case Condition.Not not:
                return 1 - Once(not.Part, known, chances);
            case Condition.All all:
                var every = 1.0;
                foreach (var part in all.Parts)
                    every *= Once(part, known, chances);
                return every;
            case Condition.Any any:
                var none = 1.0;
                foreach (var part in any.Parts)
                    none *= 1 - Once(part, known, chances);
                return 1 - none;
            default:
                throw new ArgumentException("No such condition.", nameof(condition));
        }
    }
}
