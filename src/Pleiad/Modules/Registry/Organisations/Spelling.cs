using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>How names are compared: without case, marks, quotation marks and the words of legal forms.</summary>
public static class Spelling
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "llc", "jsc", "ojsc", "cjsc", "pjsc", "ltd", "inc", "gmbh", "ag", "ooo", "oao", "ao", "zao", "pao", "ntff",
        "ооо", "оао", "ао", "зао", "пао", "нп", "нтфф", "фгбу", "фгбоу", "гбу", "гау",
    };

    /// <summary>What two spellings of one name have in common; the whole text where nothing but legal forms is left.</summary>
    public static string Fold(string text)
    {
        var folded = Similar.Fold(text);
        var words = folded.Split(' ').Where(w => !LegalForms.Contains(w)).ToArray();
        return words.Length == 0 ? folded : string.Join(' ', words);
    }

    /// <summary>A Russian name in Latin letters, for an address.</summary>
    public static string Latin(string text)
    {
        const string Letters = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
        string[] latin = ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];
        return string.Concat(text.ToLowerInvariant().Replace('ё', 'е').Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? latin[i] : $"{c}"));
    }
}
