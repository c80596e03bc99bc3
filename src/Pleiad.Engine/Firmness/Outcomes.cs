using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Firmness;

/// <summary>What a verdict, or one test of it, is in all completions of a bounded panel.</summary>
public enum FirmAnswer : sbyte
{
    /// <summary>No answer in any completion: what is missing is not jobs.</summary>
    None = -1,

    /// <summary>No in every completion.</summary>
    No = 0,

    /// <summary>Yes in every completion.</summary>
    Yes = 1,

    /// <summary>Not firm: within the bounds the answer could be another one.</summary>
    NotFirm = 2,
}

/// <summary>The answers that are possible within the bounds; more may be named than are possible, never fewer.</summary>
[Flags]
internal enum Outcomes : byte
{
    Nothing = 0,
    No = 1,
    None = 2,
    Yes = 4,
}

internal static class OutcomesOf
{
    private static readonly Outcomes[] Both = BuildBoth();

    /// <summary>A test of any value within an interval against any cut-off within another.</summary>
    public static Outcomes Test(Criterion test, Interval value, Interval cutoff)
    {
        if (value.IsNone || cutoff.IsNone)
            return Outcomes.None;
        var passes = test.Strict ? value.Low > cutoff.High : value.Low >= cutoff.High;
        var fails = test.Strict ? value.High <= cutoff.Low : value.High < cutoff.Low;
        return passes ? Outcomes.Yes : fails ? Outcomes.No : Outcomes.Yes | Outcomes.No;
    }

    /// <summary>A flag of its tests, by the same three-valued count as <see cref="Rules.Flag.Of"/>.</summary>
    public static Outcomes Flag(Flag flag, ReadOnlySpan<Outcomes> tests)
    {
        int surelyPassed = 0, perhapsPassed = 0, surelyNotFailed = 0, perhapsNotFailed = 0;
        var seen = Outcomes.Nothing;
        foreach (var test in tests[..flag.Criteria.Count])
        {
            surelyPassed += test == Outcomes.Yes ? 1 : 0;
            perhapsPassed += test.HasFlag(Outcomes.Yes) ? 1 : 0;
            surelyNotFailed += test.HasFlag(Outcomes.No) ? 0 : 1;
            perhapsNotFailed += test == Outcomes.No ? 0 : 1;
            seen |= test;
        }

        var outcomes = (perhapsPassed >= flag.Needed ? Outcomes.Yes : Outcomes.Nothing)
            | (surelyNotFailed < flag.Needed ? Outcomes.No : Outcomes.Nothing)
            | (seen.HasFlag(Outcomes.None) && surelyPassed < flag.Needed && perhapsNotFailed >= flag.Needed ? Outcomes.None : Outcomes.Nothing);
        foreach (var floor in tests[flag.Criteria.Count..])
            outcomes = Both[((int)outcomes * 8) + (int)floor];
        return outcomes;
    }

    public static FirmAnswer Firm(Outcomes outcomes) => outcomes switch
    {
        Outcomes.Yes => FirmAnswer.Yes,
        Outcomes.No => FirmAnswer.No,
        Outcomes.None => FirmAnswer.None,
        _ => FirmAnswer.NotFirm,
    };

    /// <summary>Three-valued "and" of any two sets of outcomes, from that of two answers.</summary>
    private static Outcomes[] BuildBoth()
    {
        (Outcomes Outcome, Answer Answer)[] pairs = [(Outcomes.No, Answer.No), (Outcomes.None, Answer.None), (Outcomes.Yes, Answer.Yes)];
        var table = new Outcomes[64];
        for (var place = 0; place < table.Length; place++)
        {
            foreach (var left in pairs.Where(p => ((Outcomes)(place / 8)).HasFlag(p.Outcome)))
            {
                foreach (var right in pairs.Where(p => ((Outcomes)(place % 8)).HasFlag(p.Outcome)))
                    table[place] |= pairs.Single(p => p.Answer == RuleSet.Both(left.Answer, right.Answer)).Outcome;
            }
        }

        return table;
    }
}
