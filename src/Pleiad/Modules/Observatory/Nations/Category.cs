using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>A group of related industries in a definition set.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Code">Code in the definition set, text.</param>
/// <param name="Key">Readable name in addresses.</param>
/// <param name="Traded">Traded categories are measured against traded jobs and judged; local ones are only measured, against local jobs.</param>
/// <param name="En">Name in English.</param>
/// <param name="Ru">Name in Russian.</param>
/// <param name="InEn">How a sentence says it in English: "strong in …".</param>
/// <param name="InRu">How a sentence says it in Russian, with its preposition: "сильна в …".</param>
public sealed record Category(string Dataset, string Code, string Key, bool Traded, string En, string Ru, string InEn, string InRu)
{
    public string Name(Language language) => language == Language.English ? En : Ru;
}
