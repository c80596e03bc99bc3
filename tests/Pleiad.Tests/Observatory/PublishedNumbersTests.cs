using System.Text.Json;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

public class PublishedNumbersTests(RunningServer server)
{
    [Theory]
    [InlineData("uscm_2016_states.csv", 2550, 1454, 1014, 512, 209)]
    [InlineData("uscm_2016_msa.csv.gz", 46767, 17064, 12278, 5887, 2531)]
    public void Every_quotient_and_flag_equals_the_published_one(string file, int cells, int qualifying, int significant, int strong, int strong10)
    {
        var published = Uscm.Traded(file);
        using var folder = new TempFolder();
        var ending = Command.Run("observe", "rate", "--facts", folder.Write("f.csv", Uscm.Facts(published)), "--totals", folder.Write("t.csv", Uscm.Totals()), "--out", folder.File("out.csv"));
        ending.Code.ShouldBe(0, ending.Errors);
        var rated = RatedRow.Read(File.ReadAllText(folder.File("out.csv")));
        published.Count.ShouldBe(cells);
        rated.Count.ShouldBe(cells);
        for (var i = 0; i < cells; i++)
        {
            (rated[i].Region, rated[i].Category).ShouldBe((published[i].Region, published[i].Category));
            Math.Abs(rated[i].Lq!.Value - published[i].Lq).ShouldBeLessThanOrEqualTo(1e-6 * Math.Max(published[i].Lq, 1e-9), $"{rated[i]}");
            rated[i].Flags.ShouldBe(published[i].Flags.Cast<bool?>());
        }

        int Count(int flag) => rated.Count(r => r.Flags[flag] == true);
        (Count(0), Count(1), Count(2), Count(3)).ShouldBe((qualifying, significant, strong, strong10));
    }

    [Fact]
    public void North_Carolina_biopharmaceuticals_is_2_7643386()
    {
        var ending = Command.Run(["observe", "proof", "--region", "37", "--category", "5", "--year", "2016", .. server.Options]);
        ending.Code.ShouldBe(0, ending.Errors);
        ending.Output.ShouldContain("= 2.7643386");
        ending.Output.ShouldContain("the verdict changes at 9,388 jobs (−10,726)");
    }

    [Fact]
    public void The_shipped_samples_are_what_the_program_derives_from_the_published_files()
    {
        var shared = Repository.SharedOrSkip("data");
        using var folder = new TempFolder();
        Command.Run("samples", "build", "--from", shared, "--to", folder.Path).Code.ShouldBe(0);
        string[] files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(9);
        foreach (var file in files)
            File.ReadAllBytes(file).ShouldBe(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", Path.GetRelativePath(folder.Path, file))), file);
    }

    [Fact]
    public async Task The_running_product_shows_that_49317_of_49317_cells_agree()
    {
        using var answer = JsonDocument.Parse(await server.Client.GetStringAsync("/api/observatory/us/2016/check", TestContext.Current.CancellationToken));
        var check = answer.RootElement;
        (check.GetProperty("agree").GetInt32(), check.GetProperty("cells").GetInt32()).ShouldBe((49317, 49317));
        int Holds(string kind, string flag) => check.GetProperty("rows").EnumerateArray()
            .Where(r => r.GetProperty("kind").GetString() == kind && r.GetProperty("flag").GetString() == flag).Sum(r => r.GetProperty("holds").GetInt32());
        (Holds("states", "strong"), Holds("metros", "strong")).ShouldBe((512, 5887));
        (Holds("states", "strong10"), Holds("metros", "strong10")).ShouldBe((209, 2531));
        (Holds("states", "significant"), Holds("metros", "significant")).ShouldBe((1014, 12278));
        (Holds("states", "qualifying"), Holds("metros", "qualifying")).ShouldBe((1454, 17064));
    }
}
