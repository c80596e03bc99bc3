using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Somebody who can do what was searched for.</summary>
/// <param name="Who">The organisation.</param>
/// <param name="Can">What it can do, of what was searched for.</param>
/// <param name="Users">Who uses it already, by the ties on record.</param>
public sealed record FoundSupplier(Link Who, IReadOnlyList<Sentence> Can, IReadOnlyList<Link> Users);

/// <summary>Everything that the page of a network shows.</summary>
/// <param name="Figures">The network with what Engine says of it.</param>
/// <param name="Ladder">Where pairs stand.</param>
/// <param name="Suppliers">Who delivers.</param>
/// <param name="Meetings">Who should meet.</param>
/// <param name="Claims">The claims that ties rest on, by id.</param>
/// <param name="Wanted">What suppliers were searched for; "" for nothing.</param>
/// <param name="Found">Who was found.</param>
public sealed record NetworkView(NetworkFigures Figures, TrustLadder Ladder, SupplierNetwork Suppliers, IReadOnlyList<PartnerMeeting> Meetings, IReadOnlyDictionary<string, Claim> Claims, string Wanted, IReadOnlyList<FoundSupplier> Found)
{
    public StakeholderNetwork Network => Figures.Network;
}

/// <summary>Asks the database for networks.</summary>
public sealed class NetworkViews(RegistryViews views)
{
    private const int MostMeetings = 8, MostFound = 50;

    /// <summary>What a network is asked for by an address. A day that is none is today.</summary>
    public NetworkQuestion Question(NetworkScope scope, DateOnly? on, string? kind = null, string? origin = null, string? type = null)
    {
        var today = DateOnly.FromDateTime(views.Now.UtcDateTime);
        return new(scope, on ?? today, on is null || on == today, kind ?? "", origin ?? "", type ?? "");
    }

    /// <summary>Who is tied to whom.</summary>
    public StakeholderNetwork Read(NetworkQuestion question) => views.Ask((db, connection) => new ReadNetwork(db, connection, question).Run());

    /// <summary>The network with all that its page says.</summary>
    public NetworkView Find(NetworkQuestion question, string wanted)
    {
        var network = Read(question);
        return new(
            new NetworkFigures(network), TrustLadder.Of(network), SupplierNetwork.Of(network), PartnerAdvice.Pairs(network, Competences(), MostMeetings),
            views.Ask((_, connection) => ReadClaims.Some(connection, network.Ties.Count > NetworkDrawing.Most * 4 ? [] : network.Ties.Select(t => t.Claim))), wanted, wanted.Length == 0 ? [] : Suppliers(network, wanted));
    }

    /// <summary>Whom an organisation should meet.</summary>
    public IReadOnlyList<PartnerMeeting> PartnersOf(string organisation, int most) =>
        PartnerAdvice.For(Read(Question(NetworkScope.Around(organisation), null)), $"{Organisation.NodeKind}/{organisation}", Competences(), most);

    /// <summary>What organisations can do, by node.</summary>
    private ILookup<string, Sentence> Competences() => views.Ask((db, _) =>
        db.Competences.Where(c => c.Node.StartsWith(Organisation.NodeKind + "/")).OrderBy(c => c.Id).AsEnumerable().ToLookup(c => c.Node, c => new Sentence(c.En, c.Ru)));

    /// <summary>Active organisations with a fresh profile that can do what is searched for: of the network, or in the territories of its cluster.</summary>
    private IReadOnlyList<FoundSupplier> Suppliers(StakeholderNetwork network, string wanted) => views.Ask((db, _) =>
    {
        var folded = wanted.Trim().ToLowerInvariant();
        var can = Competences().SelectMany(g => g.Select(c => (Node: g.Key, Can: c))).Where(c => c.Can.En.Contains(folded, StringComparison.OrdinalIgnoreCase) || c.Can.Ru.Contains(folded, StringComparison.OrdinalIgnoreCase)).ToLookup(c => c.Node, c => c.Can);
        var ids = can.Select(g => g.Key[(Organisation.NodeKind.Length + 1)..]).ToList();
        var inNetwork = network.Nodes.Select(n => n.Path).ToHashSet(StringComparer.Ordinal);
        var scope = network.Question.Scope;
        List<string> places = scope.Kind == "cluster" ? [.. db.ClusterTerritories.Where(t => t.Cluster == scope.Id).Select(t => t.Territory)] : [scope.Id];
        var users = network.Ties.Where(t => t.Kind is "supply" or "service" or Registry.Ties.TieKinds.MadeToOrder).ToLookup(t => network.Nodes[t.From].Path, t => network.Nodes[t.To]);
        return db.Organisations.Where(o => ids.Contains(o.Id) && o.State == OrganisationStates.Active).AsEnumerable()
            .Where(o => o.At(views.Now) == Freshness.Fresh && (places.Contains(o.Territory) || inNetwork.Contains(o.Node.Path) || scope.Kind == "all")).OrderBy(o => o.En, StringComparer.Ordinal).Take(MostFound)
            .Select(o => new FoundSupplier(new(new(o.En, o.Ru), RegistryAddress.OfOrganisation(o.Id)), [.. can[o.Node.Path]], [.. users[o.Node.Path].DistinctBy(u => u.Path).Select(u => new Link(u.Name, u.Address))])).ToList();
    });
}
