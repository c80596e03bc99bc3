using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>One-to-one meetings: the page of a gathering's, the way in, and everybody's private page.</summary>
internal static class MeetingEndpoints
{
    private const string One = "/meetings/{gathering}";
    private const string Mine = "/my-meetings/{token}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string gathering, MeetingPages show) => show.Meetings(gathering, Form.Empty));
        pages.MapPost(One + "/open", (string gathering, MeetingPages show, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, OpenMeetings.From(form, gathering), () => show.Meetings(gathering, form))).Needs(EventsRights.KeepGathering, OfGathering);
        pages.MapPost(One + "/moves/{move}", (string gathering, string move, MeetingPages show, MeetingLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, MoveMeetings.From(form, gathering, move, letters), () => show.Meetings(gathering, form))).Needs(EventsRights.KeepGathering, OfGathering);
        pages.MapGet(One + "/join", (string gathering, MeetingPages show) => show.Join(gathering, Form.Empty));
        pages.MapPost(One + "/join", (string gathering, MeetingPages show, MeetingLetters letters, RegistryNames names, Form form, Actor actor, Reader reader, FormAnswer answer) =>
            answer.Run(actor, form, JoinMeetings.From(form, gathering, letters, names, reader.Language, actor.SignedIn), () => show.Join(gathering, form))).RequireRateLimiting(RateLimits.VisitorForms);
        pages.MapGet(Mine, (string token, string? saved, MeetingPages show) => show.Mine(token, saved is not null, Form.Empty));
        pages.MapPost(Mine, (string token, MeetingPages show, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, SayWishes.From(form, token), () => show.Mine(token, false, form)));
        pages.MapPost(Mine + "/outcomes/{meeting}", (string token, string meeting, MeetingPages show, RightsOfActors rights, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, RecordMeeting.From(form, token, meeting, rights), () => show.Mine(token, false, form)));
        pages.MapPost(Mine + "/leave", (string token, MeetingPages show, MeetingLetters letters, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, scope => LeaveMeetings.Run(scope, token, letters), () => show.Mine(token, false, form))).RequireRateLimiting(RateLimits.VisitorForms);
    }

    private static Node OfGathering(RouteValueDictionary values) => EventsNodes.OfGathering((string)values["gathering"]!);
}
