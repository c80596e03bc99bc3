using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What may be done to a cluster, for pages outside the Registry that show who may.</summary>
public static class ClusterPermissions
{
    public static Permission Lead => RegistryRights.LeadCluster;

    public static Permission Judge => RegistryRights.JudgeCluster;

    public static Permission Speak => RegistryRights.SpeakForOrganisation;

    /// <summary>The node that a right on a cluster is held on.</summary>
    public static Node Of(string cluster) => ClusterNode.Of(cluster);

    /// <summary>The node of an organisation.</summary>
    public static Node Organisation(string id) => Node.Of(Organisations.Organisation.NodeKind, id);
}
