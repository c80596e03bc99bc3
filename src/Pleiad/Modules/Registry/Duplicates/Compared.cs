using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>What two records are compared by.</summary>
/// <param name="Id">The organisation; "" for one that is not here yet.</param>
/// <param name="Folded">Its names as they are compared, each once.</param>
/// <param name="Scripts">The scripts its names are written in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Territory">The code of its territory; "" for unknown.</param>
/// <param name="Place">Its place, folded; "" for unknown.</param>
/// <param name="Country">Two letters; "" for unknown.</param>
/// <param name="Host">The host of its web pages; "" for none.</param>
/// <param name="Numbers">Its numbers by scheme; null for none.</param>
internal sealed record Compared(string Id, string[] Folded, Scripts Scripts, string Kind, string Territory, string Place, string Country, string Host, IReadOnlyDictionary<string, string>? Numbers)
{
    /// <summary>From the texts as they are stored or typed.</summary>
    public static Compared Of(string id, IEnumerable<string> names, string kind, string territory, string place, string country, string web, IReadOnlyDictionary<string, string>? numbers)
    {
        var all = names.Where(n => n.Length > 0).ToList();
        return new(id, [.. all.Select(Spelling.Fold).Where(f => f.Length > 0).Distinct()], all.Aggregate(Scripts.None, (s, n) => s | ScriptsOf(n)), kind, territory, Spelling.Fold(place), country, HostOf(web), numbers);
    }

    public static Scripts ScriptsOf(string name) =>
        (name.Any(c => c is >= '\u0400' and <= '\u04ff') ? Scripts.Cyrillic : Scripts.None) | (name.Any(char.IsAsciiLetter) ? Scripts.Latin : Scripts.None);

    /// <summary>The host without www; "" where the address is none, or of a place where many have their pages.</summary>
    public static string HostOf(string web)
    {
        if (!Uri.TryCreate(web, UriKind.Absolute, out var address))
            return "";
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        return address.AbsolutePath.Length > 1 ? "" : host.ToLowerInvariant(); // a page below a host is often one of many
    }
}

/// <summary>Scripts that names are written in.</summary>
[Flags]
internal enum Scripts : byte
{
    None = 0,
    Latin = 1,
    Cyrillic = 2,
}
