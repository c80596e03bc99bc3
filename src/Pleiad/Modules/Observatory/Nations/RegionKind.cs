namespace Pleiad.Modules.Observatory.Nations;

/// <summary>How a kind of regions is called, and where its outlines are.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Map">The geometry that shows it; null for none.</param>
/// <param name="En">One of them in English.</param>
/// <param name="EnMany">Several in English.</param>
/// <param name="Ru">One in Russian; genitive singular, genitive plural and nominative plural follow.</param>
/// <param name="RuOf">"2 штата".</param>
/// <param name="RuMany">"5 штатов".</param>
/// <param name="RuAll">"штаты".</param>
/// <param name="RuTo">"по 50 штатам".</param>
/// <param name="RuIn">"в штате".</param>
/// <param name="Feminine">Grammatical gender of the Russian word.</param>
/// <param name="ProperInRussian">Whether the regions have Russian names that a sentence can decline with a gender.</param>
public sealed record RegionKind(string Id, string? Map, string En, string EnMany, string Ru, string RuOf, string RuMany, string RuAll, string RuTo, string RuIn, bool Feminine, bool ProperInRussian)
{
    private static readonly RegionKind[] Known =
    [
        new("states", "us-states", "state", "states", "штат", "штата", "штатов", "штаты", "штатам", "в штате", false, true),
        new("metros", null, "metro area", "metro areas", "агломерация", "агломерации", "агломераций", "агломерации", "агломерациям", "в агломерации", true, false),
        new("counties", "us-counties", "county", "counties", "округ", "округа", "округов", "округа", "округам", "в округе", false, false),
        new("subjects", "ru-subjects", "federal subject", "federal subjects", "субъект", "субъекта", "субъектов", "субъекты", "субъектам", "в субъекте", false, true),
    ];

    /// <summary>The kind by its name; regions of a kind nobody described are called regions.</summary>
    public static RegionKind Of(string kind) => Array.Find(Known, k => k.Id == kind)
        ?? new RegionKind(kind, null, "region", "regions", "регион", "региона", "регионов", "регионы", "регионам", "в регионе", false, false);
}
