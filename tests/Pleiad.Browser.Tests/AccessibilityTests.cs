namespace Pleiad.Browser.Tests;

/// <summary>axe finds nothing: WCAG 2.2 A and AA, and its own good practice.</summary>
[Collection(House.Readers)]
public sealed class AccessibilityTests(House house)
{
    /// <summary>Half of the pages wide and light in English, half on a phone and dark in Russian.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Axe_finds_no_fault_on_any_page(string language) => (await house.Inspected(language)).Barriers.ShouldBeNone();

    /// <summary>The other half.</summary>
    [Theory]
    [Trait("Long", "true")]
    [InlineData("en", 1440, false)]
    [InlineData("ru", 390, true)]
    public async Task Axe_finds_no_fault_on_the_pages_of_the_other_turn(string language, int width, bool dark) =>
        (await House.Walk<string>(Site.Pages.Except(Site.InTurn(language)), () => house.Visit(width, dark: dark), async (page, path) =>
        {
            await page.Open(language, path);
            return await Looks.Barriers(page, Site.In(language, path));
        })).ShouldBeNone();
}
