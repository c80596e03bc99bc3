namespace Pleiad.Kernel.Text;

/// <summary>Numbers and plurals as words, for sentences.</summary>
public static class Words
{
    private static readonly string[] English = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] RussianMasculine = ["ни один", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"];
    private static readonly string[] RussianFeminine = ["ни одна", "одна", "две", .. RussianMasculine[3..]];
    private static readonly string[] EnglishOrdinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    private static readonly string[] RussianOrdinals = ["", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый", "одиннадцатый", "двенадцатый"];

    /// <summary>A count as a word up to twelve, and in figures beyond.</summary>
    public static string Count(Language language, int count, bool feminine = false)
    {
        var words = language == Language.English ? English : feminine ? RussianFeminine : RussianMasculine;
        return count < words.Length ? words[count] : (language == Language.English ? Numbers.English : Numbers.Russian).Whole(count);
    }

    /// <summary>A rank as a word up to twelfth ("third", "третий" or "третья"), and in figures beyond ("13th", "13-й", "13-я").</summary>
    public static string Ordinal(Language language, int rank, bool feminine = false)
    {
        if (language == Language.English)
            return rank < EnglishOrdinals.Length ? EnglishOrdinals[rank] : Numbers.English.Whole(rank) + EnglishSuffix(rank);
        if (rank >= RussianOrdinals.Length)
            return Numbers.Russian.Whole(rank) + (feminine ? "-я" : "-й");
        var word = RussianOrdinals[rank];
        return !feminine ? word : rank == 3 ? "третья" : word[..^2] + "ая";
    }

    /// <summary>The Russian form that goes with a count: 1 штат, 2 штата, 5 штатов, 21 штат.</summary>
    public static string Plural(double count, string one, string few, string many)
    {
        var (tens, ones) = ((long)count % 100 / 10, (long)count % 10);
        return tens == 1 ? many : ones == 1 ? one : ones is >= 2 and <= 4 ? few : many;
    }

    /// <summary>The English form that goes with a count.</summary>
    public static string Plural(double count, string one, string many) => count == 1 ? one : many;

    /// <summary>A sentence begins with a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name as an address writes it: small letters and digits, anything between them a hyphen.</summary>
    public static string Key(string name) =>
        string.Join('-', string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string EnglishSuffix(int rank) => (rank % 100 / 10, rank % 10) switch
    {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
