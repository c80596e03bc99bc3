using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Dialogue;

/// <summary>
/// Whether a condition holds by what is known so far, in three values: yes when it holds whatever the open facts are, no when it fails
/// whatever they are, no answer between. Kleene's tables alone leave "small, or not small" open; a fact that stands in a condition more than
/// once is therefore tried with each of its answers, so that the verdict is exact. Kleene, S. C. (1952) Introduction to Metamathematics, § 64.
/// </summary>
public static class KleeneVerdict
{
    /// <summary>The verdict.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="known">By fact: the number of the answer, or one of <see cref="Unanswered"/>.</param>
    /// <param name="answers">By fact: how many answers there are.</param>
    public static Answer Of(Condition condition, ReadOnlySpan<int> known, ReadOnlySpan<int> answers)
    {
        var verdict = Tables(condition, known);
        if (verdict != Answer.None || Repeated(condition, known) is not { } fact)
            return verdict;
        int[] tried = [.. known];
        for (var answer = 0; answer < answers[fact]; answer++)
        {
            tried[fact] = answer;
            var one = Of(condition, tried, answers);
            if (one == Answer.None || (answer > 0 && one != verdict))
                return Answer.None;
            verdict = one;
        }

        return verdict;
    }

    /// <summary>
    /// The fewest known facts that decide; of several such sets the one whose facts come first. Empty where the verdict is open, or holds without
    /// any fact. Every set of facts is tried, the small ones first, so a condition should ask for no more than a dozen.
    /// </summary>
    public static IReadOnlyList<int> Deciding(Condition condition, ReadOnlySpan<int> known, ReadOnlySpan<int> answers)
    {
        var verdict = Of(condition, known, answers);
        int[] given = [.. known];
        int[] facts = [.. Facts(condition).Where(f => given[f] >= 0)];
        if (verdict == Answer.None)
            return [];
        int[] tried = [.. Enumerable.Repeat(Unanswered.NotKnown, given.Length)];
        for (var size = 0; size < facts.Length; size++)
        {
            if (Decides(condition, verdict, given, facts, 0, size, tried, answers))
                return [.. facts.Where(f => tried[f] >= 0)];
        }

        return facts;
    }

    private static bool Decides(Condition condition, Answer verdict, int[] given, int[] facts, int from, int more, int[] tried, ReadOnlySpan<int> answers)
    {
        if (more == 0)
            return Of(condition, tried, answers) == verdict;
        for (var i = from; i <= facts.Length - more; i++)
        {
            tried[facts[i]] = given[facts[i]];
            if (Decides(condition, verdict, given, facts, i + 1, more - 1, tried, answers))
                return true;
            tried[facts[i]] = Unanswered.NotKnown;
        }

        return false;
    }

    /// <summary>The facts that a condition asks for, each once, in the order of their numbers.</summary>
    public static IEnumerable<int> Facts(Condition condition) => condition.Tests.Select(t => t.Fact).Distinct().Order();

    /// <summary>An open fact that stands in the condition more than once; null for none, and then Kleene's tables are exact.</summary>
    internal static int? Repeated(Condition condition, ReadOnlySpan<int> known)
    {
        foreach (var fact in condition.Tests.GroupBy(t => t.Fact).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            if (known[fact] < 0)
                return fact;
        }

        return null;
    }

    private static Answer Tables(Condition condition, ReadOnlySpan<int> known)
    {
        switch (condition)
        {
            case Condition.Test test:
                return known[test.Fact] < 0 ? Answer.None : (test.Answers >> known[test.Fact] & 1) == 1 ? Answer.Yes : Answer.No;
            case Condition.Not not:
                return Tables(not.Part, known) switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.None };
            case Condition.All all:
                var every = Answer.Yes;
                foreach (var part in all.Parts)
                    every = RuleSet.Both(every, Tables(part, known));
                return every;
            case Condition.Any any:
                var some = Answer.No;
                foreach (var part in any.Parts)
                {
                    var one = Tables(part, known);
                    some = some == Answer.Yes || one == Answer.Yes ? Answer.Yes : some == Answer.None || one == Answer.None ? Answer.None : Answer.No;
                }

                return some;
            default:
                throw new ArgumentException("No such condition.", nameof(condition));
        }
    }
}
