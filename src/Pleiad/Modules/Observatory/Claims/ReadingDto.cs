using Pleiad.Kernel.Claims;
using Pleiad.Modules.Observatory.Api;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>What claims mean for a table, with date, certainty and the place in the source. A value without a figure is null.</summary>
/// <param name="By">Who acts: region or nation; empty for nobody.</param>
/// <param name="DateInferred">Whether the year is our reading of "this year".</param>
/// <param name="Claims">The ids of the claims it rests on.</param>
public sealed record ReadingDto(
    string Id, string Attribute, string By, double Value, string Unit, Bound Bound, string? From, string? To, bool DateInferred, Certainty Certainty, string En, string Ru, SourceDto Source, IReadOnlyList<string> Claims)
{
    public static ReadingDto Of(Reading reading) => new(
        reading.Id, reading.Attribute, reading.By, reading.Value, reading.Unit, reading.Bound, reading.From?.Text, reading.To?.Text, reading.DateInferred, reading.Certainty, reading.En, reading.Ru,
        new SourceDto(reading.Article.Title, reading.Article.Id, reading.Paragraph), [.. reading.Claims.Select(c => c.Id)]);

    public static readonly string[] Header = ["attribute", "by", "value", "unit", "bound", "from", "to", "date_inferred", "certainty", "en", "ru", "title", "file", "paragraph", "claims"];

    /// <summary>The same as fields of CSV; no figure and no date are empty.</summary>
    public static string[] Fields(Reading reading) =>
    [
        reading.Attribute, reading.By, CsvTables.Text(reading.Value), reading.Unit, double.IsNaN(reading.Value) ? "" : reading.Bound.ToString(), reading.From?.Text ?? "", reading.To?.Text ?? "",
        CsvTables.Text(reading.DateInferred), reading.Certainty.ToString(), reading.En, reading.Ru, reading.Article.Title, reading.Article.Id, CsvTables.Text(reading.Paragraph), string.Join(';', reading.Claims.Select(c => c.Id)),
    ];
}

/// <summary>An article, its file and the paragraph.</summary>
public sealed record SourceDto(string Title, string File, int Paragraph);
