using System.Globalization;
using System.Text;

namespace Pleiad.Kernel.Search;

/// <summary>A word of a text.</summary>
/// <param name="Plain">As it is written, in small letters and without diacritics.</param>
/// <param name="Folded">Its form in which both scripts meet.</param>
public sealed record SearchWord(string Plain, string Folded);

/// <summary>
/// The one form in which names are compared: small Latin letters without diacritics, quotation marks and legal forms; Cyrillic is
/// transliterated, and what transliterations disagree about is made the same, so that Polisan, POLISAN, Polysan, ПОЛИСАН and ООО
/// «Полисан» are one. It is for finding, never for showing.
/// </summary>
public static class SearchText
{
    /// <summary>Rises with every change of the rules: an index made by other rules is made anew.</summary>
    public const int Version = 2;

    /// <summary>From how many letters on a slip of one letter is forgiven.</summary>
    public const int ForgivenFrom = 5;

    private const int LongestText = 4000; // characters that are read
    private const int LongestWord = 40;

    /// <summary>The words of a text, without legal forms unless it has nothing else.</summary>
    public static IReadOnlyList<SearchWord> Words(string text)
    {
        var plain = Split(text);
        List<SearchWord> words = [];
        for (var i = 0; i < plain.Count; i++)
        {
            if (LegalForms.At(plain, i) is > 0 and var skipped)
                i += skipped - 1;
            else
                Add(words, plain[i]);
        }

        if (words.Count == 0)
            plain.ForEach(w => Add(words, w));
        return words;
    }

    /// <summary>A whole text in its form.</summary>
    public static string Normal(string text) => string.Join(' ', Words(text).Select(w => w.Folded));

    /// <summary>The forms that a word begun so far may continue in: "gerop" may become "geroph…", which is "gerof…".</summary>
    /// <param name="plain">A word as <see cref="SearchWord.Plain"/> has it.</param>
    public static IReadOnlyList<string> Beginnings(string plain)
    {
        var latin = Transliteration.Latin(plain);
        List<string> forms = [Transliteration.Fold(latin)];
        foreach (var more in latin[^1] switch { 'c' => ["h", "e"], 'p' or 'k' => ["h"], 't' => ["s"], 'y' or 'j' => ["e", "o"], 'q' => ["u"], _ => Array.Empty<string>() })
        {
            var form = Transliteration.Fold(latin + more);
            if (latin[^1] == 'c' && more == "e")
                form = form[..^1]; // the c of "ce", before the e is there
            if (!forms.Exists(f => form.StartsWith(f, StringComparison.Ordinal)))
                forms.Add(form);
        }

        return forms;
    }

    /// <summary>
    /// The form of a word, and those with one letter left out. Two words that are one slip apart (a letter missing, added, other, or two
    /// exchanged) always have one in common, whichever script they are in, because letters are left out before they are transliterated.
    /// </summary>
    public static IEnumerable<string> Slips(string plain) => plain.Any(char.IsDigit)
        ? [Fold(plain)]
        : Enumerable.Range(0, plain.Length).Select(i => Fold(plain.Remove(i, 1))).Prepend(Fold(plain)).Where(f => f.Length > 0).Distinct();

    /// <summary>How many letters of two forms differ, an exchange of two neighbours being one.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[3][];
        rows[1] = new int[b.Length + 1];
        rows[2] = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            (rows[0], rows[1], rows[2]) = (rows[1], rows[2], new int[b.Length + 1]);
            rows[2][0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(rows[1][j], rows[2][j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[0][j - 2] + 1);
                rows[2][j] = best;
            }
        }

        return rows[2][b.Length];
    }

    private static string Fold(string plain) => Transliteration.Fold(Transliteration.Latin(plain));

    private static void Add(List<SearchWord> words, string plain)
    {
        var folded = Fold(plain);
        if (folded.Length > 0)
            words.Add(new SearchWord(plain, folded));
    }

    /// <summary>Letters and digits, small, without diacritics (й stays a letter of its own); an apostrophe parts no word.</summary>
    private static List<string> Split(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in (text.Length > LongestText ? text[..LongestText] : text).ToLowerInvariant())
        {
            if (c is '\'' or '’' or '‘' or 'ʼ' or 'ʹ' or '`' or '´' or '\u00ad')
                continue;
            if (c < 128 || c is >= 'а' and <= 'я')
                Take(c);
            else
                Diacritics.Off(c).ToList().ForEach(Take);
        }

        Take(' ');
        return words;

        void Take(char c)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString(0, Math.Min(word.Length, LongestWord)));
                word.Clear();
            }
        }
    }
}
