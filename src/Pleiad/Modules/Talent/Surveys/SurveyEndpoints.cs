using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>The survey of an activity, for whoever was told of it, and what all of them tell.</summary>
internal static class SurveyEndpoints
{
    private const string One = "/activities/{activity}/survey/{phase}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/interest", (SurveyViews views, string? kind) => new RazorComponentResult<InterestPage>(new { All = views.Of(kind: kind ?? ""), Kind = kind ?? "" }));
        pages.MapGet(One, (string activity, string phase, ActivityViews views, Actor actor, TimeProvider clock) => Page(activity, phase, views, actor, clock, Form.Empty));
        pages.MapPost(One, (string activity, string phase, ActivityViews views, Actor actor, TimeProvider clock, Form form, FormAnswer answer) =>
            answer.Run(Actor.Visitor, form, AnswerSurvey.From(form, activity, phase), () => Page(activity, phase, views, actor, clock, form))).RequireRateLimiting(RateLimits.VisitorForms); // a visitor's, whoever is signed in: it is not kept who answers
        api.MapGet("/interest", (SurveyViews views, string? kind) => views.Of(kind: kind ?? "")).WithSummary("Who would choose the field, before and after activities: shares with n and Wilson interval; n is null below five").Produces<IReadOnlyList<Interest>>();
    }

    private static RazorComponentResult<SurveyPage> Page(string activity, string phase, ActivityViews views, Actor actor, TimeProvider clock, Form form)
    {
        var view = views.One(activity, actor);
        return new(new { View = view, Phase = phase, Closed = AnswerSurvey.Closed(view.Activity, phase, clock.GetUtcNow()), Form = form });
    }
}
