using Pleiad.Kernel.Search;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>How names are compared: as the search compares them, in one form for both scripts and without legal forms.</summary>
public static class Spelling
{
    /// <summary>What two spellings of one name have in common: Polisan, POLISAN and ООО «Полисан» are one.</summary>
    public static string Fold(string text) => SearchText.Normal(text);

    /// <summary>A Russian name in Latin letters, for an address.</summary>
    public static string Latin(string text) => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Transliteration.Latin));
}
