using Pleiad.Kernel.Claims;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>What the Observatory's tables of claims are about: a territory, a cluster of it, a cluster to compare.</summary>
/// <param name="Id">Code or name in addresses.</param>
/// <param name="Sort">territory, nation, cluster or profile.</param>
/// <param name="En">Name in English.</param>
/// <param name="Ru">Name in Russian.</param>
/// <param name="Territory">Code of the territory it is in; "" for none.</param>
public sealed record Subject(string Id, string Sort, string En, string Ru, string Territory);

/// <summary>What claims mean for one cell of a table of the Observatory: figure and place are the claims', the short text and the years are our reading.</summary>
/// <param name="Id">Number.</param>
/// <param name="Subject">Id of what it is about.</param>
/// <param name="Attribute">What it says about it.</param>
/// <param name="By">Who acts: region, nation, or "" for nobody.</param>
/// <param name="From">Since or at when; null when the source gives no date.</param>
/// <param name="To">Until when; null for that date alone.</param>
/// <param name="DateInferred">Whether the source says "this year" and the year is our reading.</param>
/// <param name="Certainty">How sure it is for this table.</param>
/// <param name="En">In English, in our own words.</param>
/// <param name="Ru">In Russian, in our own words.</param>
/// <param name="Claims">The claims it rests on, all of one paragraph, the chief one first.</param>
public sealed record Reading(
    string Id, string Subject, string Attribute, string By, ClaimDate? From, ClaimDate? To, bool DateInferred, Certainty Certainty, string En, string Ru, IReadOnlyList<Claim> Claims)
{
    /// <summary>The figure of the chief claim; NaN for none.</summary>
    public double Value => Claims[0].Value;

    /// <summary>Unit of the figure; "" for none.</summary>
    public string Unit => double.IsNaN(Value) ? "" : Claims[0].Unit;

    /// <summary>How the figure is bounded.</summary>
    public Bound Bound => Claims[0].Bound;

    /// <summary>Where it stands.</summary>
    public ClaimSource Article => Claims[0].Source;

    /// <summary>The paragraph, from 1.</summary>
    public int Paragraph => Claims[0].Paragraph;

    /// <summary>The years it is said of; none without a date.</summary>
    public IEnumerable<int> Years => From is null ? [] : Enumerable.Range(From.Year, (To?.Year ?? From.Year) - From.Year + 1);
}
