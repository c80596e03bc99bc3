using Pleiad.Kernel;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>A chain for programs.</summary>
/// <param name="Finding">The sentence of its page, in English; <paramref name="FindingRu"/> in Russian.</param>
/// <param name="Currency">What its costs are in.</param>
/// <param name="Way">The ids of the steps of the cheapest complete way; null where there is none.</param>
/// <param name="Cost">The sum of the way; null as long as a part of it is missing or not known.</param>
/// <param name="KnownCost">The sum of the costs that are known.</param>
/// <param name="UnknownCosts">How many offers of the way have no known cost.</param>
/// <param name="Days">The time of its longest branch; null while a time on it is not known.</param>
public sealed record ChainDto(
    string Id, string Kind, string Name, string NameRu, string State, string Finding, string FindingRu, IReadOnlyList<string> Clusters, string Currency, IReadOnlyList<string>? Way, double? Cost, double KnownCost, int UnknownCosts, double? Days, bool Illustrative, string? Claim,
    IReadOnlyList<ChainStepDto> Steps)
{
    public static ChainDto Of(ChainView v)
    {
        var finding = ChainFinding.Of(v);
        return new(
            v.Chain.Id, v.Chain.Kind, v.Chain.En, v.Chain.Ru, v.Chain.State, finding.En, finding.Ru, [.. v.Clusters.Select(c => c.Id)], v.Chain.Currency, v.Way is { } way ? [.. way.Steps.Select(s => s.Step.Id)] : null, v.Way is { Gaps: 0, Unknown: 0 } known ? known.Known : null,
            v.Way?.Known ?? 0, v.Way?.Unknown ?? 0, v.Way is { Gaps: 0 } timed && !double.IsNaN(timed.Days) ? timed.Days : null, v.Chain.Illustrative, v.Chain.Claim.Length > 0 ? v.Chain.Claim : null, [.. v.Steps.Select(s => ChainStepDto.Of(v, s))]);
    }
}

/// <summary>A step: held, planned, missing, waiting (for what goes in) or spare (the chain does without it).</summary>
public sealed record ChainStepDto(
    string Id, int Number, string Name, string NameRu, string Operation, string Scale, bool Must, string Standing, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, string? Claim, string? Posted, bool Illustrative, IReadOnlyList<ChainOfferDto> Offers, IReadOnlyList<ChainNearDto> Nearest)
{
    public static ChainStepDto Of(ChainView v, StepView s) => new(
        s.Step.Id, s.Step.Number, s.Step.En, s.Step.Ru, s.Step.OperationEn, s.Step.Scale, s.Step.Must, s.Standing.ToString().ToLowerInvariant(), [.. v.Names(s.Step.In).Select(n => n.En)], [.. v.Names(s.Step.Out).Select(n => n.En)], s.Step.Claim.Length > 0 ? s.Step.Claim : null,
        s.Step.Posted.Length > 0 ? s.Step.Posted : null, s.Step.Illustrative, [.. s.Offers.Select(ChainOfferDto.Of)], [.. s.Near.Select(n => new ChainNearDto(n.Who.Name.En, n.Who.Address.TrimStart('/'), n.Inside, n.Steps, n.Why.En, n.Claim.Length > 0 ? n.Claim : null))]);
}

/// <summary>Who offers a step at which scale; cost in the chain's currency, null for unknown.</summary>
public sealed record ChainOfferDto(string Id, string Who, string Node, string Scale, string State, string? Since, string? Until, double? Capacity, string? CapacityUnit, double? Cost, double? Days, string? Claim, bool Illustrative)
{
    public static ChainOfferDto Of(OfferView o) => new(
        o.Offer.Id, o.Who.Name.En, o.Offer.Node, o.Offer.Scale, o.Offer.State, Some(o.Offer.Since), Some(o.Offer.Until), o.Offer.Capacity, Some(o.Offer.CapacityUnit), o.Offer.Cost, o.Offer.Days, Some(o.Offer.Claim), o.Offer.Illustrative);

    private static string? Some(string text) => text.Length > 0 ? text : null;
}

/// <summary>Somebody near to closing a gap.</summary>
public sealed record ChainNearDto(string Who, string Node, bool Inside, int Steps, string Why, string? Claim);

/// <summary>A chain as linked data of schema.org: a HowTo whose steps name who provides them and where that stands.</summary>
internal static class ChainLinkedData
{
    public static Dictionary<string, object> Of(ChainView view, Func<string, string> absolute) => new(StringComparer.Ordinal)
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "HowTo",
        ["@id"] = absolute(ChainNode.Address(view.Chain.Id)),
        ["name"] = Both(new(view.Chain.En, view.Chain.Ru)),
        ["description"] = Both(ChainFinding.Of(view)),
        ["about"] = view.Clusters.Select(c => new Dictionary<string, object> { ["@type"] = "Organization", ["@id"] = absolute(c.Address), ["name"] = Both(c.Name) }).ToArray(),
        ["step"] = view.Steps.Select(s => Step(view, s, absolute)).ToArray(),
    };

    private static Dictionary<string, object> Step(ChainView view, StepView step, Func<string, string> absolute)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "HowToStep",
            ["@id"] = absolute(ChainNode.StepAddress(view.Chain.Id, step.Step.Id)),
            ["position"] = step.Step.Number,
            ["name"] = Both(step.Name),
            ["creativeWorkStatus"] = ChainFinding.Word(step.Standing, view.Chain.IsService).En,
        };
        if (step.Here.Any())
            data["provider"] = step.Here.Select(o => new Dictionary<string, object> { ["@type"] = "Organization", ["@id"] = absolute(o.Who.Address), ["name"] = Both(o.Who.Name) }).ToArray();
        if (step.Step.Claim.Length > 0)
            data["citation"] = absolute($"/registry/claims/{step.Step.Claim}");
        return data;
    }

    private static object[] Both(Sentence sentence) =>
    [
        new Dictionary<string, string> { ["@language"] = "en", ["@value"] = sentence.En }, new Dictionary<string, string> { ["@language"] = "ru", ["@value"] = sentence.Ru },
    ];
}
