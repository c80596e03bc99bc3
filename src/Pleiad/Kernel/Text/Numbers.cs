using System.Globalization;

namespace Pleiad.Kernel.Text;

/// <summary>
/// Numbers as each language writes them (see the table in docs/house.md): 20,114 · 2.764 · 60% · −1,334 and
/// 20 114 · 2,764 · 60 % · −1334, with no-break spaces. No answer is a dash, never 0 and never blank.
/// </summary>
public sealed class Numbers(Language language)
{
    /// <summary>What stands for "no answer".</summary>
    public const string None = "—";

    private const char Minus = '\u2212';
    private const char NoBreak = '\u00a0';

    public static Numbers English { get; } = new(Language.English);

    public static Numbers Russian { get; } = new(Language.Russian);

    /// <summary>A whole number; in Russian grouped from five digits, or always when its column has five.</summary>
    public string Whole(double value, bool inColumn = false)
    {
        if (double.IsNaN(value))
            return None;
        var digits = Math.Abs(value).ToString("F0", CultureInfo.InvariantCulture);
        return Sign(value, digits) + Group(digits, inColumn);
    }

    /// <summary>A number with a fixed count of decimals.</summary>
    public string Fixed(double value, int decimals)
    {
        if (double.IsNaN(value))
            return None;
        var text = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? Sign(value, text) + Group(text, false)
            : Sign(value, text) + Group(text[..point], false) + (language == Language.Russian ? ',' : '.') + text[(point + 1)..];
    }

    /// <summary>A fixed number without zeros at its end: a cut-off of 736.25 or 12.</summary>
    public string Short(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return text.Contains(language == Language.Russian ? ',' : '.') ? text.TrimEnd('0').TrimEnd('.', ',') : text;
    }

    /// <summary>A share between 0 and 1 as a percentage.</summary>
    public string Percent(double share, int decimals = 0) =>
        double.IsNaN(share) ? None : Fixed(share * 100, decimals) + (language == Language.Russian ? $"{NoBreak}%" : "%");

    /// <summary>A change: a whole number whose sign is the news.</summary>
    public string Change(double value) => value > 0 ? "+" + Whole(value) : Whole(value);

    private static string Sign(double value, string digits) =>
        value < 0 && digits.AsSpan().ContainsAnyExcept("0.") ? Minus.ToString() : "";

    private string Group(string digits, bool inColumn)
    {
        if (digits.Length < (language == Language.Russian && !inColumn ? 5 : 4))
            return digits;
        var separator = language == Language.Russian ? NoBreak : ',';
        var first = digits.Length % 3;
        var groups = digits[first..].Chunk(3).Select(g => new string(g));
        return string.Join(separator, first > 0 ? groups.Prepend(digits[..first]) : groups);
    }
}
