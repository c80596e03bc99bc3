using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Finding;

/// <summary>
/// What the Registry adds to the search. Proposals are not in it: they are between the proposer and the officers. An act on an organisation
/// also brings the lines of its people, products and plants up to date, because they name it.
/// </summary>
internal static class RegistrySearch
{
    public static IReadOnlyList<SearchSource> All { get; } =
    [
        Of("clusters", new("Clusters", "Кластеры"), 10, "registry_cluster", [ClusterNode.Kind], Clusters),
        Of("organisations", new("Organisations", "Организации"), 20, "registry_organisation", [Organisation.NodeKind], Organisations) with { Mark = c => $"{c.Scalar<long>("SELECT count(*) FROM registry_membership WHERE claim <> ''")}" },
        Of("chains", new("Chains", "Цепочки"), 14, "registry_chain WHERE state <> 'draft'", [Chain.NodeKind, ClusterNode.Kind], Chains),
        Of("people", new("People", "Люди"), 30, "registry_person", [Person.NodeKind, Organisation.NodeKind, ClusterNode.Kind], People),
        Of("products", new("Products", "Продукты"), 40, "registry_product", [Product.NodeKind, Organisation.NodeKind], Products),
        Of("plants", new("Plants", "Производства"), 44, "registry_plant", [Plant.NodeKind, Organisation.NodeKind], Plants),
        new("needs", new("Needs and offers", "Запросы и предложения"), 48, [Need.NodeKind, Organisation.NodeKind, ClusterNode.Kind], NeedSearch.Entries, NeedSearch.Count),
        Of("sites", new("Sites", "Площадки"), 46, "registry_site", [Site.NodeKind, Organisation.NodeKind], Sites),
        Of("practices", new("Good practice", "Лучшие практики"), 48, "registry_practice", [Practice.NodeKind], Practices),
    ];

    private static SearchSource Of(string kind, Sentence title, int place, string table, string[] owners, Func<DbConnection, Node?, IEnumerable<SearchEntry>> entries) =>
        new(kind, title, place, owners, entries, connection => connection.Scalar<long>($"SELECT count(*) FROM {table}"));

    private static List<SearchEntry> Clusters(DbConnection connection, Node? node)
    {
        var names = NamesOf(connection, ClusterNode.Kind, node is null ? null : [node.Value.Id]);
        var territories = connection.Rows($"SELECT cluster, territory FROM registry_cluster_territory{Only(node, "cluster = @id")}", row => (Cluster: row.GetString(0), Territory: row.GetString(1)), Of(node)).ToLookup(t => t.Cluster, t => t.Territory);
        return connection.Rows($"SELECT id, en, ru, kind, state, illustrative FROM registry_cluster{Only(node, "id = @id")} ORDER BY id", row =>
        {
            var (id, state) = (row.GetString(0), row.GetString(4));
            var (kind, life) = (ClusterWords.Kinds.GetValueOrDefault(row.GetString(3)) ?? new("cluster", "кластер"), ClusterFlow.Life.State(state).Name);
            return new SearchEntry("clusters", ClusterNode.Of(id).Path, new(row.GetString(1), row.GetString(2)), new($"{Words.Capital(kind.En)} · {life.En}", $"{Words.Capital(kind.Ru)} · {life.Ru}"), "/" + ClusterNode.Of(id).Path)
            {
                OtherNames = [.. names[ClusterNode.Of(id).Path]],
                Facets = [RegistryFacets.ClusterOf(id), .. territories[id].SelectMany(RegistryFacets.TerritoryOf)],
                Illustrative = row.GetBoolean(5),
                Weight = 5,
            };
        }, Of(node));
    }

