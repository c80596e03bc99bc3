using System.Diagnostics;

namespace Pleiad.Browser.Tests;

/// <summary>
/// A server of its own into which the raw counties are imported by the very command that its page shows, while the page is watched.
/// Where the raw files are not beside the repository, the tests that ask for it skip.
/// </summary>
public sealed class ImportedCounties(House house) : IAsyncLifetime
{
    private static readonly (string Name, string Place)[] Files =
    [
        ("county_naics6_2017_2021.csv.gz", "data/us-cbp"), ("county_naics4_2017_2021.csv.gz", "data/us-cbp"), ("naics_to_cluster.csv", "data/us-cluster-definitions"), ("counties.csv", "data/us-cbp"),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pleiad-raw-");
    private RunningServer? server;

    /// <summary>What the page said while the import ran, a line a look.</summary>
    public List<string> Watched { get; } = [];

    /// <summary>What the page said when it had ended.</summary>
    public string Ended { get; private set; } = "";

    public string Address => server!.Address;

    public static bool HaveFiles => Files.All(f => File.Exists(Path.Combine(Repository.Root, "..", "shared", f.Place, f.Name)));

    public async ValueTask InitializeAsync()
    {
        if (!HaveFiles)
            return;
        server = await RunningServer.Start();
        foreach (var (name, place) in Files)
            File.CreateSymbolicLink(Path.Combine(folder.FullName, name), Repository.SharedOrSkip($"{place}/{name}"));
        var page = await house.Visit(address: Address);
        await page.Open("en", "/observatory/imports");
        var command = (await page.Locator("#command").InnerTextAsync()).Replace("./pleiad", $"dotnet '{Path.Combine(Repository.App, "Pleiad.dll")}'", StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PLEIAD_DATA"] = server.Data;
        using var import = Process.Start(start)!;
        var (output, errors) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        var underWay = page.Locator(".pl-import--reading .pl-import-figures, .pl-import--writing .pl-import-figures");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!import.WaitForExit(300))
        {
            limit.Token.ThrowIfCancellationRequested();
            if (await underWay.CountAsync() > 0)
                Watched.Add(await underWay.First.InnerTextAsync());
        }

        import.ExitCode.ShouldBe(0, await errors + await output);
        await Expect(page.Locator(".pl-import").First).ToHaveClassAsync("pl-import pl-import--done");
        Ended = await page.Locator(".pl-import").First.InnerTextAsync();
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

/// <summary>From the raw file to a defended number: import, map, proof that is not firm, imputation, comparison, own region, table; and Russia.</summary>
[Collection(House.Readers)]
public sealed class CountyStoryTests(House house, ImportedCounties counties) : IClassFixture<ImportedCounties>
{
    private const string Map = "/observatory/us/2021/counties/medical-devices";

    [Fact]
    public void The_import_is_watched_on_its_page_until_it_is_done()
    {
        Assert.SkipUnless(ImportedCounties.HaveFiles, "../shared/data is not here.");
        counties.Watched.Distinct().Count().ShouldBeGreaterThan(3, "the page must move while the import runs");
        counties.Watched.ShouldContain(line => line.Contains("rows") && line.Contains('%') && line.Contains("a second"));
        counties.Ended.ShouldContain("done");
        counties.Ended.ShouldContain("counties 2021");
        counties.Ended.ShouldContain("2017: in 1058 places");
    }

    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("ru", 1440, true)]
    [InlineData("en", 390, true)]
    [InlineData("ru", 390, false)]
    public async Task A_reader_goes_from_the_map_of_counties_to_a_proof_a_comparison_and_a_region_of_her_own(string language, int width, bool dark)
    {
        Assert.SkipUnless(ImportedCounties.HaveFiles, "../shared/data is not here.");
        var page = await house.Visit(width, dark: dark, address: counties.Address);
        var english = language == "en";

        await page.Open(language, Map);
        await Expect(page.Heading).ToContainTextAsync(english ? "38 counties are strong in medical devices" : "38 округов");
        await Expect(page.Locator("main")).ToContainTextAsync(english ? "incomplete count" : "неполный счёт");
        (await page.Locator(".pl-controls .pl-after-break").AllInnerTextsAsync()).ShouldBe(["2017", "2018"]);
        (await page.Locator("main svg path").CountAsync()).ShouldBeGreaterThan(1000, "the map of the counties");

        await page.Open(language, Map + "/49035");
        await Expect(page.Heading).ToContainTextAsync("Salt Lake");
        await Expect(page.Locator("main")).ToContainTextAsync(english ? "not firm" : "неустойчиво");
        var left = await page.Text(".pl-formula");
        if (width < 768)
            await page.Link(english ? "Change" : "Изменить").ClickAsync(); // on a phone the switches fold into one line
        await page.Link(english ? "imputed" : "оценено").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("imputed=yes", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await page.Text(".pl-formula")).ShouldNotBe(left);

        await page.Open(language, "/observatory/us/2021/counties/compare?r=18085&r=18089");
        await Expect(page.Heading).ToContainTextAsync("Kosciusko County, IN");
        await Expect(page.Heading).ToContainTextAsync("Lake County, IN");

        await page.Open(language, "/observatory/us/2021/counties/custom?name=North&r=18085&r=18089");
        await Expect(page.Heading).ToContainTextAsync("North");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("CSV").ClickAsync());
        (await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(40);

        await page.Open(language, "/observatory/ru/2024/subjects/regions/RU-SPE");
        await Expect(page.Heading).ToContainTextAsync(english ? "St Petersburg" : "Санкт-Петербурге");
        await Expect(page.Locator("main")).ToContainTextAsync(english ? "fixed assets" : "основные фонды");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task The_pages_of_counties_fit_every_window(string language)
    {
        Assert.SkipUnless(ImportedCounties.HaveFiles, "../shared/data is not here.");
        var faults = await House.Walk<string>([Map, Map + "/49035", Map + "/18085?imputed=yes", "/observatory/us/2021/counties/regions/18085", "/observatory/us/2021/counties/compare?r=18085&r=18089", "/observatory/us/2021/counties/custom?name=North&r=18085&r=18089"], () => house.Visit(address: counties.Address), async (page, path) =>
        {
            await page.Open(language, path);
            return await Looks.Misfitting(page, Site.In(language, path), Looks.Widths);
        });
        faults.ShouldBeNone();
    }
}
