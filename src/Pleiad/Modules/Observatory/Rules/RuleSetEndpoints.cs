using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>The rule sets: those that ship, and those that somebody added here.</summary>
internal static class RuleSetEndpoints
{
    private const string Root = "/rules";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(Root, (IDbContextFactory<PleiadDb> databases) => Page(databases, Form.Empty));
        pages.MapPost(Root, (Form form, Actor actor, FormAnswer answer, IDbContextFactory<PleiadDb> databases) =>
            answer.Run(actor, form, AddRuleSet.From(form), () => Page(databases, form))).Needs(ObservatoryRights.ChooseRules, _ => Node.Instance);
        pages.MapPost(Root + "/{ruleset}/withdraw", (string ruleset, Form form, Actor actor, FormAnswer answer, IDbContextFactory<PleiadDb> databases) =>
            answer.Run(actor, form, WithdrawRuleSet.From(form, ruleset), () => Page(databases, form))).Needs(ObservatoryRights.ChooseRules, _ => Node.Instance);
        api.MapGet(Root, List).WithSummary("The rule sets: those that ship, and those added here");
        api.MapGet(Root + "/{ruleset}", One).WithSummary("The file of one rule set, to read or to begin one's own from").Produces<string>(200, "application/json").ProducesProblem(404);
        api.MapPost(Root, (Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, AddRuleSet.From(form)))
            .WithSummary("Add a rule set. Field: text, the JSON of the file").Produces<ActDone>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409).Needs(ObservatoryRights.ChooseRules, _ => Node.Instance);
        api.MapPost(Root + "/{ruleset}/withdraw", (string ruleset, Form form, Actor actor, ApiAnswer answer) => answer.Run(actor, form, WithdrawRuleSet.From(form, ruleset)))
            .WithSummary("Withdraw a rule set that was added here. Field: reason").Produces<ActDone>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).Needs(ObservatoryRights.ChooseRules, _ => Node.Instance);
    }

    private static RazorComponentResult<RuleSetsPage> Page(IDbContextFactory<PleiadDb> databases, Form form)
    {
        using var db = databases.CreateDbContext();
        return new(new { Form = form, Own = db.OwnRuleSets.OrderBy(r => r.Id).ToList() });
    }

    private static Ok<RuleSetDto[]> List(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var own = db.OwnRuleSets.Where(r => r.WithdrawnAt == "").OrderBy(r => r.Id).ToList();
        return TypedResults.Ok<RuleSetDto[]>([.. RuleSetFile.All.Concat(own.Select(r => RuleSetFile.Parse(r.Text))).Select(RuleSetDto.Of)]);
    }

    private static ContentHttpResult One(string ruleset, IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var text = RuleSetFile.Find(ruleset) is not null ? RuleSetFile.ShippedText(ruleset)
            : db.OwnRuleSets.SingleOrDefault(r => r.Id == ruleset)?.Text ?? throw new NotFoundException($"There is no rule set '{ruleset}'.", $"Правила «{ruleset}» нет.", new Suggestion("All rule sets", "Все правила", Address.Rules));
        return TypedResults.Text(text, "application/json", System.Text.Encoding.UTF8);
    }
}

/// <summary>A rule set in short.</summary>
/// <param name="Verified">Whether its thresholds were read in their source.</param>
/// <param name="Own">Whether it was added here.</param>
/// <param name="Verdict">The flag that is its verdict.</param>
/// <param name="File">Where its file is.</param>
public sealed record RuleSetDto(string Id, string NameEn, string NameRu, bool Verified, bool Own, string Verdict, string Source, string File)
{
    internal static RuleSetDto Of(RuleSetFile rules) => new(rules.Rules.Id, rules.NameEn, rules.NameRu, rules.Verified, rules.Own, rules.Verdict, rules.Source, $"/api{Address.Rules}/{rules.Rules.Id}");
}
