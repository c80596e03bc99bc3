using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Substitution;

/// <summary>How units of supply are said; one that is not known here stands as it was entered.</summary>
internal static class SupplyWords
{
    public static string Unit(Reader reader, string unit) => unit switch
    {
        "packs" => reader.T("packs", "упаковок"),
        "thousand packs" => reader.T("thousand packs", "тыс. упаковок"),
        _ => unit,
    };
}
