using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Talent.Cohorts;

/// <summary>Direct employment by cohort: pages and data for everybody, the form of a university, and joining by consent.</summary>
internal static class CohortEndpoints
{
    private const string One = "/cohorts/{cohort}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/cohorts", (CohortViews views) => new RazorComponentResult<CohortsPage>(new { Cohorts = views.All() }));
        pages.MapGet(One, (string cohort, CohortViews views, Actor actor) => Show(views, cohort, actor, Form.Empty));
        acts.Map<EnterCohortPage>("/organisations/{organisation}/cohorts/new", route => route.Needs(PlacementRights.EnterCohort, v => ClusterPermissions.Organisation((string)v["organisation"]!)), "Enter a cohort. Fields: en, ru, year, finished, counted, rows (CSV with the columns outcome and months)",
            (r, form) => EnterCohort.From(form, r.At("organisation")), (r, form) => new(new { University = r.Service<CohortViews>().University(r.At("organisation")), Form = form ?? Form.Empty }));
        acts.MapPost(One + "/join", route => route.NeedsSignIn(), "Be counted in a cohort. Fields: consent and consent-text as the page has them", (r, form) => r.Service<JoinCohort>().Join(form, r.At("cohort"), r.Reader.Language), Again);
        acts.MapPost(One + "/leave", route => route.NeedsSignIn(), "Take the consent back", (r, _) => r.Service<JoinCohort>().Leave(r.At("cohort")), Again);
        api.MapGet("/cohorts", (CohortViews views) => TypedResults.Ok(views.All().Select(CohortDto.Of))).WithSummary("Direct employment by cohort, with what is hidden left out");
        api.MapGet("/cohorts.csv", (CohortViews views) => Csv(views.All(), "pleiad-cohorts.csv")).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet(One, (string cohort, CohortViews views) => TypedResults.Ok(CohortDto.Of(views.One(cohort, Actor.Visitor)))).WithSummary("Direct employment of one cohort");
        api.MapGet(One + ".csv", (string cohort, CohortViews views) => Csv([views.One(cohort, Actor.Visitor)], $"pleiad-{cohort}.csv")).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
    }

    private static RazorComponentResult<CohortPage> Again(ActRequest r, Form? form) => Show(r.Service<CohortViews>(), r.At("cohort"), r.Http.Actor, form ?? Form.Empty);

    private static RazorComponentResult<CohortPage> Show(CohortViews views, string id, Actor actor, Form form) => new(new { View = views.One(id, actor), Form = form });

    private static FileContentHttpResult Csv(IReadOnlyList<CohortView> views, string name) => TypedResults.File(CsvText.Write(
    [
        ["cohort", "university", "year", "counted_at", "illustrative", "graduates", "denominator", .. Graduate.Outcomes.Keys.Select(k => k.Replace('-', '_')), "share", "low", "high", "at_most", "above"],
        .. views.Select(CohortDto.Of).Select(d => (string[])[
            d.Id, d.University, d.Year.ToString(CultureInfo.InvariantCulture), d.CountedAt, d.Illustrative ? "true" : "false", Text(d.Graduates), Text(d.Denominator), .. Graduate.Outcomes.Keys.Select(k => Text(d.Outcomes[k])), Text(d.Share), Text(d.Low), Text(d.High), Text(d.AtMost), Text(d.Above),
        ]),
    ]), "text/csv; charset=utf-8", name);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A cohort for programs. Null is hidden: fewer than five people stand behind it, or it could be found by difference.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="University">The Registry's organisation.</param>
/// <param name="En">Programme.</param>
/// <param name="Ru">Programme.</param>
/// <param name="Year">Of graduation.</param>
/// <param name="CountedAt">The day of the count.</param>
/// <param name="Illustrative">Whether it is invented.</param>
/// <param name="Graduates">All.</param>
/// <param name="Denominator">All but those in further study, conscripted or ill.</param>
/// <param name="Outcomes">By outcome.</param>
/// <param name="Share">Employed in the field within twelve months, out of the denominator.</param>
/// <param name="Low">Lower Wilson bound, 95 of 100.</param>
/// <param name="High">Upper Wilson bound.</param>
/// <param name="AtMost">If everybody unknown were employed in the field.</param>
/// <param name="Above">A lower bound where the share itself is hidden.</param>
/// <param name="Jobs">How long it took, by Kaplan and Meier, of those who were not lost from sight; empty where it is hidden.</param>
public sealed record CohortDto(string Id, string University, string En, string Ru, int Year, string CountedAt, bool Illustrative, int? Graduates, int? Denominator, IReadOnlyDictionary<string, int?> Outcomes, double? Share, double? Low, double? High, double? AtMost, double? Above, IReadOnlyList<JobStepDto> Jobs)
{
    internal static CohortDto Of(CohortView view)
    {
        static double? Known(double value) => double.IsNaN(value) ? null : value;
        var (cohort, f) = (view.Cohort, view.Figures);
        return new(cohort.Id, cohort.University, cohort.En, cohort.Ru, cohort.Year, cohort.CountedAt, cohort.Illustrative, f.Graduates, f.Counted, f.Cells, Known(f.Share), Known(f.Low), Known(f.High), Known(f.AtMost), Known(f.Above), [.. f.Jobs.Steps.Select(j => new JobStepDto(j.Month, j.Jobs, j.Left, j.Share, Known(j.Low), Known(j.High)))]);
    }
}

/// <summary>A step of the time to a job in the field.</summary>
/// <param name="Month">By the end of which month after graduation.</param>
/// <param name="Jobs">How many found one since the step before.</param>
/// <param name="Left">How many had none then.</param>
/// <param name="Share">The share that had one.</param>
/// <param name="Low">Lower bound, 95 of 100.</param>
/// <param name="High">Upper bound.</param>
public sealed record JobStepDto(int Month, int Jobs, int Left, double Share, double? Low, double? High);
