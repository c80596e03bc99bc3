using System.Text.RegularExpressions;

namespace Pleiad.Modules.Registry.Medicines;

/// <summary>International names of substances in the form in which they are compared: small letters, without the salt, the water and what stands in brackets.</summary>
public static partial class Inns
{
    /// <summary>The words that name a salt, an ester or crystal water, and not the substance.</summary>
    private static readonly HashSet<string> Salts = new(StringComparer.Ordinal)
    {
        "acetate", "besilate", "besylate", "bromide", "calcium", "chloride", "citrate", "dihydrate", "dihydrochloride", "disodium", "disoproxil", "fumarate", "gluconate", "hemihydrate", "hydrobromide", "hydrochloride", "hydrogen", "lysine", "magnesium", "malate", "maleate", "medoxomil",
        "mesilate", "mesylate", "monohydrate", "monosodium", "nitrate", "phosphate", "potassium", "sesquihydrate", "sodium", "succinate", "sulfate", "sulphate", "tartrate", "tosilate", "tosylate", "trihydrate",
    };

    /// <summary>The substances of a text, in the order of their letters, each once. A name that is nothing but a salt stays as it is.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Brackets().Replace(text, " ").Split([';', ',', '/', '+'], StringSplitOptions.RemoveEmptyEntries).Select(One).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The same as one text, as tables hold it.</summary>
    public static string Key(string text) => string.Join("; ", Of(text));

    private static string One(string substance)
    {
        string[] words = substance.ToLowerInvariant().Split([' ', '\u00a0', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length;
        while (last > 1 && Salts.Contains(words[last - 1]))
            last--;
        return string.Join(' ', words[..last]);
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
