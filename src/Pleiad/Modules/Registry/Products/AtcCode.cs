namespace Pleiad.Modules.Registry.Products;

/// <summary>Codes of the anatomical therapeutic chemical classification: one letter, two digits, one letter, one letter, two digits, or the beginning of it.</summary>
public static class AtcCode
{
    private static readonly int[] Lengths = [1, 3, 4, 5, 7];

    /// <summary>Whether a text is a code of one of the five levels.</summary>
    public static bool IsCode(string text) => Lengths.Contains(text.Length) && text.Select((c, i) => i is 1 or 2 or 5 or 6 ? char.IsAsciiDigit(c) : char.IsAsciiLetterUpper(c)).All(fits => fits);

    /// <summary>The chemical subgroup (fourth level) of a code; "" where it is not that exact.</summary>
    public static string Group(string code) => code.Length >= 5 ? code[..5] : "";
}
