namespace Pleiad.Modules.Observatory.Nations;

/// <summary>A dataset: the figures of one territory in one measure, from one or several sources.</summary>
/// <param name="Id">Name in addresses: us.</param>
/// <param name="En">Name of the territory in English.</param>
/// <param name="Ru">Name of the territory in Russian.</param>
/// <param name="InEn">How a sentence says it in English: "the United States".</param>
/// <param name="InRu">How a sentence says "in it" in Russian: "в США".</param>
/// <param name="Measure">What a value counts: employment, fixed-assets.</param>
/// <param name="Rules">The rule set that judges unless a reader chooses another; empty when the measure is not judged.</param>
/// <param name="Illustrative">Whether the figures are invented for demonstration.</param>
/// <param name="Revision">Grows with every change, so that what is kept in memory can be told from what is stored.</param>
public sealed record DatasetHead(string Id, string En, string Ru, string InEn, string InRu, string Measure, string Rules, bool Illustrative, long Revision);

/// <summary>A break of the series: figures from this year on cannot be compared with earlier ones.</summary>
public sealed record SeriesBreak(string Dataset, int Year, string En, string Ru);

/// <summary>One year of one kind of regions, and the import that brought it.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Kind">Kind of the regions: states, counties, subjects.</param>
/// <param name="Year">Year.</param>
/// <param name="ImportId">The import whose cells these are.</param>
/// <param name="Incomplete">Whether the source leaves out part of the count, so that levels are not firm.</param>
/// <param name="NoteEn">What is left out, in English.</param>
/// <param name="NoteRu">What is left out, in Russian.</param>
public sealed record PanelHead(string Dataset, string Kind, int Year, long ImportId, bool Incomplete, string NoteEn, string NoteRu);

/// <summary>An import and how far it is.</summary>
/// <param name="Id">Number; the rows it brings carry it.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="State">One of <see cref="ImportState"/>.</param>
/// <param name="ContentHash">SHA-256 over the files and what was said about them: the same import is done once.</param>
/// <param name="Shipped">Whether it came with the program: such an import never takes the place of one that somebody made.</param>
/// <param name="Source">Who published the figures.</param>
/// <param name="Licence">Under which terms.</param>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How much of the step is done, in bytes or rows.</param>
/// <param name="Expected">How much there is to do.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Notes">What the reader should be told, a line each.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="BeatAt">UTC; the last sign of life.</param>
public sealed record ImportRow(
    long Id, string Dataset, string State, string ContentHash, bool Shipped, string Source, string Licence, string Step, long Done, long Expected, long Rows, string Notes, string StartedAt, string BeatAt);

/// <summary>A file that an import read.</summary>
public sealed record ImportFile(long ImportId, string File, string Role, string Sha256);

/// <summary>The figures of one region, category and year. Null is missing, never zero.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Kind">Kind of the region.</param>
/// <param name="Year">Year.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Value">The published sum in the dataset's measure.</param>
/// <param name="Establishments">Plants.</param>
/// <param name="Payroll">Thousand dollars a year.</param>
/// <param name="Published">How many published rows the sum is of; null when the source gave the sum itself.</param>
/// <param name="Withheld">How many rows are withheld.</param>
/// <param name="Imputed">The sum with residuals of the parents shared out; null when nothing was imputed.</param>
/// <param name="Upper">The most it can be; null when that is not known.</param>
public sealed record Cell(
    long ImportId, string Kind, int Year, string Region, string Category, double? Value, long? Establishments, long? Payroll, int? Published, int? Withheld, double? Imputed, double? Upper);

/// <summary>A category in the nation: its value, or, where only that is known, its share of the economy.</summary>
public sealed record NationalFigure(long ImportId, int Year, string Category, double? Value, double? Share);

/// <summary>The digest of a published flag over all regions of a category.</summary>
public sealed record FlagDigest(long ImportId, string Kind, int Year, string Category, string Flag, string Sha256);

/// <summary>An industry of an import: the category it belongs to, and the row of the parent table it is part of; empty for none.</summary>
public sealed record Industry(long ImportId, string Code, string Title, string Category, string Parent);

/// <summary>The published sum of an industry over all regions.</summary>
public sealed record IndustryTotal(long ImportId, int Year, string Industry, double Value);

/// <summary>One published row: an industry in a region and year.</summary>
public sealed record Fact(long ImportId, string Region, int Year, string Industry, double? Value, long? Establishments, long? Payroll);

/// <summary>What a parent's total leaves for its unpublished industries; the residual is null when the total itself is withheld.</summary>
public sealed record ResidualRow(long ImportId, string Region, int Year, string Parent, double? Total, double Published, double? Residual);
