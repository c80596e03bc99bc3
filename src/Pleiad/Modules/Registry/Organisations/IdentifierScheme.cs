using System.Numerics;
using System.Text.RegularExpressions;
using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>A register's way of numbering organisations, and the test that a number was not mistyped.</summary>
/// <param name="Id">As it is stored.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Shape">What a number looks like, in words.</param>
/// <param name="Clean">The number as the register writes it: without the spaces and prefixes that people add.</param>
/// <param name="Wrong">What is wrong with a clean number; null for nothing.</param>
public sealed partial record IdentifierScheme(string Id, Sentence Name, Sentence Shape, Func<string, string> Clean, Func<string, Sentence?> Wrong)
{
    private static readonly int[] Inn10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Inn11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Inn12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>ИНН: the taxpayer's number; ten digits for a legal person, the last checked; twelve for a person, the last two checked.</summary>
    public static IdentifierScheme Inn { get; } = new("inn", new("INN (taxpayer number)", "ИНН"), new("10 or 12 digits", "10 или 12 цифр"), Digits, WrongInn);

    /// <summary>ОГРН: the number of a record in the state register; thirteen digits, or fifteen for an entrepreneur; the last checks the rest.</summary>
    public static IdentifierScheme Ogrn { get; } = new("ogrn", new("OGRN (state register)", "ОГРН"), new("13 or 15 digits", "13 или 15 цифр"), Digits, WrongOgrn);

    /// <summary>КПП: the tax office's number of a branch; nine signs without a check digit.</summary>
    public static IdentifierScheme Kpp { get; } = new("kpp", new("KPP (tax office)", "КПП"), new("9 signs: four digits, two digits or letters, three digits", "9 знаков: четыре цифры, две цифры или латинские буквы, три цифры"), Plain,
        text => KppShape().IsMatch(text) ? null : new("A KPP has nine signs: four digits, two digits or capital letters, three digits.", "В КПП девять знаков: четыре цифры, две цифры или заглавные латинские буквы, три цифры."));

    /// <summary>LEI: ISO 17442, twenty signs of which the last two make the whole 1 modulo 97 (ISO 7064).</summary>
    public static IdentifierScheme Lei { get; } = new("lei", new("LEI", "LEI"), new("20 letters and digits", "20 латинских букв и цифр"), Plain, WrongLei);

    /// <summary>ROR: the register of research organisations; a 0, six signs of Crockford's base 32, and two digits that check them (ISO 7064, modulo 97).</summary>
    public static IdentifierScheme Ror { get; } = new("ror", new("ROR", "ROR"), new("https://ror.org/ and 9 signs", "https://ror.org/ и 9 знаков"), CleanRor, WrongRor);

    public static IReadOnlyList<IdentifierScheme> All { get; } = [Inn, Ogrn, Kpp, Lei, Ror];

    public static IdentifierScheme? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    private static Sentence? WrongInn(string text) => text.Length is not (10 or 12) || !text.All(char.IsAsciiDigit)
        ? new("An INN has 10 digits, or 12 for a person.", "В ИНН 10 цифр, у физического лица — 12.")
        : text.All(c => c == '0') || !(text.Length == 10 ? Check(text, Inn10) : Check(text, Inn11) && Check(text, Inn12))
            ? new("The check digit of this INN does not fit: one of the digits is mistyped.", "Контрольная цифра ИНН не сходится: в одной из цифр опечатка.")
            : null;

    private static Sentence? WrongOgrn(string text)
    {
        if (text.Length is not (13 or 15) || !text.All(char.IsAsciiDigit))
            return new("An OGRN has 13 digits, or 15 for an entrepreneur.", "В ОГРН 13 цифр, у предпринимателя — 15.");
        var rest = long.Parse(text[..^1]) % (text.Length == 13 ? 11 : 13) % 10;
        return rest == text[^1] - '0' && text[0] != '0' ? null : new("The check digit of this OGRN does not fit: one of the digits is mistyped.", "Контрольная цифра ОГРН не сходится: в одной из цифр опечатка.");
    }

    private static Sentence? WrongLei(string text)
    {
        if (!LeiShape().IsMatch(text))
            return new("An LEI has 18 letters or digits and two digits at its end.", "В LEI 18 латинских букв или цифр и две цифры в конце.");
        var number = BigInteger.Parse(string.Concat(text.Select(c => char.IsAsciiDigit(c) ? $"{c}" : $"{c - 'A' + 10}")));
        return number % 97 == 1 ? null : new("The check digits of this LEI do not fit: a sign is mistyped.", "Контрольные цифры LEI не сходятся: в одном из знаков опечатка.");
    }

    private static Sentence? WrongRor(string text)
    {
        const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's: without i, l, o, u
        if (!RorShape().IsMatch(text))
            return new("A ROR is https://ror.org/ and nine signs: 0, six letters or digits, two digits.", "ROR — это https://ror.org/ и девять знаков: 0, шесть латинских букв или цифр, две цифры.");
        var sign = text["https://ror.org/".Length..];
        var number = sign[1..7].Aggregate(0L, (sum, c) => (sum * 32) + Alphabet.IndexOf(c, StringComparison.Ordinal));
        return 98 - (number * 100 % 97) == int.Parse(sign[7..]) ? null : new("The check digits of this ROR do not fit: a sign is mistyped.", "Контрольные цифры ROR не сходятся: в одном из знаков опечатка.");
    }

    /// <summary>Whether the digit after the weights is the weighted sum of those before it, modulo 11 and then 10.</summary>
    private static bool Check(string digits, int[] weights) =>
        weights.Select((w, i) => w * (digits[i] - '0')).Sum() % 11 % 10 == digits[weights.Length] - '0';

    private static string Digits(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));

    private static string Plain(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();

    private static string CleanRor(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        var sign = text[(text.LastIndexOf('/') + 1)..];
        return text.Contains('/') && !text.Contains("ror.org/", StringComparison.Ordinal) ? text : "https://ror.org/" + sign;
    }

    [GeneratedRegex("^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$", RegexOptions.None, 1000)]
    private static partial Regex KppShape();

    [GeneratedRegex("^[0-9A-Z]{18}[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex LeiShape();

    [GeneratedRegex("^https://ror\\.org/0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex RorShape();
}
