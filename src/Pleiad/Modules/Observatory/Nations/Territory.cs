using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>A region with a code: a state, or a metropolitan or micropolitan area.</summary>
/// <param name="Kind">states or metros.</param>
/// <param name="Code">Code, text.</param>
/// <param name="Postal">Two letters of a state; "" for a metro.</param>
/// <param name="En">Name in English.</param>
/// <param name="Ru">Name in Russian; metros keep their English one.</param>
/// <param name="RuGender">Grammatical gender in Russian: m, f, n, or p for plural.</param>
public sealed record Territory(string Kind, string Code, string Postal, string En, string Ru, string RuGender)
{
    public string Name(Language language) => language == Language.English ? En : Ru;

    /// <summary>The name for a table or a drawing: "Boston, MA" without "Metropolitan Area", which every one of them is.</summary>
    public string Short(Language language) => Name(language)
        .Replace(" Metropolitan Area", "", StringComparison.Ordinal).Replace(" Micropolitan Area", "", StringComparison.Ordinal);

    /// <summary>The Russian for "strong" that agrees with its gender: силён, сильна, сильно, сильны.</summary>
    public string RuStrong => RuGender switch { "f" => "сильна", "n" => "сильно", "p" => "сильны", _ => "силён" };
}
