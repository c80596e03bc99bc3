using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Dialogue;

/// <summary>
/// Chooses what to ask next, so that many conditions are decided by few questions: of the facts that can still change some verdict, the one
/// that is expected to take away most uncertainty, Σ H(verdict) − Σ_a P(a) H(verdict | a) over the open conditions. Shannon, C. E. (1948).
/// </summary>
public static class NextQuestion
{
    /// <summary>The number of the fact to ask; null when no question can change any verdict.</summary>
    /// <param name="conditions">What is to be decided.</param>
    /// <param name="known">By fact: the number of the answer, or one of <see cref="Unanswered"/>.</param>
    /// <param name="chances">By fact: the chance of each answer.</param>
    public static int? Of(IReadOnlyList<Condition> conditions, ReadOnlySpan<int> known, IReadOnlyList<double[]> chances)
    {
        int[] answers = [.. chances.Select(c => c.Length)];
        int[] now = [.. known];
        Condition[] open = [.. conditions.Where(c => KleeneVerdict.Of(c, now, answers) == Answer.None)];
        int? best = null;
        var most = double.NegativeInfinity;
        for (var fact = 0; fact < now.Length; fact++)
        {
            if (now[fact] != Unanswered.NotAsked || !Array.Exists(open, c => Matters(c, fact, now, answers)))
                continue;
            var gain = Gain(open, fact, now, chances);
            if (gain > most + 1e-12) // the first of equals, whatever the rounding
                (best, most) = (fact, gain);
        }

        return best;
    }

    /// <summary>The uncertainty that a question is expected to take away, bits.</summary>
    public static double Gain(IReadOnlyList<Condition> open, int fact, ReadOnlySpan<int> known, IReadOnlyList<double[]> chances)
    {
        int[] asked = [.. known];
        var gain = 0.0;
        foreach (var condition in open.Where(c => c.Tests.Any(t => t.Fact == fact)))
        {
            gain += ConditionChance.Entropy(ConditionChance.Of(condition, known, chances));
            for (var answer = 0; answer < chances[fact].Length; answer++)
            {
                asked[fact] = answer;
                gain -= chances[fact][answer] * ConditionChance.Entropy(ConditionChance.Of(condition, asked, chances));
            }
        }

        return gain;
    }

    /// <summary>Whether the answer to a question can change the verdict on a condition, whatever else may be answered; what is not known stays so.</summary>
    public static bool Matters(Condition condition, int fact, ReadOnlySpan<int> known, ReadOnlySpan<int> answers)
    {
        if (known[fact] >= 0 || condition.Tests.All(t => t.Fact != fact) || KleeneVerdict.Of(condition, known, answers) != Answer.None)
            return false;
        int[] tried = [.. known];
        if (Differs(condition, fact, tried, answers))
            return true;
        int? other = null;
        foreach (var one in KleeneVerdict.Facts(condition))
        {
            if (one != fact && known[one] == Unanswered.NotAsked)
                other = one;
        }

        if (other is not { } branch)
            return false;
        for (var answer = 0; answer < answers[branch]; answer++)
        {
            tried[branch] = answer;
            if (Matters(condition, fact, tried, answers))
                return true;
        }

        return false;
    }

    private static bool Differs(Condition condition, int fact, int[] tried, ReadOnlySpan<int> answers)
    {
        var (was, first) = (tried[fact], Answer.None);
        var differs = false;
        for (var answer = 0; answer < answers[fact] && !differs; answer++)
        {
            tried[fact] = answer;
            var verdict = KleeneVerdict.Of(condition, tried, answers);
            differs = answer > 0 && verdict != first;
            first = verdict;
        }

        tried[fact] = was;
        return differs;
    }
}
