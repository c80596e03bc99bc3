using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Applications as nodes: above one stand the applicant's own record and the organisation that offers the place.</summary>
internal static class ApplicationNodes
{
    public static NodeKind Applications(IDbContextFactory<PleiadDb> databases) => new(
        Application.NodeKind,
        node =>
        {
            using var db = databases.CreateDbContext();
            return [.. db.Applications.Where(a => a.Id == node.Id).Join(db.Openings, a => a.Opening, o => o.Id, (a, o) => new { a.Person, o.Organisation }).AsEnumerable().SelectMany(a => new[] { TalentNodes.OfPerson(a.Person), ClusterPermissions.Organisation(a.Organisation) })];
        },
        node =>
        {
            using var db = databases.CreateDbContext();
            return db.Applications.Any(a => a.Id == node.Id) ? new Sentence($"application {node.Id}", $"отклик {node.Id}") : null;
        });

    public static FlowFurniture Life { get; } = new(
        Application.NodeKind, new("Applications for places", "Отклики на места"), ApplicationFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_application", r => (Application.NodeOf(r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } = [new(Application.NodeKind, "draft", new("written", "составлен")), new(Application.NodeKind, "load", new("entered as an example", "внесён как пример"))];
}
