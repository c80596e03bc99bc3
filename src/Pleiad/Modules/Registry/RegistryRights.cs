using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry;

/// <summary>What may be done in the Registry, and by whom.</summary>
public static class RegistryRights
{
    /// <summary>On an organisation: its profile, names, numbers, ties, people and products.</summary>
    public static Permission EditOrganisation { get; } = new("registry.organisation.edit", new("edit this profile", "изменять этот профиль"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On the instance, or on the cluster it is registered for.</summary>
    public static Permission RegisterOrganisation { get; } = new("registry.organisation.register", new("register an organisation", "вносить организации"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On an organisation: to close it or to merge it into another.</summary>
    public static Permission CloseOrganisation { get; } = new("registry.organisation.close", new("close or merge an organisation", "закрывать и объединять организации"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On the instance, or on the cluster that it is imported for, and on the import itself.</summary>
    public static Permission ImportOrganisations { get; } = new("registry.import", new("import organisations from files", "загружать организации из файлов"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On the instance.</summary>
    public static Permission LookForDuplicates { get; } = new("registry.duplicates.look", new("look for duplicates", "искать дубли"), Role.CentreOfficer);

    /// <summary>On a plant, and through its owner.</summary>
    public static Permission EditPlant { get; } = new("registry.plant.edit", new("write this timeline", "вести эту хронологию"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a site, and through its owner.</summary>
    public static Permission EditSite { get; } = new("registry.site.edit", new("describe this site", "описывать эту площадку"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer, Role.Operator);

    /// <summary>On a product, and through its owner and maker.</summary>
    public static Permission EditProduct { get; } = new("registry.product.edit", new("describe this product", "описывать этот продукт"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>Everything that a cluster's own people do: members, spearhead group, evidence, priorities, delegates, alliances.</summary>
    public static Permission LeadCluster { get; } = new("registry.cluster.lead", new("lead this cluster", "вести этот кластер"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>What is not for the cluster to decide about itself: its state, and the lists it is on.</summary>
    public static Permission JudgeCluster { get; } = new("registry.cluster.judge", new("decide on the state of this cluster", "решать о состоянии этого кластера"), Role.CentreOfficer);

    public static Permission FoundCluster { get; } = new("registry.cluster.found", new("enter a new cluster", "вносить новый кластер"), Role.CentreOfficer);

    /// <summary>An organisation's own word: that it belongs to a cluster, that it starts one.</summary>
    public static Permission SpeakForOrganisation { get; } = new("registry.organisation.speak", new("speak for this organisation", "выступать от имени этой организации"), Role.OrganisationRepresentative);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static Permission FileProposal { get; } = new("registry.proposal.file", new("propose a cluster", "предлагать кластеры"), [.. Enum.GetValues<Role>()]);

    public static Permission AnswerProposal { get; } = new("registry.proposal.answer", new("answer proposals", "отвечать на предложения"), Role.CentreOfficer);

    public static Permission HoldSitting { get; } = new("registry.council.hold", new("hold sittings of this council", "проводить заседания этого совета"), Role.CentreOfficer);

    /// <summary>On a rule set of eligibility: to write its next version.</summary>
    public static Permission EditRules { get; } = new("registry.rules.edit", new("change the rules of eligibility", "менять правила соответствия"), Role.CentreOfficer);

    /// <summary>On the cluster or organisation that a barrier hinders: to report it, and to take the report back.</summary>
    public static Permission ReportBarrier { get; } = new("registry.barrier.report", new("report barriers here", "сообщать о барьерах здесь"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a barrier, and through whom it hinders: to see to it until it is gone.</summary>
    public static Permission RunBarrier { get; } = new("registry.barrier.run", new("see to this barrier", "вести этот барьер"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a practice, and through the cluster whose it is.</summary>
    public static Permission TellPractice { get; } = new("registry.practice.tell", new("tell of this cluster's practice", "рассказывать об опыте этого кластера"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On what a claim is about: to add one, with its source.</summary>
    public static Permission AddClaim { get; } = new("registry.claim.add", new("add a claim here", "добавлять сюда утверждения"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer, Role.Analyst);

    /// <summary>On a claim, and through what it is about: of those that contradict each other, to prefer one.</summary>
    public static Permission PreferClaim { get; } = new("registry.claim.prefer", new("prefer one of these claims", "выбирать одно из этих утверждений"), Role.ClusterManager, Role.CentreOfficer, Role.Analyst);

    /// <summary>On an organisation or a cluster, and on what it posted: to post needs and offers, and to renew and close them.</summary>
    public static Permission KeepNeed { get; } = new("registry.need.keep", new("keep the needs and offers of this organisation or cluster", "вести запросы и предложения этой организации или кластера"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>The program's own: what ran out.</summary>
    public static Permission ExpireNeed { get; } = new("registry.need.expire", new("let a need run out", "завершать запрос по сроку"));

    /// <summary>On one's own side of a conversation: an organisation speaks by its representatives, a cluster by its manager.</summary>
    public static Permission HoldInterest { get; } = new("registry.interest.hold", new("read and answer this conversation", "читать этот разговор и отвечать"), Role.OrganisationRepresentative, Role.ClusterManager);

    /// <summary>On the whole installation: figures of supply, with their source.</summary>
    public static Permission EnterSupply { get; } = new("registry.supply.enter", new("enter figures of supply", "вносить данные о поставках"), Role.CentreOfficer, Role.Analyst);

    /// <summary>On a chain, and through its clusters: its steps, its clusters and its life.</summary>
    public static Permission EditChain { get; } = new("registry.chain.edit", new("describe this chain", "описывать эту цепочку"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On an organisation: to offer a step of a chain, to plan it, to stop.</summary>
    public static Permission OfferStep { get; } = new("registry.chain.offer", new("offer steps of chains for this organisation", "предлагать шаги цепочек от имени этой организации"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);
}
