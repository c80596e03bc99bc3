using System.Text.Json;

namespace Pleiad.Browser.Tests;

/// <summary>The ways to look at a page that is open; each gives the faults it finds, with the name of the page.</summary>
internal static class Looks
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

    private const string Run =
        """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => `${v.id} at ${n.target.join(' ')}: ${v.help}. ${n.failureSummary}`)));
        }
        """;

    /// <summary>1280 is the narrowest with twelve columns.</summary>
    public static readonly int[] Widths = [320, 390, 768, 1024, 1280, 1440];

    private static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js"));

    /// <summary>What does not fit the window at each of the widths.</summary>
    public static async Task<List<string>> Misfitting(IPage page, string name, IEnumerable<int> widths)
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

    /// <summary>What axe finds: WCAG 2.2 A and AA, and its own good practice.</summary>
    public static async Task<IEnumerable<string>> Barriers(IPage page, string name)
    {
        await page.EvaluateAsync(Axe);
        var found = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run)).ShouldNotBeNull();
        return found.Select(fault => $"{name}: {fault}");
    }
}
