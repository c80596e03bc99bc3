using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Something by name, with its page; "" where it has none.</summary>
public sealed record Link(Sentence Name, string Address);

/// <summary>A tie as it is read from one of its ends.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="Other">Whom it leads to.</param>
/// <param name="Words">What it says from here: "makes to the order of".</param>
/// <param name="Origin">What brought it about, where that has a page; null otherwise.</param>
public sealed record TieView(Tie Tie, Link Other, Sentence Words, Link? Origin = null);

/// <summary>A position with who holds it.</summary>
public sealed record PositionView(Position Position, Link Person, Link Place);

/// <summary>What an organisation has to do with a product.</summary>
public sealed record HeldProduct(Product Product, Holder Holder);

/// <summary>A plant with its timeline and what follows from it today.</summary>
public sealed record PlantView(Plant Plant, IReadOnlyList<PlantEvent> Events, Link? Owner, string Today)
{
    /// <summary>The last step.</summary>
    public PlantEvent? Last => Events.Count > 0 ? Events[^1] : null;

    /// <summary>Planned or begun, and the day it was planned for has passed: overdue, and never to be taken for open.</summary>
    public bool Overdue => Plant.State is PlantFlow.Planned or PlantFlow.UnderConstruction && Events.LastOrDefault(e => e.State == PlantFlow.Planned) is { } plan && Dates.IsPast(plan.At, Today);

    /// <summary>Whether it is there now: opened, and not closed.</summary>
    public bool Exists => Plant.State == PlantFlow.Opened;

    /// <summary>When it opened; "" for not, or for a day nobody names.</summary>
    public string OpenedAt => Events.LastOrDefault(e => e.State == PlantFlow.Opened)?.At ?? "";

    /// <summary>For when it is planned; "" for no plan.</summary>
    public string PlannedFor => Events.LastOrDefault(e => e.State == PlantFlow.Planned)?.At ?? "";
}

/// <summary>Everything the profile of an organisation shows.</summary>
public sealed record OrganisationView
{
    public required Organisation Organisation { get; init; }

    /// <summary>The version to be confirmed or changed.</summary>
    public required int Version { get; init; }

    public required Freshness Freshness { get; init; }

    public required string Today { get; init; }

    /// <summary>Its territory with its page in the Observatory; null where it is placed nowhere.</summary>
    public Link? Territory { get; init; }

    /// <summary>The organisation that it became part of.</summary>
    public Link? MergedInto { get; init; }

    /// <summary>The clusters it is or was a member of.</summary>
    public required IReadOnlyList<(Membership Membership, Link Cluster)> Memberships { get; init; }

    public required IReadOnlyList<KnownName> Names { get; init; }

    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    public required IReadOnlyList<IndustryCode> Industries { get; init; }

    public required IReadOnlyList<Competence> Competences { get; init; }

    public required IReadOnlyList<HeldProduct> Products { get; init; }

    public required IReadOnlyList<PlantView> Plants { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<TieView> Ties { get; init; }

    public required IReadOnlyList<PositionView> People { get; init; }

    /// <summary>What is said of it.</summary>
    public required IReadOnlyList<ClaimGroup> Said { get; init; }

    /// <summary>The claims that rows were read from, by id.</summary>
    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    /// <summary>The products it owns or makes today.</summary>
    public IEnumerable<HeldProduct> Now => Products.Where(p => Dates.Holds(p.Holder.Since, p.Holder.Until, Today));
}
