using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>A region with a code and a parent.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Kind">states, metros, counties, subjects.</param>
/// <param name="Code">Code, text.</param>
/// <param name="Parent">Code of the region it is part of; "" for none.</param>
/// <param name="Postal">Two letters of a state, and of a county's state; "" for none.</param>
/// <param name="En">Name in English.</param>
/// <param name="Ru">Name in Russian; metros and counties keep their English one.</param>
/// <param name="InRu">How a Russian sentence says "in it": "в Калужской области"; "" where it is not known.</param>
/// <param name="RuGender">Grammatical gender in Russian: m, f, n, or p for plural.</param>
/// <param name="Population">People, of one vintage; null when unknown.</param>
public sealed record Territory(string Dataset, string Kind, string Code, string Parent, string Postal, string En, string Ru, string InRu, string RuGender, long? Population)
{
    public string Name(Language language) => language == Language.English ? En : Ru;

    /// <summary>The name for a table or a drawing: "Boston, MA" without "Metropolitan Area", which every one of them is.</summary>
    public string Short(Language language) => Name(language)
        .Replace(" Metropolitan Area", "", StringComparison.Ordinal).Replace(" Micropolitan Area", "", StringComparison.Ordinal);

    /// <summary>The Russian for "strong" that agrees with its gender: силён, сильна, сильно, сильны.</summary>
    public string RuStrong => RuGender switch { "f" => "сильна", "n" => "сильно", "p" => "сильны", _ => "силён" };
}
