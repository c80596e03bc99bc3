using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What the fields of a form about a cluster offer to choose from.</summary>
public static class EditLists
{
    /// <summary>The records of a kind by id and name, in the order of their names; one more than a list may offer where there are more.</summary>
    public static IReadOnlyList<(string Id, string Name)> Of(DbConnection connection, EditKind kind, Language language)
    {
        var (table, where) = kind switch
        {
            EditKind.Organisation => ("registry_organisation", " WHERE state = 'active'"),
            EditKind.Person => ("registry_person", ""),
            EditKind.Cluster => ("registry_cluster", " WHERE state <> 'dissolved'"),
            EditKind.Council => ("registry_council", ""),
            _ => ("", ""),
        };
        return table.Length == 0 ? [] : connection.Rows($"SELECT id, {(language == Language.English ? "en" : "ru")} FROM {table}{where} ORDER BY 2 LIMIT {RegistryViews.MostToChoose + 1}", r => (r.GetString(0), r.GetString(1)));
    }
}
