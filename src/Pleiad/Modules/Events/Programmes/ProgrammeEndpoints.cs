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

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Of, (string gathering, GatheringViews views, Actor actor) => Page(gathering, views, actor, Form.Empty));
        pages.MapPost(Of, (string gathering, GatheringViews views, Form form, Actor actor, FormAnswer answer) => answer.Run(actor, form, ReleaseProgramme.From(form, gathering), () => Page(gathering, views, actor, form))).Keeps();
        pages.MapGet("/{gathering}/sessions/new", (string gathering, GatheringViews views, Actor actor) => Plan(views.One(gathering, actor), null, Form.Empty)).Keeps();
        pages.MapPost("/{gathering}/sessions/new", (string gathering, GatheringViews views, Form form, Actor actor, FormAnswer answer, RightsOfActors rights) =>
            answer.Run(actor, form, PlanSession.New(form, gathering, rights), () => Plan(views.One(gathering, actor), null, form))).Keeps();
        pages.MapGet(Session, Show);
        pages.MapGet(Session + "/edit", (string gathering, string session, GatheringViews views, Actor actor) =>
        {
            var view = views.One(gathering, actor);
            return Plan(view, view.Version, views.Ask((db, _) => SessionProfile.Of(
                db.Sessions.SingleOrDefault(s => s.Gathering == gathering && s.Id == session) ?? throw EventsActs.MissingSession(session), db.Speakers.Where(s => s.Session == session).ToList())));
        }).Keeps();
        pages.MapPost(Session + "/edit", (string gathering, string session, GatheringViews views, Form form, Actor actor, FormAnswer answer, RightsOfActors rights) =>
            answer.Run(actor, form, PlanSession.Edit(form, gathering, session, rights), () => Plan(views.One(gathering, actor), views.One(gathering, actor).Version, form))).Keeps();
        pages.MapPost(Session + "/state", (string gathering, string session, GatheringViews views, Form form, Actor actor, FormAnswer answer) =>
            answer.Run(actor, form, PlanSession.Cancel(form, gathering, session), () => Page(gathering, views, actor, form))).Keeps();
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

    private static RazorComponentResult<ProgrammePage> Page(string gathering, GatheringViews views, Actor actor, Form form) => new(new { View = views.One(gathering, actor), Form = form });

    private static RazorComponentResult<SessionFormPage> Plan(GatheringView view, int? version, Form form) => new(new { View = view, Version = version, Form = form });
}
