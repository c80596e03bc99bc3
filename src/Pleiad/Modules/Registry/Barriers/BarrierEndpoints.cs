using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Barriers;

/// <summary>The log of barriers: the public list, the report, one with its moves, and its way before a council.</summary>
internal static class BarrierEndpoints
{
    private const string One = "/barriers/{barrier}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/barriers", (RegistryViews views, string? cluster) => new RazorComponentResult<BarriersPage>(new { View = BarrierView.Find(views, cluster ?? "") }));
        acts.Map<NewBarrierPage>("/barriers/new", route => route.NeedsSignIn(), "Report a barrier. Fields: what, kind, organisation, cluster, since, evidence",
            (r, form) => ReportBarrier.From(form, r.Service<RightsOfActors>()), (r, form) => new(new { Form = form ?? Form.Of(("organisation", r.Http.Request.Query["organisation"]), ("cluster", r.Http.Request.Query["cluster"])) })); // whom it hinders stands in the form, and the act asks for the right on it
        pages.MapGet(One, (string barrier, RegistryViews views) => Page(views, barrier, null));
        acts.MapPost(One + "/moves/{move}", ActRoutes.On(RegistryRights.ReportBarrier, Barrier.NodeKind, "barrier"), "Make a move of a barrier's life (accept, raise, remove, decline, withdraw). Fields: owner (accept), body (raise), reason, version",
            (r, form) => MoveBarrier.From(form, r.At("barrier"), r.At("move"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<RegistryViews>(), r.At("barrier"), form));
        acts.MapPost(One + "/take-up", ActRoutes.On(RegistryRights.HoldSitting, Barrier.NodeKind, "barrier"), "Put a barrier before a council. Fields: sitting (council/sitting), version",
            (r, form) => TakeUpBarrier.From(form, r.At("barrier"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<RegistryViews>(), r.At("barrier"), form));
        api.MapGet("/barriers", (RegistryViews views, string? cluster) => TypedResults.Ok(BarrierView.Find(views, cluster ?? "").Rows.Select(BarrierDto.Of))).WithSummary("Barriers: those that wait longest first, then what became of the others");
        api.MapGet("/barriers.csv", (RegistryViews views, string? cluster) => CsvAnswer.Of("barriers", [["id", "en", "ru", "kind", "cluster", "organisation", "state", "since", "age_days", "owner", "body", "outcome", "claim"], .. BarrierView.Find(views, cluster ?? "").Rows.Select(BarrierDto.Of).Select(b => new[] { b.Id, b.En, b.Ru, b.Kind, b.Cluster, b.Organisation, b.State, b.Since, $"{b.AgeDays}", b.Owner, b.Body, b.Outcome, b.Claim })]))
            .WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet(One, (string barrier, RegistryViews views, HttpContext http) =>
        {
            var (row, _, version, _) = BarrierView.One(views, barrier);
            http.Response.Headers.ETag = $"\"{version}\"";
            return TypedResults.Ok(BarrierDto.Of(row));
        }).WithSummary("A barrier; its ETag is the version to send back with If-Match").ProducesProblem(404);
    }

    private static RazorComponentResult<BarrierPage> Page(RegistryViews views, string id, Form? form)
    {
        var (row, claims, version, sittings) = BarrierView.One(views, id);
        return new(new { Row = row, Claims = claims, Version = version, Sittings = sittings, Form = form ?? Form.Empty });
    }
}

/// <summary>A barrier for programs; "" is unknown, and so is an age of null.</summary>
public sealed record BarrierDto(string Id, string En, string Ru, string Kind, string Cluster, string Organisation, string State, string Since, int? AgeDays, string Owner, string Body, string Outcome, string Claim)
{
    public static BarrierDto Of(BarrierRow row)
    {
        var b = row.Barrier;
        return new(b.Id, b.En, b.Ru, b.Kind, b.Cluster, b.Organisation, b.State, b.Since, row.Age, b.Owner, b.Body, b.Outcome, b.Claim);
    }
}
