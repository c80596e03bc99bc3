using System.Security.Cryptography;
using CsvHelper;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Claims;

/// <summary>The 486 facts of the seed articles ship as they were read there, none lost and none altered.</summary>
public class ShippedFactsTests
{
    private const string Digest = "8214933afeb58fdd6c36fc97f71eb13e01f84eeada48bfe62109acedb13a6577";

    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "seeds");

    private static readonly FactsFile Shipped = FactsFile.Read(Folder);

    [Fact]
    public void Every_fact_ships_with_its_statement_value_date_certainty_and_contradictions_unaltered()
    {
        var given = Rows(Repository.SharedOrSkip("field/seed-facts.csv"));
        given.Count.ShouldBe(486);
        var shipped = Rows(Path.Combine(Folder, "facts.csv")).ToDictionary(r => r["id"], StringComparer.Ordinal);
        shipped.Keys.ShouldBe(given.Select(r => r["id"]));
        foreach (var fact in given)
        {
            var row = shipped[fact["id"]];
            foreach (var (ours, theirs) in new[]
            {
                ("kind", "kind"), ("subject_en", "subject"), ("subject_ru", "subject_ru"), ("subject_type", "subject_type"), ("predicate", "predicate"), ("object", "object"), ("value", "value"), ("unit", "unit"),
                ("en", "statement"), ("ru", "statement_ru"), ("file", "seed"), ("paragraph", "paragraph"), ("said_by", "said_by"), ("certainty", "certainty"), ("conflicts", "conflicts_with"), ("module", "module"),
            })
            {
                row[ours].ShouldBe(fact[theirs], $"{fact["id"]} {ours}");
            }

            (row["from"] + (row["to"].Length > 0 ? "/" : "") + row["to"]).ShouldBe(fact["date"], fact["id"]);
        }
    }

    [Fact]
    public void The_shipped_files_are_those_that_were_compared() =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "facts.csv")))).ShouldBe(Digest);

    [Fact]
    public void The_program_derives_the_shipped_file_again_byte_by_byte()
    {
        using var folder = new TempFolder();
        new BuildFacts(Repository.SharedOrSkip("field/seed-facts.csv"), Repository.SharedOrSkip("seeds"), Folder, folder.Path).Run();
        File.ReadAllBytes(folder.File("facts.csv")).ShouldBe(File.ReadAllBytes(Path.Combine(Folder, "facts.csv")));
    }

    [Fact]
    public void A_figure_with_words_in_brackets_is_never_exact()
    {
        Shipped.Claims.Count(c => c.Bound == Bound.MoreThan).ShouldBe(7);
        Shipped.Claims.Where(c => c.Bound is Bound.Dozens or Bound.Hundreds).ShouldAllBe(c => double.IsNaN(c.Value) && c.HasFigure);
        Shipped.Claims.Single(c => c.Id == "f351").Bound.ShouldBe(Bound.Nearly);
        Shipped.Claims.Single(c => c.Id == "f185").Bound.ShouldBe(Bound.About);
        Shipped.Claims.Single(c => c.Id == "f138").Bound.ShouldBe(Bound.Exact);
    }

    [Theory]
    [InlineData("f138", "f138", true)] // "August" without a year
    [InlineData("f165", "f138", true)]
    [InlineData("f131", "f131", false)]
    [InlineData("f185", "f131", false)]
    [InlineData("f134", "f134", false)]
    [InlineData("f221", "f134", false)] // the article dates its own event
    [InlineData("f351", "f350", true)]
    [InlineData("f133", "f084", false)]
    [InlineData("f036", "", true)] // between two years that are named
    [InlineData("f157", "", false)]
    public void Contradictions_share_a_group_and_inferred_years_say_so(string id, string group, bool inferred)
    {
        var claim = Shipped.Claims.Single(c => c.Id == id);
        (claim.Group, claim.DateInferred).ShouldBe((group, inferred));
    }

    [Fact]
    public void Every_node_has_one_name_and_every_object_that_is_a_node_is_known()
    {
        var known = Shipped.Subjects.Select(s => s.Node).ToHashSet();
        Shipped.Claims.Select(c => c.Subject).Concat(Shipped.Claims.Select(c => c.ObjectNode).OfType<Pleiad.Kernel.Rights.Node>()).ShouldAllBe(n => known.Contains(n));
        Shipped.Subjects.Select(s => s.En).ShouldBeUnique();
        var named = Shipped.Claims.SelectMany(c => new[] { c.Subject, c.ObjectNode ?? c.Subject }).ToHashSet();
        FactsFile.ReadNodes(Folder).ShouldAllBe(n => named.Contains(n.Node), "nodes.csv names nothing that no fact names");
    }

    [Fact]
    public void Every_speaker_is_named_in_Russian_too()
    {
        Shipped.Claims.ShouldAllBe(c => c.SaidByRu.Any(l => l >= 'А' && l <= 'я'));
        Shipped.Claims.Select(c => c.SaidBy).Distinct().Count().ShouldBe(28);
    }

    [Fact]
    public void Slugs_are_short_plain_and_unique_over_all_subjects()
    {
        var ids = Shipped.Subjects.Select(s => (s.En, s.Node.Id)).ToArray();
        ids.ShouldAllBe(s => s.Id == Slugs.Of(s.En));
        ids.Select(s => s.Id).ShouldBeUnique();
        ids.ShouldAllBe(s => s.Id.Length <= Slugs.Longest && s.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        Slugs.Of("Gražvydas Morkus").ShouldBe("grazvydas-morkus");
        Slugs.Of("Eurasanté").ShouldBe("eurasante");
        Slugs.Of("NTFF Polysan").ShouldBe("polysan");
        Should.Throw<ArgumentException>(() => Slugs.Of("ПОЛИСАН"));
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.Create(TextInput.Open(file).Content, new CsvReaderOptions { Separator = ',' });
        csv.ReadHeader();
        string[] header = [.. csv.Headers];
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(header.Zip(csv.Current.ToArray()).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal));
        return rows;
    }
}
