using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Matches;

/// <summary>Something that somebody can do, makes, or is on the way to.</summary>
/// <param name="Node">Who: the path of an organisation.</param>
/// <param name="Term">What.</param>
/// <param name="There">How far it is there, from 0 to 1: <see cref="Now"/> or <see cref="OnTheWay"/>.</param>
/// <param name="How">How it is known: "makes Mifepristone", "competence".</param>
/// <param name="Address">Where that is read, without the language.</param>
public sealed record Capability(string Node, Sentence Term, double There, Sentence How, string Address)
{
    /// <summary>It is done, made or offered today.</summary>
    public const double Now = 1;

    /// <summary>It is developed or planned: half of what is there.</summary>
    public const double OnTheWay = 0.5;
}

/// <summary>Where capabilities are known from; whoever knows more of them registers another.</summary>
/// <param name="Name">For programs: <c>competences</c>.</param>
/// <param name="All">All of them on a day.</param>
public sealed record CapabilitySource(string Name, Func<DbConnection, string, IEnumerable<Capability>> All);

/// <summary>All that is known of what organisations can do.</summary>
public sealed class CapabilityRegister(IEnumerable<CapabilitySource> sources)
{
    /// <summary>The most terms that a form offers.</summary>
    public const int MostTerms = 400;

    public IReadOnlyList<Capability> All(DbConnection connection, string today) => [.. sources.SelectMany(s => s.All(connection, today))];

    /// <summary>The terms that are known, each once, the most frequent first.</summary>
    public IReadOnlyList<Sentence> Terms(DbConnection connection, string today) =>
        [.. All(connection, today).GroupBy(c => Similar.Fold(c.Term.En)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Term).Take(MostTerms)];
}

/// <summary>What the Registry itself knows of capabilities.</summary>
internal static class RegistryCapabilities
{
    public static IReadOnlyList<CapabilitySource> All { get; } = [new("competences", Competences), new("products", OfProducts), new("plants", Plants), new("steps", Steps), new("offers", Offers)];

    private static List<Capability> Competences(DbConnection connection, string today) => connection.Rows(
        "SELECT node, kind, en, ru FROM registry_competence WHERE node LIKE 'registry/organisations/%' ORDER BY id",
        row => new Capability(row.GetString(0), new(row.GetString(2), row.GetString(3)), Capability.Now, row.GetString(1) switch
        {
            "service" => new("its service", "её услуга"),
            "technology" => new("its technology", "её технология"),
            _ => new("works in this field", "работает в этой области"),
        }, $"/{row.GetString(0)}#competences"));

    /// <summary>A product tells its name, its substance and each of its fields; made to order counts as made.</summary>
    private static IEnumerable<Capability> OfProducts(DbConnection connection, string today) => connection.Rows(
        """
        SELECT h.node, h.role, h.since, h.until, p.id, p.en, p.ru, p.substance, p.field_en, p.field_ru FROM registry_holder h JOIN registry_product p ON p.id = h.product
        WHERE h.node LIKE 'registry/organisations/%' ORDER BY h.id
        """,
        row => (Node: row.GetString(0), Role: row.GetString(1), Since: row.GetString(2), Until: row.GetString(3), Id: row.GetString(4), Name: new Sentence(row.GetString(5), row.GetString(6)), Substance: row.GetString(7), FieldEn: row.GetString(8), FieldRu: row.GetString(9)))
        .Where(h => Dates.Holds(h.Since, h.Until, today)).SelectMany(h =>
        {
            var (there, how) = h.Role switch
            {
                Holder.Developer => (Capability.OnTheWay, new Sentence($"is developing {h.Name.En}", $"разрабатывает: {h.Name.Ru}")),
                Holder.Maker => (Capability.Now, new Sentence($"makes {h.Name.En}", $"выпускает: {h.Name.Ru}")),
                _ => (Capability.Now, new Sentence($"owns {h.Name.En}", $"владеет: {h.Name.Ru}")),
            };
            var terms = ProductFields.Of(h.FieldEn, h.FieldRu).Prepend(h.Name);
            if (h.Substance.Length > 0 && h.Substance != h.Name.En)
                terms = terms.Prepend(new(h.Substance, h.Substance));
            return terms.Select(t => new Capability(h.Node, t, there, how, RegistryAddress.OfProduct(h.Id)));
        });

    private static List<Capability> Plants(DbConnection connection, string today) => connection.Rows(
        "SELECT owner, id, en, ru, makes_en, makes_ru, state FROM registry_plant WHERE owner <> '' AND makes_en <> '' AND state <> 'closed' ORDER BY id",
        row => new Capability(
            Node.Of(Organisation.NodeKind, row.GetString(0)).Path, new(row.GetString(4), row.GetString(5)), row.GetString(6) == PlantFlow.Opened ? Capability.Now : Capability.OnTheWay,
            row.GetString(6) == PlantFlow.Opened ? new($"made at {row.GetString(2)}", $"выпускает: {row.GetString(3)}") : new($"planned at {row.GetString(2)}", $"планируется: {row.GetString(3)}"), RegistryAddress.OfPlant(row.GetString(1))));

    /// <summary>The steps of chains that somebody does or plans: by the operation, and by the step's own name.</summary>
    private static IEnumerable<Capability> Steps(DbConnection connection, string today) => connection.Rows(
        """
        SELECT o.node, o.state, o.since, o.by_then, o.until, s.chain, s.id, s.en, s.ru, s.operation_en, s.operation_ru FROM registry_chain_offer o JOIN registry_chain_step s ON s.chain = o.chain AND s.id = o.step
        WHERE o.node LIKE 'registry/organisations/%' AND o.state IN ('offered', 'planned') ORDER BY o.id
        """,
        row => (Node: row.GetString(0), Planned: row.GetString(1) == ChainOffer.Planned, Since: row.GetBoolean(3) ? "" : row.GetString(2), Until: row.GetString(4), Address: ChainNode.StepAddress(row.GetString(5), row.GetString(6)), Step: new Sentence(row.GetString(7), row.GetString(8)), Operation: new Sentence(row.GetString(9), row.GetString(10))))
        .Where(s => s.Planned || Dates.Holds(s.Since, s.Until, today)).SelectMany(s => new[] { s.Step, s.Operation }.Where(t => t.En.Length > 0).DistinctBy(t => t.En).Select(t => new Capability(
            s.Node, t, s.Planned ? Capability.OnTheWay : Capability.Now, s.Planned ? new($"plans the step “{s.Step.En}”", $"планирует шаг «{s.Step.Ru}»") : new($"does the step “{s.Step.En}”", $"выполняет шаг «{s.Step.Ru}»"), s.Address)));

    /// <summary>What is offered to everybody, as long as it is open.</summary>
    private static List<Capability> Offers(DbConnection connection, string today) => connection.Rows(
        """
        SELECT n.owner, n.id, n.en, n.ru, t.en, t.ru FROM registry_need n JOIN registry_need_term t ON t.need = n.id
        WHERE n.direction = 'offer' AND n.state = 'open' AND n.expires >= @today AND n.audience = 'everyone' AND n.owner LIKE 'registry/organisations/%' ORDER BY n.id, t.number
        """,
        row => new Capability(row.GetString(0), new(row.GetString(4), row.GetString(5)), Capability.Now, new($"offers “{row.GetString(2)}”", $"предлагает: «{row.GetString(3)}»"), NeedAddress.Of(row.GetString(1))), ("@today", today));
}