    /// <summary>Chains with their steps; drafts are between those who write them.</summary>
    private static List<SearchEntry> Chains(DbConnection connection, Node? node)
    {
        var one = node is null ? "" : $" AND {(node.Value.Kind == Chain.NodeKind ? "c.id = @id" : "c.id IN (SELECT chain FROM registry_chain_cluster WHERE cluster = @id)")}";
        var steps = connection.Rows("SELECT chain, en, ru FROM registry_chain_step ORDER BY chain, number", row => (Chain: row.GetString(0), En: row.GetString(1), Ru: row.GetString(2))).ToLookup(s => s.Chain);
        return connection.Rows(
            $"SELECT c.id, c.en, c.ru, c.kind, c.illustrative FROM registry_chain c WHERE c.state <> 'draft'{one} ORDER BY c.id",
            row =>
            {
                var (id, service) = (row.GetString(0), row.GetString(3) == Chain.Service);
                return new SearchEntry("chains", ChainNode.Of(id).Path, new(row.GetString(1), row.GetString(2)), service ? new("Service chain", "Сервисная цепочка") : new("Technology chain", "Технологическая цепочка"), ChainNode.Address(id))
                {
                    Text = string.Join(' ', steps[id].SelectMany(s => new[] { s.En, s.Ru })),
                    Illustrative = row.GetBoolean(4),
                    Weight = 3,
                };
            },
            Of(node));
    }

    private static List<SearchEntry> Organisations(DbConnection connection, Node? node)
    {
        var names = Names(connection, node);
        var numbers = connection.Rows($"SELECT organisation, value FROM registry_identifier{Only(node, "organisation = @id")}", row => (Node.Of(Organisation.NodeKind, row.GetString(0)).Path, row.GetString(1)), Of(node)).ToLookup(n => n.Path, n => n.Item2);
        var clusters = connection.Rows($"SELECT organisation, cluster FROM registry_membership WHERE until = ''{(node is null ? "" : " AND organisation = @id")}", row => (Path: Node.Of(Organisation.NodeKind, row.GetString(0)).Path, Cluster: row.GetString(1)), Of(node)).ToLookup(m => m.Path, m => m.Cluster);
        return connection.Rows($"SELECT id, en, ru, kind, place_en, place_ru, state, illustrative, territory FROM registry_organisation{Only(node, "id = @id")} ORDER BY id", row =>
        {
            var path = Node.Of(Organisation.NodeKind, row.GetString(0)).Path;
            var organisation = new Organisation { Id = row.GetString(0), En = row.GetString(1), Ru = row.GetString(2), Kind = row.GetString(3), PlaceEn = row.GetString(4), PlaceRu = row.GetString(5), State = row.GetString(6), Illustrative = row.GetBoolean(7), Territory = row.GetString(8), CreatedAt = "" };
            return Entry(organisation, names[path], numbers[path], clusters[path]);
        }, Of(node));
    }

    /// <summary>The entry of an organisation with its names and numbers.</summary>
    internal static SearchEntry Entry(Organisation organisation, IEnumerable<string> names, IEnumerable<string> numbers, IEnumerable<string> clusters)
    {
        var (kind, active) = (OrganisationKinds.Name(organisation.Kind), organisation.State == OrganisationStates.Active);
        return new(
            "organisations", organisation.Node.Path, new(organisation.En, organisation.Ru),
            new(Joined(Words.Capital(kind.En), organisation.PlaceEn, active ? "" : "no longer active"), Joined(Words.Capital(kind.Ru), organisation.PlaceRu, active ? "" : "больше не действует")), RegistryAddress.OfOrganisation(organisation.Id))
        {
            OtherNames = [.. names, .. numbers],
            Facets = [RegistryFacets.KindOf(organisation.Kind), .. RegistryFacets.TerritoryOf(organisation.Territory), .. clusters.Distinct().Select(RegistryFacets.ClusterOf)],
            Illustrative = organisation.Illustrative,
            Weight = active ? 2 : 0,
        };
    }

