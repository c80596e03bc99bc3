using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Calendars;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.Calendars;

/// <summary>Gatherings, sessions and the own programme for calendars, in the language of the address.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{gathering}/calendar.ics", (string gathering, GatheringViews views, Actor actor, Reader reader, PublicAddress host, IServiceProvider services) =>
        {
            var view = views.One(gathering, actor);
            var entries = Entries(view, view.Programme, reader, host, services);
            return Answer(gathering, reader.T(view.Gathering.Name), view, Whole(view, reader, host, services) is { } whole ? [whole, .. entries] : entries);
        }).WithMetadata(new StaticFileRoute());
        pages.MapGet("/{gathering}/sessions/{session}/calendar.ics", (string gathering, string session, GatheringViews views, Actor actor, Reader reader, PublicAddress host, IServiceProvider services) =>
        {
            var view = views.One(gathering, actor);
            var item = view.Programme.FirstOrDefault(p => p.Id == session) ?? throw EventsActs.MissingSession(session);
            return Answer(session, reader.T(item.Name), view, Entries(view, [item], reader, host, services));
        }).WithMetadata(new StaticFileRoute());
        pages.MapGet("/registrations/{token}/calendar.ics", (string token, RegistrationViews registrations, Reader reader, PublicAddress host, IServiceProvider services) =>
        {
            var view = registrations.OfToken(token, Actor.Visitor);
            var gone = !RegistrationFlow.Live.Concat(RegistrationFlow.Placed).Contains(view.Registration.State);
            return Answer("my-programme", reader.T(view.Gathering.Gathering.Name), view.Gathering, gone ? [] : [.. Entries(view.Gathering, view.Programme, reader, host, services), .. view.Meetings.Meetings.Select(m => Of(m, view.Meetings.Person!, view.Gathering.Gathering, reader, host, services))]);
        }).WithMetadata(new StaticFileRoute()).Privately();
        pages.MapGet("/my-meetings/{token}/calendar.ics", (string token, MeetingPages meetings, GatheringViews views, Reader reader, PublicAddress host, IServiceProvider services) =>
        {
            var (person, own) = meetings.Own(token);
            var view = views.One(person.Gathering, Actor.Visitor);
            return Answer("my-meetings", reader.T(view.Gathering.Name), view, [.. own.Select(m => Of(m, person, view.Gathering, reader, host, services))]);
        }).WithMetadata(new StaticFileRoute()).Privately();
    }

    private static FileContentHttpResult Answer(string file, string name, GatheringView view, IReadOnlyList<CalendarEntry> entries) =>
        TypedResults.File(Encoding.UTF8.GetBytes(CalendarText.Write(name, view.Gathering.Zone, entries)), "text/calendar; charset=utf-8", $"{file}.ics");

    /// <summary>A one-to-one meeting: with whom, at which table, leading to the private page.</summary>
    private static CalendarEntry Of(OwnMeeting meeting, MeetingPerson person, Gathering gathering, Reader reader, PublicAddress host, IServiceProvider services) => new(
        meeting.Uid, meeting.Item.Sequence, ProgrammeText.Time(meeting.Item.Starts)!.Value, ProgrammeText.Time(meeting.Item.Ends)!.Value, AllDay: false, reader.T(meeting.Item.Name))
    {
        Description = reader.T(meeting.Item.Text), Place = string.Join(", ", new[] { reader.T(meeting.Item.Room), reader.T(gathering.Place) }.Where(p => p.Length > 0)), Url = host.Of(services, reader.Href(person.Address)),
        Cancelled = meeting.Item.Cancelled || gathering.State == GatheringFlow.Cancelled, Stamp = DateTimeOffset.Parse(meeting.ChangedAt, CultureInfo.InvariantCulture),
    };

    /// <summary>The gathering on its whole days; null where no day is known.</summary>
    private static CalendarEntry? Whole(GatheringView view, Reader reader, PublicAddress host, IServiceProvider services)
    {
        var one = view.Gathering;
        if (one.Starts.Length != 10)
            return null;
        DateTime Day(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new($"{one.Id}@events.pleiad", view.Version, Day(one.Starts), Day(one.Ends.Length == 10 ? one.Ends : one.Starts), AllDay: true, reader.T(one.Name))
        {
            Description = reader.T(one.Text), Place = reader.T(one.Place), Url = host.Of(services, reader.Href(EventsAddress.OfGathering(one.Id))), Cancelled = one.State == GatheringFlow.Cancelled,
            Stamp = DateTimeOffset.Parse(view.Releases.FirstOrDefault()?.At ?? one.CreatedAt, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Sessions that have an hour, as the last release has them.</summary>
    private static List<CalendarEntry> Entries(GatheringView view, IEnumerable<ProgrammeItem> items, Reader reader, PublicAddress host, IServiceProvider services) =>
    [
        .. items.Select(i => (Item: i, Starts: ProgrammeText.Time(i.Starts), Ends: ProgrammeText.Time(i.Ends))).Where(i => i is { Starts: not null, Ends: not null }).Select(i => new CalendarEntry(
            $"{i.Item.Id}@{view.Gathering.Id}.events.pleiad", i.Item.Sequence, i.Starts!.Value, i.Ends!.Value, AllDay: false, reader.T(i.Item.Name))
        {
            Description = reader.T(i.Item.Text), Place = string.Join(", ", new[] { reader.T(i.Item.Room), reader.T(view.Gathering.Place) }.Where(p => p.Length > 0)),
            Url = host.Of(services, reader.Href(EventsAddress.OfSession(view.Gathering.Id, i.Item.Id))), Cancelled = i.Item.Cancelled || view.Gathering.State == GatheringFlow.Cancelled, Stamp = DateTimeOffset.Parse(view.Releases[0].At, CultureInfo.InvariantCulture),
        }),
    ];
}
