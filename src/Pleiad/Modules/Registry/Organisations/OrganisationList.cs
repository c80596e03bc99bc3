using System.Data.Common;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>What is asked for of all organisations; "" for no matter.</summary>
public sealed record OrganisationFilter(string Text, string Kind, string Territory, string State)
{
    /// <summary>The states that may be asked for, with those of freshness.</summary>
    public static readonly string[] States = [OrganisationStates.Active, "confirmed", "dormant", OrganisationStates.Closed, OrganisationStates.Merged];

    public bool Any => Text.Length + Kind.Length + Territory.Length + State.Length > 0;

    /// <summary>The question of an address that asks for this.</summary>
    public string Question(int page = 1) => string.Join('&', new[]
    {
        Part("q", Text), Part("kind", Kind), Part("territory", Territory), Part("state", State), page > 1 ? $"page={page}" : "",
    }.Where(p => p.Length > 0));

    private static string Part(string name, string value) => value.Length == 0 ? "" : $"{name}={Uri.EscapeDataString(value)}";
}

/// <summary>A row of the list.</summary>
public sealed record OrganisationRow(Organisation Organisation, Freshness Freshness, Link? Territory, int Plants, int Products);

/// <summary>The organisations that a filter leaves, one page of them, with how many there are of each kind and territory.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Count">How many the filter leaves.</param>
/// <param name="Confirmed">How many of them their own people have confirmed.</param>
/// <param name="Page">From 1.</param>
/// <param name="Kinds">How many there are of each kind, whatever the filter.</param>
/// <param name="Territories">The same of each territory, the most first.</param>
public sealed record OrganisationList(OrganisationFilter Filter, IReadOnlyList<OrganisationRow> Rows, int Count, int Confirmed, int Page, IReadOnlyList<(string Kind, int Count)> Kinds, IReadOnlyList<(Link Territory, string Code, int Count)> Territories)
{
    public const int PageLength = 50;

    private const string Columns = "o.id, o.en, o.ru, o.kind, o.legal_form, o.state, o.merged_into, o.dataset, o.territory, o.place_en, o.place_ru, o.country, o.employees, o.employees_at, o.web, o.founded, o.illustrative, o.claim, o.confirmed_at, o.confirmed_by, o.reminded_at, o.created_at";

    public int Pages => Math.Max(1, (Count + PageLength - 1) / PageLength);

    internal static OrganisationList Find(RegistryViews views, OrganisationFilter filter, int page) => views.Ask((_, connection) =>
    {
        var (where, values) = Where(filter, views.Now);
        var counts = connection.Rows($"SELECT count(*), sum(CASE WHEN o.confirmed_at <> '' THEN 1 ELSE 0 END) FROM registry_organisation o{where}", row => ((int)row.GetInt64(0), row.IsDBNull(1) ? 0 : (int)row.GetInt64(1)), values)[0];
        var places = views.Places();
        page = Math.Clamp(page, 1, Math.Max(1, (counts.Item1 + PageLength - 1) / PageLength));
        return new OrganisationList(
            filter, Some(views, connection, filter, page, PageLength), counts.Item1, counts.Item2, page,
            [.. Counts(connection, "kind").Where(k => OrganisationKinds.All.Any(w => w.Id == k.Value)).OrderBy(k => OrganisationKinds.All.Select(w => w.Id).ToList().IndexOf(k.Value)).Select(k => (k.Value, k.Count))],
            [.. Counts(connection, "territory").Where(t => t.Value.Length > 0).OrderByDescending(t => t.Count).ThenBy(t => t.Value, StringComparer.Ordinal).Select(t => (places(t.Value)!, t.Value, t.Count))]);
    });

    /// <summary>One page of the rows that a filter leaves, by their English names.</summary>
    internal static IReadOnlyList<OrganisationRow> Some(RegistryViews views, DbConnection connection, OrganisationFilter filter, int page, int length)
    {
        var (where, values) = Where(filter, views.Now);
        return Counted(views, connection, connection.Rows($"SELECT {Columns} FROM registry_organisation o{where} ORDER BY o.en, o.id LIMIT {length} OFFSET {(long)(Math.Max(1, page) - 1) * length}", Read, values));
    }

