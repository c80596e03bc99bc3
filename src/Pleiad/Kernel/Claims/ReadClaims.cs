using System.Data.Common;
using System.Globalization;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>Asks the database for claims, their subjects, sources and preferences. Withdrawn claims come only where that is said.</summary>
public static class ReadClaims
{
    private const string Columns =
        "c.id, c.subject, c.predicate, c.object, c.object_node, c.value, c.unit, c.bound, c.from_date, c.to_date, c.dating, c.certainty, c.statement_en, c.statement_ru, c.source, c.place, c.said_by, c.kind, c.module, "
        + "c.quotation, c.conflict_group, c.illustrative, c.added_by, c.added_at, c.withdrawn_at, s.title, s.publisher, s.date, s.dating, s.shipped, c.said_by_ru";

    private const string From = " FROM kernel_claim c JOIN kernel_claim_source s ON s.id = c.source ";

    /// <summary>Every claim that stands, by id.</summary>
    public static IReadOnlyList<Claim> All(DbConnection connection) => Where(connection, "c.withdrawn_at = ''");

    /// <summary>What is said of a node.</summary>
    public static IReadOnlyList<Claim> About(DbConnection connection, Node subject) =>
        Where(connection, "c.withdrawn_at = '' AND c.subject = @subject", ("@subject", subject.Path));

    /// <summary>What is said of any of several nodes.</summary>
    public static IReadOnlyList<Claim> About(DbConnection connection, IReadOnlyCollection<Node> subjects)
    {
        if (subjects.Count == 0)
            return [];
        var (list, parameters) = Listed(subjects);
        return Where(connection, $"c.withdrawn_at = '' AND c.subject IN ({list})", parameters);
    }

    /// <summary>What is said of others and names the node: its members, its products, its plants.</summary>
    public static IReadOnlyList<Claim> Naming(DbConnection connection, Node thing) =>
        Where(connection, "c.withdrawn_at = '' AND c.object_node = @thing", ("@thing", thing.Path));

    /// <summary>The claims of a source, in the order of its paragraphs.</summary>
    public static IReadOnlyList<Claim> Of(DbConnection connection, ClaimSource source) =>
        [.. Where(connection, "c.withdrawn_at = '' AND c.source = @source", ("@source", source.Id)).OrderBy(c => c.Paragraph)];

    /// <summary>One claim, also a withdrawn one.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static Claim One(DbConnection connection, string id) =>
        Find(connection, id) ?? throw new NotFoundException($"There is no claim '{id}'.", $"Утверждения «{id}» нет.", new Suggestion("All claims", "Все утверждения", $"/{Claim.NodeKind}"));

    /// <summary>One claim, also a withdrawn one; null when there is none.</summary>
    public static Claim? Find(DbConnection connection, string id) => Where(connection, "c.id = @id", ("@id", id)).FirstOrDefault();

