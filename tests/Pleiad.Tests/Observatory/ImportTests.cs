using System.Diagnostics;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>Raw statistics come in whole or not at all, on both databases.</summary>
public class ImportTests
{
    private const string Header = "fips,naics,year,emp,est,payann\n";

    // 01001: industry 333111 published, 333112 withheld; the group 3331 has 100, so 40 are left. 01003: all published.
    private const string Facts = Header + "01001,333111,2020,60,4,600\n01001,333112,2020,0,3,0\n01003,333111,2020,10,3,100\n01003,333112,2020,30,3,300\n01003,445110,2020,500,9,5000\n";
    private const string Parents = Header + "01001,3331,2020,100,8,1000\n01003,3331,2020,40,6,400\n01003,4451,2020,500,9,5000\n";
    private const string Definitions = "naics,traded_local,cluster\n333111,Traded,Machines\n333112,Traded,Tractors\n445110,Local,Shops\n";
    private const string Counties = "fips,name,population\n01001,Autauga County,58\n01003,Baldwin County,227\n";

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_is_published_is_summed_what_is_withheld_is_bounded_and_the_same_files_are_imported_once(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var files = new TempFolder();
        var first = Run(database, Write(files));
        first.Code.ShouldBe(0, first.Errors);
        first.Output.ShouldContain("Imported 5 rows as import");
        using (var connection = database.Open())
        {
            Cell(connection, "counties", "01001", "Machines").ShouldBe("value 60 published 1 withheld 0 imputed  upper 60");
            Cell(connection, "counties", "01001", "Tractors").ShouldBe("value  published 0 withheld 1 imputed 40 upper 40");
            Cell(connection, "states", "01", "Tractors").ShouldBe("value 30 published 1 withheld 1 imputed 70 upper 70");
            Cell(connection, "states", "01", "Shops").ShouldBe("value 500 published 1 withheld 0 imputed  upper 500");
            connection.Scalar<long>("SELECT count(*) FROM observatory_fact WHERE region LIKE '01%'").ShouldBe(5);
            connection.Scalar<long>("SELECT population FROM observatory_territory WHERE dataset = 'us' AND code = '01003'").ShouldBe(227_000);
            connection.Scalar<string>("SELECT en FROM observatory_territory WHERE dataset = 'us' AND code = '01003'").ShouldBe("Baldwin County, AL");
        }

        Run(database, Write(files)).Output.ShouldContain("nothing was changed");
        using (var connection = database.Open())
            connection.Scalar<long>("SELECT count(*) FROM observatory_fact WHERE region LIKE '01%'").ShouldBe(5);
        Write(files, facts: Facts.Replace(",60,", ",70,", StringComparison.Ordinal));
        Run(database, files).Output.ShouldContain("Imported 5 rows");
        using var after = database.Open();
        Cell(after, "counties", "01001", "Machines").ShouldStartWith("value 70 ");
        after.Scalar<long>("SELECT count(*) FROM observatory_fact WHERE region LIKE '01%'").ShouldBe(5, "the rows of the earlier import are gone");
    }

    [Theory]
    [InlineData("01001,333111,2020,6x,4,600", "line 2, column 4 (emp)")]
    [InlineData("99999,333111,2020,6,4,600", "line 2, column 1 (fips): the region 99999 is not in the table of territories.")]
    [InlineData("01001,999999,2020,6,4,600", "line 2, column 2 (naics): the industry 999999 is not in the definitions.")]
    [InlineData("01001,333111,2020,6,4,600\n01001,333111,2020,7,4,600", "line 3, column 1 (fips): region 01001, industry 333111, year 2020 stands here a second time; the first is line 2.")]
    [InlineData("", "the table has a header and no rows")]
    public void A_refused_file_names_its_place_and_changes_nothing(string rows, string sentence)
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var files = new TempFolder();
        Run(database, Write(files)).Code.ShouldBe(0);
        string Content()
        {
            using var connection = database.Open();
            return string.Join(' ', new[] { "cell", "fact", "panel", "territory", "category", "dataset", "residual" }.Select(t => connection.Scalar<long>($"SELECT count(*) FROM observatory_{t}")))
                + connection.Scalar<double>("SELECT sum(value) FROM observatory_cell") + connection.Scalar<long>("SELECT sum(revision) FROM observatory_dataset");
        }

