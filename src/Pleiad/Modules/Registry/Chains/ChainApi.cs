using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Chains for programs: the same as the pages show.</summary>
internal static class ChainApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/chains", (ChainReader chains, Actor actor) => TypedResults.Ok(chains.All(actor).Select(ChainDto.Of))).WithSummary("Technology and service chains with their steps, offers, gaps and who is nearest to closing each");
        api.MapGet("/chains/{chain}", Get).WithSummary("One chain; the ETag is the version that changes must name").ProducesProblem(404);
        api.MapGet("/chains/{chain}/steps/{step}", (string chain, string step, ChainReader chains, Actor actor) => chains.Of(chain, actor) is var view ? TypedResults.Ok(ChainStepDto.Of(view, view.Step(step))) : null!).WithSummary("One step of a chain").ProducesProblem(404);
        api.MapGet("/chains/{chain}.jsonld", LinkedData).WithSummary("The same as linked data of schema.org").Produces<object>(200, "application/ld+json").ProducesProblem(404);
        api.MapGet("/chains/{chain}.csv", Csv).WithSummary("Steps and offers of a chain as CSV, a row an offer and one for each step that nobody offers").Produces<string>(200, "text/csv").ProducesProblem(404);
    }

    private static Ok<ChainDto> Get(string chain, ChainReader chains, Actor actor, HttpContext context)
    {
        var view = chains.Of(chain, actor);
        context.Response.Headers.ETag = $"\"{view.Version.ToString(CultureInfo.InvariantCulture)}\"";
        return TypedResults.Ok(ChainDto.Of(view));
    }

    private static JsonHttpResult<Dictionary<string, object>> LinkedData(string chain, ChainReader chains, Actor actor, PublicAddress host, IServiceProvider services) =>
        TypedResults.Json(ChainLinkedData.Of(chains.Of(chain, actor), path => host.Of(services, path)), contentType: "application/ld+json");

    private static FileContentHttpResult Csv(string chain, ChainReader chains, Actor actor)
    {
        var view = chains.Of(chain, actor);
        return CsvAnswer.Of($"chain-{chain}",
        [
            ["number", "step", "step_ru", "scale", "must", "standing", "goes_in", "comes_out", "who", "who_ru", "offer_scale", "state", "since", "until", "capacity", "capacity_unit", "cost", "currency", "days", "claim"],
            .. view.Steps.SelectMany(s => s.Offers.Cast<OfferView?>().DefaultIfEmpty().Select(o => Row(view, s, o))),
        ]);
    }

    private static string[] Row(ChainView view, StepView s, OfferView? o) =>
    [
        s.Step.Number.ToString(CultureInfo.InvariantCulture), s.Step.En, s.Step.Ru, s.Step.Scale, s.Step.Must ? "must" : "may", s.Standing.ToString().ToLowerInvariant(), string.Join("; ", view.Names(s.Step.In).Select(n => n.En)), string.Join("; ", view.Names(s.Step.Out).Select(n => n.En)),
        o?.Who.Name.En ?? "", o?.Who.Name.Ru ?? "", o?.Offer.Scale ?? "", o?.Offer.State ?? "", o?.Offer.Since ?? "", o?.Offer.Until ?? "", CsvAnswer.Text(o?.Offer.Capacity), o?.Offer.CapacityUnit ?? "", CsvAnswer.Text(o?.Offer.Cost), o?.Offer.Cost is null ? "" : view.Chain.Currency, CsvAnswer.Text(o?.Offer.Days),
        o?.Offer.Claim is { Length: > 0 } claim ? claim : s.Step.Claim,
    ];
}
