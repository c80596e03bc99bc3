using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Councils;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The parts of a portrait, each read by one query.</summary>
internal sealed class PortraitParts(DbConnection connection, string id)
{
    private readonly HashSet<string> claims = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Territories() => Rows("SELECT territory FROM registry_cluster_territory WHERE cluster = @id ORDER BY territory", r => r.GetString(0));

    public IReadOnlyList<MemberCard> Members() => Rows(
        "SELECT m.id, m.organisation, coalesce(o.en, ''), coalesce(o.ru, ''), m.part, m.since, m.until, m.by_then, m.claim, m.said_by, m.confirmed_at, coalesce(o.country, ''), coalesce(o.territory, '') "
        + "FROM registry_membership m LEFT JOIN registry_organisation o ON o.id = m.organisation WHERE m.cluster = @id ORDER BY CASE m.part WHEN 'anchor' THEN 0 WHEN 'firm' THEN 1 WHEN 'sme' THEN 2 ELSE 3 END, o.en, m.since",
        r => new MemberCard(r.GetString(0), Organisation(r, 1), r.GetString(4), new(r.GetString(5), r.GetString(6)), r.GetBoolean(7), Claim(r, 8), r.GetString(9), r.GetString(10).Length > 0, r.GetString(11), r.GetString(12)));

    public IReadOnlyList<SpearheadCard> Spearhead() => Rows(
        "SELECT s.organisation, coalesce(o.en, ''), coalesce(o.ru, ''), s.confirmed_at, s.claim FROM registry_spearhead s LEFT JOIN registry_organisation o ON o.id = s.organisation WHERE s.cluster = @id ORDER BY s.claim, o.en",
        r => new SpearheadCard(Organisation(r, 0), r.GetString(3).Length > 0, Claim(r, 4)));

    public IReadOnlyList<ManagerCard> Management() => Rows(
        "SELECT m.part, m.organisation, coalesce(o.en, ''), coalesce(o.ru, ''), m.person, coalesce(p.en, ''), coalesce(p.ru, ''), m.since, m.until, m.by_then, m.claim FROM registry_management m "
        + "LEFT JOIN registry_organisation o ON o.id = m.organisation LEFT JOIN registry_person p ON p.id = m.person WHERE m.cluster = @id ORDER BY m.part, m.since",
        r => new ManagerCard(r.GetString(0), r.GetString(1).Length > 0 ? Organisation(r, 1) : null, r.GetString(4).Length > 0 ? Person(r, 4) : null, new(r.GetString(7), r.GetString(8)), r.GetBoolean(9), Claim(r, 10)));

    public IReadOnlyList<EvidenceCard> Evidence() => Rows(
        "SELECT id, state, en, ru, date, by_then, source, claim, withdrawn_because, withdrawn_at FROM registry_evidence WHERE cluster = @id ORDER BY date, id",
        r => new EvidenceCard(r.GetString(0), r.GetString(1), new(r.GetString(2), r.GetString(3)), r.GetString(4), r.GetBoolean(5), r.GetString(6), Claim(r, 7), r.GetString(8), r.GetString(9).Length > 0));

    public IReadOnlyList<StatusCard> Statuses() => Rows(
        "SELECT id, list, en, ru, since, until, by_then, claim FROM registry_status WHERE cluster = @id ORDER BY since, id",
        r => new StatusCard(r.GetString(0), r.GetString(1), new(r.GetString(2), r.GetString(3)), new(r.GetString(4), r.GetString(5)), r.GetBoolean(6), Claim(r, 7)));

