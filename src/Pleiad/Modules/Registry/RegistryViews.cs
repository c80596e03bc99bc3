using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;

namespace Pleiad.Modules.Registry;

/// <summary>Asks the database for what the Registry's pages show.</summary>
public sealed class RegistryViews(IDbContextFactory<PleiadDb> databases, TerritoryNames territories, RightsOfActors rights, TimeProvider clock)
{
    /// <summary>Today, in UTC, as dates are stored.</summary>
    public string Today => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The territories that may be chosen, by name.</summary>
    public IReadOnlyList<RegionName> Territories() =>
        [.. territories.Regions.Values.Where(r => r.Code.StartsWith("RU-", StringComparison.Ordinal)).Select(r => new RegionName(r.Code, r.Name, r.Address)).OrderBy(r => r.Name.En, StringComparer.Ordinal)];

    /// <summary>Runs a question on a context and connection of its own.</summary>
    internal T Ask<T>(Func<PleiadDb, DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db, db.Database.GetDbConnection());
    }

    /// <summary>The profile of an organisation.</summary>
    /// <exception cref="NotFoundException">There is none of that id.</exception>
    public OrganisationView Organisation(string id) => Ask((db, connection) =>
    {
        var organisation = db.Organisations.SingleOrDefault(o => o.Id == id) ?? throw Missing(db, id);
        var node = organisation.Node.Path;
        var (held, ties) = (db.Holders.Where(h => h.Node == node).OrderBy(h => h.Id).ToList(), db.Ties.Where(t => t.FromNode == node || t.ToNode == node).OrderBy(t => t.Id).ToList());
        var ids = held.Select(h => h.Product).ToHashSet();
        var products = db.Products.Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id);
        var positions = db.Positions.Where(p => p.Node == node).OrderBy(p => p.Id).ToList();
        var (names, competences) = (db.Names.Where(n => n.Node == node).OrderBy(n => n.Id).ToList(), db.Competences.Where(c => c.Node == node).OrderBy(c => c.Id).ToList());
        var plants = Plants(db, p => p.Owner == id);
        var said = ReadClaims.About(connection, organisation.Node);
        var memberships = db.Memberships.Where(m => m.Organisation == id).OrderBy(m => m.Until != "").ThenBy(m => m.Id).ToList();
        return new OrganisationView
        {
            Organisation = organisation, Version = Journal.Version(connection, organisation.Node), Freshness = organisation.At(clock.GetUtcNow()), Today = Today, Territory = Territory(organisation.Territory),
            MergedInto = organisation.MergedInto.Length > 0 ? LinkTo(Node.Of(Organisations.Organisation.NodeKind, organisation.MergedInto)) : null,
            Memberships = [.. memberships.Select(m => (m, LinkTo(ClusterNode.Of(m.Cluster))))],
            Names = names, Identifiers = [.. db.Identifiers.Where(i => i.Organisation == id).OrderBy(i => i.Scheme)], Industries = [.. db.IndustryCodes.Where(i => i.Organisation == id).OrderByDescending(i => i.Main).ThenBy(i => i.Code)],
            Competences = competences, Plants = plants, Sites = [.. db.Sites.Where(s => s.Owner == id).OrderBy(s => s.Id)],
            Products = [.. held.Where(h => products.ContainsKey(h.Product)).Select(h => new HeldProduct(products[h.Product], h))],
            Ties = [.. ties.Select(t => t.FromNode == node ? new TieView(t, LinkTo(new Node(t.ToNode)), Kinds(t).Forward, Origin(t)) : new TieView(t, LinkTo(new Node(t.FromNode)), Kinds(t).Backward, Origin(t)))],
            People = [.. positions.Select(p => new PositionView(p, LinkTo(Node.Of(Person.NodeKind, p.Person)), LinkTo(organisation.Node))).OrderByDescending(p => p.Position.Leads)],
            Said = ReadClaims.Side(connection, said),
            Claims = ReadClaims.Some(connection, [organisation.Claim, .. memberships.Select(m => m.Claim), .. held.Select(h => h.Claim), .. ties.Select(t => t.Claim), .. positions.Select(p => p.Claim), .. names.Select(n => n.Claim), .. competences.Select(c => c.Claim), .. plants.SelectMany(p => p.Events).Select(e => e.Claim)]),
        };

        Link? Origin(Ties.Tie tie) => tie.Origin.Contains('/') && rights.Exists(new Node(tie.Origin)) ? LinkTo(new Node(tie.Origin)) : null;
        static Ties.TieKind Kinds(Ties.Tie tie) => Registry.Ties.TieKinds.Of(tie.Kind);
    });

    /// <summary>The plants that a condition picks, each with its timeline, in the order of their first date.</summary>
    internal IReadOnlyList<PlantView> Plants(PleiadDb db, System.Linq.Expressions.Expression<Func<Plant, bool>>? which = null)
    {
        var plants = (which is null ? db.Plants : db.Plants.Where(which)).ToList();
        var ids = plants.Select(p => p.Id).ToHashSet();
        var events = db.PlantEvents.Where(e => ids.Contains(e.Plant)).OrderBy(e => e.Number).AsEnumerable().ToLookup(e => e.Plant);
        var owners = plants.Select(p => p.Owner).ToHashSet();
        var names = db.Organisations.Where(o => owners.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru }).ToDictionary(o => o.Id, o => new Link(new(o.En, o.Ru), RegistryAddress.OfOrganisation(o.Id)));
        return [.. plants.Select(p => new PlantView(p, [.. events[p.Id]], names.GetValueOrDefault(p.Owner), Today)).OrderBy(p => p.Last?.At is { Length: > 0 } at ? at : "9", StringComparer.Ordinal).ThenBy(p => p.Plant.Id, StringComparer.Ordinal)];
    }

    /// <summary>More organisations than these are not offered in a list.</summary>
    internal const int MostToChoose = 1000;

    /// <summary>The organisations to choose from, without one; one more than <see cref="MostToChoose"/> where there are more.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> Choose(string without) => Ask((db, _) =>
        db.Organisations.Where(o => o.Id != without && o.State == OrganisationStates.Active).OrderBy(o => o.En).Take(MostToChoose + 1).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().Select(o => (o.Id, new Sentence(o.En, o.Ru))).ToList());

    /// <summary>The clusters to choose from.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> ClustersToChoose() => Ask((db, _) => db.Clusters.Where(c => c.State != ClusterFlow.Dissolved).OrderBy(c => c.En).Select(c => new { c.Id, c.En, c.Ru }).AsEnumerable().Select(c => (c.Id, new Sentence(c.En, c.Ru))).ToList());

    /// <summary>The organisations of some kinds to choose from.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> ChooseAmong(params string[] kinds) => Ask((db, _) =>
        db.Organisations.Where(o => kinds.Contains(o.Kind) && o.State == OrganisationStates.Active).OrderBy(o => o.En).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().Select(o => (o.Id, new Sentence(o.En, o.Ru))).ToList());

    /// <summary>The same with the code of each one's territory, "" for unknown.</summary>
    internal IReadOnlyList<(string Id, Sentence Name, string Territory)> ChooseWithTerritory() => Ask((db, _) =>
        db.Organisations.Where(o => o.State == OrganisationStates.Active).OrderBy(o => o.En).Select(o => new { o.Id, o.En, o.Ru, o.Territory }).AsEnumerable().Select(o => (o.Id, new Sentence(o.En, o.Ru), o.Territory)).ToList());

    /// <summary>The clusters to choose from.</summary>
    internal IReadOnlyList<(string Id, Sentence Name)> Clusters() => Ask((db, _) =>
        db.Clusters.Where(c => c.State != ClusterFlow.Dissolved).OrderBy(c => c.En).Select(c => new { c.Id, c.En, c.Ru }).AsEnumerable().Select(c => (c.Id, new Sentence(c.En, c.Ru))).ToList());

    /// <summary>The people to choose from.</summary>
    internal IReadOnlyList<Person> People() => Ask((db, _) => db.People.OrderBy(p => p.En).ToList());

    /// <summary>The sites to choose from.</summary>
    internal IReadOnlyList<Sites.Site> Sites() => Ask((db, _) => db.Sites.OrderBy(s => s.En).ToList());

    /// <summary>A node by name, with its page; what only claims know leads to what is said of it.</summary>
    public Link LinkTo(Node node)
    {
        if (rights.Exists(node))
            return new(rights.Name(node), $"/{node.Path}");
        return Ask((_, connection) => ReadClaims.Subject(connection, node)) is { } subject ? new(subject.Name, ClaimAddress.SaidOf(node)) : new(new(node.Id, node.Id), "");
    }

    /// <summary>A territory by name, with its page in the Observatory; null for none.</summary>
    public Link? Territory(string code)
    {
        if (code.Length == 0)
            return null;
        var card = territories.Of([code])[0];
        return new(card.Name, card.Address);
    }

    /// <summary>The same for many: the territories are asked for once.</summary>
    internal Func<string, Link?> Places()
    {
        var regions = territories.Regions;
        return code => code.Length == 0 ? null : regions.TryGetValue(code, out var card) ? new(card.Name, card.Address) : Territory(code);
    }

    /// <summary>Nothing of that id, with what is spelt alike.</summary>
    private static NotFoundException Missing(PleiadDb db, string id)
    {
        var near = Similar.Nearest(id.Replace('-', ' '), db.Organisations.Select(o => new { o.Id, o.En, o.Ru }).ToList(), o => [o.En, o.Ru, o.Id.Replace('-', ' ')]);
        return new($"There is no organisation '{id}'.", $"Организации «{id}» нет.", [.. near.Select(o => new Suggestion(o.En, o.Ru, RegistryAddress.OfOrganisation(o.Id))), new Suggestion("All organisations", "Все организации", RegistryAddress.Organisations)]);
    }
}

/// <summary>A territory to choose from.</summary>
public sealed record RegionName(string Code, Sentence Name, string Address);