    /// <summary>The next of those that a filter leaves, in the order of their ids.</summary>
    internal static IReadOnlyList<Organisation> After(DbConnection connection, OrganisationFilter filter, DateTimeOffset now, string after, int count)
    {
        var (where, values) = Where(filter, now);
        return connection.Rows($"SELECT {Columns} FROM registry_organisation o{(where.Length == 0 ? " WHERE" : where + " AND")} o.id > @after ORDER BY o.id LIMIT {count}", Read, [.. values, ("@after", after)]);
    }

    /// <summary>Organisations of some ids.</summary>
    internal static IReadOnlyList<OrganisationRow> OfIds(RegistryViews views, DbConnection connection, IEnumerable<string> ids) => Counted(views, connection, [.. ids.Chunk(500).SelectMany(part => connection.Rows(
        $"SELECT {Columns} FROM registry_organisation o WHERE o.id IN ({string.Join(", ", part.Select((_, i) => $"@p{i}"))}) ORDER BY o.en, o.id", Read, [.. part.Select((id, i) => ($"@p{i}", (object?)id))]))]);

    /// <summary>Organisations with how many plants and products each has.</summary>
    private static List<OrganisationRow> Counted(RegistryViews views, DbConnection connection, IReadOnlyList<Organisation> organisations) => Counted(views.Places(), views.Now, connection, organisations);

    private static List<OrganisationRow> Counted(Func<string, Link?> places, DateTimeOffset now, DbConnection connection, IReadOnlyList<Organisation> organisations) => [.. organisations.Select(o => new OrganisationRow(
        o, o.At(now), places(o.Territory), (int)connection.Scalar<long>("SELECT count(*) FROM registry_plant WHERE owner = @id AND state = @opened", ("@id", o.Id), ("@opened", Plants.PlantFlow.Opened)),
        (int)connection.Scalar<long>("SELECT count(DISTINCT product) FROM registry_holder WHERE node = @node AND until = ''", ("@node", o.Node.Path))))];

    private static List<(string Value, int Count)> Counts(DbConnection connection, string column) =>
        connection.Rows($"SELECT {column}, count(*) FROM registry_organisation GROUP BY {column}", row => (row.GetString(0), (int)row.GetInt64(1)));

    /// <summary>The filter as a condition; a name is looked for in any spelling that is known.</summary>
    private static (string Where, (string, object?)[] Values) Where(OrganisationFilter filter, DateTimeOffset now)
    {
        List<string> parts = [];
        if (filter.Text.Length > 0)
            parts.Add("o.id IN (SELECT substr(n.node, 24) FROM registry_name n WHERE n.node >= 'registry/organisations/' AND n.node < 'registry/organisations0' AND n.folded LIKE @text)");
        if (filter.Kind.Length > 0)
            parts.Add("o.kind = @kind");
        if (filter.Territory.Length > 0)
            parts.Add("o.territory = @territory");
        if (filter.State.Length > 0)
        {
            parts.Add(filter.State switch
            {
                "confirmed" => $"o.confirmed_at <> '' AND {FreshnessRule.Fresh}",
                "dormant" => $"o.state = '{OrganisationStates.Active}' AND {FreshnessRule.DormantSql}",
                _ => "o.state = @state",
            });
        }

        return (parts.Count == 0 ? "" : " WHERE " + string.Join(" AND ", parts), [("@text", $"%{Spelling.Fold(filter.Text)}%"), ("@kind", filter.Kind), ("@territory", filter.Territory), ("@state", filter.State), .. FreshnessRule.Values(now)]);
    }

    private static Organisation Read(DbDataReader row) => new()
    {
        Id = row.GetString(0), En = row.GetString(1), Ru = row.GetString(2), Kind = row.GetString(3), LegalForm = row.GetString(4), State = row.GetString(5), MergedInto = row.GetString(6), Dataset = row.GetString(7), Territory = row.GetString(8),
        PlaceEn = row.GetString(9), PlaceRu = row.GetString(10), Country = row.GetString(11), Employees = row.GetString(12), EmployeesAt = row.GetString(13), Web = row.GetString(14), Founded = row.GetString(15), Illustrative = row.GetBoolean(16),
        Claim = row.GetString(17), ConfirmedAt = row.GetString(18), ConfirmedBy = row.GetString(19), RemindedAt = row.GetString(20), CreatedAt = row.GetString(21),
    };
}