    private static List<SearchEntry> People(DbConnection connection, Node? node)
    {
        var which = Only(node, node?.Kind == Person.NodeKind ? "id = @id" : "id IN (SELECT person FROM registry_position WHERE node = @path)");
        var people = connection.Rows($"SELECT id, en, ru, illustrative FROM registry_person{which} ORDER BY id", row => (Id: row.GetString(0), Name: new Sentence(row.GetString(1), row.GetString(2)), Illustrative: row.GetBoolean(3)), Of(node));
        var names = NamesOf(connection, Person.NodeKind, node is null ? null : [.. people.Select(p => p.Id)]);
        var positions = Each(node is null ? null : [.. people.Select(p => p.Id)], (condition, id) => connection.Rows(
            $"""
            SELECT p.person, p.en, p.ru, COALESCE(o.en, c.en, ''), COALESCE(o.ru, c.ru, '') FROM registry_position p
            LEFT JOIN registry_organisation o ON p.node LIKE 'registry/organisations/%' AND o.id = substr(p.node, 24) LEFT JOIN registry_cluster c ON p.node LIKE 'registry/clusters/%' AND c.id = substr(p.node, 19){(condition ? " WHERE p.person = @one" : "")} ORDER BY p.until <> '', p.id
            """,
            row => (Person: row.GetString(0), En: Joined(row.GetString(1), row.GetString(3)), Ru: Joined(row.GetString(2), row.GetString(4))), ("@one", id))).ToLookup(p => p.Person);
        return [.. people.Select(p => new SearchEntry("people", Node.Of(Person.NodeKind, p.Id).Path, p.Name, new(string.Join("; ", positions[p.Id].Select(at => at.En).Distinct()), string.Join("; ", positions[p.Id].Select(at => at.Ru).Distinct())), RegistryAddress.OfPerson(p.Id))
        {
            OtherNames = [.. names[Node.Of(Person.NodeKind, p.Id).Path]],
            Illustrative = p.Illustrative,
            Weight = 1,
        })];
    }

    private static List<SearchEntry> Products(DbConnection connection, Node? node)
    {
        var which = Only(node, node?.Kind == Product.NodeKind ? "id = @id" : "id IN (SELECT product FROM registry_holder WHERE node = @path AND until = '')");
        var products = connection.Rows($"SELECT id, en, ru, substance, field_en, field_ru, illustrative FROM registry_product{which} ORDER BY id", row => (Id: row.GetString(0), Name: new Sentence(row.GetString(1), row.GetString(2)), Substance: row.GetString(3), Field: new Sentence(row.GetString(4), row.GetString(5)), Illustrative: row.GetBoolean(6)), Of(node));
        var names = NamesOf(connection, Product.NodeKind, node is null ? null : [.. products.Select(p => p.Id)]);
        var holders = Each(node is null ? null : [.. products.Select(p => p.Id)], (condition, id) => connection.Rows(
            $"SELECT h.product, o.en, o.ru FROM registry_holder h JOIN registry_organisation o ON o.id = substr(h.node, 24) WHERE h.node LIKE 'registry/organisations/%' AND h.until = ''{(condition ? " AND h.product = @one" : "")} ORDER BY h.id",
            row => (Product: row.GetString(0), En: row.GetString(1), Ru: row.GetString(2)), ("@one", id))).ToLookup(h => h.Product);
        return [.. products.Select(p => new SearchEntry(
            "products", Node.Of(Product.NodeKind, p.Id).Path, p.Name,
            new(Joined(p.Field.En, p.Substance, string.Join(", ", holders[p.Id].Select(h => h.En).Distinct())), Joined(p.Field.Ru, p.Substance, string.Join(", ", holders[p.Id].Select(h => h.Ru).Distinct()))), RegistryAddress.OfProduct(p.Id))
        {
            OtherNames = [.. names[Node.Of(Product.NodeKind, p.Id).Path]],
            Illustrative = p.Illustrative,
        })];
    }

