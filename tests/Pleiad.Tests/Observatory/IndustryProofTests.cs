using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>A cell opened to its industries, and a dataset that counts no jobs: imported, then read on the pages, on both databases.</summary>
public class IndustryProofTests
{
    // In 01001 the industry 333112 is withheld, and its group 3331 leaves 40 for it; 01003 publishes all.
    private const string Facts = "fips,naics,year,emp,est,payann\n01001,333111,2020,60,4,600\n01001,333112,2020,0,3,0\n01003,333111,2020,10,3,100\n01003,333112,2020,30,3,300\n01003,333211,2020,500,9,5000\n";
    private const string Parents = "fips,naics,year,emp,est,payann\n01001,3331,2020,100,8,1000\n01003,3331,2020,40,6,400\n01003,3332,2020,500,9,5000\n";
    private const string Definitions = "naics,traded_local,cluster\n333111,Traded,Machines\n333112,Traded,Machines\n333211,Traded,Saws\n";
    private const string Counties = "fips,name,population\n01001,Autauga County,58\n01003,Baldwin County,227\n";

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_cell_lists_its_industries_what_is_withheld_and_its_imputed_share(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var files = new TempFolder();
        var import = Command.Run([
            "observe", "import", "--facts", files.Write("f.csv", Facts), "--parents", files.Write("p.csv", Parents), "--definitions", files.Write("d.csv", Definitions),
            "--territories", files.Write("t.csv", Counties), "--source", "A test", "--licence", "None", .. database.Options]);
        import.Code.ShouldBe(0, import.Errors);
        await Serve(database, async client =>
        {
            var county = await client.GetStringAsync("/observatory/us/2020/counties/machines/01001", TestContext.Current.CancellationToken);
            county.ShouldContain("One of its two industries is withheld");
            county.ShouldContain("— withheld");
            county.ShouldContain("<span class=\"pl-imputed\">40.0</span>");
            county.ShouldContain("id=\"firm\"");
            county.ShouldContain("<td class=\"num\">60</td>"); // what is published; with the withheld row it is at most 100
            county.ShouldContain("<td class=\"num\">100</td>");
            var state = await client.GetStringAsync("/observatory/us/2020/states/machines/01", TestContext.Current.CancellationToken);
            state.ShouldContain("In 1 of 2 industries something is withheld");
            state.ShouldContain("<td class=\"num\">70</td>"); // 333111 over both counties
            (await client.GetStringAsync("/observatory/us/2020/counties/machines/01003", TestContext.Current.CancellationToken)).ShouldContain("Two industries behind it, none withheld");
        });
    }

    [Theory]
    [MemberData(nameof(Database.PostgresWhenLong), MemberType = typeof(Database))]
    public async Task Assets_are_never_called_jobs_and_carry_no_verdict(Dialect engine)
    {
        using var database = Database.Started(engine);
        using var files = new TempFolder();
        var import = Command.Run([
            "observe", "import", "--dataset", "assets", "--kind", "subjects", "--measure", "fixed-assets", "--facts", files.Write("f.csv", "region,industry,year,value\nRU-SPE,C,2024,1200\nRU-SPE,L,2024,300\nRU-KLU,C,2024,500\nRU-KLU,L,2024,900\n"),
            "--definitions", files.Write("d.csv", "industry,category,traded\nC,Manufacturing,Traded\nL,Property,Traded\n"), "--territories", files.Write("t.csv", "code,name\nRU-SPE,St Petersburg\nRU-KLU,Kaluga Region\n"),
            "--source", "A test", "--licence", "None", "--name", "Russia", "--name-ru", "Россия", .. database.Options]);
        import.Code.ShouldBe(0, import.Errors);
        await Serve(database, async client =>
        {
            foreach (var address in (string[])["/observatory/assets/2024/subjects", "/observatory/assets/2024/subjects/manufacturing", "/observatory/assets/2024/subjects/manufacturing/RU-SPE"])
            {
                var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
                var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("main")!.TextContent
                    .Replace("not in jobs. The rules of cluster strength are about jobs", "", StringComparison.Ordinal).Replace("γ compares jobs of plants; this measure has no plants.", "", StringComparison.Ordinal);
                text.ShouldNotContain("jobs", Case.Insensitive, address);
                text.ShouldNotContain("Verdict", Case.Sensitive, address);
                text.ShouldContain("fixed assets");
            }

            var csv = await client.GetStringAsync("/api/observatory/assets/2024/subjects/manufacturing.csv", TestContext.Current.CancellationToken);
            csv.ShouldStartWith("rank,region,name,category,year,fixed_assets,establishments,lq,firm,flips_at\n1,RU-SPE,St Petersburg,");
        });
    }

    private static async Task Serve(Database database, Func<HttpClient, Task> ask)
    {
        using var process = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(process) };
            await ask(client);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
