using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Chains: the list, the chain, its steps, what organisations offer, and the printable brief of a gap.</summary>
internal static class ChainEndpoints
{
    private const string One = "/chains/{chain}";
    private const string Step = One + "/steps/{step}";

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/chains", (ChainReader chains, Actor actor) => new RazorComponentResult<ChainsPage>(new { Chains = chains.All(actor) }));
        acts.Map<NewChainPage>("/chains/new", route => route.NeedsSignIn(), "Begin a chain. Fields: chain-kind (technology, service), en, ru, about-en, about-ru, currency, clusters",
            (r, form) => NewChain.From(form, r.Service<RightsOfActors>()), (r, form) => new(new { Form = form ?? Form.Of(("clusters", r.Http.Request.Query["cluster"].ToString()), ("currency", "RUB"), ("chain-kind", Chain.Technology)) })); // the clusters stand in the form, and the act asks for each
        pages.MapGet(One, (string chain, ChainReader chains, Actor actor) => Show(chain, chains, actor, null));
        var edit = ActRoutes.On(RegistryRights.EditChain, Chain.NodeKind, "chain");
        acts.Map(One + "/edit", edit, "Change a chain. Fields: en, ru, about-en, about-ru, currency, clusters, version", (r, form) => EditChain.From(form, r.Service<RightsOfActors>(), Id(r)), (r, form) => Page<EditChainPage>(r, form, Fields));
        acts.MapPost(One + "/move", edit, "Make a move of a chain's life. Fields: move (publish, withdraw, retire, reopen), reason, version", (r, form) => MoveChain.From(form, r.Service<RightsOfActors>(), Id(r)), (r, form) => Show(Id(r), r.Service<ChainReader>(), r.Http.Actor, form));
        acts.Map(One + "/steps/new", edit, "Add a step. Fields: en, ru, note-en, note-ru, operation-en, operation-ru, scale, must (must, may), number, inputs, outputs, input-en, input-ru, output-en, output-ru, competences, evidence, version",
            (r, form) => AddStep.From(form, Id(r)), (r, form) => Page<NewStepPage>(r, form, _ => Form.Of(("must", "must"))));
        pages.MapGet(Step, (string chain, string step, ChainReader chains, Actor actor) => ShowStep(chain, step, chains, actor, null));
        acts.Map(Step + "/edit", edit, "Change a step. Fields as for adding one; version", (r, form) => EditStep.From(form, Id(r), r.At("step")), (r, form) => StepPage<EditStepPage>(r, form, Fields));
        acts.MapPost(Step + "/drop", edit, "Take a step out. Fields: reason, version", (r, form) => DropStep.From(form, Id(r), r.At("step")), (r, form) => ShowStep(Id(r), r.At("step"), r.Service<ChainReader>(), r.Http.Actor, form));
        acts.MapPost(Step + "/project", edit, "Make a gap an idea for a project of the chain's clusters. Field: version", (r, form) => MakeProjectIdea.From(form, Id(r), r.At("step")), (r, form) => ShowStep(Id(r), r.At("step"), r.Service<ChainReader>(), r.Http.Actor, form));
        acts.Map(Step + "/offers/new", route => route.NeedsSignIn(), "Offer a step. Fields: organisation, state (offered, planned), scale, since, capacity, capacity-unit, cost, days, evidence, version",
            (r, form) => OfferStep.From(form, r.Service<RightsOfActors>(), Id(r), r.At("step")), (r, form) => StepPage<OfferPage>(r, form, (_, s) => Form.Of(("state", ChainOffer.Offered), ("scale", s.Step.Scale), ("organisation", Own(r.Http.Actor))))); // the organisation stands in the form, and the act asks on it
        acts.MapPost(One + "/offers/{offer}/start", route => route.NeedsSignIn(), "What was planned is offered. Fields: since, version", (r, form) => StartOffer.From(form, r.Service<RightsOfActors>(), Id(r), r.At("offer")), (r, form) => OfOffer(r, form));
        acts.MapPost(One + "/offers/{offer}/stop", route => route.NeedsSignIn(), "Stop an offer. Fields: until, reason, version", (r, form) => StopOffer.From(form, r.Service<RightsOfActors>(), Id(r), r.At("offer")), (r, form) => OfOffer(r, form));
        pages.MapGet(One + "/gaps/{step}/brief", (string chain, string step, ChainReader chains, Actor actor) => chains.Of(chain, actor) is var view ? new RazorComponentResult<BriefPage>(new { View = view, Gap = view.Step(step) }) : null!);
    }

    private static string Id(ActRequest request) => request.At("chain");

    private static RazorComponentResult<ChainPage> Show(string id, ChainReader chains, Actor actor, Form? form) => new(new { View = chains.Of(id, actor), Form = form ?? Form.Empty });

    private static RazorComponentResult<ChainStepPage> ShowStep(string id, string step, ChainReader chains, Actor actor, Form? form)
    {
        var view = chains.Of(id, actor);
        return new(new { View = view, Of = view.Step(step), Form = form ?? Form.Empty });
    }

    /// <summary>The page of the step that an offer is of.</summary>
    private static RazorComponentResult<ChainStepPage> OfOffer(ActRequest request, Form? form)
    {
        var view = request.Service<ChainReader>().Of(Id(request), request.Http.Actor);
        var step = view.Steps.FirstOrDefault(s => s.Offers.Any(o => o.Offer.Id == request.At("offer"))) ?? throw new NotFoundException("There is no such offer.", "Такого предложения нет.", new Suggestion("The chain", "Цепочка", ChainNode.Address(view.Chain.Id)));
        return new(new { View = view, Of = step, Form = form ?? Form.Empty });
    }

    private static RazorComponentResult<TPage> Page<TPage>(ActRequest request, Form? form, Func<ChainView, Form> fields)
        where TPage : IComponent
    {
        var view = request.Service<ChainReader>().Of(Id(request), request.Http.Actor);
        return new(new { View = view, Form = form ?? fields(view) });
    }

    private static RazorComponentResult<TPage> StepPage<TPage>(ActRequest request, Form? form, Func<ChainView, StepView, Form> fields)
        where TPage : IComponent
    {
        var view = request.Service<ChainReader>().Of(Id(request), request.Http.Actor);
        var step = view.Step(request.At("step"));
        return new(new { View = view, Of = step, Form = form ?? fields(view, step) });
    }

    private static Form Fields(ChainView view) => Form.Of(
        [("en", view.Chain.En), ("ru", view.Chain.Ru), ("about-en", view.Chain.AboutEn), ("about-ru", view.Chain.AboutRu), ("currency", view.Chain.Currency)], ("clusters", view.Clusters.Select(c => c.Id)));

    private static Form Fields(ChainView view, StepView step) => Form.Of(
        [
            ("en", step.Step.En), ("ru", step.Step.Ru), ("note-en", step.Step.NoteEn), ("note-ru", step.Step.NoteRu), ("operation-en", step.Step.OperationEn), ("operation-ru", step.Step.OperationRu), ("scale", step.Step.Scale), ("must", step.Step.Must ? "must" : "may"),
            ("number", step.Step.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("competences", step.Step.Competences), ("evidence", step.Step.Evidence),
        ],
        ("inputs", step.Step.In), ("outputs", step.Step.Out));

    /// <summary>The organisation that somebody represents; "" for none.</summary>
    private static string Own(Actor actor) => actor.Grants.FirstOrDefault(g => g.Role == Role.OrganisationRepresentative && g.Node.Kind == Organisations.Organisation.NodeKind)?.Node.Id ?? "";
}