    private static List<SearchEntry> Plants(DbConnection connection, Node? node) => connection.Rows(
        $"""
        SELECT p.id, p.en, p.ru, p.state, p.makes_en, p.makes_ru, p.illustrative, COALESCE(o.en, ''), COALESCE(o.ru, ''), p.territory FROM registry_plant p LEFT JOIN registry_organisation o ON o.id = p.owner
        {Only(node, node?.Kind == Plant.NodeKind ? "p.id = @id" : "p.owner = @id")} ORDER BY p.id
        """,
        row =>
        {
            var state = PlantFlow.Table.State(row.GetString(3)).Name;
            return new SearchEntry("plants", Node.Of(Plant.NodeKind, row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(state.En), row.GetString(7), row.GetString(4)), Joined(Words.Capital(state.Ru), row.GetString(8), row.GetString(5))), RegistryAddress.OfPlant(row.GetString(0))) { Illustrative = row.GetBoolean(6), Facets = [.. RegistryFacets.TerritoryOf(row.GetString(9))] };
        }, Of(node));

    private static List<SearchEntry> Sites(DbConnection connection, Node? node) => connection.Rows(
        $"""
        SELECT s.id, s.en, s.ru, s.kind, s.place_en, s.place_ru, s.illustrative, s.territory FROM registry_site s
        {Only(node, node?.Kind == Site.NodeKind ? "s.id = @id" : "s.owner = @id")} ORDER BY s.id
        """,
        row =>
        {
            var kind = SiteWords.Kinds.FirstOrDefault(k => k.Id == row.GetString(3)).Name ?? new("site", "площадка");
            return new SearchEntry("sites", Node.Of(Site.NodeKind, row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(kind.En), row.GetString(4)), Joined(Words.Capital(kind.Ru), row.GetString(5))), RegistryAddress.OfSite(row.GetString(0))) { Illustrative = row.GetBoolean(6), Facets = [.. RegistryFacets.TerritoryOf(row.GetString(7))] };
        }, Of(node));

    /// <summary>The condition for one node, so that the database goes by its key; none for all.</summary>
    private static string Only(Node? node, string condition) => node is null ? "" : $" WHERE {condition}";

    /// <summary>Withdrawn ones too: their page says so.</summary>
    private static List<SearchEntry> Practices(DbConnection connection, Node? node) => connection.Rows(
        "SELECT id, en, ru, theme, problem_en, problem_ru, done_en, done_ru, withdrawn_at FROM registry_practice" + Only(node, "id = @id") + " ORDER BY id",
        row =>
        {
            var theme = PracticeWords.Themes[row.GetString(3)];
            return new SearchEntry("practices", Practice.Of(row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(theme.En), row.GetString(8).Length > 0 ? "withdrawn" : ""), Joined(Words.Capital(theme.Ru), row.GetString(8).Length > 0 ? "отозвана" : "")), "/" + Practice.Of(row.GetString(0)).Path)
            {
                Text = string.Join(' ', Enumerable.Range(4, 4).Select(row.GetString)),
            };
        }, Of(node));

    private static (string, object?)[] Of(Node? node) => [("@id", node?.Id ?? ""), ("@path", node?.Path ?? "")];

    /// <summary>Asks for all at once, or for each of a few.</summary>
    private static IEnumerable<T> Each<T>(IReadOnlyList<string>? ids, Func<bool, string, List<T>> ask) => ids is null ? ask(false, "") : ids.SelectMany(id => ask(true, id)).ToList();

    private static ILookup<string, string> Names(DbConnection connection, Node? node) => NamesOf(connection, node?.Kind ?? Organisation.NodeKind, node is null ? null : [node.Value.Id]);

    /// <summary>The names of the nodes of a kind: of all, or of a few.</summary>
    private static ILookup<string, string> NamesOf(DbConnection connection, string kind, IReadOnlyList<string>? ids) => Each(ids, (condition, id) => connection.Rows(
        $"SELECT node, text FROM registry_name WHERE {(condition ? "node = @node" : "node >= @from AND node < @before")} ORDER BY id", row => (Node: row.GetString(0), Text: row.GetString(1)),
        ("@node", $"{kind}/{id}"), ("@from", kind + "/"), ("@before", kind + "0"))).ToLookup(n => n.Node, n => n.Text);

    private static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
