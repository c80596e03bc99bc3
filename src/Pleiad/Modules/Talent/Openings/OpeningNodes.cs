using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>Openings as nodes, their life, what their acts are called, and how they are found.</summary>
internal static class OpeningNodes
{
    private const string Public = "state IN ('open', 'closed', 'filled')";

    /// <summary>Above an opening stands whose it is. A draft's title is nobody else's to read.</summary>
    public static NodeKind Openings(IDbContextFactory<PleiadDb> databases) => new(
        TalentNodes.Openings,
        node => databases.Ask(db => db.Openings.Where(o => o.Id == node.Id).Select(o => o.Organisation).ToList()).Select(SkillActs.OfOrganisation),
        node => databases.Ask(db => db.Openings.Where(o => o.Id == node.Id).Select(o => new { o.En, o.Ru, o.State }).FirstOrDefault()) is { } opening
            ? opening.State == OpeningFlow.Draft ? new Sentence("an opening that is not published", "место, которое ещё не опубликовано") : new Sentence(opening.En, opening.Ru)
            : null);

    public static FlowFurniture Life { get; } = new(
        TalentNodes.Openings, new("Openings", "Места и вакансии"), OpeningFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_opening", r => (TalentNodes.OfOpening(r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(TalentNodes.Openings, "post", new("written", "составлено")), new(TalentNodes.Openings, "edit", new("changed", "изменено")), new(TalentNodes.Openings, "load", new("entered as an example", "внесено как пример")),
        new("talent", "load", new("terms entered", "внесены термины")), new("talent", "import", new("terms taken in", "приняты термины")),
    ];

    /// <summary>Published openings, found by title, text and the skills they ask for.</summary>
    public static SearchSource Source { get; } = new(
        "openings", new("Openings", "Места и вакансии"), 50, [TalentNodes.Openings], Entries, connection => connection.Scalar<long>($"SELECT count(*) FROM talent_opening WHERE {Public}"));

    private static IEnumerable<SearchEntry> Entries(DbConnection connection, Node? node)
    {
        var asked = connection.Rows("SELECT r.opening, s.en, s.ru FROM talent_requirement r JOIN talent_skill s ON s.id = r.skill ORDER BY r.opening, r.skill", r => (Opening: r.GetString(0), Words: $"{r.GetString(1)} {r.GetString(2)}")).ToLookup(r => r.Opening, r => r.Words);
        return connection.Rows($"SELECT id, en, ru, text_en, text_ru, kind, state, apply_by, territory, illustrative FROM talent_opening WHERE {Public} ORDER BY id", r =>
        {
            var (id, kind, until) = (r.GetString(0), OpeningWords.Kind(r.GetString(5)), r.GetString(7));
            return new SearchEntry("openings", TalentNodes.OfOpening(id).Path, new(r.GetString(1), r.GetString(2)), new(until.Length > 0 ? $"{kind.En} · until {until}" : kind.En, until.Length > 0 ? $"{kind.Ru} · до {until}" : kind.Ru), TalentAddress.OfOpening(id))
            {
                Text = $"{r.GetString(3)} {r.GetString(4)} {string.Join(' ', asked[id])}", Facets = r.GetString(8) is { Length: > 0 } territory ? [$"{TerritoryNames.Facet}:{territory}"] : [], Illustrative = r.GetBoolean(9),
            };
        }).Where(e => node is null || node.Value.Path == e.Id);
    }
}
