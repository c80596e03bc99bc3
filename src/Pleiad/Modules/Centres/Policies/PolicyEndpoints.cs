using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>Proposals to policy: the public list, the form, one with its texts and moves.</summary>
public static class PolicyEndpoints
{
    private const string One = "/policies/{policy}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        var acts = new ActRoutes(pages, api);
        pages.MapGet("/policies", (PolicyViews views) => new RazorComponentResult<PoliciesPage>(new { Rows = views.All() }));
        acts.Map<NewPolicyPage>("/policies/new", route => route.NeedsSignIn(), "File a proposal to policy. Fields: author (path of an organisation or cluster), title, strategy, body, text",
            (r, form) => FilePolicy.From(form, r.Service<RightsOfActors>(), r.Service<OrganisationFacts>()), (r, form) => new(new { Form = form ?? Form.Empty })); // the author stands in the form, and the act asks for the right on it
        pages.MapGet(One, (string policy, PolicyViews views) => Page(views, policy, null));
        acts.MapPost(One + "/amend", ActRoutes.On(CentresRights.FilePolicy, PolicyProposal.NodeKind, "policy"), "Write the next version of the text. Fields: text, version", (r, form) => AmendPolicy.From(form, r.At("policy")), (r, form) => Page(r.Service<PolicyViews>(), r.At("policy"), form));
        acts.MapPost(One + "/moves/{move}", ActRoutes.On(CentresRights.FilePolicy, PolicyProposal.NodeKind, "policy"), "Make a move of a proposal's life (send, adopt, decline, withdraw). Fields: on, link, reason, version",
            (r, form) => MovePolicy.From(form, r.At("policy"), r.At("move"), r.Service<RightsOfActors>()), (r, form) => Page(r.Service<PolicyViews>(), r.At("policy"), form));
        api.MapGet("/policies", (PolicyViews views) => TypedResults.Ok(views.All().Select(PolicyDto.Of))).WithSummary("Proposals to policy with their author, state, outcome and texts");
    }

    private static RazorComponentResult<PolicyPage> Page(PolicyViews views, string id, Form? form)
    {
        var (row, version) = views.One(id);
        return new(new { Row = row, Version = version, Form = form ?? Form.Empty });
    }
}

/// <summary>A proposal for programs; "" is unknown.</summary>
public sealed record PolicyDto(string Id, string En, string Ru, string Author, string Strategy, string Body, string State, string StateAt, string Outcome, string Link, int Versions, int Sent, string Claim)
{
    public static PolicyDto Of(PolicyRow row)
    {
        var p = row.Proposal;
        return new(p.Id, p.En, p.Ru, p.Author.Length > 0 ? p.Author : p.AuthorEn, p.StrategyEn, p.Body, p.State, p.StateAt, p.Outcome, p.Link, row.Versions.Count, p.Sent, p.Claim);
    }
}
