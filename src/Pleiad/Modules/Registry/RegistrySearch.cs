using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry;

/// <summary>What of the Registry the search finds: organisations, people, products, plants and sites, under every name they have.</summary>
internal static class RegistrySearch
{
    /// <summary>The sources of the search; each query gives id, both names, the word of the line under the name, and more words.</summary>
    public static IReadOnlyList<SearchSource> Sources { get; } =
    [
        Source("organisations", new("Organisations", "Организации"), 1, Organisation.NodeKind, "SELECT id, en, ru, kind, place_en FROM registry_organisation WHERE state <> 'merged'", OrganisationKinds.Name),
        Source("people", new("People", "Люди"), 3, Person.NodeKind, "SELECT id, en, ru, '', '' FROM registry_person WHERE id <> ''", _ => new("person in office", "человек на должности")),
        Source("products", new("Products", "Продукты"), 4, Product.NodeKind, "SELECT id, en, ru, kind, substance FROM registry_product WHERE id <> ''", kind => SiteWords.Name(AddProduct.Kinds, kind)),
        Source("plants", new("Plants", "Заводы"), 5, Plant.NodeKind, "SELECT id, en, ru, kind, makes_en FROM registry_plant WHERE id <> ''", PlantKinds.Name),
        Source("sites", new("Sites", "Площадки"), 6, Site.NodeKind, "SELECT id, en, ru, kind, place_en FROM registry_site WHERE id <> ''", kind => SiteWords.Name(SiteWords.Kinds, kind)),
    ];

    private static SearchSource Source(string kind, Sentence title, int place, string nodeKind, string query, Func<string, Sentence> line) => new(
        kind, title, place, [nodeKind],
        (connection, node) => Entries(connection, node, kind, nodeKind, query, line),
        connection => connection.Scalar<long>($"SELECT count(*) FROM ({query}) AS entries"))
    {
        Mark = connection => connection.Scalar<string>("SELECT max(loaded_at) FROM registry_world") ?? "",
    };

    private static List<SearchEntry> Entries(DbConnection connection, Node? node, string kind, string nodeKind, string query, Func<string, Sentence> line)
    {
        var names = connection.Rows(
            "SELECT node, text FROM registry_name WHERE node = @node OR (@node = '' AND node LIKE @kind)", row => (Node: row.GetString(0), Text: row.GetString(1)),
            ("@node", node?.Path ?? ""), ("@kind", nodeKind + "/%")).ToLookup(n => n.Node, n => n.Text);
        return connection.Rows(
            query + " AND (@id = '' OR id = @id)",
            row =>
            {
                var (own, en, ru) = (Node.Of(nodeKind, row.GetString(0)), row.GetString(1), row.GetString(2));
                return new SearchEntry(kind, own.Path, new(en, ru), line(row.GetString(3)), $"/{own.Path}") { OtherNames = [.. names[own.Path].Where(n => n != en && n != ru)], Text = row.GetString(4) };
            },
            ("@id", node?.Id ?? ""));
    }
}
