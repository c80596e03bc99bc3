using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>The clusters for programs: the same data and the same acts as the pages.</summary>
public static class ClusterApi
{
    private const string One = "/clusters/{cluster}";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clusters", (ClusterLists lists) => TypedResults.Ok(lists.All().Select(ClusterCardDto.Of))).WithSummary("Every cluster once, with its level and the evidence behind it");
        api.MapGet("/clusters.csv", (ClusterLists lists) => Csv("pleiad-clusters.csv", [ClusterCardDto.Header, .. lists.All().Select(c => ClusterCardDto.Of(c).Fields())])).WithSummary("The same as CSV").Produces<string>(200, "text/csv");
        api.MapGet(One, Get).WithSummary("A cluster with its members, evidence and statuses on a day; the ETag is the version that changes must name").ProducesProblem(400).ProducesProblem(404);
        api.MapGet(One + "/members.csv", Members).WithSummary("The members of a cluster on a day as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapGet(One + "/timeline.csv", Timeline).WithSummary("What was built and when, as CSV").Produces<string>(200, "text/csv").ProducesProblem(404);
        api.MapPost("/clusters", (Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, ClusterEndpoints.ReadNew(form))).Needs(RegistryRights.FoundCluster).WithSummary("Enters a cluster as an idea").Produces<ActDone>().ProducesProblem(400);
        api.MapPost(One + "/moves/{move}", Move).Needs(RegistryRights.LeadCluster, ClusterEndpoints.ClusterOf).WithSummary("Makes a move of the cluster's life; If-Match names the version").Produces<ActDone>().ProducesProblem(400).ProducesProblem(409);
        api.MapPost(One + "/confirm", (string cluster, Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, scope => ConfirmCluster.Run(scope, cluster, form.Version)))
            .Needs(RegistryRights.LeadCluster, ClusterEndpoints.ClusterOf).WithSummary("Confirms that all of it is right today; If-Match names the version").Produces<ActDone>().ProducesProblem(409);
        foreach (var part in EditParts.All)
        {
            api.MapPost($"{One}/{part.Id}", (string cluster, Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, part.Act(form, cluster)))
                .Needs(part.Permission, ClusterEndpoints.ClusterOf).WithSummary(part.Title.En).Produces<ActDone>().ProducesProblem(400).ProducesProblem(409);
        }
    }

    private static Ok<ClusterPortraitDto> Get(string cluster, [Description("A day: 2014-12-31; today when left out")] string? on, ClusterPortraits portraits, HttpContext context)
    {
        var portrait = portraits.Of(cluster, Asked(on));
        context.Response.Headers.ETag = $"\"{portrait.Version.ToString(CultureInfo.InvariantCulture)}\"";
        return TypedResults.Ok(ClusterPortraitDto.Of(portrait));
    }

    private static FileContentHttpResult Members(string cluster, string? on, ClusterPortraits portraits)
    {
        var portrait = portraits.Of(cluster, Asked(on));
        return Csv($"pleiad-{cluster}-members.csv", [MemberDto.Header, .. portrait.MembersThen.Select(m => MemberDto.Of(m).Fields())]);
    }

    private static FileContentHttpResult Timeline(string cluster, ClusterPortraits portraits)
    {
        var portrait = portraits.Of(cluster);
        return Csv($"pleiad-{cluster}-timeline.csv", [["what", "name", "name_ru", "state", "since", "until", "claim"],
            .. portrait.Built.Select(b => (string[])[b.Kind, b.Owner?.Name.En ?? b.Name.En, b.Owner?.Name.Ru ?? b.Name.Ru, b.State, b.At, "", b.Claim]),
            .. portrait.Milestones.Select(m => (string[])[m.Track, m.Name.En, m.Name.Ru, m.Planned ? "planned" : "done", m.Since, m.Until, m.Claim]),
            .. portrait.Statuses.Select(s => (string[])["status", s.Name.En, s.Name.Ru, s.ByThen ? "by then" : "since", s.Term.Since, s.Term.Until, s.Claim])]);
    }

    private static IResult Move(string cluster, string move, RightsOfActors rights, Form form, Actor actor, ApiAnswer answer)
    {
        var reason = form.Lines("reason", false, 1000);
        return answer.Run(actor, form, scope => MoveCluster.Run(scope, rights, cluster, move, reason, form.Version));
    }

    private static DateOnly? Asked(string? on) => string.IsNullOrEmpty(on) ? null
        : ClusterEndpoints.Day(on) ?? throw new RefusedException("on", $"'{on}' is not a day; write it as 2014-12-31.", $"«{on}» — не дата; напишите её так: 2014-12-31.");

    private static FileContentHttpResult Csv(string name, IEnumerable<string[]> rows) => TypedResults.File(CsvText.Write(rows), "text/csv; charset=utf-8", name);
}
