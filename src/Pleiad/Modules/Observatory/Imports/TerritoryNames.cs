using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>The regions of an import: those the dataset has, those of a table of territories, and the regions they are part of.</summary>
public static class TerritoryNames
{
    /// <summary>
    /// Each region with its parent. A table may name the parent; otherwise it is the region of another kind whose code begins the
    /// region's own, as the code of a US state begins those of its counties.
    /// </summary>
    public static IReadOnlyList<Territory> Of(ImportPlan plan, IEnumerable<string> codes, IReadOnlyDictionary<string, TerritoryRow>? named, IReadOnlyList<Territory> known)
    {
        var own = known.Where(t => t.Kind == plan.Kind).DistinctBy(t => t.Code).ToDictionary(t => t.Code, StringComparer.Ordinal);
        var uppers = known.Where(t => t.Kind != plan.Kind).DistinctBy(t => (t.Kind, t.Code)).ToArray();
        Territory[] regions = [.. codes.Select(code => own.TryGetValue(code, out var before) && named is null ? before : New(plan, code, named?.GetValueOrDefault(code), uppers))];
        var parents = regions.Select(r => r.Parent).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. uppers.Where(u => parents.Contains(u.Code) && IsUpper(u, uppers)), .. regions];
    }

    private static Territory New(ImportPlan plan, string code, TerritoryRow? row, Territory[] uppers)
    {
        var parent = row?.Parent is { Length: > 0 } said
            ? Array.Find(uppers, u => u.Code == said)
            : uppers.Where(u => u.Code.Length < code.Length && code.StartsWith(u.Code, StringComparison.Ordinal)).OrderByDescending(u => u.Code.Length).FirstOrDefault();
        var name = row?.Name ?? code;
        var whole = parent is { Postal.Length: > 0 } ? $"{name}, {parent.Postal}" : name;
        return new Territory(plan.Dataset.Id, plan.Kind, code, parent?.Code ?? row?.Parent ?? "", parent?.Postal ?? "", whole, whole, "", "m", row?.Population);
    }

    /// <summary>Of two kinds that share a code the one with the shorter codes is the upper one.</summary>
    private static bool IsUpper(Territory territory, Territory[] all) => !all.Any(t => t.Kind != territory.Kind && t.Code == territory.Code && string.CompareOrdinal(t.Kind, territory.Kind) < 0);
}
