using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.InvestorNeeds;

/// <summary>A need with the names around it.</summary>
/// <param name="Need">The need.</param>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Owner">Who answers for it; null for nobody.</param>
/// <param name="Could">Who could answer, by what the Registry knows of them; only on its own page.</param>
/// <param name="Version">For forms.</param>
/// <param name="Today">The day.</param>
public sealed record InvestorNeedView(InvestorNeed Need, Sentence Cluster, Sentence? Owner, IReadOnlyList<PartnerCard> Could, int Version, string Today);

/// <summary>Reads investors' needs.</summary>
public sealed class InvestorNeedViews(IDbContextFactory<PleiadDb> databases, PartnerMatches matches, RightsOfActors rights, TimeProvider clock)
{
    private const int MostCould = 8;

    public IReadOnlyList<InvestorNeedView> All() => [.. databases.Ask(db => db.InvestorNeeds.OrderBy(n => n.OwnerBy).ThenBy(n => n.Id).ToList()).Select(n => View(n, [], 0))];

    /// <exception cref="NotFoundException">There is none.</exception>
    public InvestorNeedView Find(string id)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var need = db.InvestorNeeds.FirstOrDefault(n => n.Id == id) ?? throw Missing();
        return View(need, [.. matches.Of(need.Node, [need.What], "").Take(MostCould)], Journal.Version(db.Database.GetDbConnection(), need.Node));
    }

    internal static NotFoundException Missing() => new("There is no such need.", "Такой потребности нет.", new Suggestion("All needs of investors", "Все потребности инвесторов", InvestorNeedWords.All));

    private InvestorNeedView View(InvestorNeed need, IReadOnlyList<PartnerCard> could, int version) => new(
        need, rights.Name(ClusterPermissions.Of(need.Cluster)), need.Owner.Length > 0 ? rights.Name(ClusterPermissions.Organisation(need.Owner)) : null, could, version, clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Needs as nodes below their cluster, and what waits for its manager.</summary>
internal static class InvestorNeedNodes
{
    public static NodeKind Needs(IDbContextFactory<PleiadDb> databases) => new(
        InvestorNeed.NodeKind, node => databases.Ask(db => db.InvestorNeeds.Where(n => n.Id == node.Id).Select(n => n.Cluster).ToList()).Select(ClusterPermissions.Of),
        node => databases.Ask(db => db.InvestorNeeds.Where(n => n.Id == node.Id).Select(n => n.What).FirstOrDefault()) is { } what ? new Sentence(what, what) : null);

    public static FlowFurniture Life { get; } = new(
        InvestorNeed.NodeKind, new("Needs of investors", "Потребности инвесторов"), InvestorNeedFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_investor_need", r => (Node.Of(InvestorNeed.NodeKind, r.GetString(0)), r.GetString(1))));

    public static DeedName Deed { get; } = new(InvestorNeed.NodeKind, "record", new("recorded", "записана"));

    /// <summary>What nobody owned within its term, and plans that are overdue.</summary>
    public static WaitsFor Work { get; } = new("outreach.needs", asked =>
    {
        if (!asked.Actor.Grants.Any(g => InvestorRights.RecordNeed.Allows(g.Role)))
            return [];
        var today = asked.Now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return asked.Connection.Rows(
            "SELECT id, what, state, owner_by, plan_by, recorded_at FROM outreach_investor_need WHERE (state = 'open' AND owner_by < @today) OR (state = 'planned' AND plan_by < @today) ORDER BY owner_by, id",
            r => (Id: r.GetString(0), What: r.GetString(1), Open: r.GetString(2) == InvestorNeedFlow.Open, OwnerBy: r.GetString(3), PlanBy: r.GetString(4), At: r.GetString(5)), ("@today", today))
            .Select(n => (Need: n, Why: asked.Because(InvestorRights.RecordNeed, Node.Of(InvestorNeed.NodeKind, n.Id)))).Where(n => n.Why is not null)
            .Select(n => new WorkItem(
                new(n.Need.What, n.Need.What), n.Need.Open ? new("an investor's need that nobody owns", "потребность инвестора, за которую никто не отвечает") : new("the plan for an investor's need is overdue", "план по потребности инвестора просрочен"),
                n.Why!, InvestorNeedWords.Of(n.Need.Id), n.Need.Open ? new("Name an owner", "Назначить ответственного") : new("Look at it", "Посмотреть")) { Since = n.Need.At[..10], Due = n.Need.Open ? n.Need.OwnerBy : n.Need.PlanBy });
    });
}
