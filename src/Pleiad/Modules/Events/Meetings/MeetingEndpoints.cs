using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>One-to-one meetings: the page of a gathering's, the way in, and everybody's private page; the same for programs.</summary>
internal static class MeetingEndpoints
{
    private const string One = "/meetings/{gathering}";
    private const string Mine = "/my-meetings/{token}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet(One, (string gathering, MeetingPages show) => show.Meetings(gathering, Form.Empty));
        acts.MapPost(One + "/open", Keeps, "Open one-to-one meetings. Fields: starts, slots, minutes, break, tables, wishes-until", (r, form) => OpenMeetings.From(form, r.At("gathering")), Whole);
        acts.MapPost(One + "/moves/{move}", Keeps, "Make a move: plan, reopen, announce, close. Fields: version", (r, form) => MoveMeetings.From(form, r.At("gathering"), r.At("move"), r.Service<MeetingLetters>()), Whole);
        pages.MapGet(One + "/join", (string gathering, string? registration, MeetingPages show) => show.Join(gathering, Form.Empty, registration));
        acts.MapPost(One + "/join", ActRoutes.Anyone, "Take part; answers with the private address. Fields: name, organisation, about, mail, registration (the secret of a registration's link), consent and consent-text as the page has them",
            (r, form) => JoinMeetings.From(form, r.At("gathering"), r.Service<MeetingLetters>(), r.Service<RegistryNames>(), r.Reader.Language, r.Http.Actor.SignedIn), (r, form) => r.Service<MeetingPages>().Join(r.At("gathering"), form ?? Form.Empty));
        pages.MapGet(Mine, (string token, string? saved, MeetingPages show) => show.Mine(token, saved is not null, Form.Empty)).Privately();
        acts.MapPost(Mine, route => route.Privately(), "Say hours and wishes. Fields: free (slots from 0, several), w-NUMBER of a participant (0 rather not, to 3), version", (r, form) => SayWishes.From(form, r.At("token")), Private);
        acts.MapPost(Mine + "/outcomes/{meeting}", route => route.Privately(), "Say what became of a meeting. Fields: outcome, evidence", (r, form) => RecordMeeting.From(form, r.At("token"), r.At("meeting"), r.Service<RightsOfActors>()), Private);
        acts.MapPost(Mine + "/leave", ActRoutes.ByLink, "Leave; name, words, address and wishes are deleted", (r, _) => scope => LeaveMeetings.Run(scope, r.At("token"), r.Service<MeetingLetters>()), Private);
        api.MapGet(One, (string gathering, MeetingPages show) => TypedResults.Ok(MeetingsDto.Of(show.View(gathering)))).WithSummary("The one-to-one meetings of a gathering: slots, tables, state, and how many meetings each slot has once the plan is announced").ProducesProblem(404);
        api.MapGet(Mine, (string token, HttpContext http, MeetingPages show) =>
        {
            var (dto, version) = show.Private(token);
            http.KeepPrivate(version);
            return TypedResults.Ok(dto);
        }).Privately().WithSummary("The meetings of a participant by the private link: hours, others with one's own wishes, and the announced plan with its reasons. The ETag is the version that wishes name").ProducesProblem(404);
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(EventsRights.KeepGathering, values => EventsNodes.OfGathering((string)values["gathering"]!));

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<MeetingsPage> Whole(ActRequest request, Form? form) => request.Service<MeetingPages>().Meetings(request.At("gathering"), form ?? Form.Empty);

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<MyMeetingsPage> Private(ActRequest request, Form? form) => request.Service<MeetingPages>().Mine(request.At("token"), false, form ?? Form.Empty);
}
