namespace Pleiad.Engine.Meetings;

/// <summary>Two people who are to meet.</summary>
/// <param name="One">One of them, from 0.</param>
/// <param name="Other">The other.</param>
/// <param name="Weight">How much both wish it together; above 0.</param>
public sealed record WantedMeeting(int One, int Other, double Weight);

/// <summary>Why a meeting has no place; each can be checked against the plan.</summary>
public enum NotPlaced
{
    /// <summary>It has one.</summary>
    Placed,

    /// <summary>There is no slot in which both are free.</summary>
    NeverFreeTogether,

    /// <summary>In a slot that both have left, every table is taken.</summary>
    NoTable,

    /// <summary>In each slot that both are free for, one of them meets somebody else.</summary>
    Outranked,
}

/// <summary>Who meets whom in which slot.</summary>
/// <param name="Slots">The slot of each wanted meeting, from 0; −1 for none.</param>
/// <param name="Why">Why one has none.</param>
/// <param name="Used">How many slots have a meeting.</param>
/// <param name="Least">Slots that no plan of the same meetings can do with fewer of: the busiest person's meetings, or meetings by tables.</param>
/// <param name="Exact">Whether no plan places more weight: people of two sides who are free throughout, or nothing left out.</param>
public sealed record MeetingPlan(IReadOnlyList<int> Slots, IReadOnlyList<NotPlaced> Why, int Used, int Least, bool Exact);
