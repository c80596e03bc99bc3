using System.IO.Compression;
using System.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class RateFactsTests
{
    private const string Header = "region,category,year,employment,establishments\n";

    /// <summary>Two regions, two categories: small enough to rate by hand.</summary>
    private const string Small = Header + "01,a,2016,10,3\n01,b,2016,30,3\n02,a,2016,30,5\n02,b,2016,30,2\n";

    [Fact]
    public void A_small_table_is_rated_as_by_hand()
    {
        // Region totals 40 and 60, category totals 40 and 60, nation 100.
        var rows = Rate(Small);
        rows.Select(r => r.Lq).ShouldBe([10.0 / 40 / (40.0 / 100), 30.0 / 40 / (60.0 / 100), 30.0 / 60 / (40.0 / 100), 30.0 / 60 / (60.0 / 100)]);
        rows.Select(r => r.Flags[2]).ShouldBe([false, false, true, false]);
    }

    [Fact]
    public void Codes_keep_their_leading_zeros_and_the_rows_their_order()
    {
        var rows = Rate(Header + "09,0007,2016,5,1\n01,7,2016,5,1\n");
        rows.Select(r => (r.Region, r.Category)).ShouldBe([("09", "0007"), ("01", "7")]);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
        => Rate("year,employment,establishments,category,region\n2016,10,3,a,01\n").Single().Region.ShouldBe("01");

    [Fact]
    public void Standard_streams_and_gzip_give_the_same_table()
    {
        using var folder = new TempFolder();
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Small));
        var plain = Command.RunWith(Encoding.UTF8.GetBytes(Small), "observe", "rate", "--facts", "-", "--out", "-");
        var unpacked = Command.RunWith(packed.ToArray(), "observe", "rate", "--facts", "-", "--out", folder.File("o.csv.gz"));
        (plain.Code, unpacked.Code).ShouldBe((0, 0), plain.Errors + unpacked.Errors);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(folder.File("o.csv.gz")), CompressionMode.Decompress));
        reader.ReadToEnd().ShouldBe(plain.Output);
        RatedRow.Read(plain.Output).Count.ShouldBe(4);
    }

    [Fact]
    public void Gzip_in_two_members_is_read_to_its_end()
    {
        var packed = new MemoryStream();
        foreach (var part in new[] { Small[..60], Small[60..] })
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes(part));
        }

        RatedRow.Read(Command.RunWith(packed.ToArray(), "observe", "rate", "--facts", "-", "--out", "-").Output).Count.ShouldBe(4);
    }

    [Fact]
    public void A_blank_or_suppressed_figure_is_missing_and_enters_no_sum()
    {
        var rows = Rate("region,category,year,employment,establishments,suppressed\n01,a,2016,,3,\n01,b,2016,30,3,false\n02,a,2016,0,5,true\n02,b,2016,30,2,\n03,a,2016,40,2,\n");
        rows[0].Lq.ShouldBeNull();
        rows[0].Flags.ShouldBe([null, null, null, null]);
        rows[2].Lq.ShouldBeNull();
        rows[2].Jobs.ShouldBe("");
        rows[1].Lq.ShouldBe(30.0 / 30 / (60.0 / 100));
        rows[4].Lq.ShouldBe(40.0 / 40 / (40.0 / 100));
    }

    [Fact]
    public void A_written_zero_is_zero_with_all_flags_false()
    {
        var row = Rate(Small + "03,a,2016,0,0\n").Last();
        row.Lq.ShouldBe(0);
        row.Flags.ShouldBe([false, false, false, false]);
    }

    [Fact]
    public void Each_year_is_an_economy_of_its_own()
    {
        var later = Small.Replace("2016", "2017", StringComparison.Ordinal)[Header.Length..];
        var rows = Rate(Small + later);
        rows.Skip(4).Select(r => r.Lq).ShouldBe(rows.Take(4).Select(r => r.Lq));
    }

    [Fact]
    public void National_figures_come_from_the_totals_where_given_and_by_year_where_they_have_one()
    {
        Rate(Small, "category,employment\na,100\nb,100\n")[0].Lq.ShouldBe(10.0 / 40 / (100.0 / 200));
        Rate(Small, "category,employment,year\na,100,2015\nb,100,2015\na,50,2016\nb,150,2016\n")[0].Lq.ShouldBe(10.0 / 40 / (50.0 / 200));
    }

    [Fact]
    public void A_category_without_a_national_figure_is_refused_and_one_without_facts_is_told()
    {
        using var folder = new TempFolder();
        var facts = folder.Write("f.csv", Small);
        var refused = Command.Run("observe", "rate", "--facts", facts, "--totals", folder.Write("t.csv", "category,employment\na,100\n"), "--out", folder.File("o.csv"));
        (refused.Code, File.Exists(folder.File("o.csv"))).ShouldBe((2, false));
        refused.Errors.ShouldContain("no national figure for category b");
        var told = Command.Run("observe", "rate", "--facts", facts, "--totals", folder.Write("t.csv", "category,employment\na,100\nb,100\nc,50\n"), "--out", folder.File("o.csv"));
        told.Code.ShouldBe(0);
        told.Errors.ShouldContain("contains 1 categories that the facts do not name: c");
    }

    [Fact]
    public void A_rule_set_of_ones_own_is_a_file()
    {
        using var folder = new TempFolder();
        var rules = folder.Write("mine.json", """
            { "id": "mine", "name": { "en": "Mine", "ru": "Моё" }, "verified": false, "source": "me", "quantile": 7, "verdict": "big",
              "floors": [], "flags": [ { "id": "big", "criteria": [ { "id": "jobs", "measure": "employment", "value": 20, "strict": true } ] } ] }
            """);
        var ending = Command.RunWith(Encoding.UTF8.GetBytes(Small), "observe", "rate", "--facts", "-", "--rules", rules, "--out", "-");
        ending.Code.ShouldBe(0, ending.Errors);
        ending.Output.Split('\n')[0].ShouldBe("region,category,year,employment,establishments,lq,big");
        ending.Output.Split('\n')[1..5].Select(l => l.Split(',')[^1]).ShouldBe(["false", "true", "true", "true"]);
    }

    [Fact]
    public void Endings_are_0_done_2_refused_and_3_usage()
    {
        Command.Run("observe", "rate", "--out", "-").Code.ShouldBe(3);
        Command.Run("observe", "paint").Code.ShouldBe(3);
        Command.Run("observe", "rate", "--facts", "/nowhere/f.csv", "--out", "-").Code.ShouldBe(2);
        Command.RunWith(Encoding.UTF8.GetBytes(Small), "observe", "rate", "--facts", "-", "--rules", "moon", "--out", "-").Code.ShouldBe(2);
        Command.Run("--help").Code.ShouldBe(0);
    }

    private static IReadOnlyList<RatedRow> Rate(string facts, string? totals = null)
    {
        using var folder = new TempFolder();
        string[] given = totals is null ? [] : ["--totals", folder.Write("t.csv", totals)];
        var ending = Command.RunWith(Encoding.UTF8.GetBytes(facts), ["observe", "rate", "--facts", "-", .. given, "--out", "-"]);
        ending.Code.ShouldBe(0, ending.Errors);
        return RatedRow.Read(ending.Output);
    }
}