    /// <summary>The claims of those ids, also withdrawn ones; what there is not is left out.</summary>
    public static IReadOnlyDictionary<string, Claim> Some(DbConnection connection, IEnumerable<string> ids)
    {
        (string Name, object? Id)[] wanted = [.. ids.Where(i => i.Length > 0).Distinct().Select((id, i) => ($"@c{i.ToString(CultureInfo.InvariantCulture)}", (object?)id))];
        return wanted.Length == 0 ? new Dictionary<string, Claim>()
            : Where(connection, $"c.id IN ({string.Join(", ", wanted.Select(w => w.Name))})", wanted).ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The claims of one contradiction, also withdrawn ones.</summary>
    public static IReadOnlyList<Claim> InGroup(DbConnection connection, string group) =>
        group.Length == 0 ? [] : Where(connection, "c.conflict_group = @group", ("@group", group));

    /// <summary>The claims of all contradictions that touch a node.</summary>
    public static IReadOnlyList<Claim> Against(DbConnection connection, Node subject) => Where(
        connection, "c.withdrawn_at = '' AND c.conflict_group <> '' AND c.conflict_group IN (SELECT conflict_group FROM kernel_claim WHERE subject = @subject AND withdrawn_at = '')", ("@subject", subject.Path));

    /// <summary>The preferences of a contradiction, oldest first, with those that ended.</summary>
    public static IReadOnlyList<ClaimPreference> Preferences(DbConnection connection, string group) =>
        connection.Rows($"SELECT {PreferenceColumns} FROM kernel_claim_preference WHERE conflict_group = @group ORDER BY id", Preference, ("@group", group));

    /// <summary>The preferences that hold now, by group.</summary>
    public static IReadOnlyDictionary<string, ClaimPreference> Preferred(DbConnection connection) =>
        connection.Rows($"SELECT {PreferenceColumns} FROM kernel_claim_preference WHERE ended_at = ''", Preference).ToDictionary(p => p.Group, StringComparer.Ordinal);

    /// <summary>What is known of the contradictions that ship, by group.</summary>
    public static IReadOnlyDictionary<string, ConflictNote> Notes(DbConnection connection) => connection.Rows(
        "SELECT conflict_group, title_en, title_ru, state, note_en, note_ru FROM kernel_claim_conflict",
        row => new ConflictNote(row.GetString(0), new(row.GetString(1), row.GetString(2)), row.GetString(3) == "open", new(row.GetString(4), row.GetString(5)))).ToDictionary(n => n.Group, StringComparer.Ordinal);

    /// <summary>Claims as they are shown: those that contradict each other side by side, whatever they are about, and every other by itself.</summary>
    public static IReadOnlyList<ClaimGroup> Side(DbConnection connection, IEnumerable<Claim> claims)
    {
        var (preferred, notes) = (Preferred(connection), Notes(connection));
        List<ClaimGroup> groups = [];
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (claim.Group.Length == 0)
                groups.Add(new([claim], null, null));
            else if (done.Add(claim.Group))
                groups.Add(new([.. InGroup(connection, claim.Group).Where(c => !c.Withdrawn)], preferred.GetValueOrDefault(claim.Group), notes.GetValueOrDefault(claim.Group)));
        }

        return groups;
    }

    /// <summary>Everything that claims are about or name, by node.</summary>
    public static IReadOnlyDictionary<Node, ClaimSubject> Subjects(DbConnection connection) =>
        connection.Rows("SELECT node, type, en, ru FROM kernel_claim_subject ORDER BY node", Subject).ToDictionary(s => s.Node);

    /// <summary>Those of several nodes that claims are about or name.</summary>
    public static IReadOnlyDictionary<Node, ClaimSubject> Subjects(DbConnection connection, IReadOnlyCollection<Node> nodes)
    {
        if (nodes.Count == 0)
            return new Dictionary<Node, ClaimSubject>();
        var (list, parameters) = Listed(nodes);
        return connection.Rows($"SELECT node, type, en, ru FROM kernel_claim_subject WHERE node IN ({list})", Subject, parameters).ToDictionary(s => s.Node);
    }

    /// <summary>One thing that claims are about or name; null when none is.</summary>
    public static ClaimSubject? Subject(DbConnection connection, Node node) =>
        connection.Rows("SELECT node, type, en, ru FROM kernel_claim_subject WHERE node = @node", Subject, ("@node", node.Path)).FirstOrDefault();

    /// <summary>The modules whose subjects claims are about.</summary>
    public static IReadOnlyList<string> Modules(DbConnection connection) => connection.Rows("SELECT DISTINCT module FROM kernel_claim ORDER BY module", row => row.GetString(0));

    /// <summary>Every source, the articles first.</summary>
    public static IReadOnlyList<ClaimSource> Sources(DbConnection connection) =>
        connection.Rows("SELECT id, title, publisher, date, dating, shipped FROM kernel_claim_source ORDER BY shipped DESC, id", row => Source(row, 0));

