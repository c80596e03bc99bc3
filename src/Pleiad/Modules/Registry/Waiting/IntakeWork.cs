using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Imports;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>Files that were sent and not decided on, and pairs of records that may be one.</summary>
internal static class IntakeWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.imports", Imports), new("registry.duplicates", Duplicates)];

    private static IEnumerable<WorkItem> Imports(Asked asked)
    {
        if (!asked.Actor.Grants.Any(g => RegistryRights.ImportOrganisations.Allows(g.Role)))
            return [];
        return asked.Connection.Rows(
            "SELECT i.id, i.name, i.state, i.created_at, (SELECT count(*) FROM registry_import_row r WHERE r.import = i.id AND r.outcome = 'possible') FROM registry_import i WHERE i.state IN (@received, @accepted) ORDER BY i.id",
            row => (Id: row.GetString(0), Name: row.GetString(1), Received: row.GetString(2) == ImportFlow.Received, At: row.GetString(3), Possible: (int)row.GetInt64(4)), ("@received", ImportFlow.Received), ("@accepted", ImportFlow.Accepted))
            .Select(i => (Import: i, Why: asked.Because(RegistryRights.ImportOrganisations, Node.Of(ImportedFile.NodeKind, i.Id)))).Where(i => i.Why is not null)
            .Select(i => new WorkItem(
                new(i.Import.Name, i.Import.Name),
                i.Import.Received ? new("spreadsheet to be looked at", "таблица ждёт проверки")
                    : new($"{Numbers.English.Whole(i.Import.Possible)} {Words.Plural(i.Import.Possible, "row", "rows")} may be here already", $"возможно, уже есть; строк: {Numbers.Russian.Whole(i.Import.Possible)}"),
                i.Why!, ImportedFile.Address(i.Import.Id) + (i.Import.Received ? "" : "?show=" + Outcomes.Possible), new("Decide", "Решить")) { Since = i.Import.At[..10] });
    }

    /// <summary>For those who serve all clusters: one line, however many pairs.</summary>
    private static IEnumerable<WorkItem> Duplicates(Asked asked)
    {
        if (asked.Because(RegistryRights.LookForDuplicates, Node.Instance) is not { } why)
            yield break;
        var pairs = asked.Connection.Scalar<long>("SELECT count(*) FROM registry_duplicate WHERE state = @proposed", ("@proposed", DuplicateFlow.Proposed));
        if (pairs > 0)
            yield return new(new("Possible duplicates", "Возможные дубли"), new($"{Numbers.English.Whole(pairs)} {Words.Plural(pairs, "pair", "pairs")} of records may be one organisation", $"пар записей, за которыми, возможно, одна организация: {Numbers.Russian.Whole(pairs)}"), why, DuplicateEndpoints.Address, new("Look at them", "Посмотреть"));
    }
}
