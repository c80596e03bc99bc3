using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>Registers many organisations in one act, each with its line in the journal that names the file and its line there.</summary>
internal static class RegisterMany
{
    internal static readonly string[] OrganisationColumns = ["id", "en", "ru", "kind", "legal_form", "state", "merged_into", "dataset", "territory", "place_en", "place_ru", "country", "employees", "employees_at", "web", "founded", "illustrative", "claim", "confirmed_at", "confirmed_by", "reminded_at", "created_at"];
    internal static readonly string[] NameColumns = ["id", "node", "text", "folded", "language", "kind", "since", "until", "claim"];
    internal static readonly string[] IdentifierColumns = ["scheme", "value", "organisation", "claim"];

    /// <summary>What an organisation usually is in a cluster.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        [OrganisationKinds.Company] = "firm", [OrganisationKinds.University] = "university", [OrganisationKinds.School] = "school", [OrganisationKinds.ResearchInstitute] = "research", [OrganisationKinds.StateBody] = "authority",
        [OrganisationKinds.Association] = "society", [OrganisationKinds.PatientSociety] = "society", [OrganisationKinds.Clinic] = "clinic", [OrganisationKinds.DevelopmentInstitution] = "support", [OrganisationKinds.Foundation] = "support",
    };

    /// <summary>The ids of what was registered, by line.</summary>
    public static IReadOnlyDictionary<int, string> Run(ActScope scope, ImportedFile import, IReadOnlyList<(int Line, Draft Draft)> rows)
    {
        Dictionary<int, string> ids = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var (line, draft) in rows)
        {
            var id = scope.FreeSlug(draft.Organisation.Shown.En, "registry_organisation", taken);
            taken.Add(id);
            ids[line] = id;
        }

        BulkRows.Append(scope.Connection, "registry_organisation", OrganisationColumns, table =>
        {
            foreach (var (line, draft) in rows)
                Add(table, draft.Organisation.Row(ids[line], scope.Moment()) with { Illustrative = import.Illustrative });
        });
        BulkRows.Append(scope.Connection, "registry_name", NameColumns, table =>
        {
            foreach (var (line, draft) in rows)
            {
                var node = $"{Organisation.NodeKind}/{ids[line]}";
                foreach (var (text, language, kind) in draft.Organisation.Names.Select(n => (n.Text, n.Language, NameKinds.Official)).Concat(draft.Aliases.Select(a => (a, a.Any(c => c is >= '\u0400' and <= '\u04ff') ? "ru" : "en", NameKinds.Alias))))
                    table.Add(scope.RowId()).Add(node).Add(text).Add(Spelling.Fold(text)).Add(language).Add(kind).Add("").Add("").Add("").End();
            }
        });
        BulkRows.Append(scope.Connection, "registry_identifier", IdentifierColumns, table =>
        {
            foreach (var (line, draft) in rows)
            {
                foreach (var (scheme, value) in draft.Numbers)
                    table.Add(scheme).Add(value).Add(ids[line]).Add("").End();
            }
        });
        BulkRows.Append(scope.Connection, "registry_industry", ["organisation", "scheme", "code", "main", "claim"], table =>
        {
            foreach (var (line, draft) in rows)
            {
                foreach (var (scheme, code) in draft.Industries)
                    table.Add(ids[line]).Add(scheme).Add(code).Add((bool?)true).Add("").End();
            }
        });
        foreach (var (line, draft) in rows)
        {
            var facts = draft.Organisation.Facts;
            (facts["import"], facts["line"]) = (import.Id, line);
            scope.Write(new Deed(NodeOf(ids[line]), "register") { To = OrganisationStates.Active, Facts = facts });
        }

        if (import is { Members: true, Cluster.Length: > 0 } && rows.Count > 0)
            Join(scope, import, [.. rows.Select(r => (r.Line, ids[r.Line], r.Draft.Organisation.Profile.Kind))]);
        return ids;
    }

    internal static void Add(BulkRows table, Organisation o) => table.Add(o.Id).Add(o.En).Add(o.Ru).Add(o.Kind).Add(o.LegalForm).Add(o.State).Add(o.MergedInto).Add(o.Dataset).Add(o.Territory).Add(o.PlaceEn).Add(o.PlaceRu).Add(o.Country)
        .Add(o.Employees).Add(o.EmployeesAt).Add(o.Web).Add(o.Founded).Add((bool?)o.Illustrative).Add(o.Claim).Add(o.ConfirmedAt).Add(o.ConfirmedBy).Add(o.RemindedAt).Add(o.CreatedAt).End();

    private static Kernel.Rights.Node NodeOf(string id) => Kernel.Rights.Node.Of(Organisation.NodeKind, id);

    /// <summary>Makes them members: entered by whoever sent the file, and to be confirmed by themselves like every membership.</summary>
    private static void Join(ActScope scope, ImportedFile import, IReadOnlyList<(int Line, string Id, string Kind)> rows)
    {
        BulkRows.Append(scope.Connection, "registry_membership", ["id", "organisation", "cluster", "part", "since", "by_then", "until", "evidence", "said_by", "claim", "added_by", "confirmed_at", "confirmed_by"], table =>
        {
            foreach (var (line, id, kind) in rows)
                table.Add(scope.RowId()).Add(id).Add(import.Cluster).Add(Parts.GetValueOrDefault(kind, "partner")).Add("").Add((bool?)false).Add("").Add($"{import.Name}, {line}").Add("").Add("").Add(scope.Actor.Id).Add("").Add("").End();
        });
        scope.Write(new Deed(ClusterNode.Of(import.Cluster), "add-members") { Facts = new JsonObject { ["import"] = import.Id, ["members"] = rows.Count } });
    }
}
