using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Reads chains with everything around them. A draft is there for those who may edit it, and for nobody else.</summary>
public sealed class ChainReader(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>A chain on a day, today without one.</summary>
    /// <exception cref="Kernel.NotFoundException">There is none, or none for this reader.</exception>
    public ChainView Of(string id, Actor actor, DateOnly? on = null) =>
        Read(c => c.Id == id, on).FirstOrDefault(v => May(v, actor)) ?? throw ChainNode.Missing(id);

    /// <summary>All chains that a reader may see, those at work first.</summary>
    public IReadOnlyList<ChainView> All(Actor actor) => [.. Read(null, null).Where(v => May(v, actor))];

    /// <summary>The published chains of a cluster on a day; on a past day only those that somebody had begun.</summary>
    internal IReadOnlyList<ChainView> OfCluster(string cluster, DateOnly on)
    {
        using var db = databases.CreateDbContext();
        string[] ids = [.. db.ChainClusters.Where(c => c.Cluster == cluster).Select(c => c.Chain)];
        return ids.Length == 0 ? [] : [.. Read(c => ids.Contains(c.Id) && c.State == ChainFlow.Published, on).Where(v => v.Steps.Count > 0 && (on >= Today || v.Steps[0].Standing == StepStanding.Held))];
    }

    private bool May(ChainView view, Actor actor) => view.Chain.State != ChainFlow.Draft || rights.May(actor, RegistryRights.EditChain, view.Chain.Node);

    private List<ChainView> Read(System.Linq.Expressions.Expression<Func<Chain, bool>>? which, DateOnly? on)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var chains = (which is null ? db.Chains : db.Chains.Where(which)).OrderBy(c => c.State == ChainFlow.Retired).ThenBy(c => c.En).ToList();
        if (chains.Count == 0)
            return [];
        var ids = chains.Select(c => c.Id).ToHashSet();
        var steps = db.ChainSteps.OrderBy(s => s.Number).ToList(); // of all chains: who holds an operation elsewhere is near to it here
        var shown = db.Chains.Where(c => c.State != ChainFlow.Draft).Select(c => c.Id).ToHashSet();
        var byKey = steps.ToDictionary(s => (s.Chain, s.Id));
        (ChainOffer Offer, ChainStep Step)[] offers = [.. db.ChainOffers.OrderBy(o => o.Id).AsEnumerable().Where(o => (ids.Contains(o.Chain) || shown.Contains(o.Chain)) && byKey.ContainsKey((o.Chain, o.Step))).Select(o => (o, byKey[(o.Chain, o.Step)]))];
        var things = db.ChainThings.Where(t => ids.Contains(t.Chain)).OrderBy(t => t.Id).ToList().ToLookup(t => t.Chain);
        var clusters = db.ChainClusters.Where(c => ids.Contains(c.Chain)).OrderBy(c => c.Cluster).ToList().ToLookup(c => c.Chain, c => c.Cluster);
        var competences = NearestHolders.Competences(connection, steps.Where(s => ids.Contains(s.Chain)));
        var around = new Around(offers, competences, new ChainPeople(connection, [.. offers.Select(o => o.Offer.Node), .. competences.Select(c => c.Node), .. clusters.SelectMany(c => c).Select(c => ClusterNode.Of(c).Path)]), on ?? Today);
        return [.. chains.Select(chain => One(connection, chain, [.. clusters[chain.Id]], [.. things[chain.Id]], [.. steps.Where(s => s.Chain == chain.Id)], around))];
    }

    private static ChainView One(DbConnection connection, Chain chain, string[] clusters, ChainThing[] things, ChainStep[] steps, Around around)
    {
        var (day, people) = (Contracts.Term.Text(around.On), around.People);
        ChainOffer[] own = [.. around.Offers.Where(o => o.Offer.Chain == chain.Id).Select(o => o.Offer)];
        HashSet<string> inside = [.. people.InClusters(clusters), .. own.Where(o => o.Stands(day)).Select(o => o.Node)]; // the chain is the cluster's, and so are those who hold a step of it
        var views = own.Select(o => new OfferView(o, people.Who(o.Node), people.Short(o.Node), inside.Contains(o.Node), clusters.Contains(new Node(o.Node).Id) && new Node(o.Node).Kind == ClusterNode.Kind, o.Stands(day), o.Waits(day))).ToLookup(o => o.Offer.Step, StringComparer.Ordinal);
        StepView[] bare = [.. steps.Select(s => new StepView(s, StepStanding.Held, [.. views[s.Id]], []))];
        double[] costs = [.. bare.Select(s => s.Here.FirstOrDefault()?.Offer.Cost ?? double.NaN)];
        var asked = ChainStandings.Of(steps, [.. bare.Select(s => s.Here.Any())], [.. bare.Select(s => s.Plans.Any())], costs, [.. bare.Select(s => s.Here.FirstOrDefault()?.Offer.Days ?? double.NaN)]);
        var nearest = new NearestHolders(chain, around.Offers, around.Competences, people, inside, day);
        StepView[] full = [.. bare.Select((s, i) => s with { Standing = asked.Standings[i], Near = asked.Standings[i] == StepStanding.Held ? [] : nearest.Of(s.Step) })];
        return new ChainView
        {
            Chain = chain, Version = Journal.Version(connection, chain.Node), On = around.On, Clusters = [.. clusters.Select(c => people.Who(ClusterNode.Of(c).Path))], Things = things, Steps = full,
            Way = asked.Way is { } way ? new([.. way.Select(i => full[i])], way.Select(i => costs[i]).Where(c => !double.IsNaN(c)).Sum(), way.Count(i => full[i].Standing == StepStanding.Held && double.IsNaN(costs[i])), way.Count(i => full[i].Standing != StepStanding.Held), asked.Days, asked.DaysUnknown, asked.Shared, asked.Proven) : null,
            Claims = ReadClaims.Some(connection, [chain.Claim, .. steps.Select(s => s.Claim), .. steps.SelectMany(s => s.SaidAround.Concat(s.SaidOfCost)), .. own.Select(o => o.Claim), .. full.SelectMany(s => s.Near).Select(n => n.Claim)]),
        };
    }

    /// <summary>What is read once for all chains that are asked for.</summary>
    private sealed record Around((ChainOffer Offer, ChainStep Step)[] Offers, IReadOnlyList<KnownCompetence> Competences, ChainPeople People, DateOnly On);
}
