using System.Globalization;
using System.Security.Cryptography;
using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>
/// Derives the shipped figures of the years after 2016: County Business Patterns by county and industry, summed into the categories
/// that the dataset has and into states, with what is withheld, imputed and bounded.
/// </summary>
public sealed class BuildYears(string from, IReadOnlyList<Category> categories)
{
    private const int StateDigits = 2;
    private const string Facts = "us-cbp/county_naics6_2017_2021.csv.gz", Parents = "us-cbp/county_naics4_2017_2021.csv.gz", Definitions = "us-cluster-definitions/naics_to_cluster.csv";

    /// <summary>The rows of the wide table, header first.</summary>
    public IEnumerable<string[]> Rows()
    {
        var names = CategoryNames.Of("us", DefinitionsFile.Read(Place(Definitions)), categories);
        var facts = FactTable.Read(Place(Facts), _ => null, code => names.Knows(code) ? null : $"the industry {code} is not in the definitions.", null);
        var parents = FactTable.Read(Place(Parents), _ => null, _ => null, null);
        int[] categoryOf = [.. facts.Industries.Codes.Select(names.PlaceOf)];
        int[] parentOf = [.. facts.Industries.Codes.Select(c => parents.Industries.Find(c[..4]))];
        string[] states = [.. facts.Regions.Codes.Select(c => c[..StateDigits]).Distinct().Order(StringComparer.Ordinal)];
        int[] stateOf = [.. facts.Regions.Codes.Select(c => Array.IndexOf(states, c[..StateDigits]))];
        int[] columns = [.. Enumerable.Range(0, names.List.Count).Where(c => names.List[c].Code.All(char.IsAsciiDigit)).OrderBy(c => int.Parse(names.List[c].Code, CultureInfo.InvariantCulture))];
        yield return ["year", "region", "measure", .. columns.Select(c => names.List[c].Code)];
        foreach (var year in facts.Years)
        {
            var sums = new YearSums(facts, year, categoryOf, parentOf, names.List.Count);
            sums.Bound(parents);
            var above = sums.Cells.Above(stateOf, states.Length);
            for (var s = 0; s < states.Length; s++)
            {
                foreach (var measure in WideTable.Measures)
                    yield return [year.ToString(CultureInfo.InvariantCulture), states[s], measure, .. columns.Select(c => Text(measure, above.At(s, c)))];
            }
        }
    }

    /// <summary>The raw files with their hashes.</summary>
    public IEnumerable<string[]> Sources() => new[] { Facts, Parents, Definitions }
        .Select(f => new[] { Path.GetFileName(f), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Place(f)))), "" });

    private static string Text(string measure, CellSum sum)
    {
        var cell = sum.AsCell(0, "", 0, "", "");
        double? value = !sum.Exists ? null : measure switch
        {
            "employment" => cell.Value,
            "establishments" => cell.Establishments,
            "payroll" => cell.Payroll,
            "published" => cell.Published,
            "withheld" => cell.Withheld,
            "imputed" => cell.Imputed is { } imputed ? Math.Round(imputed, 2) : null,
            _ => cell.Upper,
        };
        return CsvTables.Text(value);
    }

    private string Place(string file)
    {
        var path = Path.Combine(from, file);
        return File.Exists(path) ? path : throw new RefusedException("input", $"{path}: there is no such file; --from names the folder that holds us-cbp and us-cluster-definitions.");
    }
}
