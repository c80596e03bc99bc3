using System.Text.Json;

namespace Pleiad.Browser.Tests;

/// <summary>axe finds nothing: WCAG 2.2 A and AA, and its own good practice.</summary>
public sealed class AccessibilityTests(House house)
{
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

    private static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js"));

    /// <summary>Half of the pages wide and light in English, half on a phone and dark in Russian.</summary>
    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("ru", 390, true)]
    public async Task Axe_finds_no_fault_on_any_page(string language, int width, bool dark) => (await Faults(Site.InTurn(language), language, width, dark)).ShouldBeNone();

    /// <summary>The other half.</summary>
    [Theory]
    [Trait("Long", "true")]
    [InlineData("en", 1440, false)]
    [InlineData("ru", 390, true)]
    public async Task Axe_finds_no_fault_on_the_pages_of_the_other_turn(string language, int width, bool dark) => (await Faults(Site.Pages.Except(Site.InTurn(language)), language, width, dark)).ShouldBeNone();

    private Task<List<string>> Faults(IEnumerable<string> pages, string language, int width, bool dark) =>
        House.Walk(pages, () => house.Visit(width, dark: dark, bypassContentPolicy: true), async (page, path) =>
        {
            await page.Open(language, path);
            await page.EvaluateAsync(Axe);
            var found = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run)).ShouldNotBeNull();
            return found.Select(fault => $"{Site.In(language, path)}: {fault}");
        });
}
