using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>How a step stands on a day.</summary>
public enum StepStanding
{
    /// <summary>Somebody offers it at the scale that is needed.</summary>
    Held,

    /// <summary>Nobody offers it yet, and somebody plans to.</summary>
    Planned,

    /// <summary>Nobody offers it though everything that goes in is there: here the chain breaks.</summary>
    Missing,

    /// <summary>Nobody offers it, and what goes in is not there either: not started.</summary>
    Waiting,

    /// <summary>Nobody offers it, and the chain does without it.</summary>
    Spare,
}

/// <summary>An offer with who makes it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Who">Who, by name and page.</param>
/// <param name="Short">A short name for boxes; the name where there is none.</param>
/// <param name="Inside">Whether they belong to the chain's clusters, or hold a step of it.</param>
/// <param name="Cluster">Whether it is the cluster itself.</param>
/// <param name="Stands">Whether it is offered on the day.</param>
/// <param name="Waits">Whether it is a plan on the day.</param>
public sealed record OfferView(ChainOffer Offer, Named Who, Sentence Short, bool Inside, bool Cluster, bool Stands, bool Waits);

/// <summary>Somebody near to closing a gap.</summary>
/// <param name="Who">Who.</param>
/// <param name="Short">A short name.</param>
/// <param name="Inside">Whether they belong to the chain's clusters, or hold a step of it.</param>
/// <param name="Steps">How many steps away.</param>
/// <param name="Why">"it holds the laboratory scale".</param>
/// <param name="Claim">The claim that says so; "" for none.</param>
public sealed record NearView(Named Who, Sentence Short, bool Inside, int Steps, Sentence Why, string Claim);

/// <summary>A step with who offers it and how it stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Offers">Everything that was ever offered or planned for it.</param>
/// <param name="Near">Who is near to closing it, inside first; empty for a step that is held.</param>
public sealed record StepView(ChainStep Step, StepStanding Standing, IReadOnlyList<OfferView> Offers, IReadOnlyList<NearView> Near)
{
    /// <summary>Who offers it at the scale that is needed, the cheapest first; an unknown cost comes after known ones.</summary>
    public IEnumerable<OfferView> Here => Offers.Where(o => o.Stands && o.Offer.Scale == Step.Scale).OrderBy(o => o.Offer.Cost is null).ThenBy(o => o.Offer.Cost).ThenBy(o => o.Offer.Days is null).ThenBy(o => o.Offer.Days).ThenBy(o => o.Offer.Id, StringComparer.Ordinal);

    public IEnumerable<OfferView> Plans => Offers.Where(o => o.Waits && o.Offer.Scale == Step.Scale);

    public bool IsGap => Standing is StepStanding.Planned or StepStanding.Missing or StepStanding.Waiting;

    public Sentence Name => new(Step.En, Step.Ru);
}

/// <summary>The cheapest complete way through a chain.</summary>
/// <param name="Steps">Its steps in an order in which they can be done.</param>
/// <param name="Known">The sum of the costs that are known.</param>
/// <param name="Unknown">Of how many of its offers nobody names the cost.</param>
/// <param name="Gaps">How many of its steps nobody offers.</param>
/// <param name="Days">The time of its longest branch; NaN where a time on it is not known.</param>
/// <param name="DaysUnknown">Of how many of its steps nobody names the time.</param>
/// <param name="Shared">Whether something goes into several of its steps; it is counted once in the sum.</param>
/// <param name="Proven">Whether no way has fewer gaps.</param>
public sealed record ChainWay(IReadOnlyList<StepView> Steps, double Known, int Unknown, int Gaps, double Days, int DaysUnknown, bool Shared, bool Proven);

/// <summary>A chain as it stands on a day.</summary>
public sealed record ChainView
{
    public required Chain Chain { get; init; }

    public required int Version { get; init; }

    public required DateOnly On { get; init; }

    public required IReadOnlyList<Named> Clusters { get; init; }

    public required IReadOnlyList<ChainThing> Things { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>The cheapest complete way; null where no way leads to the end even with all gaps closed, or no step is described.</summary>
    public required ChainWay? Way { get; init; }

    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    /// <summary>Services that two members sell, each with them.</summary>
    public IEnumerable<StepView> Doubled => Chain.IsService ? Steps.Where(s => s.Here.Select(o => o.Offer.Node).Distinct().Count() > 1) : [];

    /// <summary>Members that sell more than one service.</summary>
    public IEnumerable<(Named Who, IReadOnlyList<StepView> Steps)> Several => Chain.IsService
        ? Steps.SelectMany(s => s.Here.DistinctBy(o => o.Offer.Node).Select(o => (o.Who, s))).GroupBy(p => p.Who.Id + p.Who.Address, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => (g.First().Who, (IReadOnlyList<StepView>)[.. g.Select(p => p.s)]))
        : [];

    /// <summary>The steps at which the chain breaks: what goes in is there, and nobody takes it on.</summary>
    public IEnumerable<StepView> Breaks => Steps.Where(s => s.Standing == StepStanding.Missing);

    /// <summary>Every step that the chain needs and nobody offers.</summary>
    public IEnumerable<StepView> Gaps => Steps.Where(s => s.IsGap);

    /// <summary>Things by name.</summary>
    public IEnumerable<Sentence> Names(IEnumerable<string> things) => things.Select(t => Things.FirstOrDefault(x => x.Id == t)).OfType<ChainThing>().Select(t => new Sentence(t.En, t.Ru));

    /// <summary>Whether a step gives it; otherwise it is bought in.</summary>
    public bool IsMade(string thing) => Steps.Any(s => s.Step.Out.Contains(thing));

    /// <summary>The step of that id.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public StepView Step(string id) => Steps.FirstOrDefault(s => s.Step.Id == id) ?? throw ChainNode.MissingStep(Chain.Id, id);

    /// <summary>Whether one step hands something on to another; services follow one another by their place.</summary>
    public bool Leads(ChainStep from, ChainStep to) => Chain.IsService || from.Out.Intersect(to.In).Any();

    /// <summary>Steps that hand something on to this one, and that take on what it gives.</summary>
    public (IReadOnlyList<StepView> Before, IReadOnlyList<StepView> After) Around(ChainStep step) =>
        ([.. Steps.Where(s => s.Step.Id != step.Id && (Chain.IsService ? s.Step.Number == step.Number - 1 : s.Step.Out.Intersect(step.In).Any()))], [.. Steps.Where(s => s.Step.Id != step.Id && (Chain.IsService ? s.Step.Number == step.Number + 1 : step.Out.Intersect(s.Step.In).Any()))]);
}
