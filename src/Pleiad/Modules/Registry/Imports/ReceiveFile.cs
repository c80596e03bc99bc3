using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>
/// Takes in a file of organisations: reads it, guesses what its columns mean, and says of each row what would become of it. Nothing is registered
/// yet. The same content for the same cluster is one import, however often it is sent.
/// </summary>
internal sealed class ReceiveFile(RegistryViews views, RightsOfActors rights, TimeProvider clock)
{
    public const string Under = "under", Members = "members", Illustrative = "illustrative";

    /// <summary>Reads the form: the file, and the cluster it is for.</summary>
    public Func<ActScope, string> From(Form form)
    {
        var file = form.File("file");
        var (cluster, members, illustrative) = (form.Line(Under, required: false), form.Ticked(Members), form.Ticked(Illustrative));
        if (members && cluster.Length == 0)
            form.Refuse(Members, "Say of which cluster they are to be members.", "Укажите, участниками какого кластера они станут.");
        Sheet? sheet = null;
        try
        {
            sheet = file is null ? null : Sheet.Read(file.Content);
        }
        catch (RefusedException refused)
        {
            form.Refuse("file", refused.Message, refused.Russian);
        }

        if (sheet is { Rows.Count: 0 })
            form.Refuse("file", "The file has a header and no rows.", "В файле есть заголовок и нет строк.");
        return scope => Run(scope, file!, sheet!, null, cluster, members, illustrative);
    }

    /// <summary>Takes in a sheet, inside an act; answers with the address of the import.</summary>
    public string Run(ActScope scope, SentFile file, Sheet sheet, ImportMapping? mapping, string cluster, bool members, bool illustrative)
    {
        rights.Must(scope.Actor, RegistryRights.ImportOrganisations, cluster.Length > 0 ? ClusterNode.Of(cluster) : Node.Instance);
        if (cluster.Length > 0 && !scope.Db.Clusters.Any(c => c.Id == cluster))
            throw ClusterNode.Missing(cluster);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        if (scope.Db.ImportedFiles.FirstOrDefault(i => i.Hash == hash && i.Cluster == cluster && i.State != ImportFlow.Discarded) is { } known)
            return ImportedFile.Address(known.Id);
        mapping ??= ImportMapping.Guess(sheet.Header);
        var import = new ImportedFile
        {
            Id = scope.RowId(), Hash = hash, Name = file.Name, Kind = sheet.Kind, State = ImportFlow.Received, Cluster = cluster, Members = members, Illustrative = illustrative,
            Header = JsonSerializer.Serialize(sheet.Header), Mapping = mapping.Text(), Rows = sheet.Rows.Count, Account = scope.Actor.Id, CreatedAt = scope.Moment(),
        };
        scope.Db.ImportedFiles.Add(import);
        scope.Db.SaveChanges();
        Keep(scope, import, Check(scope, import, mapping, sheet.Rows));
        scope.Write(new Deed(import.Node, "receive") { To = import.State, Facts = new JsonObject { ["hash"] = hash, ["name"] = file.Name, ["rows"] = import.Rows, ["cluster"] = cluster } });
        return ImportedFile.Address(import.Id);
    }

    /// <summary>Says of each row what would become of it.</summary>
    public IReadOnlyList<Verdict> Check(ActScope scope, ImportedFile import, ImportMapping mapping, IReadOnlyList<SheetRow> rows)
    {
        if (mapping.WhyNot() is { } why)
            return [.. rows.Select(r => new Verdict(r, null, Outcomes.Refused, "", "", why))];
        var reader = new DraftReader(new ImportWords(views.Territories()), mapping, import.Columns, clock.GetUtcNow().UtcDateTime.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new CheckRows(scope.Connection, reader, import.Cluster.Length > 0 ? scope.Db.Clusters.Single(c => c.Id == import.Cluster) : null).Run(rows);
    }

    /// <summary>Writes the rows with what would become of them, in the place of those that were there.</summary>
    public static void Keep(ActScope scope, ImportedFile import, IEnumerable<Verdict> verdicts)
    {
        scope.Connection.Execute("DELETE FROM registry_import_row WHERE import = @import", ("@import", import.Id));
        BulkRows.Append(scope.Connection, "registry_import_row", ["import", "line", "cells", "outcome", "organisation", "field", "en", "ru"], rows =>
        {
            foreach (var row in verdicts.Select(v => v.Kept(import.Id)))
                rows.Add(row.Import).Add(row.Line).Add(row.Cells).Add(row.Outcome).Add(row.Organisation).Add(row.Field).Add(row.En).Add(row.Ru).End();
        });
    }

    /// <summary>The rows of an import as they were read.</summary>
    public static IReadOnlyList<(ImportedRow Kept, SheetRow Row)> Rows(ActScope scope, ImportedFile import) =>
        [.. scope.Db.ImportedRows.AsNoTracking().Where(r => r.Import == import.Id).OrderBy(r => r.Line).AsEnumerable().Select(r => (r, new SheetRow(r.Line, r.Texts, Broken(r))))];

    /// <summary>A row that was broken itself has a reason and no column; it stays broken whatever its columns mean.</summary>
    private static Sentence? Broken(ImportedRow row) => row.Outcome == Outcomes.Refused && row.Field == BrokenField ? new(row.En, row.Ru) : null;

    /// <summary>Stands for the whole row where a column would stand.</summary>
    public const string BrokenField = "*";
}
