using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>What a new cluster is told to be.</summary>
/// <param name="En">Name in English; the Russian one where it is empty.</param>
/// <param name="Ru">Name in Russian; the English one where it is empty.</param>
/// <param name="Kind">One of <see cref="ClusterWords.Kinds"/>.</param>
/// <param name="Territories">Codes; several for a joint cluster.</param>
/// <param name="Agreement">What the territories agreed; needed for several.</param>
/// <param name="AgreedOn">When they did.</param>
public sealed record NewCluster(string En, string Ru, string Kind, IReadOnlyList<string> Territories, string Agreement = "", string AgreedOn = "");

/// <summary>Enters a cluster as an idea. One that spans several territories needs their agreement, and is one cluster all the same.</summary>
public static class FoundCluster
{
    public static string Run(ActScope scope, NewCluster made, string? proposal = null)
    {
        var territories = made.Territories.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        if (territories.Length > 1 && (made.Agreement.Length == 0 || made.AgreedOn.Length == 0))
            throw new ConflictException("agreement", "A cluster of several territories needs their agreement: what was agreed, and when.", "Кластеру нескольких территорий нужно их соглашение: о чём договорились и когда.");
        var (en, ru) = (made.En.Length > 0 ? made.En : made.Ru, made.Ru.Length > 0 ? made.Ru : made.En);
        var id = ClusterNode.FreeId(scope.Connection, en);
        scope.Db.Clusters.Add(new Cluster
        {
            Id = id, En = en, Ru = ru, Kind = ClusterNode.Word(ClusterWords.Kinds, made.Kind), State = ClusterFlow.Proposed,
            AgreementEn = made.Agreement, AgreementRu = made.Agreement, AgreedOn = made.AgreedOn,
        });
        foreach (var territory in territories)
            scope.Db.ClusterTerritories.Add(new ClusterTerritory(id, territory, ""));
        scope.Write(new Deed(ClusterNode.Of(id), "propose")
        {
            To = ClusterFlow.Proposed,
            Facts = new JsonObject { ["name"] = en, ["territories"] = string.Join(' ', territories), ["agreedOn"] = made.AgreedOn, ["proposal"] = proposal ?? "" },
        });
        return id;
    }
}
