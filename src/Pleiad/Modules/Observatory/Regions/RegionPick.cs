using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>What the form that chooses regions sends.</summary>
/// <param name="R">Codes of those chosen already.</param>
/// <param name="Add">A name or a code to be added.</param>
/// <param name="List">Codes or names, a line or a comma apart.</param>
/// <param name="Local">"yes" for the local half of the economy.</param>
public sealed record PickQuestion(string[]? R, string? Add, string? List, string? Local)
{
    public bool Traded => Local is not "yes";
}

/// <summary>The regions chosen, in their order and each once, and what was typed but is no region of the panel.</summary>
public sealed class RegionPick
{
    private const int MostUnknown = 20; // told by name; a longer list is told by its number

    private RegionPick(RegionPanel panel, IReadOnlyList<int> places, IReadOnlyList<string> unknown, bool added) =>
        (Panel, Places, Unknown, Added) = (panel, places, unknown, added);

    public RegionPanel Panel { get; }

    public IReadOnlyList<int> Places { get; }

    public IReadOnlyList<Territory> Regions => [.. Places.Select(p => Panel.Regions[p])];

    /// <summary>What was typed and not found.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether something was typed and all of it found: the page then has a shorter address.</summary>
    public bool Added { get; }

    /// <summary>The regions nearest to what was typed and not found.</summary>
    public IReadOnlyList<Territory> Near => [.. Unknown.Take(1).SelectMany(u => Nearest(u))];

    /// <summary>Reads what the form sent.</summary>
    /// <exception cref="NotFoundException">The address names a code that the panel has not.</exception>
    public static RegionPick Read(RegionPanel panel, PickQuestion asked, Places places)
    {
        List<int> found = [.. (asked.R ?? []).Select(code => places.Region(panel, code, t => RegionAddress.Of(panel, t)))];
        string[] typed = [.. Typed(panel, asked)];
        List<string> unknown = [];
        foreach (var name in typed)
        {
            var place = panel.Find(name) is >= 0 and var coded ? coded : Nations.Places.Named(panel, name);
            if (place >= 0)
                found.Add(place);
            else
                unknown.Add(name);
        }

        return new RegionPick(panel, [.. found.Distinct()], [.. unknown.Distinct().Take(MostUnknown)], typed.Length > 0 && unknown.Count == 0);
    }

    /// <summary>A line is a name or several codes: "Lake County, IN" is one, "18085, 18089" are two.</summary>
    private static IEnumerable<string> Typed(RegionPanel panel, PickQuestion asked)
    {
        if (!string.IsNullOrWhiteSpace(asked.Add))
            yield return Cut(asked.Add);
        foreach (var line in (asked.List ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (panel.Find(line) >= 0 || Nations.Places.Named(panel, line) >= 0)
            {
                yield return line;
                continue;
            }

            foreach (var part in line.Split([',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(p => Codes(panel, p)))
                yield return Cut(part);
        }
    }

    private static string[] Codes(RegionPanel panel, string part) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words.All(w => panel.Find(w) >= 0) ? words : [part];

    private static string Cut(string text) => text.Trim() is { Length: > 100 } long100 ? long100[..100] : text.Trim();

    /// <summary>Names that have what was typed as words, then those that look like it.</summary>
    private IEnumerable<Territory> Nearest(string typed)
    {
        var wanted = Similar.Fold(typed);
        Territory[] within = [.. Panel.Regions.Where(r => wanted.Length > 0 && new[] { r.En, r.Ru }.Any(n => $" {Similar.Fold(n)}".Contains($" {wanted}", StringComparison.Ordinal))).Take(12)];
        return within.Length > 0 ? within : Similar.Nearest(typed, Panel.Regions, r => [r.En, r.Ru, r.Postal]);
    }
}
