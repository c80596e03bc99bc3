using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

/// <summary>What the pages say when a figure is missing: shown on a database in which one was taken away.</summary>
public class MissingFigureTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_missing_figure_has_no_verdict_and_marks_its_region(Dialect engine)
    {
        using var database = Database.Started(engine);
        using (var connection = database.Open())
            connection.Execute("UPDATE observatory_cell SET value = NULL WHERE kind = 'states' AND year = 2016 AND region = '37' AND category = '5'").ShouldBe(1);
        using var process = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        try
        {
            using var client = new HttpClient { BaseAddress = await RunningServer.Address(process) };
            async Task<string> Page(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            const string States = "/observatory/us/2016/states";
            (await Page($"{States}/biopharmaceuticals/37")).ShouldContain("North Carolina has no figure for biopharmaceuticals, so there is no verdict");
            (await Page($"{States}/biopharmaceuticals?page=all")).ShouldContain(">withheld</a>");
            (await Page($"{States}/plastics/37")).ShouldContain("The total of North Carolina leaves out 1 category whose figures are missing");
            (await Page($"{States}/plastics")).ShouldContain("incomplete total");
            var answer = await Page($"/api{States}/biopharmaceuticals/37");
            answer.ShouldContain("\"value\":null");
            answer.ShouldContain("\"strong\":null");
            (await Page("/api/observatory/us/2016/check")).ShouldNotContain("\"agree\":49317"); // and the check says so too
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
