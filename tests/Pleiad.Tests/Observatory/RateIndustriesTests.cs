using CsvHelper;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Ratings;
using Pleiad.Kernel.Tables;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class RateIndustriesTests
{
    private const string Header = "region,category,year,employment,establishments,lq,qualifying,significant,strong,strong10,incomplete";
    private const string Definitions = "naics,traded_local,cluster\n1111,Traded,A\n1112,Traded,A\n1121,Traded,B\n2111,Local,L\n8141,Local,NA\n";

    private const string Facts = """
        fips,naics,year,emp,est,payann
        02,1121,2018,60,6,1
        02,2111,2018,50,5,1
        01,1121,2018,30,3,1
        01,1112,2018,0,4,0
        01,1111,2018,10,3,1
        01,2111,2018,50,5,1
        01,1111,2017,5,3,1
        03,1112,2018,0,4,0
        03,1121,2018,10,3,1

        """;

    /// <summary>A has 40 jobs below parent 111 in region 01, of which 10 are published; parent 111 of region 03 is suppressed.</summary>
    private const string Parents = "fips,naics,year,emp,est\n01,111,2018,40,7\n01,112,2018,30,3\n02,111,2018,8,1\n02,112,2018,60,6\n03,111,2018,0,4\n03,112,2018,10,3\n01,111,2017,5,3\n";

    [Fact]
    public void Industries_are_summed_ordered_and_measured_traded_against_traded()
    {
        var lines = Rate(Facts);
        lines[0].ShouldBe(Header + ",kind");
        lines.Skip(1).Select(l => string.Join(',', l.Split(',')[..5])).ShouldBe(["01,A,2017,5,3", "01,A,2018,10,7", "01,B,2018,30,3", "01,L,2018,50,5", "02,B,2018,60,6", "02,L,2018,50,5", "03,A,2018,,4", "03,B,2018,10,3"]);
        Column(lines, "incomplete").ShouldBe(["false", "true", "false", "false", "false", "false", "true", "false"]);
        // Traded jobs of 2018: A 10, B 100, nation 110; region 01 has 40 of them. Local: one category, quotient 1.
        var quotients = Column(lines, "lq").ToArray();
        double.Parse(quotients[1]).ShouldBe(10.0 / 40 / (10.0 / 110), 1e-12);
        double.Parse(quotients[2]).ShouldBe(30.0 / 40 / (100.0 / 110), 1e-12);
        (quotients[3], quotients[6]).ShouldBe(("1", ""));
        Column(lines, "strong").ShouldBe(["false", "false", "false", "", "true", "", "", "false"]);
    }

    [Fact]
    public void An_industry_that_no_definition_names_is_refused_or_left_out_and_counted()
    {
        using var folder = new TempFolder();
        string[] command = ["observe", "rate", "--facts", folder.Write("f.csv", Facts + "01,9999,2018,5,3,1\n01,8141,2018,5,3,1\n"), "--definitions", folder.Write("d.csv", Definitions), "--out", folder.File("o.csv")];
        var refused = Command.Run(command);
        (refused.Code, File.Exists(folder.File("o.csv"))).ShouldBe((2, false));
        refused.Errors.ShouldContain("line 11, column 2 (naics): the definitions (");
        refused.Errors.ShouldContain("do not name the industry 9999");
        var skipped = Command.Run([.. command, "--unmatched", "skip"]);
        skipped.Code.ShouldBe(0, skipped.Errors);
        skipped.Errors.ShouldContain("1 rows of 1 industries that the definitions do not name are left out: 9999.");
        skipped.Errors.ShouldContain("1 rows of 1 industries to which the definitions give no category are left out: 8141.");
        File.ReadAllLines(folder.File("o.csv")).ShouldBe(Rate(Facts));
    }

    [Fact]
    public void A_parent_table_bounds_what_is_suppressed()
    {
        var lines = Rate(Facts, Parents);
        lines[0].ShouldBe(Header + ",imputed,upper,kind");
        Column(lines, "employment").ShouldBe(["5", "10", "30", "50", "60", "50", "", "10"]);
        // Region 01: residual 30 goes to the one unpublished industry of A. Region 03: the parent is suppressed, so A has no bound.
        Column(lines, "imputed").ShouldBe(["0", "30", "0", "0", "0", "0", "", "0"]);
        Column(lines, "upper").ShouldBe(["5", "40", "30", "50", "60", "50", "", "10"]);
    }

    [Fact]
    public void Imputed_jobs_enter_the_rating_by_one_switch_and_may_add_a_row()
    {
        var lines = Rate(Facts, Parents, "--imputed");
        lines.Skip(1).Select(l => string.Join(',', l.Split(',')[..5])).ShouldBe(["01,A,2017,5,3", "01,A,2018,40,7", "01,B,2018,30,3", "01,L,2018,50,5", "02,A,2018,8,", "02,B,2018,60,6", "02,L,2018,50,5", "03,A,2018,,4", "03,B,2018,10,3"]);
        double.Parse(Column(lines, "lq").ElementAt(1)).ShouldBe(40.0 / 70 / (48.0 / 148), 1e-12);
    }

    [Fact]
    public void Options_that_need_another_are_wrong_without_it()
    {
        Command.Run("observe", "rate", "--facts", "f", "--out", "-", "--parents", "p").Code.ShouldBe(3);
        Command.Run("observe", "rate", "--facts", "f", "--out", "-", "--definitions", "d", "--imputed").Code.ShouldBe(3);
        Command.Run("observe", "rate", "--facts", "f", "--out", "-", "--definitions", "d", "--totals", "t").Code.ShouldBe(3);
    }

    [Fact]
    public void County_quotients_equal_the_reference()
    {
        var (facts, definitions) = Shared();
        using var folder = new TempFolder();
        var ending = Command.Run("observe", "rate", "--facts", facts, "--definitions", definitions, "--out", folder.File("o.csv"));
        ending.Code.ShouldBe(0, ending.Errors);
        var ours = new Dictionary<(string, string, string), (string Jobs, string Plants, string Quotient, string Incomplete, string Kind)>();
        using (var csv = CsvReader.FromFile(folder.File("o.csv"), new CsvReaderOptions { Separator = ',' }))
        {
            while (csv.Read())
            {
                ours.Add(
                    (csv.GetString("year"), csv.GetString("region"), csv.GetString("category")),
                    (csv.GetString("employment"), csv.GetString("establishments"), csv.GetString("lq"), csv.GetString("incomplete"), csv.GetString("kind")));
            }
        }

        ours.Count.ShouldBe(336564);
        double.Parse(ours[("2021", "18085", "Medical Devices")].Quotient).ShouldBe(63.87998, 5e-6);
        var (compared, missing) = (0, 0);
        using var reference = CsvReader.Create(TextInput.Open(Path.Combine(Repository.SharedOrSkip("data/us-cbp"), "reference_lq_2018_2021.csv.gz")).Content, new CsvReaderOptions { Separator = ',' });
        while (reference.Read())
        {
            var row = ours[(reference.GetString("year"), reference.GetString("region"), reference.GetString("category"))];
            (row.Plants, row.Kind).ShouldBe((reference.GetString("establishments"), reference.GetString("kind")));
            if (row.Jobs.Length == 0)
            {
                // The reference sums no published industry to 0; here that is no answer.
                (reference.GetString("employment"), row.Quotient, row.Incomplete).ShouldBe(("0", "", "true"));
                missing++;
                continue;
            }

            row.Jobs.ShouldBe(reference.GetString("employment"));
            var expected = double.Parse(reference.GetString("lq"));
            Math.Abs(double.Parse(row.Quotient) - expected).ShouldBeLessThanOrEqualTo(1e-9 * expected);
            compared++;
        }

        (compared, missing).ShouldBe((134857 - 83, 83));
    }

    [Fact]
    public void The_parents_of_the_counties_leave_what_was_counted()
    {
        var (facts, definitions) = Shared();
        var families = new ParentFamilies(IndustryFacts.Read(Path.Combine(Repository.SharedOrSkip("data/us-cbp"), "county_naics4_2017_2021.csv.gz")));
        using var reader = IndustryFactsReader.Open(facts);
        var sums = SumIndustries.Read(reader, DefinitionsFile.Read(definitions), skipUnmatched: false, families);
        var bounds = families.Impute(sums);
        families.Years.Select(y => (y.Key, y.Value.Positive, y.Value.Sum)).ShouldBe([(2017, 115158, 8606236), (2018, 118750, 6230465), (2019, 118669, 6274455), (2020, 117994, 6258939), (2021, 118193, 6050306)]);
        families.Years.Values.Select(y => y.Negative.Count).ShouldBe([0, 0, 0, 0, 0]);
        families.Years.Values.Select(y => y.Suppressed).ShouldBe([25598, 113, 110, 113, 120]);
        families.Years.Values.Select(y => y.SuppressedAbovePublished.Count).ShouldBe([1058, 0, 0, 0, 0]);
        foreach (var (year, found) in families.Years)
        {
            var imputed = Enumerable.Range(0, sums.Regions.Count).Sum(r => bounds.Row(year, r).ToArray().Sum(b => b.Imputed));
            imputed.ShouldBe(found.Sum - found.UnplacedSum, 1e-6 * found.Sum);
        }
    }

    [Theory]
    [InlineData("3361", 27455, 79173)] // motor vehicles: 35% of the group is published
    [InlineData("6221", 4316534, 4316534)] // hospitals: all
    public void A_group_is_covered_in_full_after_imputation(string group, double published, double total)
    {
        using var folder = new TempFolder();
        var (facts, _) = Shared();
        string Lines(string path, Func<string[], bool> wanted)
        {
            using var reader = new StreamReader(TextInput.Open(path).Content);
            var header = reader.ReadLine();
            var kept = new List<string> { header! };
            while (reader.ReadLine() is { } line)
            {
                if (line.Contains("," + group, StringComparison.Ordinal) && wanted(line.Split(',')))
                    kept.Add(line);
            }

            return string.Join('\n', kept) + "\n";
        }

        var industries = folder.Write("f.csv", Lines(facts, f => f[2] == "2021" && f[1].StartsWith(group, StringComparison.Ordinal)));
        var parents = folder.Write("p.csv", Lines(Path.Combine(Repository.SharedOrSkip("data/us-cbp"), "county_naics4_2017_2021.csv.gz"), f => f[2] == "2021" && f[1] == group));
        var families = new ParentFamilies(IndustryFacts.Read(parents));
        using var rows = IndustryFactsReader.Open(industries);
        var codes = File.ReadLines(industries).Skip(1).Select(l => l.Split(',')[1]).Distinct();
        var sums = SumIndustries.Read(rows, DefinitionsFile.Read(folder.Write("d.csv", "industry,category\n" + string.Concat(codes.Select(c => $"{c},{group}\n")))), skipUnmatched: false, families);
        var bounds = families.Impute(sums);
        var regions = Enumerable.Range(0, sums.Regions.Count).ToArray();
        var before = regions.Sum(r => sums.Cells.Row(2021, r) is { IsEmpty: false } row ? row[0].Jobs : 0);
        before.ShouldBe(published);
        (before + regions.Sum(r => bounds.Row(2021, r) is { IsEmpty: false } row ? row[0].Imputed : 0)).ShouldBe(total, 1e-6);
    }

    private static (string Facts, string Definitions) Shared() => (
        Path.Combine(Repository.SharedOrSkip("data/us-cbp"), "county_naics6_2017_2021.csv.gz"),
        Path.Combine(Repository.SharedOrSkip("data/us-cluster-definitions"), "naics_to_cluster.csv"));

    private static string[] Rate(string facts, string? parents = null, params string[] more)
    {
        using var folder = new TempFolder();
        string[] given = parents is null ? [] : ["--parents", folder.Write("p.csv", parents), .. more];
        var ending = Command.Run(["observe", "rate", "--facts", folder.Write("f.csv", facts), "--definitions", folder.Write("d.csv", Definitions), .. given, "--out", folder.File("o.csv")]);
        ending.Code.ShouldBe(0, ending.Errors);
        return File.ReadAllLines(folder.File("o.csv"));
    }

    private static IEnumerable<string> Column(string[] lines, string name)
    {
        var place = Array.IndexOf(lines[0].Split(','), name);
        return lines.Skip(1).Select(l => l.Split(',')[place]);
    }
}