    public IReadOnlyList<PriorityCard> Priorities() => Rows(
        "SELECT id, en, ru, indicator, target, due, because, claim FROM registry_priority WHERE cluster = @id AND dropped_at = '' ORDER BY id",
        r => new PriorityCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), Claim(r, 7)));

    /// <summary>The councils that the cluster sends delegates to, and those of its territories.</summary>
    public IReadOnlyList<CouncilCard> Councils()
    {
        var rows = Rows(
            "SELECT c.id, c.en, c.ru, c.planned, c.seats, c.chair, coalesce(h.en, ''), coalesce(h.ru, ''), c.claim, d.id, coalesce(d.person, ''), coalesce(p.en, ''), coalesce(p.ru, ''), d.mandate, d.since, d.until "
            + "FROM registry_council c LEFT JOIN registry_person h ON h.id = c.chair LEFT JOIN registry_delegate d ON d.council = c.id AND d.cluster = @id LEFT JOIN registry_person p ON p.id = d.person "
            + "WHERE d.id IS NOT NULL OR c.territory IN (SELECT territory FROM registry_cluster_territory WHERE cluster = @id) ORDER BY c.planned, c.id, d.since",
            r => (
                Council: new CouncilCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetBoolean(3), r.GetInt32(4), r.GetString(5).Length > 0 ? Person(r, 5) : null, [], Claim(r, 8)),
                Delegate: r.IsDBNull(9) ? null : new DelegateCard(r.GetString(9), r.GetString(10).Length > 0 ? Person(r, 10) : null, id, r.GetString(13), new(r.GetString(14), r.GetString(15)))));
        return [.. rows.GroupBy(r => r.Council.Id).Select(g => g.First().Council with { Delegates = [.. g.Select(r => r.Delegate).OfType<DelegateCard>()] })];
    }

    public IReadOnlyList<AllianceCard> Alliances() => Rows(
        "SELECT c.id, c.en, c.ru, a.agreement_en, a.agreement_ru, a.since, a.until, a.claim FROM registry_alliance a JOIN registry_cluster c ON c.id = CASE WHEN a.one = @id THEN a.other ELSE a.one END "
        + "WHERE a.one = @id OR a.other = @id ORDER BY a.since, c.id",
        r => new AllianceCard(Cluster(r, 0), new(r.GetString(3), r.GetString(4)), new(r.GetString(5), r.GetString(6)), Claim(r, 7)));

    public IReadOnlyList<ProjectCard> Projects()
    {
        var rows = Rows(
            "SELECT p.id, p.en, p.ru, p.since, p.claim, c.id, c.en, c.ru FROM registry_joint_project_cluster mine JOIN registry_joint_project p ON p.id = mine.project "
            + "JOIN registry_joint_project_cluster every_one ON every_one.project = p.id JOIN registry_cluster c ON c.id = every_one.cluster WHERE mine.cluster = @id ORDER BY p.since, p.id, c.en",
            r => (Project: new ProjectCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3), [], Claim(r, 4)), Cluster: Cluster(r, 5)));
        return [.. rows.GroupBy(r => r.Project.Id).Select(g => g.First().Project with { Clusters = [.. g.Select(r => r.Cluster)] })];
    }

    public IReadOnlyList<StateRoleCard> StateRoles() => Rows(
        "SELECT s.role, s.authority, coalesce(o.en, ''), coalesce(o.ru, ''), s.terms_en, s.terms_ru, s.since, s.until, s.by_then, s.claim FROM registry_state_role s "
        + "LEFT JOIN registry_organisation o ON o.id = s.authority WHERE s.cluster = @id ORDER BY s.since, s.id",
        r => new StateRoleCard(r.GetString(0), r.GetString(1).Length > 0 ? Organisation(r, 1) : null, new(r.GetString(4), r.GetString(5)), new(r.GetString(6), r.GetString(7)), r.GetBoolean(8), Claim(r, 9)));

    /// <summary>What members own, with the last step of each timeline.</summary>
    public IReadOnlyList<BuiltCard> Built() => Rows(
        "SELECT p.id, p.en, p.ru, p.owner, coalesce(o.en, ''), coalesce(o.ru, ''), p.kind, p.state, e.at, e.claim FROM registry_plant p JOIN registry_plant_event e ON e.plant = p.id "
        + "AND e.number = (SELECT max(number) FROM registry_plant_event WHERE plant = p.id) LEFT JOIN registry_organisation o ON o.id = p.owner "
        + "WHERE p.owner <> '' AND p.owner IN (SELECT organisation FROM registry_membership WHERE cluster = @id) ORDER BY e.at, p.en",
        r => new BuiltCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), Organisation(r, 3), r.GetString(6), r.GetString(7), r.GetString(8), Claim(r, 9)));

    public IReadOnlyList<ProductCard> Products() => Rows(
        "SELECT p.id, p.en, p.ru, coalesce(o.id, ''), coalesce(o.en, ''), coalesce(o.ru, ''), p.essential, p.field_en, p.field_ru, h.claim FROM registry_holder h JOIN registry_product p ON p.id = h.product "
        + "LEFT JOIN registry_organisation o ON h.node = 'registry/organisations/' || o.id WHERE h.until = '' AND (h.node = @node OR h.node IN "
        + "(SELECT 'registry/organisations/' || organisation FROM registry_membership WHERE cluster = @id)) ORDER BY p.en",
        r => new ProductCard(new(r.GetString(0), new(r.GetString(1), r.GetString(2)), $"/registry/products/{r.GetString(0)}"), r.GetString(3).Length > 0 ? Organisation(r, 3) : null, r.GetString(6) switch { "yes" => true, "no" => false, _ => null }, new(r.GetString(7), r.GetString(8)), Claim(r, 9)),
        ("@node", ClusterNode.Of(id).Path));

    public IReadOnlyList<MilestoneCard> Milestones() => Rows(
        "SELECT track, en, ru, since, until, planned, claim FROM registry_milestone WHERE cluster = @id ORDER BY since, id",
        r => new MilestoneCard(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3), r.GetString(4), r.GetBoolean(5), Claim(r, 6)));

    /// <summary>The articles behind the claims of all parts that were read before.</summary>
    public IReadOnlyDictionary<string, SourceCard> Sources() =>
        ReadClaims.Some(connection, claims).ToDictionary(c => c.Key, c => new SourceCard(c.Key, c.Value.Source.Title, c.Value.Place), StringComparer.Ordinal);

    private static Named Organisation(DbDataReader row, int at) => Of(row, at, "/registry/organisations/");

    private static Named Person(DbDataReader row, int at) => Of(row, at, "/registry/people/");

    private static Named Cluster(DbDataReader row, int at) => Of(row, at, "/registry/clusters/");

    /// <summary>A record by id, English and Russian name; one that is not in the registry has its id for a name, and no page.</summary>
    private static Named Of(DbDataReader row, int at, string address) => row.GetString(at + 1) is { Length: > 0 } en
        ? new(row.GetString(at), new(en, row.GetString(at + 2)), address + row.GetString(at))
        : new(row.GetString(at), new(row.GetString(at), row.GetString(at)), "");

    private string Claim(DbDataReader row, int at)
    {
        var claim = row.GetString(at);
        if (claim.Length > 0)
            claims.Add(claim);
        return claim;
    }

    private List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params (string, object?)[] more) => connection.Rows(sql, read, [("@id", id), .. more]);
}
