using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry;

/// <summary>Who may do what in the Registry.</summary>
public static class RegistryRights
{
    /// <summary>Everything that a cluster's own people do: members, spearhead group, evidence, priorities, delegates, alliances.</summary>
    public static readonly Permission LeadCluster = new("registry.cluster.lead", new("lead this cluster", "вести этот кластер"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>What is not for the cluster to decide about itself: its state, and the lists it is on.</summary>
    public static readonly Permission JudgeCluster = new("registry.cluster.judge", new("decide on the state of this cluster", "решать о состоянии этого кластера"), Role.CentreOfficer);

    public static readonly Permission FoundCluster = new("registry.cluster.found", new("enter a new cluster", "вносить новый кластер"), Role.CentreOfficer);

    /// <summary>An organisation's own word: that it belongs to a cluster, that it starts one.</summary>
    public static readonly Permission SpeakForOrganisation = new("registry.organisation.speak", new("speak for this organisation", "выступать от имени этой организации"), Role.OrganisationRepresentative);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static readonly Permission FileProposal = new("registry.proposal.file", new("propose a cluster", "предлагать кластеры"), [.. Enum.GetValues<Role>()]);

    public static readonly Permission AnswerProposal = new("registry.proposal.answer", new("answer proposals", "отвечать на предложения"), Role.CentreOfficer);

    public static readonly Permission HoldSitting = new("registry.council.hold", new("hold sittings of this council", "проводить заседания этого совета"), Role.CentreOfficer);
}
