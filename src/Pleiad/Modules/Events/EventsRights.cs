using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events;

/// <summary>What may be done in Events, and by whom.</summary>
public static class EventsRights
{
    /// <summary>On the instance.</summary>
    public static Permission OpenGathering { get; } = new("events.gathering.open", new("prepare a new gathering", "готовить новое событие"), Role.CentreOfficer);

    /// <summary>On a gathering, and through whoever holds it: its days, its programme, its kinds of registration.</summary>
    public static Permission KeepGathering { get; } = new("events.gathering.keep", new("run this gathering", "вести это событие"), Role.CentreOfficer, Role.ClusterManager, Role.OrganisationRepresentative);
}
