using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>How a claim becomes rows: by what it says and of which kind of thing.</summary>
/// <param name="Of">The kind of the subject's node; "" for any.</param>
/// <param name="Predicate">What it says.</param>
/// <param name="Read">What it makes.</param>
internal sealed record WorldRule(string Of, string Predicate, Action<World, Claim> Read);

/// <summary>The rules as a table, and the few claims that are read one by one because their words say more than their predicate.</summary>
internal static class WorldRules
{
    private static readonly WorldRule[] Rules =
    [
        new("", "also_known_as", Aliases),
        new(Organisation.NodeKind, "legal_form", (w, c) => w.Change(c.Subject, (Organisation o) => o.LegalForm.Length > 0 ? o : o with { LegalForm = c.Object })),
        new(Organisation.NodeKind, "founded_on", (w, c) => w.Change(c.Subject, (Organisation o) => o with { Founded = c.From?.Text ?? "" })),
        new(Organisation.NodeKind, "member_of", ByCluster),
        new(Organisation.NodeKind, "spearhead_of", ByCluster),
        new(Organisation.NodeKind, "part_of", (w, c) => Between(w, c, TieKinds.PartOf)),
        new(Organisation.NodeKind, "cooperates_with", (w, c) => Between(w, c, TieKinds.Cooperation)),
        new(Organisation.NodeKind, "made_to_order_of", (w, c) => Between(w, c, TieKinds.MadeToOrder)),
        new(Organisation.NodeKind, "manages", (w, c) => Between(w, c, TieKinds.Manages)),
        new(Organisation.NodeKind, "supports", (w, c) => Between(w, c, TieKinds.Support)),
        new(Organisation.NodeKind, "provides", (w, c) => Can(w, c, "service")),
        new(Organisation.NodeKind, "promotes", (w, c) => Can(w, c, "service")),
        new(Organisation.NodeKind, "works_in", (w, c) => Can(w, c, "field")),
        new(Organisation.NodeKind, "develops", (w, c) => Can(w, c, "technology")),
        new(Person.NodeKind, "role", Position),
        new(Product.NodeKind, "produced_by", Produced),
        new(Product.NodeKind, "developed_by", Developed),
        new(Plant.NodeKind, "opened_in", (w, c) => w.Step(c, PlantFlow.Opened, c.From?.Text ?? "")),
        new(Plant.NodeKind, "planned_for", (w, c) => w.Step(c, PlantFlow.Planned, c.From?.Text ?? "")),
        new(Plant.NodeKind, "part_of", PlantOwner),
        new(Plant.NodeKind, "produces", (w, c) => w.Change(c.Subject, (Plant p) => p with { MakesEn = c.Object, MakesRu = WorldWords.Ru(c.Object) })),
        new(Site.NodeKind, "part_of", (w, c) => w.Change(c.Subject, (Site s) => s with { Owner = w.OrganisationOf(c.ObjectNode)?.Id ?? s.Owner })),
        new(Site.NodeKind, "works_in", (w, c) => Can(w, c, "field")),
        new(Site.NodeKind, "provides", (w, c) => Can(w, c, "service")),
        new(Site.NodeKind, "produces", (w, c) => Can(w, c, "technology")),
        new(Site.NodeKind, "planned_for", (w, c) => w.Change(c.Subject, (Site s) => c.From is null ? s : s with { State = SiteWords.Planned, Since = c.From.Text })),
        new(Site.NodeKind, "rated_at", Voltage),
    ];

    /// <summary>The medicines that Mir-Pharm introduced and that stand in STADA's portfolio since.</summary>
    private static readonly string[] Portfolio = ["mifepristone", "mirolut", "ginepristone", "ginestril", "tranexam", "mexiprim"];

    /// <summary>Claims whose sentence says more than their predicate; they are read so and in no other way.</summary>
    private static readonly Dictionary<string, Action<World, Claim>> Readings = new(StringComparer.Ordinal)
    {
        ["f429"] = (w, c) => // the line was set up: it is there, and no day is named
        {
            PlantOwner(w, c);
            w.Change(c.Subject, (Plant p) => p with { MakesEn = "substances for antitumour medicines", MakesRu = "субстанции для противоопухолевых препаратов" });
            w.Step(c, PlantFlow.Opened, "");
        },
        ["f441"] = Transfer,
        ["f442"] = MadeToOrder,
    };

    public static void Read(World world, Claim claim)
    {
        if (Readings.TryGetValue(claim.Id, out var reading))
        {
            reading(world, claim);
            return;
        }

        foreach (var rule in Rules.Where(r => r.Predicate == claim.Predicate && (r.Of.Length == 0 || r.Of == claim.Subject.Kind)))
            rule.Read(world, claim);
    }

