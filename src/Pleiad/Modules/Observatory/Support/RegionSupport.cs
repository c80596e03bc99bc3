using Pleiad.Kernel.Claims;
using Pleiad.Modules.Observatory.Claims;

namespace Pleiad.Modules.Observatory.Support;

/// <summary>What a year of a region holds, from the most to the least.</summary>
public enum SupportMark
{
    /// <summary>Support by whom the row is about: it counts.</summary>
    Own,

    /// <summary>Support by the nation: shown, and not counted as the region's.</summary>
    Nation,

    /// <summary>Announced only.</summary>
    Planned,

    /// <summary>The articles state nothing, which does not mean that there was none.</summary>
    Nothing,
}

/// <summary>Years without a gap.</summary>
public sealed record Streak(int First, int Last)
{
    public int Length => Last - First + 1;

    /// <summary>The longest run of years without a gap, the later of two that are equally long; null without any year: no data is not 0.</summary>
    public static Streak? Longest(IEnumerable<int> years)
    {
        Streak? longest = null, run = null;
        foreach (var year in years.Distinct().Order())
        {
            run = run is not null && run.Last == year - 1 ? run with { Last = year } : new Streak(year, year);
            if (longest is null || run.Length >= longest.Length)
                longest = run;
        }

        return longest;
    }
}

/// <summary>The support of clusters in one region, or by the nation, as the articles state it. Only what is stated counts: plans and opinions do not.</summary>
public sealed class RegionSupport
{
    public RegionSupport(Subject subject, IEnumerable<Reading> claims)
    {
        Subject = subject;
        Claims = [.. claims.Where(c => c.Subject == subject.Id).OrderBy(c => c.From?.Text ?? "9", StringComparer.Ordinal)];
        Years = [.. Counted.SelectMany(c => c.Years).Distinct().Order()];
        Longest = Streak.Longest(Years);
    }

    public Subject Subject { get; }

    /// <summary>All that is said, by date, what has none last.</summary>
    public IReadOnlyList<Reading> Claims { get; }

    /// <summary>The years of support that count; empty for no data.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The longest run of years without a gap; null for no data.</summary>
    public Streak? Longest { get; }

    /// <summary>The kinds of support that count, in the order in which they began.</summary>
    public IEnumerable<string> Kinds => Counted.Select(c => c.Attribute).Distinct();

    private IEnumerable<Reading> Counted => Claims.Where(c => IsOwn(c) && Counts(c));

    public SupportMark MarkOf(int year)
    {
        var said = Claims.Where(c => c.Years.Contains(year)).ToArray();
        return said.Any(c => IsOwn(c) && Counts(c)) ? SupportMark.Own
            : said.Any(c => c.By == "nation" && Counts(c)) ? SupportMark.Nation
            : said.Any(c => c.Certainty == Certainty.Planned) ? SupportMark.Planned
            : SupportMark.Nothing;
    }

    private bool IsOwn(Reading claim) => claim.By == (Subject.Sort == "nation" ? "nation" : "region");

    private static bool Counts(Reading claim) => claim is { From: not null, Certainty: Certainty.Stated or Certainty.Approximate };
}

/// <summary>All rows of the page, the longest streak first, and the years they span.</summary>
public sealed class SupportTable(ShippedClaims claims)
{
    /// <summary>The regions, the longest streak first.</summary>
    public IReadOnlyList<RegionSupport> Regions { get; } = [.. claims.Of("territory").Select(s => new RegionSupport(s, claims.Support)).OrderByDescending(r => r.Longest?.Length ?? 0).ThenByDescending(r => r.Years.Count)];

    /// <summary>The nation's own programmes, beside them.</summary>
    public IReadOnlyList<RegionSupport> Nations { get; } = [.. claims.Of("nation").Select(s => new RegionSupport(s, claims.Support))];

    public int First { get; } = claims.Support.SelectMany(c => c.Years).Min();

    public int Last { get; } = claims.Support.SelectMany(c => c.Years).Max();
}
