namespace Pleiad.Browser.Tests;

/// <summary>Pages fit the window, cut no text, and give the browser nothing to complain about.</summary>
public sealed class LayoutTests(House house)
{
    /// <summary>What reaches beyond the window, and text that is cut by its own box; of elements alike, the first.</summary>
    private const string Misfits =
        """
        () => {
          const kind = e => e.tagName.toLowerCase() + (e.getAttribute('class') || '').trim().replace(/^|\s+/g, '.').replace(/^\.$/, '');
          const text = e => (e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 50);
          const lines = function* (e) { for (let p = e; p; p = p.parentElement) yield p; };
          const scrolls = e => [...lines(e)].some(p => ['auto', 'scroll'].includes(getComputedStyle(p).overflowX));
          const beyond = e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > innerWidth + 0.5;
          const hides = v => v === 'hidden' || v === 'clip';
          const faults = new Map(), wide = document.documentElement.scrollWidth, column = document.querySelector('main').getBoundingClientRect().right;
          const add = (what, e) => { const key = `${what.split(' ')[0]} ${kind(e)}`; if (!faults.has(key)) faults.set(key, `${what}: ${kind(e)} "${text(e)}"`); };
          if (wide > innerWidth) faults.set('page', `the page scrolls sideways: ${wide} in a window of ${innerWidth}`);
          for (const e of document.querySelectorAll('body *')) {
            if (e.closest('.visually-hidden, .pl-skip') || !e.checkVisibility({ visibilityProperty: true })) continue;
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            if (wide > innerWidth && beyond(e) && ![...e.children].some(beyond) && !scrolls(e)) add(`reaches to ${Math.round(box.right)}`, e);
            if (e.tagName === 'TABLE' && box.right > column + 1 && !scrolls(e)) add(`table leaves the column by ${Math.round(box.right - column)}`, e);
            if (e instanceof SVGTextElement && (box.left < -0.5 || beyond(e)) && !scrolls(e)) add(`label from ${Math.round(box.left)} to ${Math.round(box.right)}`, e);
            if (e instanceof SVGElement || e.tagName === 'SELECT' || !text(e)) continue;
            if (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) add(`cut sideways by ${e.scrollWidth - e.clientWidth}`, e);
            if (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1) add(`cut below by ${e.scrollHeight - e.clientHeight}`, e);
          }
          return [...faults.values()];
        }
        """;

    private static readonly int[] Widths = [320, 390, 768, 1024, 1280, 1440]; // 1280 is the narrowest with twelve columns

    /// <summary>Russian at every width, because its words are longer; English at the ends, half of the pages.</summary>
    [Theory]
    [InlineData("ru", 320, 390, 768, 1024, 1280, 1440)]
    [InlineData("en", 320, 1440)]
    public async Task Every_page_fits_every_window_and_cuts_no_text(string language, params int[] widths) => (await Faults(house, language, language == "ru" ? Site.Pages : Site.InTurn(language), widths)).ShouldBeNone();

    /// <summary>Somebody who is signed in has more in the header, and buttons on the page.</summary>
    [Theory]
    [InlineData("ru", "demo-cluster-manager")]
    [InlineData("en", "demo-centre-officer")]
    public async Task Every_page_fits_when_somebody_is_signed_in(string language, string account)
    {
        var page = await house.Enter(language, account);
        var faults = new List<string>();
        foreach (var path in (string[])["/work", "/registry/clusters/spb-pharma", "/registry/chains/flow-synthesis", "/registry/duplicates", "/registry/needs"])
        {
            await page.Open(language, path);
            faults.AddRange(await Faults(page, $"{Site.In(language, path)} as {account}", Widths));
        }

        faults.ShouldBeNone();
        await page.Context.CloseAsync();
    }

    /// <summary>What does not fit, on pages of this server or another, at every width.</summary>
    internal static Task<List<string>> Faults(House house, string language, IEnumerable<string> pages, int[]? widths = null, string? address = null) =>
        House.Walk(pages, () => house.Visit(address: address), async (page, path) =>
        {
            await page.SetViewportSizeAsync((widths ?? Widths)[0], 900);
            await page.Open(language, path);
            return await Faults(page, Site.In(language, path), widths ?? Widths);
        });

    /// <summary>What does not fit on a page that is open.</summary>
    private static async Task<List<string>> Faults(IPage page, string name, int[] widths)
    {
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            faults.AddRange((await page.EvaluateAsync<string[]>(Misfits)).Select(fault => $"{name} at {width}: {fault}"));
        }

        return faults;
    }
}
