namespace Pleiad.Modules.Events.Meetings;

/// <summary>A slot for programs; Meetings is null before the plan is announced.</summary>
public sealed record SlotDto(int Slot, string Hours, int? Meetings);

/// <summary>The one-to-one meetings of a gathering for programs, with hours in its zone; State is "" where none were opened.</summary>
public sealed record MeetingsDto(string Gathering, string State, string Day, string WishesUntil, int Tables, int Participants, int Version, IReadOnlyList<SlotDto> Slots)
{
    public static MeetingsDto Of(MeetingsView view)
    {
        if (view.Board is not { } board)
            return new(view.Gathering.Id, "", "", "", 0, 0, view.Version, []);
        var announced = board.Round.Plan > 0 && (view.Keeps || board.Round.State is MeetingFlow.Announced or MeetingFlow.Closed);
        return new(view.Gathering.Id, board.Round.State, board.Round.Day, board.Round.WishesUntil, board.Round.Tables, board.People.Count, view.Version,
            [.. Enumerable.Range(0, board.Round.Slots).Select(s => new SlotDto(s, board.Round.Hours(s), announced ? board.Meetings.Count(m => m.Slot == s) : null))]);
    }
}

/// <summary>Another participant with one's own wish: 0 rather not, 1 to 3; null for nothing said.</summary>
public sealed record OtherDto(int Number, string Name, string Organisation, string About, int? Wish);

/// <summary>An announced meeting, or a wish without a place and why.</summary>
public sealed record MyMeetingDto(string Id, string With, string Hours, int Table, string Outcome, string Why);

/// <summary>A participant's meetings for whoever has the private link.</summary>
public sealed record MyMeetingsDto(string Gathering, string State, string Name, IReadOnlyList<int> Free, IReadOnlyList<OtherDto> Others, IReadOnlyList<MyMeetingDto> Meetings)
{
    public static MyMeetingsDto Of(MeetingBoard board, MeetingPerson person)
    {
        var announced = board.Round.State is MeetingFlow.Announced or MeetingFlow.Closed;
        return new(
            board.Round.Gathering, board.Round.State, person.Name, [.. Enumerable.Range(0, board.Round.Slots).Where(person.FreeIn)],
            [.. board.People.Where(p => p.Id != person.Id).Select(p => new OtherDto(p.Number, p.Name, p.Organisation, p.About, board.Wish(person.Id, p.Id)))],
            announced ? [.. board.Of(person.Id).Concat(board.Missed(person.Id)).Select(m => new MyMeetingDto(m.Id, board.Person(m.With(person.Id))?.Name ?? "", m.Slot < 0 ? "" : board.Round.Hours(m.Slot), m.Seat, m.Outcome, m.Why))] : []);
    }
}
