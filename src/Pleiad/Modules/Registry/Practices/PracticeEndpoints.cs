using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Practices;

/// <summary>The exchange of good practice: by theme, one with who tried it, and the forms.</summary>
internal static class PracticeEndpoints
{
    private const string One = "/practices/{practice}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/practices", (RegistryViews views, string? theme) => new RazorComponentResult<PracticesPage>(new { View = PracticeView.Find(views), Theme = theme is not null && PracticeWords.Themes.ContainsKey(theme) ? theme : "" }));
        acts.Map<NewPracticePage>("/practices/new", route => route.NeedsSignIn(), "Tell of a practice. Fields: cluster, theme, title, problem, done, result, evidence, ask",
            (r, form) => PublishPractice.From(form, r.Service<RightsOfActors>()), (r, form) => new(new { Form = form ?? Form.Of(("cluster", r.Http.Request.Query["cluster"]), ("theme", r.Http.Request.Query["theme"])) })); // the cluster stands in the form, and the act asks for the right on it
        pages.MapGet(One, (string practice, RegistryViews views) => Page(views, practice, null));
        acts.MapPost(One + "/adopt", route => route.NeedsSignIn(), "Say that another cluster tried a practice, and what came of it. Fields: cluster, since, outcome (trying, works, partly, not), result, evidence",
            (r, form) => AdoptPractice.From(form, r.At("practice"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<RegistryViews>(), r.At("practice"), form));
        acts.MapPost(One + "/withdraw", ActRoutes.On(RegistryRights.TellPractice, Practice.NodeKind, "practice"), "Take a practice back. Fields: reason, version", (r, form) => WithdrawPractice.From(form, r.At("practice")), (r, form) => Page(r.Service<RegistryViews>(), r.At("practice"), form));
        api.MapGet("/practices", (RegistryViews views, string? theme) => TypedResults.Ok(PracticeView.Find(views).Rows.Where(p => p.Practice.WithdrawnAt.Length == 0 && (theme is null or "" || p.Practice.Theme == theme)).Select(PracticeDto.Of))).WithSummary("Practices by theme, with who tried them and what came of it");
        api.MapGet(One, (string practice, RegistryViews views, HttpContext http) =>
        {
            var (row, _, version) = PracticeView.One(views, practice);
            http.Response.Headers.ETag = $"\"{version}\"";
            return TypedResults.Ok(PracticeDto.Of(row));
        }).WithSummary("A practice; its ETag is the version to send back with If-Match").ProducesProblem(404);
    }

    private static RazorComponentResult<PracticePage> Page(RegistryViews views, string id, Form? form)
    {
        var (row, claims, version) = PracticeView.One(views, id);
        return new(new { Row = row, Claims = claims, Version = version, Form = form ?? Form.Empty });
    }
}

/// <summary>Who tried a practice.</summary>
public sealed record AdoptionDto(string Cluster, string Since, string Outcome, string Result);

/// <summary>A practice for programs; "" is unknown.</summary>
public sealed record PracticeDto(string Id, string Theme, string Cluster, string En, string Ru, string Problem, string Done, string Result, string Ask, string Claim, string WithdrawnAt, IReadOnlyList<AdoptionDto> Adoptions)
{
    public static PracticeDto Of(PracticeRow row)
    {
        var p = row.Practice;
        return new(p.Id, p.Theme, p.Cluster, p.En, p.Ru, p.ProblemEn, p.DoneEn, p.ResultEn, p.Ask, p.Claim, p.WithdrawnAt, [.. row.Adoptions.Select(a => new AdoptionDto(a.Adoption.Cluster, a.Adoption.Since, a.Adoption.Outcome, a.Adoption.Result))]);
    }
}
