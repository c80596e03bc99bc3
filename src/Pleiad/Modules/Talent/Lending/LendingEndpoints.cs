using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>What is lent, as programs read it.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="En">Name.</param>
/// <param name="Ru">Name.</param>
/// <param name="Organisation">The Registry's id of its owner.</param>
/// <param name="TeachingHours">Most hours a month for teaching; null for no limit.</param>
/// <param name="Months">Hours by month, apart.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record FacilityDto(string Id, string En, string Ru, string Organisation, int? TeachingHours, IReadOnlyList<MonthHours> Months, bool Illustrative);

internal static class LendingEndpoints
{
    private const string One = "/lending/{facility}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/lending", (LendingViews views) => new RazorComponentResult<LendingPage>(new { All = views.All(), Told = views.ToldOf() }));
        acts.Map<FacilityFormPage>("/lending/new", route => route.NeedsSignIn(), "Lend equipment or a laboratory to teaching. Fields: organisation, site, en, ru, text-en, text-ru, teaching-hours, opens, closes", (r, form) => r.Service<LendFacility>().From(form), (_, form) => new(new { Form = form ?? Form.Empty })); // whose it is stands in the form
        pages.MapGet(One, (HttpContext http) => Page(new ActRequest(http), null));
        acts.MapPost(One + "/book", route => route.NeedsSignIn(), "Book hours for a class. Fields: school, subject, day, from, to", (r, form) => r.Service<TakeHours>().Teach(form, r.At("facility")), Page); // for which school stands in the form
        acts.MapPost(One + "/commercial", Keeps, "Enter hours of commercial use. Fields: lines (2026-10-05 09:00-12:00 each)", (r, form) => r.Service<TakeHours>().Work(form, r.At("facility")), Page);
        acts.MapPost(One + "/end", Keeps, "Lend it no more", (r, _) => scope => TakeHours.End(scope, r.At("facility")), Page);
        acts.MapPost(One + "/hours/{hours}/cancel", route => route.Needs(LendingRights.GiveBack, values => Node.Of(LendingNodes.Uses, (string)values["hours"]!)), "Give hours back", (r, _) => scope => TakeHours.GiveBack(scope, r.At("facility"), r.At("hours")), Page);
        api.MapGet("/lending", (LendingViews views) => (IReadOnlyList<FacilityDto>)[.. views.All().Select(v => new FacilityDto(v.Facility.Id, v.Facility.En, v.Facility.Ru, v.Facility.Organisation, v.Facility.TeachingHours == 0 ? null : v.Facility.TeachingHours, v.Months, v.Facility.Illustrative))])
            .WithSummary("What is lent to teaching, with hours by month: teaching and commercial apart").Produces<IReadOnlyList<FacilityDto>>();
        api.MapGet("/lending/hours.csv", (LendingViews views) => TypedResults.File(CsvText.Write([["facility", "organisation", "month", "teaching_hours", "commercial_hours", "illustrative"], .. views.All().SelectMany(v => v.Months.Select(m => (string[])[v.Facility.Id, v.Facility.Organisation, m.Month, Number(m.Teaching), Number(m.Commercial), v.Facility.Illustrative ? "true" : "false"]))]), "text/csv; charset=utf-8", "pleiad-lending-hours.csv"))
            .WithSummary("Hours by facility and month as CSV: teaching and commercial in columns of their own, without a sum");
    }

    private static void Keeps(RouteHandlerBuilder route) => route.Needs(LendingRights.Keep, values => LendingNodes.OfFacility((string)values["facility"]!));

    private static RazorComponentResult<FacilityPage> Page(ActRequest request, Form? form) => new(new { View = request.Service<LendingViews>().One(request.At("facility")), Schools = request.Service<GroupViews>().Teaching(request.Http.Actor), Form = form ?? Form.Empty });

    private static string Number(double hours) => hours.ToString("R", CultureInfo.InvariantCulture);
}