        var before = Content();
        var refused = Run(database, Write(files, facts: Header + rows + (rows.Length == 0 ? "" : "\n")));
        refused.Code.ShouldBe(2);
        refused.Errors.ShouldContain(sentence);
        Content().ShouldBe(before);
    }

    /// <summary>The sum of what readers see; a run that was killed may have left rows that nobody sees.</summary>
    private const string Seen = "SELECT sum(c.value) FROM observatory_cell c JOIN observatory_panel p ON p.import_id = c.import_id AND p.kind = c.kind AND p.year = c.year WHERE c.kind = 'counties'";

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public void Killed_at_any_moment_it_changes_nothing_and_the_next_run_does_all(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var files = new TempFolder();
        Write(files, facts: Header + string.Concat(Enumerable.Range(1, 40).SelectMany(r => Enumerable.Range(0, 3000).Select(i => $"01{r:000},{100000 + i},2020,{i + 1},3,5\n"))),
            definitions: "naics,traded_local,cluster\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{100000 + i},Traded,Group {i % 50}\n")),
            counties: "fips,name\n" + string.Concat(Enumerable.Range(1, 40).Select(r => $"01{r:000},County {r}\n")), parents: null);
        foreach (var milliseconds in new[] { 500, 900, 1300, 1700 })
        {
            using var process = Command.Start("dotnet", [Repository.Program, .. Arguments(files), .. database.Options]);
            if (process.WaitForExit(milliseconds))
                break;
            process.Kill();
            process.WaitForExit();
            using var connection = database.Open();
            connection.Scalar<long>("SELECT count(*) FROM observatory_panel WHERE kind = 'counties'").ShouldBeOneOf(0L, 1L);
            if (connection.Scalar<long>("SELECT count(*) FROM observatory_panel WHERE kind = 'counties'") == 1)
                connection.Scalar<double>(Seen).ShouldBe(40 * 3000 * 3001 / 2);
        }

        Run(database, files).Code.ShouldBe(0);
        using var after = database.Open();
        after.Scalar<double>(Seen).ShouldBe(40 * 3000 * 3001 / 2);
    }

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public void Two_at_once_both_end_well(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var same = Write(new TempFolder());
        using var other = Write(new TempFolder(), facts: Facts.Replace("2020", "2019", StringComparison.Ordinal), parents: Parents.Replace("2020", "2019", StringComparison.Ordinal));
        Process[] runs = [.. new[] { same, same, other }.Select(files => Command.Start("dotnet", [Repository.Program, .. Arguments(files), .. database.Options]))];
        foreach (var ending in runs.Select(r => Command.Finish(r)).ToArray())
            ending.Code.ShouldBe(0, ending.Errors);
        using var connection = database.Open();
        connection.Scalar<long>("SELECT count(*) FROM observatory_panel WHERE kind = 'counties'").ShouldBe(2);
        connection.Scalar<double>("SELECT sum(c.value) FROM observatory_cell c JOIN observatory_panel p ON p.import_id = c.import_id AND p.kind = c.kind AND p.year = c.year WHERE c.kind = 'counties'").ShouldBe(1200);
    }

    [Fact]
    public void Another_nation_in_another_measure_is_a_dataset_of_its_own()
    {
        using var database = Database.Started(Dialect.Sqlite);
        using var files = new TempFolder();
        File.WriteAllText(files.File("facts.csv"), "region,nace,year,value\nAT1,A,2020,1.5\nAT1,B,2020,2.5\nAT2,A,2020,4\n");
        File.WriteAllText(files.File("definitions.csv"), "nace,category\nA,Farms\nB,Mines\n");
        string[] arguments = ["observe", "import", "--dataset", "at", "--name", "Austria", "--name-ru", "Австрия", "--kind", "regions", "--measure", "fixed-assets", "--facts", files.File("facts.csv"), "--definitions", files.File("definitions.csv"), "--source", "Test", "--licence", "Test", .. database.Options];
        var done = Command.Run(arguments);
        done.Code.ShouldBe(0, done.Errors);
        using var connection = database.Open();
        connection.Scalar<double>("SELECT sum(c.value) FROM observatory_cell c JOIN observatory_panel p ON p.import_id = c.import_id WHERE p.dataset = 'at'").ShouldBe(8);
        connection.Scalar<string>("SELECT measure FROM observatory_dataset WHERE id = 'at'").ShouldBe("fixed-assets");
        var wrong = Command.Run([.. arguments[..7], "Австрия", "--kind", "regions", "--measure", "employment", .. arguments[12..]]);
        wrong.Code.ShouldBe(2);
        wrong.Errors.ShouldContain("The dataset at counts fixed-assets");
    }

    private static string Cell(System.Data.Common.DbConnection connection, string kind, string region, string category) => connection.Scalar<string>(
        """
        SELECT 'value ' || COALESCE(CAST(CAST(c.value AS INTEGER) AS TEXT), '') || ' published ' || CAST(c.published AS TEXT) || ' withheld ' || CAST(c.withheld AS TEXT)
            || ' imputed ' || COALESCE(CAST(CAST(c.imputed AS INTEGER) AS TEXT), '') || ' upper ' || COALESCE(CAST(CAST(c.upper AS INTEGER) AS TEXT), '')
        FROM observatory_cell c JOIN observatory_panel p ON p.import_id = c.import_id AND p.kind = c.kind AND p.year = c.year
        WHERE p.dataset = 'us' AND c.kind = @kind AND c.year = 2020 AND c.region = @region AND c.category = @category
        """,
        ("@kind", kind), ("@region", region), ("@category", category))!;

    private static Ending Run(Database database, TempFolder files) => Command.Run([.. Arguments(files), .. database.Options]);

    private static string[] Arguments(TempFolder files) =>
    [
        "observe", "import", "--facts", files.File("facts.csv"), "--definitions", files.File("definitions.csv"), "--territories", files.File("counties.csv"),
        "--source", "Test", "--licence", "Test", .. File.Exists(files.File("parents.csv")) ? new[] { "--parents", files.File("parents.csv") } : [],
    ];

    private static TempFolder Write(TempFolder files, string facts = Facts, string definitions = Definitions, string? parents = Parents, string counties = Counties)
    {
        File.WriteAllText(files.File("facts.csv"), facts);
        File.WriteAllText(files.File("definitions.csv"), definitions);
        File.WriteAllText(files.File("counties.csv"), counties);
        if (parents is not null)
            File.WriteAllText(files.File("parents.csv"), parents);
        return files;
    }
}