    /// <summary>One source; null when there is none.</summary>
    public static ClaimSource? Source(DbConnection connection, string id) =>
        connection.Rows("SELECT id, title, publisher, date, dating, shipped FROM kernel_claim_source WHERE id = @id", row => Source(row, 0), ("@id", id)).FirstOrDefault();

    /// <summary>A part of the claims that a filter leaves, and how many it leaves.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">The most to give.</param>
    public static (IReadOnlyList<Claim> Claims, int Total) Filtered(DbConnection connection, ClaimFilter filter, int skip, int take)
    {
        List<string> conditions = ["c.withdrawn_at = ''"];
        List<(string, object?)> parameters = [];
        void Only(string column, string value)
        {
            if (value.Length == 0)
                return;
            parameters.Add(($"@{column}", value));
            conditions.Add($"c.{column} = @{column}");
        }

        Only("subject", filter.Subject);
        Only("module", filter.Module);
        Only("certainty", filter.Certainty?.ToString() ?? "");
        Only("source", filter.Source);
        if (filter.Conflicts)
            conditions.Add("c.conflict_group <> ''");
        var condition = string.Join(" AND ", conditions);
        var total = (int)connection.Scalar<long>($"SELECT count(*) FROM kernel_claim c WHERE {condition}", [.. parameters]);
        var order = filter.Conflicts ? "c.conflict_group, " : "";
        var sql = $"SELECT {Columns}{From}WHERE {condition} ORDER BY {order}c.added_by <> '{Actor.ProgramId}', c.id LIMIT @take OFFSET @skip";
        return (connection.Rows(sql, Read, [.. parameters, ("@take", take), ("@skip", skip)]), total);
    }

    private const string PreferenceColumns = "id, conflict_group, claim, reason, actor, role, at, ended_at";

    private static (string List, (string, object?)[] Parameters) Listed(IReadOnlyCollection<Node> nodes) =>
        (string.Join(", ", Enumerable.Range(0, nodes.Count).Select(i => $"@n{i}")), [.. nodes.Select((n, i) => ($"@n{i}", (object?)n.Path))]);

    private static List<Claim> Where(DbConnection connection, string condition, params (string, object?)[] parameters) =>
        connection.Rows($"SELECT {Columns}{From}WHERE {condition} ORDER BY c.added_by <> '{Actor.ProgramId}', c.id", Read, parameters);

    private static Claim Read(DbDataReader row) => new(
        row.GetString(0), new Node(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4) is { Length: > 0 } named ? new Node(named) : null, row.IsDBNull(5) ? double.NaN : row.GetDouble(5), row.GetString(6),
        Enum.Parse<Bound>(row.GetString(7)), ClaimDate.Of(row.GetString(8)), ClaimDate.Of(row.GetString(9)), row.GetString(10) == "inferred", Enum.Parse<Certainty>(row.GetString(11)), row.GetString(12), row.GetString(13),
        new ClaimSource(row.GetString(14), row.GetString(25), row.GetString(26), ClaimDate.Of(row.GetString(27)), row.GetString(28) == "inferred", row.GetBoolean(29)), row.GetString(15), row.GetString(16), row.GetString(17),
        row.GetString(18), row.GetString(19), row.GetString(20), row.GetBoolean(21), row.GetString(22), row.GetString(23), row.GetString(24)) { SaidByRu = row.GetString(30) };

    private static ClaimPreference Preference(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Enum.Parse<Role>(row.GetString(5)), row.GetString(6), row.GetString(7));

    private static ClaimSubject Subject(DbDataReader row) => new(new Node(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3));

    private static ClaimSource Source(DbDataReader row, int from) =>
        new(row.GetString(from), row.GetString(from + 1), row.GetString(from + 2), ClaimDate.Of(row.GetString(from + 3)), row.GetString(from + 4) == "inferred", row.GetBoolean(from + 5));
}
