using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>How many people a plant of a kind takes, in one version; the latest counts, and what was said before stays in sight.</summary>
/// <param name="Kind">plant or line.</param>
/// <param name="Version">From 1.</param>
/// <param name="People">In all.</param>
/// <param name="Source">Where it stands, or why it is assumed.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="ByAccount">Who set it; "program".</param>
/// <param name="At">UTC.</param>
public sealed record Norm(string Kind, int Version, int People, string Source, bool Illustrative, string ByAccount, string At)
{
    public const string NodeKind = "talent/norms";

    public Node Node => Node.Of(NodeKind, Kind);
}

/// <summary>The share of an occupation among the people of a norm.</summary>
/// <param name="Kind">Of which norm.</param>
/// <param name="Version">In which version.</param>
/// <param name="Occupation">Which.</param>
/// <param name="Share">Above 0; those of a norm make at most 1 together, the rest is other work.</param>
public sealed record NormShare(string Kind, int Version, string Occupation, double Share);

/// <summary>What an employer states of the staff of its own plant in the opening year: it wins over the norm.</summary>
/// <param name="Plant">The Registry's plant.</param>
/// <param name="Occupation">Which; "" for other work.</param>
/// <param name="People">How many.</param>
/// <param name="Evidence">Where it stands.</param>
/// <param name="ByAccount">Who stated it.</param>
/// <param name="At">UTC.</param>
public sealed record Staffing(string Plant, string Occupation, int People, string Evidence, string ByAccount, string At);
