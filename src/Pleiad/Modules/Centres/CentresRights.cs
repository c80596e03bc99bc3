using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres;

/// <summary>What may be done in a development centre, and by whom.</summary>
public static class CentresRights
{
    /// <summary>On the whole installation: the catalogue of services.</summary>
    public static Permission KeepServices { get; } = new("centres.service.keep", new("keep the catalogue of services", "вести каталог услуг"), Role.CentreOfficer);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static Permission FileRequest { get; } = new("centres.request.file", new("ask for a service", "запрашивать услуги"), [.. Enum.GetValues<Role>()]);

    /// <summary>On the whole installation: to take requests on and to answer them.</summary>
    public static Permission RunRequest { get; } = new("centres.request.run", new("handle requests", "вести запросы"), Role.CentreOfficer);

    /// <summary>On an organisation or a cluster, and on what it proposed: to file proposals to policy, to amend and withdraw them.</summary>
    public static Permission FilePolicy { get; } = new("centres.policy.file", new("file proposals to policy here", "подавать предложения отсюда"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On a proposal to policy: to write down where it went and what became of it.</summary>
    public static Permission FollowPolicy { get; } = new("centres.policy.follow", new("follow this proposal", "вести это предложение"), Role.CentreOfficer);

    /// <summary>On a site, and through its owner: who stands in it, from when until when.</summary>
    public static Permission KeepResidents { get; } = new("centres.resident.keep", new("keep the residents of this site", "вести резидентов этой площадки"), Role.Operator, Role.OrganisationRepresentative, Role.CentreOfficer);
}
