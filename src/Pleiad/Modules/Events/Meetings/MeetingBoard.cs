using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Engine.Meetings;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>Everything about the meetings of one gathering, read at once.</summary>
/// <param name="Round">Slots, tables, state.</param>
/// <param name="People">Those who take part, in the order of coming.</param>
/// <param name="Wishes">What they wish.</param>
/// <param name="Meetings">The plan that holds; empty before the first.</param>
public sealed record MeetingBoard(MeetingRound Round, IReadOnlyList<MeetingPerson> People, IReadOnlyList<MeetingWish> Wishes, IReadOnlyList<Meeting> Meetings)
{
    internal static MeetingBoard Read(PleiadDb db, MeetingRound round)
    {
        var people = db.MeetingPeople.AsNoTracking().Where(p => p.Gathering == round.Gathering && p.LeftAt == "").OrderBy(p => p.Number).ToList();
        return new(round, people, db.MeetingWishes.AsNoTracking().Join(db.MeetingPeople.Where(p => p.Gathering == round.Gathering), w => w.One, p => p.Id, (w, _) => w).ToList(),
            db.Meetings.AsNoTracking().Where(m => m.Gathering == round.Gathering && m.Plan == round.Plan).OrderBy(m => m.Slot).ThenBy(m => m.Seat).ThenBy(m => m.Id).ToList());
    }

    private readonly Lazy<Dictionary<(string, string), int>> said = new(() => Wishes.ToDictionary(w => (w.One, w.Other), w => w.Strength));

    public MeetingPerson? Person(string id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>How much one wishes to meet another; null where nothing is said.</summary>
    public int? Wish(string one, string other) => said.Value.TryGetValue((one, other), out var strength) ? strength : null;

    /// <summary>The pairs that somebody wishes and nobody declines, with the wishes of both together.</summary>
    public IReadOnlyList<(MeetingPerson One, MeetingPerson Other, int Weight)> Wanted() =>
    [
        .. from one in People from other in People where string.CompareOrdinal(one.Id, other.Id) < 0
           let here = Wish(one.Id, other.Id) let there = Wish(other.Id, one.Id)
           where here != MeetingWish.RatherNot && there != MeetingWish.RatherNot && (here ?? 0) + (there ?? 0) > 0
           select (one, other, (here ?? 0) + (there ?? 0)),
    ];

    /// <summary>The plan of what is wished now.</summary>
    internal (IReadOnlyList<(MeetingPerson One, MeetingPerson Other, int Weight)> Wanted, MeetingPlan Plan) Make()
    {
        var wanted = Wanted();
        var at = People.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        bool[] free = [.. People.SelectMany(p => Enumerable.Range(0, Round.Slots).Select(p.FreeIn))];
        return (wanted, MeetingPlanner.Of(People.Count, [.. wanted.Select(w => new WantedMeeting(at[w.One.Id], at[w.Other.Id], w.Weight))], free, Round.Slots, Round.Tables));
    }

    /// <summary>The meetings of a person that have a place, by slot.</summary>
    public IReadOnlyList<Meeting> Of(string person) => [.. Meetings.Where(m => m.Slot >= 0 && m.Of(person))];

    /// <summary>What a person wished and the plan has no place for.</summary>
    public IReadOnlyList<Meeting> Missed(string person) => [.. Meetings.Where(m => m.Slot < 0 && m.Of(person))];

    /// <summary>The meetings that stand in the way of one that was outranked.</summary>
    public IReadOnlyList<Meeting> InTheWay(Meeting missed) =>
        [.. Meetings.Where(m => m.Slot >= 0 && (m.Of(missed.One) || m.Of(missed.Other)) && Person(missed.One)?.FreeIn(m.Slot) == true && Person(missed.Other)?.FreeIn(m.Slot) == true)];

    /// <summary>Slots that have a meeting.</summary>
    public int Used => Meetings.Where(m => m.Slot >= 0).Select(m => m.Slot).Distinct().Count();

    internal static string Slots(IEnumerable<int> slots) => string.Join(' ', slots.Order().Select(s => s.ToString(CultureInfo.InvariantCulture)));
}
