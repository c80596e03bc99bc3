using System.Globalization;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>How sure a claim is.</summary>
public enum Certainty
{
    /// <summary>Said as a fact.</summary>
    Stated,

    /// <summary>Said as a rough figure.</summary>
    Approximate,

    /// <summary>Announced, not yet so.</summary>
    Planned,

    /// <summary>What somebody thinks.</summary>
    Opinion,
}

/// <summary>How a figure is bounded; a bare value is never shown as exact when it is not.</summary>
public enum Bound
{
    Exact,
    About,
    MoreThan,
}

/// <summary>A date as exact as it is known: 2014, 2014-11 or 2014-11-05.</summary>
public sealed record ClaimDate(string Text)
{
    public int Year => int.Parse(Text[..4], CultureInfo.InvariantCulture);

    /// <summary>The first day it can mean.</summary>
    public DateOnly FirstDay => DateOnly.ParseExact(Text + "-01-01"[..(10 - Text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An article that claims come from.</summary>
public sealed record Article(string File, string Title);

/// <summary>What claims are about: a territory, a cluster of it, a cluster to compare.</summary>
/// <param name="Id">Code or name in addresses.</param>
/// <param name="Sort">territory, nation, cluster or profile.</param>
/// <param name="En">Name in English.</param>
/// <param name="Ru">Name in Russian.</param>
/// <param name="Territory">Code of the territory it is in; "" for none.</param>
public sealed record Subject(string Id, string Sort, string En, string Ru, string Territory);

/// <summary>A fact or figure with its date, certainty and the place in its source.</summary>
/// <param name="Id">Number.</param>
/// <param name="Subject">Id of what it is about.</param>
/// <param name="Attribute">What it says about it.</param>
/// <param name="By">Who acts: region, nation, or "" for nobody.</param>
/// <param name="Value">The figure; NaN for none.</param>
/// <param name="Unit">Unit of the figure.</param>
/// <param name="Bound">How the figure is bounded.</param>
/// <param name="From">Since or at when; null when the source gives no date.</param>
/// <param name="To">Until when; null for that date alone.</param>
/// <param name="DateInferred">Whether the source says "this year" and the year is our reading.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="En">The fact in English, in our own words.</param>
/// <param name="Ru">The fact in Russian, in our own words.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Paragraph">The paragraph, from 1: lines of the file that hold more than white space.</param>
public sealed record Claim(
    string Id, string Subject, string Attribute, string By, double Value, string Unit, Bound Bound, ClaimDate? From, ClaimDate? To, bool DateInferred,
    Certainty Certainty, string En, string Ru, Article Article, int Paragraph)
{
    /// <summary>The years it is said of; none without a date.</summary>
    public IEnumerable<int> Years => From is null ? [] : Enumerable.Range(From.Year, (To?.Year ?? From.Year) - From.Year + 1);
}
