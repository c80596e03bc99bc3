namespace Pleiad.Browser.Tests;

/// <summary>Pages fit the window, cut no text, and give the browser nothing to complain about.</summary>
public sealed class LayoutTests(House house)
{
    /// <summary>What reaches beyond the window, and text that is cut by its own box.</summary>
    private const string Misfits =
        """
        () => {
          const name = e => `${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}.${(e.getAttribute('class') || '').trim().replace(/\s+/g, '.')} "${(e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
          const shown = e => e.checkVisibility({ visibilityProperty: true });
          const hides = v => v === 'hidden' || v === 'clip';
          const faults = [], wide = document.documentElement.scrollWidth;
          if (wide > innerWidth) faults.push(`the page scrolls sideways: ${wide} in a window of ${innerWidth}`);
          for (const e of document.querySelectorAll('body *')) {
            if (e.closest('.visually-hidden, .pl-skip') || !shown(e)) continue;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            const scrolls = [...function* () { for (let p = e; p; p = p.parentElement) yield p; }()].some(p => ['auto', 'scroll'].includes(getComputedStyle(p).overflowX));
            if (wide > innerWidth && !scrolls && box.width > 0 && box.right > innerWidth + 1) faults.push(`reaches to ${Math.round(box.right)}: ${name(e)}`);
            if (e instanceof SVGTextElement && !scrolls && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`label from ${Math.round(box.left)} to ${Math.round(box.right)}: ${name(e)}`);
            if (e instanceof SVGElement || e.tagName === 'SELECT' || !(e.textContent || '').trim()) continue;
            if (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) faults.push(`cut sideways by ${e.scrollWidth - e.clientWidth}: ${name(e)}`);
            if (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1) faults.push(`cut below by ${e.scrollHeight - e.clientHeight}: ${name(e)}`);
          }
          return faults;
        }
        """;

    [Theory]
    [InlineData("en", 320)]
    [InlineData("ru", 320)]
    [InlineData("en", 390)]
    [InlineData("ru", 390)]
    [InlineData("en", 768)]
    [InlineData("ru", 768)]
    [InlineData("en", 1024)]
    [InlineData("ru", 1024)]
    [InlineData("en", 1440)]
    [InlineData("ru", 1440)]
    public async Task Every_page_fits_the_window_and_cuts_no_text(string language, int width)
    {
        var page = await house.Visit(width);
        var faults = new List<string>();
        foreach (var path in Site.Pages)
        {
            await page.Open(language, path);
            await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            faults.AddRange((await page.EvaluateAsync<string[]>(Misfits)).Select(fault => $"{Site.In(language, path)} at {width}: {fault}"));
        }

        await page.Context.CloseAsync();
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task No_page_troubles_the_console_or_asks_another_server(string language)
    {
        var page = await house.Visit();
        var faults = new List<string>();
        var path = Site.Home;
        page.Console += (_, said) =>
        {
            var missingAsExpected = path == Site.Missing && said.Text.Contains("status of 404", StringComparison.Ordinal) && said.Location.Contains(path, StringComparison.Ordinal);
            if (said.Type is "error" or "warning" && !missingAsExpected)
                faults.Add($"{Site.In(language, path)}: {said.Type}: {said.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{Site.In(language, path)}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(house.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Add($"{Site.In(language, path)}: asks for {request.Url}");
        };
        page.RequestFailed += (_, request) => faults.Add($"{Site.In(language, path)}: {request.Url} failed: {request.Failure}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && path != Site.Missing)
                faults.Add($"{Site.In(language, path)}: {answer.Url} answered {answer.Status}");
        };
        foreach (var next in Site.Pages)
        {
            path = next;
            await page.GotoAsync(Site.In(language, path), new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        await page.Context.CloseAsync();
        faults.ShouldBeEmpty();
    }
}
