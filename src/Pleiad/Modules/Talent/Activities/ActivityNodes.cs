using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Activities, classes and pupils as nodes; their lives, the names of their acts, and what can be found.</summary>
internal static class ActivityNodes
{
    private const string Public = $"state <> '{ActivityFlow.Draft}'";

    /// <summary>Above an activity stands who holds it.</summary>
    public static NodeKind Activities(IDbContextFactory<PleiadDb> databases) => new(
        SchoolNodes.Activities, node => databases.Ask((db, _) => db.Activities.Where(a => a.Id == node.Id && a.Organisation != "").Select(a => a.Organisation).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask((db, _) => db.Activities.Where(a => a.Id == node.Id).Select(a => new Sentence(a.En, a.Ru)).FirstOrDefault()));

    /// <summary>Above a class stands its school, and not who holds the activity.</summary>
    public static NodeKind Groups(IDbContextFactory<PleiadDb> databases) => new(
        SchoolNodes.Groups, node => databases.Ask((db, _) => db.SchoolGroups.Where(g => g.Id == node.Id).Select(g => g.School).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask((db, _) => db.SchoolGroups.Any(g => g.Id == node.Id)) ? new Sentence($"class {node.Id}", $"класс {node.Id}") : null);

    /// <summary>Above a pupil stands the class. The name is told nowhere but on its list.</summary>
    public static NodeKind Pupils(IDbContextFactory<PleiadDb> databases) => new(
        SchoolNodes.Pupils, node => databases.Ask((db, _) => db.Pupils.Where(p => p.Id == node.Id).Select(p => p.SchoolGroup).ToList()).Select(SchoolNodes.OfGroup),
        node => databases.Ask((db, _) => db.Pupils.Any(p => p.Id == node.Id)) ? new Sentence("a pupil on the list of a class", "ученик из списка класса") : null);

    public static IReadOnlyList<FlowFurniture> Lives { get; } =
    [
        new(SchoolNodes.Activities, new("Activities for schools", "Занятия для школ"), ActivityFlow.Life, c => c.Rows("SELECT id, state FROM talent_activity", r => (SchoolNodes.OfActivity(r.GetString(0)), r.GetString(1)))),
        new(SchoolNodes.Groups, new("Classes at activities", "Классы на занятиях"), GroupFlow.Life, c => c.Rows("SELECT id, state FROM talent_group", r => (SchoolNodes.OfGroup(r.GetString(0)), r.GetString(1)))),
        new(SchoolNodes.Pupils, new("Pupils at activities", "Ученики на занятиях"), PupilFlow.Life, c => c.Rows($"SELECT id, state FROM talent_pupil WHERE state <> '{PupilFlow.Asked}'", r => (SchoolNodes.OfPupil(r.GetString(0)), r.GetString(1)))),
    ];

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(SchoolNodes.Activities, "open", new("prepared", "подготовлено")), new(SchoolNodes.Activities, "edit", new("changed", "изменено")), new(SchoolNodes.Activities, "load", new("read from the articles, or an example", "прочитано из статей или пример")),
        new(SchoolNodes.Groups, "sign-up", new("signed up", "записан")), new(SchoolNodes.Groups, "list", new("pupils listed", "внесён список")), new(SchoolNodes.Groups, "make-slips", new("slips for the survey made", "сделаны листки для опроса")), new(SchoolNodes.Groups, "remind", new("guardians reminded", "напомнили родителям")),
        new(SchoolNodes.Groups, "close-list", new("list closed", "список закрыт")), new(SchoolNodes.Groups, "fewer", new("places given back", "часть мест возвращена")), new(SchoolNodes.Groups, "more", new("a place more", "ещё одно место")), new(SchoolNodes.Groups, "count", new("those who came were counted", "подсчитаны пришедшие")),
        new(TalentNodes.People, "remove-step", new("step taken off the path", "шаг убран из пути")), new(TalentNodes.People, "link", new("linked with an activity", "связано с занятием")),
    ];

    public static SearchSource Search { get; } = new(
        "activities", new("Activities for schools", "Занятия для школ"), 66, [SchoolNodes.Activities],
        (connection, node) => connection.Rows($"SELECT id, kind, en, ru, text_en, text_ru, starts, place_en, place_ru, illustrative FROM talent_activity WHERE {Public} ORDER BY id", r =>
        {
            var (id, kind, day) = (r.GetString(0), ActivityWords.Kind(r.GetString(1)), r.GetString(6) is { Length: >= 10 } starts ? starts[..10] : "");
            return new SearchEntry("activities", SchoolNodes.OfActivity(id).Path, new(r.GetString(2), r.GetString(3)), new(Line(kind.En, day, r.GetString(7)), Line(kind.Ru, day, r.GetString(8))), SchoolAddress.OfActivity(id)) { Text = $"{r.GetString(4)} {r.GetString(5)}", Illustrative = r.GetBoolean(9) };
        }).Where(e => node is null || node.Value.Path == e.Id), connection => connection.Scalar<long>($"SELECT count(*) FROM talent_activity WHERE {Public}"));

    private static string Line(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
