using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>What became of a detected agglomeration; one that nobody judged has none.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Kind">Kind of the region.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="State">A state of <see cref="AgglomerationStates"/>.</param>
/// <param name="Reason">Why, in the expert's words; "" when the figures decided.</param>
/// <param name="Year">The year of the edition that was judged.</param>
/// <param name="Actor">The account that judged, or the program.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Judgement(string Dataset, string Kind, string Category, string Region, string State, string Reason, int Year, string Actor, string At)
{
    private const string Columns = "dataset, kind, category, region, state, reason, year, actor, at";

    /// <summary>The judgements on one kind of regions of a dataset, by category and region.</summary>
    public static IReadOnlyDictionary<(string Category, string Region), Judgement> Of(DbConnection connection, string dataset, string kind) =>
        All(connection, dataset).Where(j => j.Kind == kind).ToDictionary(j => (j.Category, j.Region));

    /// <summary>All judgements of a dataset.</summary>
    public static IReadOnlyList<Judgement> All(DbConnection connection, string dataset) =>
        connection.Rows($"SELECT {Columns} FROM observatory_judgement WHERE dataset = @dataset ORDER BY kind, category, region", Read, ("@dataset", dataset));

    /// <summary>The judgement on one agglomeration; null for none.</summary>
    public static Judgement? Of(DbConnection connection, Agglomeration about) => connection.Rows(
        $"SELECT {Columns} FROM observatory_judgement WHERE dataset = @dataset AND kind = @kind AND category = @category AND region = @region", Read,
        ("@dataset", about.Dataset.Id), ("@kind", about.Edition.Kind), ("@category", about.Category.Code), ("@region", about.Region.Code)).FirstOrDefault();

    /// <summary>Tells one set of judgements from another: how many there are, and when the last was made.</summary>
    public static string Version(DbConnection connection, string dataset) => connection.Rows(
        "SELECT count(*), max(at) FROM observatory_judgement WHERE dataset = @dataset", row => $"{row.GetInt64(0)}-{(row.IsDBNull(1) ? "" : row.GetString(1))}", ("@dataset", dataset))[0];

    /// <summary>Every judged finding by its node, with its state.</summary>
    public static IEnumerable<(Node Node, string State)> States(DbConnection connection) => connection.Rows(
        "SELECT j.dataset, j.kind, c.key, j.region, j.state FROM observatory_judgement j JOIN observatory_category c ON c.dataset = j.dataset AND c.code = j.category",
        row => (new Node($"{ObservatoryRights.Kind}/{row.GetString(0)}/{row.GetString(1)}/{row.GetString(2)}/{row.GetString(3)}"), row.GetString(4)));

    internal static void Save(DbConnection connection, Agglomeration about, JournalEntry line) => connection.Execute(
        $"""
        INSERT INTO observatory_judgement ({Columns}) VALUES (@dataset, @kind, @category, @region, @state, @reason, @year, @actor, @at)
        ON CONFLICT (dataset, kind, category, region) DO UPDATE SET state = EXCLUDED.state, reason = EXCLUDED.reason, year = EXCLUDED.year, actor = EXCLUDED.actor, at = EXCLUDED.at
        """,
        ("@dataset", about.Dataset.Id), ("@kind", about.Edition.Kind), ("@category", about.Category.Code), ("@region", about.Region.Code),
        ("@state", line.ToState), ("@reason", line.Reason), ("@year", about.Edition.Year), ("@actor", line.Actor), ("@at", line.At));

    private static Judgement Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt32(6), row.GetString(7), row.GetString(8));
}
