using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Programmes;

/// <summary>The programme of a gathering, its versions and its sessions.</summary>
internal static class ProgrammeEndpoints
{
    private const string Of = "/{gathering}/programme";
    private const string Session = "/{gathering}/sessions/{session}";
    private const string Fields = "Fields: kind, en, ru, text-en, text-ru, day, from, to, room-en, room-ru, speakers (a line each)";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet(Of, (HttpContext http) => Page(new ActRequest(http), null));
        acts.MapPost(Of, GatheringEndpoints.Keeps, "Release the programme as it is planned. Fields: note, version", (r, form) => ReleaseProgramme.From(form, r.At("gathering")), Page);
        acts.Map<SessionFormPage>("/{gathering}/sessions/new", GatheringEndpoints.Keeps, $"Plan a session. {Fields}", (r, form) => PlanSession.New(form, r.At("gathering"), r.Service<RightsOfActors>()), (r, form) => new(new { View = r.Gathering(), Form = form ?? Form.Empty }));
        pages.MapGet(Session, Show);
        acts.Map<SessionFormPage>(Session + "/edit", GatheringEndpoints.Keeps, $"Change a session. {Fields}, version", (r, form) => PlanSession.Edit(form, r.At("gathering"), r.At("session"), r.Service<RightsOfActors>()), (r, form) =>
        {
            var view = r.Gathering();
            return new(new { View = view, Version = (int?)view.Version, Form = form ?? Now(r) });
        });
        acts.MapPost(Session + "/state", GatheringEndpoints.Keeps, "Call a session off, or hold it after all. Fields: state (planned, cancelled), version", (r, form) => PlanSession.Cancel(form, r.At("gathering"), r.At("session")), Page);
    }

    private static RazorComponentResult<SessionPage> Show(string gathering, string session, GatheringViews views, Actor actor)
    {
        var view = views.One(gathering, actor);
        var item = view.Programme.FirstOrDefault(p => p.Id == session) ?? throw EventsActs.MissingSession(session);
        // what articles say of a session is said of a subject that has its id
        return views.Ask((_, connection) =>
        {
            var said = ReadClaims.About(connection, Node.Of(ClaimAddress.SubjectKind, session));
            return new RazorComponentResult<SessionPage>(new { View = view, Item = item, Said = ReadClaims.Side(connection, said) });
        });
    }

    private static Form Now(ActRequest request)
    {
        var (gathering, session) = (request.At("gathering"), request.At("session"));
        return request.Service<GatheringViews>().Ask((db, _) => SessionProfile.Of(
            db.Sessions.SingleOrDefault(s => s.Gathering == gathering && s.Id == session) ?? throw EventsActs.MissingSession(session), db.Speakers.Where(s => s.Session == session).ToList()));
    }

    private static RazorComponentResult<ProgrammePage> Page(ActRequest request, Form? form) => new(new { View = request.Gathering(), Form = form ?? Form.Empty });
}
