using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>The addresses of claims, their subjects and sources, without the language.</summary>
public static class ClaimAddress
{
    /// <summary>The kind of what claims are about and no module keeps a record of.</summary>
    public const string SubjectKind = "registry/subjects";

    public const string All = "/" + Claim.NodeKind;

    public const string New = All + "/new";

    private const string Sources = "/registry/sources";

    public static string Of(Claim claim) => $"{All}/{claim.Id}";

    public static string Of(ClaimSource source) => $"{Sources}/{Uri.EscapeDataString(source.Id)}";

    /// <summary>The source at the paragraph of a claim.</summary>
    public static string PlaceOf(Claim claim) => $"{Of(claim.Source)}{(claim.Paragraph > 0 ? $"#p{claim.Place}" : "")}";

    /// <summary>Everything said of a thing; the address holds for things with a page of their own too.</summary>
    public static string SaidOf(Node subject) => $"/{SubjectKind}/{subject.Id}";

    /// <summary>The form to add a claim about a thing, or against another claim.</summary>
    public static string Add(Node subject, Claim? against = null) => $"{New}?subject={Uri.EscapeDataString(subject.Path)}{(against is null ? "" : $"&against={against.Id}")}";
}
