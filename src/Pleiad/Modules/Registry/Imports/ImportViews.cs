using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>An import with how many rows became what, and one page of those that are shown.</summary>
public sealed record ImportView
{
    public const int PageLength = 50;

    public required ImportedFile File { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The outcome whose rows are shown.</summary>
    public required string Show { get; init; }

    public required int Page { get; init; }

    public required IReadOnlyList<ImportedRow> Rows { get; init; }

    /// <summary>The organisations that the shown rows name, by id.</summary>
    public required IReadOnlyDictionary<string, Link> Organisations { get; init; }

    /// <summary>The cluster it is for; null for none.</summary>
    public Link? Cluster { get; init; }

    public int Count(string outcome) => Counts.GetValueOrDefault(outcome);

    public int Pages => Math.Max(1, (Count(Show) + PageLength - 1) / PageLength);

    public ImportMapping Mapping => ImportMapping.Read(File.Mapping);
}

/// <summary>Asks the database for what came in.</summary>
internal sealed class ImportViews(RegistryViews views, RightsOfActors rights)
{
    /// <summary>The files that a person may look at, the newest first.</summary>
    public IReadOnlyList<ImportedFile> List(Actor actor) => views.Ask((db, _) => db.ImportedFiles.OrderByDescending(i => i.Id).Take(1000).ToList())
        .Where(i => rights.May(actor, RegistryRights.ImportOrganisations, i.Node)).Take(200).ToList();

    /// <exception cref="NotFoundException">There is none.</exception>
    public ImportView One(string id, string? show, int page) => views.Ask((db, connection) =>
    {
        var file = db.ImportedFiles.SingleOrDefault(i => i.Id == id) ?? throw ImportedFile.Missing(id);
        var counts = connection.Rows("SELECT outcome, count(*) FROM registry_import_row WHERE import = @id GROUP BY outcome", row => (row.GetString(0), (int)row.GetInt64(1)), ("@id", id)).ToDictionary(c => c.Item1, c => c.Item2);
        show = show is not null && counts.ContainsKey(show) ? show : Outcomes.All.Select(o => o.Id).FirstOrDefault(counts.ContainsKey) ?? Outcomes.New;
        page = Math.Max(1, page);
        var rows = db.ImportedRows.Where(r => r.Import == id && r.Outcome == show).OrderBy(r => r.Line).Skip((page - 1) * ImportView.PageLength).Take(ImportView.PageLength).ToList();
        return new ImportView
        {
            File = file, Version = Journal.Version(connection, file.Node), Counts = counts, Show = show, Page = page, Rows = rows,
            Organisations = rows.Select(r => r.Organisation).Where(o => o.Length > 0 && !o.StartsWith("line ", StringComparison.Ordinal)).Distinct().ToDictionary(o => o, o => views.LinkTo(DuplicateFlow.Organisation(o))),
            Cluster = file.Cluster.Length > 0 ? views.LinkTo(ClusterNode.Of(file.Cluster)) : null,
        };
    });

    /// <summary>The file itself.</summary>
    public ImportedFile File(string id) => views.Ask((db, _) => db.ImportedFiles.SingleOrDefault(i => i.Id == id)) ?? throw ImportedFile.Missing(id);

    /// <summary>The rows that were refused, as they came, with the reason: to be mended and sent again, where these columns are passed over.</summary>
    public byte[] Refused(string id, bool russian) => views.Ask((db, _) =>
    {
        var file = db.ImportedFiles.SingleOrDefault(i => i.Id == id) ?? throw ImportedFile.Missing(id);
        var rows = db.ImportedRows.Where(r => r.Import == id && r.Outcome == Outcomes.Refused).OrderBy(r => r.Line).AsEnumerable();
        return CsvText.Write([[.. file.Columns, "pleiad line", "pleiad column", "pleiad reason"], .. rows.Select(r => (string[])[.. r.Texts, $"{r.Line}", r.Field == ReceiveFile.BrokenField ? "" : r.Field, russian ? r.Ru : r.En])]);
    });
}