    private static void Aliases(World world, Claim claim)
    {
        if (claim.Subject.Kind is not (Organisation.NodeKind or Person.NodeKind or Product.NodeKind or Site.NodeKind))
            return;
        foreach (var name in Parts(claim.Object))
            world.Name(claim.Subject, name, NameKinds.Alias, claim.Id);
    }

    /// <summary>A member whose place nobody names stands where its cluster does, and says so.</summary>
    private static void ByCluster(World world, Claim claim)
    {
        if (claim.ObjectNode is { } cluster && WorldPlaces.Clusters.TryGetValue(cluster.Id, out var place))
        {
            world.Change(claim.Subject, (Organisation o) => o.Territory.Length > 0 || o.Country.Length > 0 ? o : o with
            {
                Dataset = WorldPlaces.Russia, Territory = place.Territory, Country = "RU", PlaceEn = "placed by its cluster", PlaceRu = "место указано по кластеру",
            });
        }
    }

    private static void Between(World world, Claim claim, string kind)
    {
        if (claim.ObjectNode is { Kind: Organisation.NodeKind or "registry/clusters" } other)
            world.Tie(claim, claim.Subject, other, kind);
    }

    private static void Can(World world, Claim claim, string kind)
    {
        var number = 0;
        foreach (var part in Parts(claim.Object))
            world.Competences.Add(new Competence($"{claim.Id}-{++number}", claim.Subject.Path, kind, part, WorldWords.Ru(part), claim.Id));
    }

    private static void Position(World world, Claim claim)
    {
        if (claim.ObjectNode is not { } node)
            return;
        var title = claim.Object[..claim.Object.IndexOf(" @ ", StringComparison.Ordinal)];
        world.Positions.Add(new Position(claim.Id, claim.Subject.Id, node.Path, title, WorldWords.Ru(title), WorldWords.Leads(title), claim.From?.Text ?? "", claim.To?.Text ?? "", claim.Source.Date?.Text ?? "", claim.Id));
    }

    private static void Produced(World world, Claim claim)
    {
        if (claim.ObjectNode is not { } maker)
            return;
        var owned = maker.Kind == Organisation.NodeKind;
        world.Change(claim.Subject, (Product p) => p with { Essential = claim.En.Contains("vital and essential", StringComparison.Ordinal) ? "yes" : "" });
        world.Step(claim, ProductFlow.Marketed);
        world.Holders.Add(new Holder($"{claim.Id}-maker", claim.Subject.Id, maker.Path, Holder.Maker, "", false, "", "", claim.Id));
        if (owned)
            world.Holders.Add(new Holder($"{claim.Id}-owner", claim.Subject.Id, maker.Path, Holder.Owner, "", false, "", "", claim.Id));
    }

    private static void Developed(World world, Claim claim)
    {
        if (claim.ObjectNode is not { } developer)
            return;
        world.Holders.Add(new Holder($"{claim.Id}-developer", claim.Subject.Id, developer.Path, Holder.Developer, "", false, "", "", claim.Id));
        world.Change(claim.Subject, (Product p) => p with { FieldEn = "gynaecology", FieldRu = "гинекология" });
        world.Step(claim, ProductFlow.Development);
    }

    private static void PlantOwner(World world, Claim claim) =>
        world.Change(claim.Subject, (Plant p) => p with { Owner = world.OrganisationOf(claim.ObjectNode)?.Id ?? p.Owner });

    private static void Voltage(World world, Claim claim)
    {
        var site = world.Sites.Single(s => s.Node == claim.Subject);
        world.Utilities.Add(new Utility(claim.Id, site.Id, "power", site.En, site.Ru, claim.Value, null, "", site.State, site.Since, false, claim.Id));
    }

    /// <summary>Six products pass from Mir-Pharm to STADA. The article names no day: the transfer is known by the article's own date.</summary>
    private static void Transfer(World world, Claim claim)
    {
        var by = claim.Source.Date?.Text ?? "";
        var from = claim.ObjectNode!.Value;
        world.Tie(claim, from, claim.Subject, TieKinds.Portfolio);
        foreach (var product in Portfolio)
        {
            var i = world.Holders.FindIndex(h => h.Product == product && h.Role == Holder.Owner && h.Node == from.Path);
            world.Holders[i] = world.Holders[i] with { Until = by, Tie = claim.Id };
            world.Holders.Add(new Holder($"{claim.Id}-{product}", product, claim.Subject.Path, Holder.Owner, by, true, "", claim.Id, claim.Id));
        }
    }

    /// <summary>Mir-Pharm goes on making them, to STADA's order.</summary>
    private static void MadeToOrder(World world, Claim claim)
    {
        Between(world, claim, TieKinds.MadeToOrder);
        for (var i = 0; i < world.Holders.Count; i++)
        {
            if (Portfolio.Contains(world.Holders[i].Product) && world.Holders[i].Role == Holder.Maker)
                world.Holders[i] = world.Holders[i] with { Tie = claim.Id };
        }
    }

    private static string[] Parts(string text) => text.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
