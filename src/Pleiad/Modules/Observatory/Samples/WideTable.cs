using System.Globalization;
using CsvHelper;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>The compact form of summed figures: a row a year, region and measure, and a column a category. An empty field is missing.</summary>
public static class WideTable
{
    /// <summary>The measures of a cell, in the order of their rows.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["employment", "establishments", "payroll", "published", "withheld", "imputed", "upper"];

    /// <summary>The cells of a kind of regions; a region's measures stand together.</summary>
    public static IEnumerable<Cell> Read(string folder, string kind)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(folder, $"{kind}.csv.gz")).Content, new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        string[] categories = [.. csv.Headers];
        Dictionary<string, string[]> measures = [];
        var (year, region) = ("", "");
        IEnumerable<Cell> Flush()
        {
            double? Of(string measure, int column) => measures.TryGetValue(measure, out var row) ? Number(row[column]) : null;
            for (var c = 3; measures.Count > 0 && c < categories.Length; c++)
            {
                yield return new Cell(
                    0, kind, int.Parse(year, CultureInfo.InvariantCulture), region, categories[c], Of("employment", c), (long?)Of("establishments", c), (long?)Of("payroll", c),
                    (int?)Of("published", c), (int?)Of("withheld", c), Of("imputed", c), measures.ContainsKey("upper") ? Of("upper", c) : Of("employment", c));
            }
        }

        while (csv.Read())
        {
            var row = csv.Current.ToArray();
            if (row[0] != year || row[1] != region)
            {
                foreach (var cell in Flush())
                    yield return cell;
                (year, region) = (row[0], row[1]);
                measures.Clear();
            }

            measures[row[2]] = row;
        }

        foreach (var cell in Flush())
            yield return cell;
    }

    /// <summary>A number, or nothing for an empty field.</summary>
    public static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
