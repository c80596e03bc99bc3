using Pleiad.Kernel;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>The Registry's own columns that name organisations. A test compares them with the schema: a new column is moved by merges, or said to stay.</summary>
internal static class References
{
    public static IReadOnlyList<OrganisationReference> All { get; } =
    [
        Path("registry_name", "node", new("names", "названия")) with { Once = ["node", "text"] },
        Id("registry_identifier", "organisation", ["scheme", "value"], new("numbers", "номера")),
        Id("registry_industry", "organisation", ["organisation", "scheme", "code"], new("industries", "отрасли")),
        Path("registry_position", "node", new("people in office", "люди на должностях")),
        Path("registry_holder", "node", new("products", "продукты")),
        Path("registry_competence", "node", new("competences", "компетенции")),
        Id("registry_site", "owner", ["id"], new("sites", "площадки")),
        Id("registry_plant", "owner", ["id"], new("plants", "производства")),
        Path("registry_tie", "from_node", new("ties", "связи")),
        Path("registry_tie", "to_node", new("ties", "связи")),
        Id("registry_membership", "organisation", ["id"], new("memberships", "участие в кластерах")),
        Id("registry_spearhead", "organisation", ["cluster", "organisation"], new("places in spearhead groups", "места в инициативных группах")),
        Id("registry_management", "organisation", ["id"], new("clusters it runs", "кластеры под управлением")),
        Path("registry_need", "owner", new("needs and offers", "потребности и предложения")),
        Id("registry_interest", "organisation", ["id"], new("answers to needs", "отклики на потребности")),
        Id("registry_output", "organisation", ["id"], new("output figures", "данные о выпуске")) with { Once = ["cluster", "organisation", "year"] },
        Id("registry_barrier", "organisation", ["id"], new("barriers", "барьеры")),
        Id("registry_barrier", "owner", ["id"], new("barriers", "барьеры")),
        Id("registry_barrier", "body", ["id"], new("barriers", "барьеры")),
        Id("registry_proposal_spearhead", "organisation", ["proposal", "organisation"], new("places in proposals", "места в предложениях")),
        Path("registry_chain_offer", "node", new("offers in chains", "предложения в цепочках")),
        Id("registry_state_role", "authority", ["id"], new("roles of the state", "роли государства")),
    ];

    /// <summary>Columns that name organisations and stay as they are, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Staying { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["registry_organisation.merged_into"] = "the merge itself",
        ["registry_import_row.organisation"] = "what a file became when it was read",
        ["registry_merge.organisation"] = "the record of a merge",
        ["registry_merge.into_organisation"] = "the record of a merge",
        ["registry_duplicate.one"] = "a pair is what was compared",
        ["registry_duplicate.other"] = "a pair is what was compared",
    };

    private static OrganisationReference Path(string table, string column, Sentence what) => new(table, column, ["id"], true, what);

    private static OrganisationReference Id(string table, string column, string[] key, Sentence what) => new(table, column, key, false, what);
}
