using System.Collections.Concurrent;
using Pleiad.Browser.Tests;

[assembly: AssemblyFixture(typeof(House))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly, MaxParallelThreads = 2)] // stories one after the other, beside those who only read

namespace Pleiad.Browser.Tests;

/// <summary>One server and one browser for all tests; each test enters with a fresh context, so without cookies or cache.</summary>
public sealed class House : IAsyncLifetime
{
    /// <summary>Tests that change nothing, which run beside the stories.</summary>
    public const string Readers = "readers";

    private const string Chromium = "/usr/bin/chromium";

    private readonly ConcurrentDictionary<string, Lazy<Task<Inspection>>> _inspections = new();
    private RunningServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            throw new FileNotFoundException($"The browser tests need {Chromium}. Install it: apt-get install -y chromium", Chromium);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try
        {
            _server = await RunningServer.Start();
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
            });
        }
        catch (Exception)
        {
            await DisposeAsync(); // a house half built leaves no server behind
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Every page looked at in every way, once for each language.</summary>
    public Task<Inspection> Inspected(string language) => _inspections.GetOrAdd(language, l => new(() => Inspection.Of(this, l))).Value;

    /// <summary>Looks at pages in two windows side by side, one for each core; gives the faults in the order of the pages.</summary>
    internal static async Task<List<T>> Walk<T>(IEnumerable<string> pages, Func<Task<IPage>> visit, Func<IPage, string, Task<IEnumerable<T>>> look)
    {
        var waiting = new ConcurrentQueue<(string Path, int Place)>(pages.Select((path, place) => (path, place)));
        var faults = new ConcurrentBag<(int Place, List<T> Found)>();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var page = await visit();
            while (waiting.TryDequeue(out var next))
                faults.Add((next.Place, [.. await look(page, next.Path)]));
            await page.Context.CloseAsync();
        }));
        return [.. faults.OrderBy(f => f.Place).SelectMany(f => f.Found)];
    }

    /// <summary>
    /// Somebody who signed in as one of the demonstration accounts, by the request that the form of the sign-in page sends. Three pages that nobody
    /// looks at are not drawn for it; the stories of chains and of accounts go through the page itself.
    /// </summary>
    public async Task<IPage> Enter(string language, string account, int width = 1440, string? address = null)
    {
        var page = await Visit(width, address: address);
        var answer = await page.APIRequest.PostAsync(Site.In(language, $"/accounts/demonstration/{account}"), new() { Form = page.APIRequest.CreateFormData(), MaxRedirects = 0 });
        answer.Status.ShouldBeInRange(302, 303);
        return page;
    }

    /// <summary>The last letter to an address, from the folder that letters are put into where no mail server is named; waits for it.</summary>
    public async Task<string> Letter(string mail)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var folder = Path.Combine(_server!.Data, "mail");
        while (true)
        {
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];
            foreach (var file in files.OrderDescending(StringComparer.Ordinal))
            {
                if (await File.ReadAllTextAsync(file, limit.Token) is var letter && letter.Contains(mail, StringComparison.Ordinal))
                    return LetterBox.Decoded(letter);
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>A visitor: a window of the given width, with or without scripts, in a light or a dark room.</summary>
    public async Task<IPage> Visit(int width = 1440, bool scripts = true, bool dark = false, string? address = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            ViewportSize = new() { Width = width, Height = width < 768 ? 844 : 900 },
            JavaScriptEnabled = scripts,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce, // nothing glides, so no test has to wait for it
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }
}
