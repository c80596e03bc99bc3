using CsvHelper;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>
/// Writes rated categories as CSV, ordered by year, region and category: the columns of <see cref="RatedFile"/>, then incomplete, then
/// imputed and upper where a parent table was given, then kind where the definitions tell traded from local. No answer is empty.
/// </summary>
internal static class RatedCategoriesFile
{
    public static void Write(Stream stream, SumIndustries sums, CategoryCells<CategoryBound>? bounds, IEnumerable<RatedYear> years, RuleSet rules)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var hasKinds = sums.Categories.Any(c => c.Traded is not null);
        string[] added = [.. bounds is null ? Array.Empty<string>() : ["imputed", "upper"], .. hasKinds ? ["kind"] : Array.Empty<string>()];
        string[] header = ["region", "category", "year", "employment", "establishments", "lq", .. rules.Flags.Select(f => f.Id), "incomplete", .. added];
        csv.WriteRecord(header);
        csv.ParallelWrite(years.SelectMany(y => y.Rows, (y, row) => (y, row)), WriteRow, Environment.ProcessorCount);

        void WriteRow(CsvWriter line, (RatedYear Year, RatedCell Row) rated)
        {
            var (year, row) = rated;
            var rating = year.Economies[row.Economy];
            var cell = sums.Cells.Row(year.Year, row.Region) is { IsEmpty: false } cells ? cells[row.Category] : default;
            line.WriteField(sums.Regions[row.Region]);
            line.WriteField(sums.Categories[row.Category].Code);
            line.WriteField(year.Year, default);
            RatedFile.WriteNumber(line, rating.Panel.Employment[row.Cell]);
            RatedFile.WriteNumber(line, rating.Panel.Establishments[row.Cell]);
            RatedFile.WriteNumber(line, rating.Quotients[row.Cell]);
            for (var f = 0; f < rules.Flags.Count; f++)
                line.WriteField(rating.Rules.Flags.Count == 0 ? "" : RatedFile.Shown(rating.Flags(f)[row.Cell]));
            line.WriteField(cell.IsIncomplete ? "true" : "false");
            if (bounds is not null)
                WriteBound(line, cell, bounds.Row(year.Year, row.Region) is { IsEmpty: false } known ? known[row.Category] : default);
            if (hasKinds)
                line.WriteField(sums.Categories[row.Category].Traded switch { true => "traded", false => "local", null => "" });
            line.EndRecord();
        }
    }

    /// <summary>Of a suppressed parent nothing is imputed, and nothing bounds its industries.</summary>
    private static void WriteBound(CsvWriter csv, CategoryCell cell, CategoryBound bound)
    {
        var isUnknown = double.IsPositiveInfinity(bound.Residual);
        RatedFile.WriteNumber(csv, isUnknown && bound.Imputed == 0 ? double.NaN : bound.Imputed);
        RatedFile.WriteNumber(csv, isUnknown ? double.NaN : cell.Jobs + bound.Residual);
    }
}
