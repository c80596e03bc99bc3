using System.Text;

namespace Pleiad.Kernel.Search;

/// <summary>From Cyrillic to Latin letters, and from the ways in which people write Latin letters to one.</summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = Table(
        "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya " +
        "і i є e ґ g ў u ѓ g ј y љ l њ n ћ c ђ d џ dzh ә a қ k ғ g ң n ө o ұ u ү u һ h " +
        "ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ə a");

    /// <summary>A word in Latin letters; soft and hard signs go, and letters of other scripts stay.</summary>
    public static string Latin(string plain)
    {
        var text = new StringBuilder(plain.Length + 4);
        foreach (var c in plain)
        {
            if (c is 'ь' or 'ъ')
                continue;
            if (c >= 128 && Letters.TryGetValue(c, out var latin))
                text.Append(latin);
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>
    /// One spelling for one sound: y and j as i, x as ks, kh as h, ph as f, ts and tz as c, shch and sch as sh, w as v; c as k unless before
    /// e, i or y; ye and, after a consonant, yo as e (Korolyov is Королёв, and ё is written е); two of a letter as one.
    /// </summary>
    public static string Fold(string latin)
    {
        var text = new StringBuilder(latin.Length + 4);
        var i = 0;
        while (i < latin.Length)
        {
            var (form, length) = Sound(latin, i, text.Length > 0 ? text[^1] : '\0');
            foreach (var c in form)
            {
                if (text.Length == 0 || text[^1] != c || char.IsDigit(c))
                    text.Append(c);
            }

            i += length;
        }

        return text.ToString();
    }

    private static (string Form, int Length) Sound(string latin, int i, char before)
    {
        char At(int place) => i + place < latin.Length ? latin[i + place] : '\0';
        return (At(0), At(1)) switch
        {
            ('s', 'h') when At(2) == 'c' && At(3) == 'h' => ("sh", 4),
            ('s', 'c') when At(2) == 'h' => ("sh", 3),
            ('t', 'c') when At(2) == 'h' => ("ch", 3),
            ('k', 'h') => ("h", 2),
            ('p', 'h') => ("f", 2),
            ('t', 'h') => ("t", 2),
            ('t', 's') or ('t', 'z') => ("c", 2),
            ('c', 'k') => ("k", 2),
            ('c', 'h') => ("ch", 2),
            ('q', 'u') => ("kv", 2),
            ('c', 'e' or 'i' or 'y') => ("c", 1),
            ('c' or 'q', _) => ("k", 1),
            ('x', _) => ("ks", 1),
            ('w', _) => ("v", 1),
            ('y' or 'j', 'e') => ("", 1),
            ('y' or 'j', 'o') when Consonant(before) => ("e", 2),
            ('y' or 'j', _) => ("i", 1),
            var (letter, _) => (letter.ToString(), 1),
        };
    }

    private static bool Consonant(char c) => c is >= 'b' and <= 'z' and not ('e' or 'i' or 'o' or 'u');

    private static Dictionary<char, string> Table(string pairs)
    {
        var words = pairs.Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToDictionary(i => words[2 * i][0], i => words[(2 * i) + 1]);
    }
}
