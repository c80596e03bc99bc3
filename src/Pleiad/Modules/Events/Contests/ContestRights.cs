using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What may be done with contests of ideas.</summary>
public static class ContestRights
{
    /// <summary>To prepare a contest, answer ideas, invite groups, and take and announce the result.</summary>
    public static Permission Run { get; } = new("events.contest.run", new("run contests of ideas", "проводить конкурсы идей"), Role.CentreOfficer);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it. Who judges may not enter.</summary>
    public static Permission Enter { get; } = new("events.contest.enter", new("enter an idea", "подавать идеи"), [.. Enum.GetValues<Role>()]);
}
