using System.Globalization;
using System.Text.RegularExpressions;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>The number a person typed into "what if the state had": read kindly, refused with a sentence in both languages.</summary>
public sealed partial record WhatIfQuestion(string Typed, double? Jobs, string? WhyEn, string? WhyRu)
{
    private const double Most = 1e9;

    /// <summary>Accepts digits with the usual group separators of both languages. Null when nothing was typed.</summary>
    public static WhatIfQuestion? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var shown = typed.Length > 40 ? typed[..40] : typed;
        var plain = new string([.. typed.Where(c => !char.IsWhiteSpace(c))]);
        if (Groups().IsMatch(plain))
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        WhatIfQuestion No(string en, string ru) => new(shown, null, en, ru);
        if (plain.StartsWith('-') || plain.StartsWith('\u2212'))
            return No("A number of jobs is 0 or more.", "Число рабочих мест не бывает меньше 0.");
        if (plain.Contains('.') || plain.Contains(','))
            return No("Jobs are whole: write the number without a decimal point.", "Рабочие места целые: напишите число без дробной части.");
        if (!plain.All(char.IsAsciiDigit))
            return No("Write the number of jobs with digits, such as 9000.", "Напишите число рабочих мест цифрами, например 9000.");
        if (plain.Length > 12 || double.Parse(plain, CultureInfo.InvariantCulture) > Most)
            return No("This is more than a billion jobs; write a smaller number.", "Это больше миллиарда мест; напишите число поменьше.");
        return new WhatIfQuestion(shown, double.Parse(plain, CultureInfo.InvariantCulture), null, null);
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Groups();
}
