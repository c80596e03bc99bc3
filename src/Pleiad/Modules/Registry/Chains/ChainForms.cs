using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What the acts on chains read from their forms in common.</summary>
internal static class ChainForms
{
    /// <summary>A name in both languages; one of them is enough.</summary>
    public static Sentence Named(Form form, string en = "en", string ru = "ru", bool required = true, int longest = 160)
    {
        var (english, russian) = (form.Line(en, required: false, longest), form.Line(ru, required: false, longest));
        if (required && english.Length == 0 && russian.Length == 0)
            form.Refuse(en, "Give its name in one of the languages.", "Укажите название хотя бы на одном языке.");
        return new(english.Length > 0 ? english : russian, russian.Length > 0 ? russian : english);
    }

    /// <summary>The clusters that a chain is to belong to: there must be one, and of each that was not one before the actor must lead it.</summary>
    /// <exception cref="RefusedException">None is named.</exception>
    /// <exception cref="NotFoundException">One is not there.</exception>
    /// <exception cref="ForbiddenException">The actor does not lead one.</exception>
    public static void MustLead(ActScope scope, RightsOfActors rights, IReadOnlyCollection<string> clusters, IReadOnlyCollection<string> before)
    {
        if (clusters.Count == 0)
            throw new RefusedException("clusters", "Name the cluster that the chain belongs to.", "Укажите кластер, к которому относится цепочка.");
        foreach (var cluster in clusters.Where(c => !before.Contains(c)))
        {
            scope.Cluster(cluster);
            rights.Must(scope.Actor, RegistryRights.EditChain, ClusterNode.Of(cluster));
        }
    }
}
