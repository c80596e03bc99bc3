using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>The survey of an activity, for whoever was told of it: with an account or with a slip; the slips of a class; and what all of them tell.</summary>
internal static class SurveyEndpoints
{
    private const string One = "/activities/{activity}/survey/{phase}", Slip = "/surveys/{token}", Slips = "/groups/{group}/survey-slips";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/interest", (SurveyViews views, string? kind) => new RazorComponentResult<InterestPage>(new { All = views.Of(kind: kind ?? ""), Kind = kind ?? "" }));
        pages.MapGet(One, (string activity, string phase, SurveyViews views, ActivityViews activities, Actor actor) => Page(activity, phase, views, activities, actor, Form.Empty));
        pages.MapPost(One, (string activity, string phase, SurveyViews views, ActivityViews activities, Actor actor, Form form, FormAnswer answer) =>
            answer.Run(Actor.Visitor, form, AnswerSurvey.From(form, activity, phase, actor), () => Page(activity, phase, views, activities, actor, form))).RequireRateLimiting(RateLimits.VisitorForms); // a visitor's, whoever is signed in: the journal does not tell who answers
        pages.MapGet(Slip, (string token, HttpContext http, SurveyViews views, ActivityViews activities) => Page(token, http, views, activities, Form.Empty)).Privately();
        pages.MapPost(Slip, (string token, HttpContext http, SurveyViews views, ActivityViews activities, Form form, FormAnswer answer) =>
            answer.Run(Actor.Visitor, form, AnswerSurvey.BySlip(form, SurveySlip.Read(token)), () => Page(token, http, views, activities, form))).RequireRateLimiting(RateLimits.VisitorForms).Privately();
        pages.MapGet(Slips, (string group, HttpContext http, GroupViews groups, SurveyViews views) => Print(group, http, groups, views, Form.Empty)).Needs(SchoolRights.KeepGroup, OfGroup);
        pages.MapPost(Slips, (string group, HttpContext http, GroupViews groups, SurveyViews views, Actor actor, Form form, FormAnswer answer) =>
            answer.Run(actor, form, scope => MakeSlips.Run(scope, group), () => Print(group, http, groups, views, form))).Needs(SchoolRights.KeepGroup, OfGroup);
        api.MapGet("/interest", (SurveyViews views, string? kind) => views.Of(kind: kind ?? "")).WithSummary("Who would choose the field, before and after activities: shares with n and Wilson interval, and their difference; n is null below five").Produces<IReadOnlyList<Interest>>();
    }

    private static Node OfGroup(RouteValueDictionary values) => SchoolNodes.OfGroup((string)values["group"]!);

    private static RazorComponentResult<SurveyPage> Page(string activity, string phase, SurveyViews views, ActivityViews activities, Actor actor, Form form)
    {
        var view = activities.One(activity, actor);
        return new(new { View = view, Phase = phase, Closed = views.Closed(view.Activity, phase), Answered = views.Answered(activity, phase, actor), Form = form });
    }

    private static RazorComponentResult<SurveyPage> Page(string token, HttpContext http, SurveyViews views, ActivityViews activities, Form form)
    {
        http.KeepPrivate();
        var (slip, phase) = views.Slip(SurveySlip.Read(token));
        var view = activities.One(slip.Activity, Actor.Visitor);
        return new(new { View = view, Phase = phase, Slip = slip, Closed = views.Closed(view.Activity, phase), Answered = slip.Answered(phase), Form = form });
    }

    private static RazorComponentResult<SurveySlipsPage> Print(string group, HttpContext http, GroupViews groups, SurveyViews views, Form form)
    {
        http.KeepPrivate();
        return new(new { View = groups.One(group), Slips = views.Slips(group), Form = form });
    }
}
