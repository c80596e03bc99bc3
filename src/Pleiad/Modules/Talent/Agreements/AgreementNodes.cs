using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Signatures;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>Agreements as nodes: above one stand the learner's record, the organisation, and the school or university.</summary>
internal static class AgreementNodes
{
    public static NodeKind Agreements(IDbContextFactory<PleiadDb> databases) => new(
        Agreement.NodeKind,
        node =>
        {
            using var db = databases.CreateDbContext();
            return [.. db.Agreements.Where(a => a.Id == node.Id).AsEnumerable().SelectMany(a => new[] { TalentNodes.OfPerson(a.Person), ClusterPermissions.Organisation(a.Organisation), ClusterPermissions.Organisation(a.Institution) })];
        },
        node =>
        {
            using var db = databases.CreateDbContext();
            return db.Agreements.Any(a => a.Id == node.Id) ? new Sentence($"agreement {node.Id}", $"договор {node.Id}") : null;
        });

    public static FlowFurniture Life { get; } = new(
        Agreement.NodeKind, new("Agreements about places", "Договоры о местах"), AgreementFlow.Life, connection => connection.Rows("SELECT id, state FROM talent_agreement", r => (Agreement.NodeOf(r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } = [new(Agreement.NodeKind, "write", new("draft written", "составлен черновик")), new(Agreement.NodeKind, "load", new("entered as an example", "внесён как пример")), new(TalentNodes.People, "follow-up", new("answered what became of it", "рассказал, что было дальше"))];

    /// <summary>Agreements whose signature is missing, for those who may give it.</summary>
    public static WaitsFor Signatures { get; } = new("talent.signatures", asked => asked.Actor.Grants.Where(g => PlacementRights.SignAgreement.Roles.Contains(g.Role)).SelectMany(grant => SignatureBook.Waiting(asked.Connection, grant.Node)
        .Where(p => p.Node.Kind == Agreement.NodeKind)
        .Select(p => new WorkItem(new($"Agreement {p.Node.Id}", $"Договор {p.Node.Id}"), new($"your signature is missing, as {AgreementText.Role(p.Of.Role).En}", $"нет вашей подписи: {AgreementText.Role(p.Of.Role).Ru}"), asked.Because(grant), $"/{p.Document}", new("Read and sign", "Прочесть и подписать")) { Since = p.AskedAt[..10] })));

    /// <summary>Agreements that are over and not evaluated, for the organisation and its tutors.</summary>
    public static WaitsFor Evaluations { get; } = new("talent.evaluations", asked => asked.Connection.Rows(
            "SELECT id, organisation, ends FROM talent_agreement WHERE state = 'in-force' AND ends <= @today ORDER BY ends, id", r => (Id: r.GetString(0), Organisation: r.GetString(1), Ends: r.GetString(2)), ("@today", KeepAgreement.Today(asked.Now)))
        .Select(a => (a, Why: asked.Because(PlacementRights.Evaluate, ClusterPermissions.Organisation(a.Organisation)))).Where(a => a.Why is not null)
        .Select(a => new WorkItem(new($"Agreement {a.a.Id}", $"Договор {a.a.Id}"), new("it is over: how was it?", "срок прошёл: дайте оценку"), a.Why!, $"/{Agreement.NodeKind}/{a.a.Id}#evaluation", new("Evaluate", "Оценить")) { Since = a.a.Ends }));
}
