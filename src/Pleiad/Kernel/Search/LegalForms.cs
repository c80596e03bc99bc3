namespace Pleiad.Kernel.Search;

/// <summary>Words that say what kind of legal person somebody is, and tell nobody apart: they are left out of what is compared.</summary>
internal static class LegalForms
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "ооо", "оао", "пао", "зао", "ао", "нао", "ано", "фгуп", "фгбу", "фгбоу", "фгаоу", "гуп", "муп", "гбу", "ип", "нко", "тоо", "чоу",
        "ooo", "oao", "pao", "zao", "ao", "ano", "fgup", "llc", "llp", "ltd", "limited", "jsc", "ojsc", "cjsc", "pjsc", "inc", "incorporated", "corp", "corporation", "company", "co",
        "gmbh", "ag", "sa", "srl", "spa", "bv", "nv", "oy", "oyj", "ab", "aps", "kg", "plc", "sas", "kft", "sarl", "pte", "pty",
    };

    private static readonly string[][] Phrases =
    [
        ["общество", "с", "ограниченнои", "ответственностью"], ["публичное", "акционерное", "общество"], ["закрытое", "акционерное", "общество"], ["открытое", "акционерное", "общество"],
        ["акционерное", "общество"], ["limited", "liability", "company"], ["joint", "stock", "company"],
    ];

    /// <summary>How many words, from a place on, are a legal form; 0 for none.</summary>
    public static int At(List<string> words, int place)
    {
        foreach (var phrase in Phrases)
        {
            if (place + phrase.Length <= words.Count && phrase.Select((w, i) => Same(w, words[place + i])).All(same => same))
                return phrase.Length;
        }

        return Words.Contains(words[place]) ? 1 : 0;
    }

    private static bool Same(string phrase, string word) => phrase == word.Replace('й', 'и');
}
