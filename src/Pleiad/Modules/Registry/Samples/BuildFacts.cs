using System.Globalization;
using CsvHelper;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>
/// Derives samples/seeds/facts.csv from the table of what the seed articles state: gives every subject and every object that is known its
/// node, takes bounds out of the brackets that end an object, and tells the years that an article names from those that are our reading.
/// Statements, values, dates, certainties and contradictions pass through as they are.
/// </summary>
/// <param name="table">What the articles state.</param>
/// <param name="articles">The folder of the articles.</param>
/// <param name="written">The folder of what is written by hand: nodes.csv and articles.csv.</param>
/// <param name="to">The folder to write to; it is made where it is not there.</param>
public sealed class BuildFacts(string table, string articles, string written, string to)
{
    private const string Registry = "registry/";

    /// <summary>Between two years that the paragraph names, and so inferred though both stand in it.</summary>
    private const string BetweenTwoYears = "f036";

    private static readonly string[] Wanted =
    [
        "id", "kind", "subject", "subject_ru", "subject_type", "predicate", "object", "object_type", "value", "unit", "date", "statement", "statement_ru", "seed", "paragraph", "said_by", "certainty", "conflicts_with", "module",
    ];

    private readonly Dictionary<string, string[]> paragraphs = new(StringComparer.Ordinal);

    public void Run()
    {
        var rows = Rows();
        var nodes = FactsFile.ReadNodes(written).ToDictionary(n => n.En, n => n.Node, StringComparer.Ordinal);
        foreach (var row in rows)
            nodes.TryAdd(row["subject"], Node.Of(Registry + KindOf(row["subject_type"]), Slugs.Of(row["subject"])));
        var dated = FactsFile.ReadSources(written).Where(s => s is { Date: not null, DateInferred: false }).ToDictionary(s => s.Id, s => s.Date!.Year, StringComparer.Ordinal);
        Directory.CreateDirectory(to);
        TextOutput.Write(Path.Combine(to, "facts.csv"), stream =>
        {
            using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
            csv.WriteRecord(FactsFile.Columns);
            foreach (var row in rows)
                csv.WriteRecord(Fact(row, nodes, dated));
        });
    }

    private string[] Fact(Dictionary<string, string> row, Dictionary<string, Node> nodes, Dictionary<string, int> dated)
    {
        var dates = row["date"].Split('/');
        var (from, until) = (dates[0], dates.Length > 1 ? dates[1] : "");
        return
        [
            row["id"], row["kind"], nodes[row["subject"]].Path, row["subject"], row["subject_ru"], row["subject_type"], row["predicate"], row["object"], ObjectNode(row, nodes), row["value"], row["unit"],
            BoundOf(row["object"]), from, until, from.Length == 0 ? "" : IsInferred(row, dates, dated) ? "inferred" : "stated", row["certainty"], row["said_by"], row["statement"], row["statement_ru"],
            row["seed"], row["paragraph"], row["conflicts_with"], row["module"],
        ];
    }

    /// <summary>The thing that an object names: itself, or the organisation after the @ of a role.</summary>
    private static string ObjectNode(Dictionary<string, string> row, Dictionary<string, Node> nodes)
    {
        var named = row["object"];
        if (row["predicate"] == "role")
            named = named[(named.IndexOf(" @ ", StringComparison.Ordinal) + 3)..];
        return nodes.TryGetValue(named, out var node) && named != row["subject"] ? node.Path : "";
    }

    /// <summary>The room of the Registry in which a thing of a type stands; what has no page of its own yet is a subject of claims.</summary>
    private static string KindOf(string type) => type switch
    {
        "cluster" => "clusters",
        "organisation" => "organisations",
        "person" => "people",
        "product" => "products",
        "plant" => "plants",
        "site" or "facility" => "sites",
        "council" => "councils",
        _ => "subjects",
    };

    private static string BoundOf(string text) => text switch
    {
        _ when text.EndsWith("(more than)", StringComparison.Ordinal) => "more than",
        _ when text.EndsWith("(about)", StringComparison.Ordinal) => "about",
        _ when text.EndsWith("(nearly)", StringComparison.Ordinal) => "nearly",
        _ when text.EndsWith("(dozens)", StringComparison.Ordinal) => "dozens",
        _ when text.EndsWith("(hundreds)", StringComparison.Ordinal) => "hundreds",
        _ => "exact",
    };

    /// <summary>Whether a year of the date stands neither in the paragraph nor as the article's own stated date.</summary>
    private bool IsInferred(Dictionary<string, string> row, string[] dates, Dictionary<string, int> dated)
    {
        if (row["id"] == BetweenTwoYears)
            return true;
        var paragraph = Paragraphs(row["seed"])[int.Parse(row["paragraph"], CultureInfo.InvariantCulture) - 1];
        return dates.Select(d => d[..4]).Any(year => !paragraph.Contains(year, StringComparison.Ordinal) && dated.GetValueOrDefault(row["seed"]).ToString(CultureInfo.InvariantCulture) != year);
    }

    private string[] Paragraphs(string file)
    {
        if (!paragraphs.TryGetValue(file, out var lines))
            paragraphs[file] = lines = [.. File.ReadAllLines(Existing(Path.Combine(articles, file))).Where(l => !string.IsNullOrWhiteSpace(l))];
        return lines;
    }

    private List<Dictionary<string, string>> Rows()
    {
        using var csv = CsvReader.Create(TextInput.Open(Existing(table)).Content, new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        string[] header = [.. csv.Headers];
        if (Wanted.Except(header).FirstOrDefault() is { } missing)
            throw new RefusedInputException(table, 1, 1, missing, "the column is missing.");
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(header.Zip(csv.Current.ToArray()).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal));
        return rows;
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new RefusedException("input", $"{path}: there is no such file; the folders field and seeds lie beside the one that --from names.");
}
