using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>The check of a cluster, and the rule sets it goes by.</summary>
internal static class EligibilityEndpoints
{
    private const string One = "/rules/{rules}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/clusters/{cluster}/eligibility", Show);
        api.MapGet("/clusters/{cluster}/eligibility", (string cluster, string? rules, string? on, RegistryViews views) => TypedResults.Ok(EligibilityDto.Of(EligibilityView.Find(views, cluster, rules ?? "", ClusterEndpoints.Day(on)))))
            .WithSummary("Whether a cluster passes a rule set on a day: each criterion, and every single change that would make it pass").Produces<EligibilityDto>().ProducesProblem(404);
        pages.MapGet("/rules", (RegistryViews views) => new RazorComponentResult<RulesPage>(new { Sets = All(views).GroupBy(r => r.Id).Select(g => g.Last()).ToArray() }));
        pages.MapGet(One, (string rules, RegistryViews views) => new RazorComponentResult<RulePage>(new { Versions = Versions(views, rules) }));
        acts.Map<EditRulesPage>("/rules/new", route => route.Needs(RegistryRights.EditRules), "Enter a rule set of eligibility. Fields: en, ru, source-en, source-ru, source-date, link, verified, since, until, left-out, tie-kinds, least-members, least-small, university, coordinator, least-used, least-priority, priority-territories, most-idle (shares in percent)",
            (_, form) => EditRules.From(form, null), (_, form) => new(new { Form = form ?? Form.Empty }));
        acts.Map<EditRulesPage>(One + "/edit", ActRoutes.On(RegistryRights.EditRules, EligibilityRules.NodeKind, "rules"), "Write the next version of a rule set. Fields as for entering one; reason, version", (r, form) => EditRules.From(form, r.At("rules")), Edit);
        acts.Map<OutputPage>("/organisations/{organisation}/output/new", ActRoutes.On(RegistryRights.EditOrganisation, Organisation.NodeKind, "organisation"), "State the output of a year and the part that other members use. Fields: cluster, year, output, used (million roubles), evidence",
            (r, form) => StateOutput.From(form, r.At("organisation")), (r, form) => new(new { View = r.Service<RegistryViews>().Organisation(r.At("organisation")), Form = form ?? Form.Of(("cluster", r.Http.Request.Query["cluster"]), ("year", r.Http.Request.Query["year"])) }));
    }

    private static RazorComponentResult<EligibilityPage> Show(string cluster, string? rules, string? on, RegistryViews views)
    {
        var day = ClusterEndpoints.Day(on);
        var refused = day is null && on is { Length: > 0 };
        return new(new { View = EligibilityView.Find(views, cluster, rules ?? "", day), Refused = refused ? on : null }) { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static IReadOnlyList<EligibilityRules> All(RegistryViews views) => views.Ask((db, _) => db.RuleSets.OrderBy(r => r.Id).ThenBy(r => r.Version).ToList());

    private static IReadOnlyList<EligibilityRules> Versions(RegistryViews views, string id) => All(views).Where(r => r.Id == id).ToArray() is { Length: > 0 } versions ? versions : throw EditRules.Missing(id);

    private static RazorComponentResult<EditRulesPage> Edit(ActRequest request, Form? form)
    {
        var (views, id) = (request.Service<RegistryViews>(), request.At("rules"));
        var now = Versions(views, id)[^1];
        var version = views.Ask((_, connection) => Journal.Version(connection, EligibilityRules.Node(id)));
        var numbers = request.Reader.N;
        return new(new
        {
            Rules = now, Version = (int?)version,
            Form = form ?? Form.Of(
                ("en", now.En), ("ru", now.Ru), ("source-en", now.SourceEn), ("source-ru", now.SourceRu), ("source-date", now.SourceDate), ("link", now.Link), ("verified", now.Verified ? "yes" : ""), ("since", now.Since), ("until", now.Until),
                ("least-members", now.LeastMembers?.ToString(CultureInfo.InvariantCulture)), ("least-small", Percent(now.LeastSmall)), ("university", now.University ? "yes" : ""), ("coordinator", now.Coordinator ? "yes" : ""),
                ("least-used", Percent(now.LeastUsed)), ("least-priority", Percent(now.LeastPriority)), ("priority-territories", now.PriorityTerritories), ("most-idle", now.MostIdle?.ToString(CultureInfo.InvariantCulture))),
        });

        string? Percent(double? share) => share is { } s ? numbers.Short(s * 100, 4) : null;
    }
}

/// <summary>A criterion for programs; the answer is yes, no, or unknown.</summary>
public sealed record CriterionDto(string Id, string Asks, string Counted, string Answer);

/// <summary>A pair of participants.</summary>
public sealed record PairDto(string One, string Other);

/// <summary>The check for programs.</summary>
/// <param name="Cluster">Its id.</param>
/// <param name="Rules">The rule set.</param>
/// <param name="Version">Its version.</param>
/// <param name="Verified">Whether it was compared with the full text.</param>
/// <param name="InForce">Whether it is known to be in force on the day.</param>
/// <param name="On">The day.</param>
/// <param name="Answer">yes, no or unknown.</param>
/// <param name="Criteria">One by one.</param>
/// <param name="SingleTies">Every pair whose tie alone would make it pass.</param>
/// <param name="SingleMembers">Every organisation that would as a new participant.</param>
/// <param name="FewestTies">A smallest set after which each participant has a tie.</param>
public sealed record EligibilityDto(
    string Cluster, string Rules, int Version, bool Verified, bool InForce, string On, string Answer, IReadOnlyList<CriterionDto> Criteria, IReadOnlyList<PairDto> SingleTies, IReadOnlyList<string> SingleMembers, IReadOnlyList<PairDto> FewestTies)
{
    public static EligibilityDto Of(EligibilityView view) => new(
        view.Cluster, view.Rules.Id, view.Rules.Version, view.Rules.Verified, view.InForce, Contracts.Term.Text(view.On), Word(view.Answer.Answer),
        [.. view.Answer.Criteria.Select(c => new CriterionDto(c.Id, c.Asks.En, c.Counted.En, Word(c.Answer)))], Pairs(view.Changes.Ties), [.. view.Changes.Members.Select(m => m.Id)], Pairs(view.Changes.Fewest));

    private static IReadOnlyList<PairDto> Pairs(IReadOnlyList<(Participant One, Participant Other)> pairs) => [.. pairs.Select(p => new PairDto(p.One.Id, p.Other.Id))];

    private static string Word(Answer answer) => answer switch { Engine.Rules.Answer.Yes => "yes", Engine.Rules.Answer.No => "no", _ => "unknown" };
}
