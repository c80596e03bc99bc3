using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
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
        Of("organisations", new("Organisations", "Организации"), 20, "registry_organisation", [Organisation.NodeKind], Organisations),
        Of("people", new("People", "Люди"), 30, "registry_person", [Person.NodeKind, Organisation.NodeKind, ClusterNode.Kind], People),
        Of("products", new("Products", "Продукты"), 40, "registry_product", [Product.NodeKind, Organisation.NodeKind], Products),
        Of("plants", new("Plants", "Производства"), 44, "registry_plant", [Plant.NodeKind, Organisation.NodeKind], Plants),
        Of("sites", new("Sites", "Площадки"), 46, "registry_site", [Site.NodeKind, Organisation.NodeKind], Sites),
        Of("practices", new("Good practice", "Лучшие практики"), 48, "registry_practice", [Practice.NodeKind], Practices),
    ];

    private static SearchSource Of(string kind, Sentence title, int place, string table, string[] owners, Func<DbConnection, Node?, IEnumerable<SearchEntry>> entries) =>
        new(kind, title, place, owners, entries, connection => connection.Scalar<long>($"SELECT count(*) FROM {table}"));

    private static List<SearchEntry> Clusters(DbConnection connection, Node? node)
    {
        var names = Names(connection, node);
        return connection.Rows("SELECT id, en, ru, kind, state, illustrative FROM registry_cluster WHERE @id = '' OR id = @id ORDER BY id", row =>
        {
            var (id, state) = (row.GetString(0), row.GetString(4));
            var (kind, life) = (ClusterWords.Kinds.GetValueOrDefault(row.GetString(3)) ?? new("cluster", "кластер"), ClusterFlow.Life.State(state).Name);
            return new SearchEntry("clusters", ClusterNode.Of(id).Path, new(row.GetString(1), row.GetString(2)), new($"{Words.Capital(kind.En)} · {life.En}", $"{Words.Capital(kind.Ru)} · {life.Ru}"), "/" + ClusterNode.Of(id).Path)
            {
                OtherNames = [.. names[ClusterNode.Of(id).Path]],
                Illustrative = row.GetBoolean(5),
                Weight = 5,
            };
        }, ("@id", IdOf(node, ClusterNode.Kind)));
    }

    private static List<SearchEntry> Organisations(DbConnection connection, Node? node)
    {
        var names = Names(connection, node);
        var numbers = connection.Rows("SELECT organisation, value FROM registry_identifier WHERE @id = '' OR organisation = @id", row => (Node.Of(Organisation.NodeKind, row.GetString(0)).Path, row.GetString(1)), ("@id", node?.Id ?? "")).ToLookup(n => n.Path, n => n.Item2);
        return connection.Rows("SELECT id, en, ru, kind, place_en, place_ru, state, illustrative FROM registry_organisation WHERE @id = '' OR id = @id ORDER BY id", row =>
        {
            var (id, kind, active) = (row.GetString(0), OrganisationKinds.Name(row.GetString(3)), row.GetString(6) == OrganisationStates.Active);
            var path = Node.Of(Organisation.NodeKind, id).Path;
            return new SearchEntry(
                "organisations", path, new(row.GetString(1), row.GetString(2)),
                new(Joined(Words.Capital(kind.En), row.GetString(4), active ? "" : "no longer active"), Joined(Words.Capital(kind.Ru), row.GetString(5), active ? "" : "больше не действует")), RegistryAddress.OfOrganisation(id))
            {
                OtherNames = [.. names[path], .. numbers[path]],
                Illustrative = row.GetBoolean(7),
                Weight = active ? 2 : 0,
            };
        }, ("@id", IdOf(node, Organisation.NodeKind)));
    }

    private static List<SearchEntry> People(DbConnection connection, Node? node)
    {
        var names = Names(connection, null);
        var positions = connection.Rows(
            """
            SELECT p.person, p.en, p.ru, COALESCE(o.en, c.en, ''), COALESCE(o.ru, c.ru, ''), p.node FROM registry_position p
            LEFT JOIN registry_organisation o ON p.node = 'registry/organisations/' || o.id LEFT JOIN registry_cluster c ON p.node = 'registry/clusters/' || c.id ORDER BY p.until <> '', p.id
            """,
            row => (Person: row.GetString(0), En: Joined(row.GetString(1), row.GetString(3)), Ru: Joined(row.GetString(2), row.GetString(4)), Node: row.GetString(5))).ToLookup(p => p.Person);
        return [.. connection.Rows("SELECT id, en, ru, illustrative FROM registry_person ORDER BY id", row => (Id: row.GetString(0), Name: new Sentence(row.GetString(1), row.GetString(2)), Illustrative: row.GetBoolean(3)))
            .Where(p => node is null || node == Node.Of(Person.NodeKind, p.Id) || positions[p.Id].Any(at => at.Node == node.Value.Path))
            .Select(p => new SearchEntry("people", Node.Of(Person.NodeKind, p.Id).Path, p.Name, new(string.Join("; ", positions[p.Id].Select(at => at.En).Distinct()), string.Join("; ", positions[p.Id].Select(at => at.Ru).Distinct())), RegistryAddress.OfPerson(p.Id))
            {
                OtherNames = [.. names[Node.Of(Person.NodeKind, p.Id).Path]],
                Illustrative = p.Illustrative,
                Weight = 1,
            })];
    }

    private static List<SearchEntry> Products(DbConnection connection, Node? node)
    {
        var names = Names(connection, null);
        var holders = connection.Rows(
            "SELECT h.product, o.en, o.ru, h.node FROM registry_holder h JOIN registry_organisation o ON h.node = 'registry/organisations/' || o.id WHERE h.until = '' ORDER BY h.id",
            row => (Product: row.GetString(0), En: row.GetString(1), Ru: row.GetString(2), Node: row.GetString(3))).ToLookup(h => h.Product);
        return [.. connection.Rows("SELECT id, en, ru, substance, field_en, field_ru, illustrative FROM registry_product ORDER BY id", row => (Id: row.GetString(0), Name: new Sentence(row.GetString(1), row.GetString(2)), Substance: row.GetString(3), Field: new Sentence(row.GetString(4), row.GetString(5)), Illustrative: row.GetBoolean(6)))
            .Where(p => node is null || node == Node.Of(Product.NodeKind, p.Id) || holders[p.Id].Any(h => h.Node == node.Value.Path))
            .Select(p => new SearchEntry(
                "products", Node.Of(Product.NodeKind, p.Id).Path, p.Name,
                new(Joined(p.Field.En, p.Substance, string.Join(", ", holders[p.Id].Select(h => h.En).Distinct())), Joined(p.Field.Ru, p.Substance, string.Join(", ", holders[p.Id].Select(h => h.Ru).Distinct()))), RegistryAddress.OfProduct(p.Id))
            {
                OtherNames = [.. names[Node.Of(Product.NodeKind, p.Id).Path]],
                Illustrative = p.Illustrative,
            })];
    }

    private static List<SearchEntry> Plants(DbConnection connection, Node? node) => connection.Rows(
        """
        SELECT p.id, p.en, p.ru, p.state, p.makes_en, p.makes_ru, p.illustrative, COALESCE(o.en, ''), COALESCE(o.ru, '') FROM registry_plant p LEFT JOIN registry_organisation o ON o.id = p.owner
        WHERE (@id = '' AND @owner = '') OR p.id = @id OR p.owner = @owner ORDER BY p.id
        """,
        row =>
        {
            var state = PlantFlow.Table.State(row.GetString(3)).Name;
            return new SearchEntry("plants", Node.Of(Plant.NodeKind, row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(state.En), row.GetString(7), row.GetString(4)), Joined(Words.Capital(state.Ru), row.GetString(8), row.GetString(5))), RegistryAddress.OfPlant(row.GetString(0))) { Illustrative = row.GetBoolean(6) };
        }, ("@id", IdOf(node, Plant.NodeKind, none: "-")), ("@owner", IdOf(node, Organisation.NodeKind, none: "-")));

    private static List<SearchEntry> Sites(DbConnection connection, Node? node) => connection.Rows(
        """
        SELECT s.id, s.en, s.ru, s.kind, s.place_en, s.place_ru, s.illustrative FROM registry_site s
        WHERE (@id = '' AND @owner = '') OR s.id = @id OR s.owner = @owner ORDER BY s.id
        """,
        row =>
        {
            var kind = SiteWords.Kinds.FirstOrDefault(k => k.Id == row.GetString(3)).Name ?? new("site", "площадка");
            return new SearchEntry("sites", Node.Of(Site.NodeKind, row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(kind.En), row.GetString(4)), Joined(Words.Capital(kind.Ru), row.GetString(5))), RegistryAddress.OfSite(row.GetString(0))) { Illustrative = row.GetBoolean(6) };
        }, ("@id", IdOf(node, Site.NodeKind, none: "-")), ("@owner", IdOf(node, Organisation.NodeKind, none: "-")));

    /// <summary>Withdrawn ones too: their page says so.</summary>
    private static List<SearchEntry> Practices(DbConnection connection, Node? node) => connection.Rows(
        "SELECT id, en, ru, theme, problem_en, problem_ru, done_en, done_ru, withdrawn_at FROM registry_practice WHERE @id = '' OR id = @id ORDER BY id",
        row =>
        {
            var theme = PracticeWords.Themes[row.GetString(3)];
            return new SearchEntry("practices", Practice.Of(row.GetString(0)).Path, new(row.GetString(1), row.GetString(2)), new(Joined(Words.Capital(theme.En), row.GetString(8).Length > 0 ? "withdrawn" : ""), Joined(Words.Capital(theme.Ru), row.GetString(8).Length > 0 ? "отозвана" : "")), "/" + Practice.Of(row.GetString(0)).Path)
            {
                Text = string.Join(' ', Enumerable.Range(4, 4).Select(row.GetString)),
            };
        }, ("@id", IdOf(node, Practice.NodeKind)));

    /// <summary>The id to ask for: "" for all, and for a node of another kind what no row has.</summary>
    private static string IdOf(Node? node, string kind, string none = "") => node is null ? "" : node.Value.Kind == kind ? node.Value.Id : none;

    private static ILookup<string, string> Names(DbConnection connection, Node? node) => connection.Rows(
        "SELECT node, text FROM registry_name WHERE @node = '' OR node = @node ORDER BY id", row => (Node: row.GetString(0), Text: row.GetString(1)), ("@node", node?.Path ?? "")).ToLookup(n => n.Node, n => n.Text);

    private static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
