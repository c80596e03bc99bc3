using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Activities: the list, one of them, what whoever holds it does, and signing a class up.</summary>
internal static class ActivityEndpoints
{
    private const string One = "/activities/{activity}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/activities", (ActivityViews views, Actor actor, string? kind, string? school) =>
            new RazorComponentResult<ActivitiesPage>(new { All = views.All(actor, kind ?? "", school ?? ""), Kind = kind ?? "", School = school ?? "", views.Today }));
        acts.Map<ActivityFormPage>("/activities/new", route => route.NeedsSignIn(), $"Offer an activity to schools. organisation; {KeepActivity.Fields}", (r, form) => r.Service<KeepActivity>().New(form), (r, form) => new(new { Form = form ?? Form.Empty })); // whose it is stands in the form, and the act asks for it
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null));
        acts.Map<ActivityFormPage>(One + "/edit", Keeps, $"Change what is said of an activity. {KeepActivity.Fields}, version", (r, form) => r.Service<KeepActivity>().Edit(form, r.At("activity")), (r, form) =>
        {
            var view = View(r);
            return new(new { Form = form ?? KeepActivity.Of(view.Activity), Version = (int?)view.Version, Id = view.Activity.Id });
        });
        acts.MapPost(One + "/move", Keeps, "Announce an activity or call it off. Fields: move (announce, cancel), reason, version", (r, form) => r.Service<MoveActivity>().From(form, r.At("activity")), Page);
        acts.Map<SignUpPage>(One + "/sign-up", route => route.NeedsSignIn(), "Sign a class up. Fields: school, class, number, pupils (a line each: name; guardian's mail)", (r, form) => r.Service<SignUpClass>().From(form, r.At("activity"), r.Reader.Language), // for which school stands in the form
            (r, form) => new(new { View = View(r), Closed = View(r).Activity.Closed(r.Service<ActivityViews>().Today), Schools = r.Service<GroupViews>().Schools(r.Http.Actor), Form = form ?? Form.Empty }));
        pages.MapGet(One + "/groups", (HttpContext http) => Hosted(new ActRequest(http), null)).Needs(SchoolRights.KeepActivity, NodeOf);
        acts.MapPost(One + "/groups/{group}/release", Keeps, "Take the places of a class back. Fields: reason", (r, form) =>
        {
            var reason = form.Lines("reason", longest: 500);
            return scope =>
            {
                if (scope.Group(r.At("group")).Activity != r.At("activity"))
                    throw SchoolActs.MissingGroup();
                r.Service<KeepGroup>().Withdraw(scope, r.At("group"), "release", reason);
                return SchoolAddress.OfActivity(r.At("activity"), "/groups");
            };
        }, Hosted);
        acts.MapPost(One + "/groups/{group}/came", Keeps, "Tell how many of a class came. Fields: came-count", (r, form) => RecordAttendance.ByHost(form, r.At("group"), r.At("activity")), Hosted);
        ActivityApi.Map(pages, api);
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(SchoolRights.KeepActivity, NodeOf);

    private static Node NodeOf(RouteValueDictionary values) => SchoolNodes.OfActivity((string)values["activity"]!);

    private static ActivityView View(ActRequest request) => request.Service<ActivityViews>().One(request.At("activity"), request.Http.Actor);

    private static RazorComponentResult<ActivityPage> Page(ActRequest request, Form? form) => new(new { View = View(request), request.Service<ActivityViews>().Today, Form = form ?? Form.Empty });

    private static RazorComponentResult<HostedGroupsPage> Hosted(ActRequest request, Form? form) =>
        new(new { View = View(request), Groups = request.Service<ActivityViews>().Groups(request.At("activity")), request.Service<ActivityViews>().Today, Form = form ?? Form.Empty });
}

/// <summary>Classes that were signed up, for their school.</summary>
internal static class GroupEndpoints
{
    private const string One = "/groups/{group}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/groups", (GroupViews views, Actor actor) =>
        {
            var schools = views.Schools(actor);
            return new RazorComponentResult<GroupsPage>(new { Schools = schools, Groups = views.Of([.. schools.Select(s => s.Id)]) });
        }).NeedsSignIn();
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null)).Needs(SchoolRights.KeepGroup, NodeOf);
        pages.MapGet(One + "/slips", (string group, GroupViews views) => new RazorComponentResult<SlipsPage>(new { View = views.One(group) })).Needs(SchoolRights.KeepGroup, NodeOf);
        acts.MapPost(One + "/accept", Keeps, "Take the places that are kept for a class", (r, _) => scope => r.Service<KeepGroup>().Accept(scope, r.At("group")), Page);
        acts.MapPost(One + "/again", Keeps, "Wait again for places", (r, _) => scope => r.Service<KeepGroup>().Again(scope, r.At("group")), Page);
        acts.MapPost(One + "/withdraw", Keeps, "Withdraw a class; its places go on", (r, _) => scope => r.Service<KeepGroup>().Withdraw(scope, r.At("group")), Page);
        acts.MapPost(One + "/pupils", Keeps, "Write pupils on the list. Fields: pupils (a line each: name; guardian's mail)", (r, form) => r.Service<KeepGroup>().AddPupils(form, r.At("group")), Page);
        acts.MapPost(One + "/remind", Keeps, "Write to the guardians who have not answered", (r, _) => scope => r.Service<KeepGroup>().Remind(scope, r.At("group")), Page);
        acts.MapPost(One + "/close", Keeps, "Close the list: who has no answer does not take part", (r, _) => scope => r.Service<KeepGroup>().Close(scope, r.At("group")), Page);
        acts.MapPost(One + "/came", Keeps, "Say who came. Fields: came (ids of pupils), result-… at an olympiad (took-part, prize, winner), or came-count", (r, form) => r.Service<RecordAttendance>().ByTeacher(form, r.At("group")), Page);
        acts.Map<PaperPage>(One + "/pupils/{pupil}/paper", Keeps, "Enter a guardian's answer on paper. Fields: answer (agree, refuse), guardian, date, child, consent and consent-text as the page has them",
            (r, form) => r.Service<Guardians.AnswerOnPaper>().From(form, r.At("group"), r.At("pupil"), r.Reader.Language), (r, form) =>
        {
            var view = r.Service<GroupViews>().One(r.At("group"));
            return new(new { View = view, Pupil = view.Pupils.FirstOrDefault(p => p.Pupil.Id == r.At("pupil"))?.Pupil ?? throw Guardians.AnswerAsGuardian.Missing(), Form = form ?? Form.Empty });
        });
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(SchoolRights.KeepGroup, NodeOf);

    private static Node NodeOf(RouteValueDictionary values) => SchoolNodes.OfGroup((string)values["group"]!);

    private static RazorComponentResult<GroupPage> Page(ActRequest request, Form? form)
    {
        request.Http.KeepPrivate();
        return new(new { View = request.Service<GroupViews>().One(request.At("group")), Form = form ?? Form.Empty });
    }
}
