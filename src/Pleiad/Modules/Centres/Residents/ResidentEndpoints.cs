using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>Residents of sites: which sites have some, one site on a day and over the years, and its forms.</summary>
public static class ResidentEndpoints
{
    private const string One = "/residents/{site}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        var acts = new ActRoutes(pages, api);
        var right = ActRoutes.On(CentresRights.KeepResidents, ResidentViews.SiteKind, "site");
        pages.MapGet("/residents", (ResidentViews views) => new RazorComponentResult<SitesPage>(new { Sites = views.Sites() }));
        pages.MapGet(One, (string site, string? on, ResidentViews views) => Page(views, site, on, null));
        acts.MapPost(One + "/add", right, "Enter a resident. Fields: organisation or name, field, since, until", (r, form) => AddResident.From(form, r.At("site"), r.Service<OrganisationFacts>()), (r, form) => Page(r.Service<ResidentViews>(), r.At("site"), null, form));
        acts.MapPost(One + "/end", right, "Write down when a resident left. Fields: tenancy, until", (r, form) => EndResident.From(form, r.At("site")), (r, form) => Page(r.Service<ResidentViews>(), r.At("site"), null, form));
        api.MapGet(One, (string site, string? on, ResidentViews views) => TypedResults.Ok(SiteDto.Of(views.Of(site, Day(on))))).WithSummary("The residents of a site on a day (on=2015-12-31), and by field at the end of each year").ProducesProblem(404);
        api.MapGet("/residents/{site}.csv", (string site, ResidentViews views) => TypedResults.File(CsvText.Write([["resident", "organisation", "field", "since", "until", "illustrative"], .. views.Of(site, null).Rows.Select(r => new[] { r.Name.En, r.Tenancy.Organisation, r.Tenancy.Field, r.Tenancy.Since, r.Tenancy.Until, r.Tenancy.Illustrative ? "true" : "false" })]), "text/csv; charset=utf-8", $"pleiad-residents-{site}.csv")).WithSummary("Everybody who ever stood there, as CSV").Produces<string>(200, "text/csv");
    }

    private static RazorComponentResult<ResidentsPage> Page(ResidentViews views, string site, string? on, Form? form)
    {
        var refused = on is { Length: > 0 } && Day(on) is null;
        return new(new { Site = views.Of(site, Day(on)), Refused = refused ? on : null, Form = form ?? Form.Empty }) { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static DateOnly? Day(string? on) => DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Residents at the end of a year, of one field.</summary>
public sealed record YearDto(int Year, string Field, int Residents);

/// <summary>A site for programs; said is what sources say of the number of its residents.</summary>
public sealed record SiteDto(string Site, string On, int Residents, int Illustrative, IReadOnlyDictionary<string, int> ByField, IReadOnlyList<YearDto> Years, IReadOnlyList<string> Said)
{
    public static SiteDto Of(SiteResidents site) => new(
        site.Site, Term.Text(site.On), site.Then.Count, site.Then.Count(r => r.Tenancy.Illustrative), site.Then.GroupBy(r => r.Tenancy.Field).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        [.. site.Years.SelectMany(y => ResidentFields.All.Select(f => new YearDto(y, f.Id, site.At(y, f.Id)))).Where(y => y.Residents > 0)], [.. site.Numbers.Select(c => c.Id)]);
}
