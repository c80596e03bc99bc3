using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events;

/// <summary>What may be done in Events, and by whom.</summary>
public static class EventsRights
{
    /// <summary>On the instance.</summary>
    public static Permission OpenGathering { get; } = new("events.gathering.open", new("prepare a new gathering", "готовить новое событие"), Role.CentreOfficer);

    /// <summary>On a gathering, and through whoever holds it: its days, its programme, its kinds of registration.</summary>
    public static Permission KeepGathering { get; } = new("events.gathering.keep", new("run this gathering", "вести это событие"), Role.CentreOfficer, Role.ClusterManager, Role.OrganisationRepresentative);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it. What is done with a registration later asks for its private link.</summary>
    public static Permission Register { get; } = new("events.registration.file", new("register for a gathering", "регистрироваться на события"), [.. Enum.GetValues<Role>()]);

    /// <summary>On a gathering: who registered, and what becomes of them.</summary>
    public static Permission DecideRegistration { get; } = new("events.registration.decide", new("decide on registrations for this gathering", "решать о регистрациях на это событие"), Role.CentreOfficer, Role.ClusterManager, Role.OrganisationRepresentative);

    /// <summary>The program's own: places that are given, offered and passed on.</summary>
    public static Permission MoveRegistration { get; } = new("events.registration.move", new("give places", "распределять места"));

    /// <summary>On a gathering, at its door.</summary>
    public static Permission CheckIn { get; } = new("events.check-in", new("check people in here", "отмечать приход здесь"), Role.CentreOfficer, Role.ClusterManager, Role.OrganisationRepresentative, Role.Operator);
}
