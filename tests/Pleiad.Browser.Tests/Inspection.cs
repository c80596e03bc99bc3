namespace Pleiad.Browser.Tests;

/// <summary>
/// Every page opened once in a language and looked at in every way; each test asks for the faults of its own kind. A walk of its own for
/// each kind took most of the run.
/// </summary>
/// <param name="Noise">What troubled the console or asked another server.</param>
/// <param name="Misfits">What does not fit a window, or is cut.</param>
/// <param name="Barriers">What axe found.</param>
public sealed record Inspection(IReadOnlyList<string> Noise, IReadOnlyList<string> Misfits, IReadOnlyList<string> Barriers)
{
    private enum Kind
    {
        Noise,
        Misfit,
        Barrier,
    }

    /// <summary>Russian in the dark, every page at every width, because its words are longer, and half of them seen by axe on a phone; English in the light, half of the pages, narrow and wide, seen by axe wide.</summary>
    internal static async Task<Inspection> Of(House house, string language)
    {
        var russian = language == "ru";
        var seenByAxe = Site.InTurn(language).ToHashSet(StringComparer.Ordinal);
        int[] before = russian ? [320, 390] : [320, 1440], after = russian ? [768, 1024, 1280, 1440] : [];
        var faults = await House.Walk<(Kind, string)>(russian ? Site.Pages : Site.InTurn(language), () => house.Visit(before[0], dark: russian), async (page, path) =>
        {
            var name = Site.In(language, path);
            var found = new List<(Kind, string)>();
            await page.SetViewportSizeAsync(before[0], 900);
            using (var noise = new Noise(page, house.Address, name, path == Site.Missing))
            {
                await page.Open(language, path);
                found.AddRange((await Looks.Misfitting(page, name, before)).Select(f => (Kind.Misfit, f)));
                if (seenByAxe.Contains(path))
                    found.AddRange((await Looks.Barriers(page, name)).Select(f => (Kind.Barrier, f)));
                found.AddRange((await Looks.Misfitting(page, name, after)).Select(f => (Kind.Misfit, f)));
                found.AddRange(noise.Heard.Select(f => (Kind.Noise, f)));
            }

            return found;
        });
        List<string> Of(Kind kind) => [.. faults.Where(f => f.Item1 == kind).Select(f => f.Item2)];
        return new(Of(Kind.Noise), Of(Kind.Misfit), Of(Kind.Barrier));
    }
}
