using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Results.Factors;

/// <summary>Success factors: all clusters side by side, one over its dates, the form, and an expert's judgement.</summary>
public static class FactorEndpoints
{
    private const string One = "/factors/{cluster}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        var acts = new ActRoutes(pages, api);
        pages.MapGet("/factors", (FactorViews views) => new RazorComponentResult<FactorsPage>(new { Lines = views.All() }));
        pages.MapGet(One, Show);
        acts.Map<AssessPage>(One + "/new", route => route.Needs(FactorRights.Assess, values => ClusterPermissions.Of((string)values["cluster"]!)), "Assess a cluster. Fields: date, and for each factor applied-… (yes, no), said-…, evidence-… (keys, several), record-… (the path of another record)",
            (r, form) => AssessCluster.From(form, r.At("cluster"), r.Service<EvidenceChoices>(), r.Service<RightsOfActors>()), (r, form) => Opened(r, form));
        acts.MapPost("/factors/assessments/{assessment}/moves/{move}", route => route.Needs(FactorRights.Judge, values => FactorAssessment.Of((string)values["assessment"]!)), "Confirm or contest an assessment (confirm, contest). Fields: reason, version",
            (r, form) => JudgeAssessment.From(form, r.At("assessment"), r.At("move"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<FactorViews>(), r.Service<EvidenceChoices>(), ClusterOf(r, r.At("assessment")), form));
        api.MapGet("/factors", (FactorViews views) => TypedResults.Ok(views.All().Select(l => new FactorLineDto(l.Id, l.Last?.Counted, l.Last?.Assessment.Date ?? "", l.Last?.Assessment.State ?? "", l.Said?.Id ?? "")))).WithSummary("Clusters against the seven success factors: how many are applied with evidence by the last self-assessment, and the claim of a source");
        api.MapGet(One, (string cluster, FactorViews views) => TypedResults.Ok(views.Of(cluster).Views.Select(AssessmentDto.Of))).WithSummary("The self-assessments of a cluster, the latest first, with the evidence").ProducesProblem(404);
    }

    /// <summary>A cluster's page; the journal leads here by an assessment's id.</summary>
    private static IResult Show(string cluster, FactorViews views, EvidenceChoices choices, FormAnswer answer, RightsOfActors rights, IDbContextFactory<PleiadDb> databases)
    {
        if (rights.Exists(FactorAssessment.Of(cluster)))
        {
            using var db = databases.CreateDbContext();
            return answer.GoTo(FactorViews.Address(db.FactorAssessments.First(a => a.Id == cluster).Cluster));
        }

        return Page(views, choices, cluster, null);
    }

    private static RazorComponentResult<FactorPage> Page(FactorViews views, EvidenceChoices choices, string cluster, Form? form)
    {
        var (name, all, said) = views.Of(cluster);
        return new(new { Cluster = cluster, Name = name, Views = all, Said = said, Choices = choices.Of(cluster), Form = form ?? Form.Empty });
    }

    private static RazorComponentResult<AssessPage> Opened(ActRequest r, Form? form)
    {
        var (name, all, _) = r.Service<FactorViews>().Of(r.At("cluster"));
        var choices = r.Service<EvidenceChoices>().Of(r.At("cluster"));
        return new(new { Cluster = r.At("cluster"), Name = name, Choices = choices, Form = form ?? Begin(all.FirstOrDefault(), choices, r.Reader.Today) });
    }

    /// <summary>A form that begins with what was said last, for today.</summary>
    private static Form Begin(AssessmentView? last, IReadOnlyDictionary<string, IReadOnlyList<EvidenceChoice>> choices, string today) => Form.Of(
        [("date", today), .. SuccessFactor.All.SelectMany(f => new (string, string?)[] { ($"applied-{f.Id}", last?.Factors.First(x => x.Factor.Id == f.Id).Answer?.Applied), ($"said-{f.Id}", last?.Factors.First(x => x.Factor.Id == f.Id).Answer?.Said) })],
        [.. SuccessFactor.All.Select(f => ($"evidence-{f.Id}", (IEnumerable<string>)[.. (last?.Factors.First(x => x.Factor.Id == f.Id).Evidence ?? []).Select(e => e.Key).Where(k => choices[f.Id].Any(c => c.Key == k))]))]);

    private static string ClusterOf(ActRequest r, string assessment)
    {
        using var db = r.Service<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return db.FactorAssessments.Where(a => a.Id == assessment).Select(a => a.Cluster).FirstOrDefault() ?? throw FactorViews.Missing();
    }
}

/// <summary>A cluster for programs; Factors is null where it was not assessed here.</summary>
public sealed record FactorLineDto(string Cluster, int? Factors, string Date, string State, string Claim);

/// <summary>A factor for programs: counted, withoutEvidence, no or unknown.</summary>
public sealed record FactorDto(string Factor, string Standing, string Said, IReadOnlyList<string> Evidence);

/// <summary>A self-assessment for programs.</summary>
public sealed record AssessmentDto(string Id, string Cluster, string Date, string State, int Counted, IReadOnlyList<FactorDto> Factors, string Judgement)
{
    public static AssessmentDto Of(AssessmentView view) => new(
        view.Assessment.Id, view.Assessment.Cluster, view.Assessment.Date, view.Assessment.State, view.Counted,
        [.. view.Factors.Select(f => new FactorDto(f.Factor.Id, char.ToLowerInvariant(f.Standing.ToString()[0]) + f.Standing.ToString()[1..], f.Answer?.Said ?? "", [.. f.Evidence.Select(e => e.Address)]))], view.Assessment.Judgement);
}
