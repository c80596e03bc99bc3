using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>An announced meeting as it stands beside chosen sessions.</summary>
/// <param name="Item">Its hours, with whom, at which table; called off when one of the two left.</param>
/// <param name="Uid">Names it in calendars, whichever plan it comes from.</param>
/// <param name="ChangedAt">When it was announced, or called off.</param>
public sealed record OwnMeeting(ProgrammeItem Item, string Uid, string ChangedAt);

/// <summary>The one-to-one meetings of whoever registered.</summary>
/// <param name="Round">Those of the gathering; null for none.</param>
/// <param name="Person">Their part in them; null where they have none, or it is not known to be theirs.</param>
/// <param name="Meetings">The announced ones, by time.</param>
public sealed record OwnMeetings(MeetingRound? Round, MeetingPerson? Person, IReadOnlyList<OwnMeeting> Meetings)
{
    /// <summary>
    /// Those that are known to be of the same person: joined from the registration, by the same account, or brought together by both private
    /// links. A mail address alone is no proof, since anybody can type one.
    /// </summary>
    internal static OwnMeetings Of(PleiadDb db, Registration registration)
    {
        if (db.MeetingRounds.AsNoTracking().SingleOrDefault(r => r.Gathering == registration.Gathering) is not { } round)
            return new(null, null, []);
        var (id, account) = (registration.Id, registration.Account);
        var person = db.MeetingPeople.AsNoTracking().Where(p => p.Gathering == round.Gathering && (p.Registration == id || (account != "" && p.Account == account))).OrderBy(p => p.LeftAt).ThenBy(p => p.Number).FirstOrDefault();
        return new(round, person, person is null ? [] : Of(db, round, person));
    }

    /// <summary>A participant's meetings as the announced plan has them.</summary>
    internal static IReadOnlyList<OwnMeeting> Of(PleiadDb db, MeetingRound round, MeetingPerson person)
    {
        if (round.State is not (MeetingFlow.Announced or MeetingFlow.Closed))
            return [];
        var people = db.MeetingPeople.AsNoTracking().Where(p => p.Gathering == round.Gathering).ToDictionary(p => p.Id);
        return [.. db.Meetings.AsNoTracking().Where(m => m.Gathering == round.Gathering && m.Plan == round.Plan && m.Slot >= 0 && (m.One == person.Id || m.Other == person.Id)).OrderBy(m => m.Slot).AsEnumerable().Select(m => Of(round, m, person, people[m.With(person.Id)]))];
    }

    private static OwnMeeting Of(MeetingRound round, Meeting meeting, MeetingPerson person, MeetingPerson other)
    {
        var left = new[] { person.LeftAt, other.LeftAt }.Where(at => at.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault("");
        var name = other.LeftAt.Length > 0 ? new Sentence("somebody who left", "вышедший участник") : new Sentence(other.Name, other.Name);
        string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new(
            new ProgrammeItem
            {
                Id = meeting.Id, Kind = "meeting", En = $"Meeting: {name.En}", Ru = $"Встреча: {name.Ru}", TextEn = other.About, TextRu = other.About, RoomEn = $"table {meeting.Seat}", RoomRu = $"стол {meeting.Seat}",
                Starts = Time(round.Time(meeting.Slot)), Ends = Time(round.Time(meeting.Slot).AddMinutes(round.Minutes)), Cancelled = left.Length > 0, Sequence = round.Plan + (left.Length > 0 ? 1 : 0),
            },
            $"{meeting.One}-{meeting.Other}@{round.Gathering}.meetings.pleiad", left.Length > 0 ? left : round.ChangedAt);
    }
}

/// <summary>Somebody who registered and joined the meetings apart brings the two together: whoever has both private links is one person.</summary>
public static class TakeMeetings
{
    /// <summary>Reads meetings: the private link of the meetings.</summary>
    public static Func<ActScope, string> From(Form form, string token)
    {
        var secret = form.Line("meetings", longest: 300).Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return scope =>
        {
            var registration = scope.OfToken(token);
            var person = MeetingPerson.Link.Seek(scope.Db.MeetingPeople.Where(p => p.Gathering == registration.Gathering && p.LeftAt == ""), secret)
                ?? throw new ConflictException("no-meetings", "No meetings at this gathering stand at that link. Copy the whole link of your private page of the meetings.", "По этой ссылке нет встреч на этом событии. Скопируйте целиком ссылку на вашу личную страницу встреч.");
            scope.Put(person with { Registration = registration.Id });
            scope.Write(new Deed(registration.Node, "take-meetings"));
            return registration.PrivateAddress + "#programme";
        };
    }
}
