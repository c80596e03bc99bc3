using System.Text;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>The ids of things in addresses, from their English names: small ASCII letters, digits and hyphens.</summary>
public static class Slugs
{
    /// <summary>The most characters of a slug; it ends before the first word that would go beyond.</summary>
    public const int Longest = 60;

    /// <summary>Names that are long, or known to everybody by a shorter one.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["St Petersburg Medical, Pharmaceutical Industry and Radiation Technologies Cluster"] = "spb-pharma",
        ["St Petersburg Cluster of Information Technologies, Radio Electronics, Instrument Making and Infotelecommunications"] = "spb-it",
        ["Kaluga Pharmaceutical Cluster"] = "kaluga-pharma",
        ["Moscow Medical Technologies Cluster"] = "moscow-medical-technologies",
        ["NTFF Polysan"] = "polysan",
        ["St Petersburg Cluster Development Centre"] = "spb-cluster-development-centre",
        ["St Petersburg Technopark"] = "spb-technopark",
        ["Regional Engineering Centre for Microreactor Synthesis of Active Pharmaceutical Substances"] = "ric-afs",
        ["Conference “Clusters Open Boundaries. Time for Leaders” 2019"] = "cluster-conference-2019",
    };

    /// <summary>Plain letters, each with its marked ones; the program runs without the tables that would take them apart.</summary>
    private static readonly string[] Letters =
    [
        "aáàâäãåāąă", "cçćč", "dďđ", "eéèêëēęě", "gğ", "iíìîïīįı", "lłľĺ", "nñńň", "oóòôöõøōő", "rŕř", "sśšşș", "tťţț", "uúùûüūůűų", "yýÿ", "zźžż",
    ];

    /// <summary>The slug of an English name.</summary>
    /// <exception cref="ArgumentException">The name holds no Latin letter and no digit.</exception>
    public static string Of(string name)
    {
        if (Short.TryGetValue(name, out var known))
            return known;
        var slug = new StringBuilder();
        foreach (var word in Words(name))
        {
            if (slug.Length > 0 && slug.Length + 1 + word.Length > Longest)
                break;
            slug.Append(slug.Length > 0 ? "-" : "").Append(word.Length > Longest ? word[..Longest] : word);
        }

        return slug.Length > 0 ? slug.ToString() : throw new ArgumentException($"'{name}' has no Latin letter and no digit to make an id of.", nameof(name));
    }

    /// <summary>The words of a name without accents; an apostrophe parts nothing.</summary>
    private static string[] Words(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            var letter = char.IsAscii(c) ? c : Letters.FirstOrDefault(l => l.Contains(c, StringComparison.Ordinal))?[0] ?? c;
            if (letter is not ('’' or '\''))
                plain.Append(char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
