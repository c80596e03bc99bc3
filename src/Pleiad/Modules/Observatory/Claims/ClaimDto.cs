using Pleiad.Modules.Observatory.Api;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>A fact with its date, certainty and the place in its source. A value without a figure is null.</summary>
/// <param name="By">Who acts: region or nation; empty for nobody.</param>
/// <param name="DateInferred">Whether the year is our reading of "this year".</param>
public sealed record ClaimDto(
    string Id, string Attribute, string By, double Value, string Unit, Bound Bound, string? From, string? To, bool DateInferred, Certainty Certainty, string En, string Ru, SourceDto Source)
{
    public static ClaimDto Of(Claim claim) => new(
        claim.Id, claim.Attribute, claim.By, claim.Value, claim.Unit, claim.Bound, claim.From?.Text, claim.To?.Text, claim.DateInferred, claim.Certainty, claim.En, claim.Ru,
        new SourceDto(claim.Article.Title, claim.Article.File, claim.Paragraph));

    public static readonly string[] Header = ["attribute", "by", "value", "unit", "bound", "from", "to", "date_inferred", "certainty", "en", "ru", "title", "file", "paragraph"];

    /// <summary>The same as fields of CSV; no figure and no date are empty.</summary>
    public static string[] Fields(Claim claim) =>
    [
        claim.Attribute, claim.By, CsvTables.Text(claim.Value), claim.Unit, double.IsNaN(claim.Value) ? "" : claim.Bound.ToString(), claim.From?.Text ?? "", claim.To?.Text ?? "", CsvTables.Text(claim.DateInferred),
        claim.Certainty.ToString(), claim.En, claim.Ru, claim.Article.Title, claim.Article.File, CsvTables.Text(claim.Paragraph),
    ];
}

/// <summary>An article, its file and the paragraph.</summary>
public sealed record SourceDto(string Title, string File, int Paragraph);
