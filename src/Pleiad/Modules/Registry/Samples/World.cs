using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Substitution;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>The rows that the shipped claims make. Every row carries the claim that says so; what no rule reads stays a claim on its subject.</summary>
internal sealed class World(IReadOnlyDictionary<Node, ClaimSubject> subjects, string now)
{
    private readonly Dictionary<string, Organisation> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Plant> plants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Site> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> firstClaims = new(StringComparer.Ordinal);

    public IEnumerable<Organisation> Organisations => organisations.Values;

    public IEnumerable<Product> Products => products.Values;

    public IEnumerable<Plant> Plants => plants.Values;

    public IEnumerable<Site> Sites => sites.Values;

    public IEnumerable<Person> People => people.Values;

    public List<KnownName> Names { get; } = [];

    public List<Position> Positions { get; } = [];

    public List<Holder> Holders { get; } = [];

    public List<Competence> Competences { get; } = [];

    public List<Plot> Plots { get; } = [];

    public List<Utility> Utilities { get; } = [];

    public List<PlantEvent> PlantEvents { get; } = [];

    public List<Tie> Ties { get; } = [];

    public List<ProductStep> ProductSteps { get; } = [];

    public List<Need> Needs { get; } = [];

    public List<NeedTerm> NeedTerms { get; } = [];

    public List<Supply> Supplies { get; } = [];

    /// <summary>The time of the load.</summary>
    public DateTimeOffset Now { get; } = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

    public void Read(IEnumerable<Claim> claims)
    {
        Claim[] all = [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
        foreach (var claim in all)
        {
            firstClaims.TryAdd(claim.Subject.Path, claim.Id);
            if (claim.ObjectNode is { } named)
                firstClaims.TryAdd(named.Path, claim.Id);
        }

        foreach (var subject in subjects.Values.OrderBy(s => s.Node.Path, StringComparer.Ordinal))
            Enter(subject);
        foreach (var claim in all)
            WorldRules.Read(this, claim);
        Illustrations.Add(this);
        SupplyExamples.Add(this);
        NeedReadings.Read(this, all);
    }

    /// <summary>The organisation of a node; null for any other node.</summary>
    public Organisation? OrganisationOf(Node? node) => node is { Kind: Organisation.NodeKind } organisation ? organisations.GetValueOrDefault(organisation.Id) : null;

    /// <summary>An organisation that no claim names.</summary>
    public void Add(Organisation invented) => organisations.TryAdd(invented.Id, invented);

    public Plant PlantOf(Node node) => plants[node.Id];

    public void Change(Node node, Func<Organisation, Organisation> change) => organisations[node.Id] = change(organisations[node.Id]);

    public void Change(Node node, Func<Product, Product> change) => products[node.Id] = change(products[node.Id]);

    public void Change(Node node, Func<Plant, Plant> change) => plants[node.Id] = change(plants[node.Id]);

    public void Change(Node node, Func<Site, Site> change) => sites[node.Id] = change(sites[node.Id]);

    /// <summary>A step of a plant's timeline, after those that are known.</summary>
    public void Step(Claim claim, string state, string at)
    {
        PlantEvents.Add(new PlantEvent(claim.Subject.Id, PlantEvents.Count(e => e.Plant == claim.Subject.Id) + 1, state, at, "", claim.Id));
        Change(claim.Subject, (Plant p) => p with { State = state });
    }

    /// <summary>Where a claim says that a product has come; what several claims say is one step.</summary>
    public void Step(Claim claim, string state)
    {
        Change(claim.Subject, (Product p) => p with { Registration = state });
        if (!ProductSteps.Exists(s => s.Product == claim.Subject.Id && s.State == state))
            ProductSteps.Add(new ProductStep(claim.Subject.Id, ProductSteps.Count(s => s.Product == claim.Subject.Id) + 1, state, "", "", "", claim.Id));
    }

    /// <summary>A tie that a claim states. Where it gives no date, the article's own is the one by which it held.</summary>
    public void Tie(Claim claim, Node from, Node to, string kind)
    {
        var since = claim.From ?? claim.Source.Date;
        var state = claim.Certainty switch { Certainty.Planned => "planned", Certainty.Unclear => "unclear", _ => "stated" };
        Ties.Add(new Tie(claim.Id, from.Path, to.Path, kind, state, since?.Text ?? "", claim.From is null && since is not null, claim.To?.Text ?? "", "", claim.SaidBy, claim.Illustrative, claim.Id, now));
    }

    /// <summary>One more name of something; a name that is there is not told twice.</summary>
    public void Name(Node node, string text, string kind, string claim)
    {
        if (Names.Exists(n => n.Node == node.Path && n.Text == text))
            return;
        var language = text.Any(c => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я' or 'ё' or 'Ё') ? "ru" : "en";
        Names.Add(new KnownName($"{claim}-{node.Id}-{Names.Count(n => n.Node == node.Path) + 1}", node.Path, text, Spelling.Fold(text), language, kind, "", "", claim));
    }

    private void Enter(ClaimSubject subject)
    {
        var (node, claim) = (subject.Node, firstClaims.GetValueOrDefault(subject.Node.Path, ""));
        switch (node.Kind)
        {
            case Organisation.NodeKind:
                var known = WorldPlaces.Of(node.Id);
                organisations.Add(node.Id, new Organisation { Id = node.Id, En = subject.En, Ru = subject.Ru, Kind = known.Kind, Country = known.Country, Dataset = known.Dataset, Territory = known.Territory, Claim = claim, CreatedAt = now });
                break;
            case Person.NodeKind:
                people.Add(node.Id, new Person(node.Id, subject.En, WorldWords.Name(subject), false, claim, now));
                break;
            case Product.NodeKind:
                products.Add(node.Id, new Product(node.Id, subject.En, subject.Ru, "medicine", WorldPlaces.Substances.Contains(node.Id) ? subject.En : "", "", "", "", "", false, claim, now));
                break;
            case Plant.NodeKind:
                EnterPlant(subject, claim);
                return;
            case Site.NodeKind:
                sites.Add(node.Id, WorldPlaces.Site(node.Id) with { En = subject.En, Ru = WorldWords.Name(subject), Claim = claim, CreatedAt = now });
                break;
            default:
                return;
        }

        Name(node, subject.En, NameKinds.Official, claim);
        Name(node, WorldWords.Name(subject), NameKinds.Official, claim);
    }

    /// <summary>A plant belongs to the organisation that its name begins with: "Biocad plant (2013)" is Biocad's.</summary>
    private void EnterPlant(ClaimSubject subject, string claim)
    {
        var end = subject.En.IndexOf(" plant", StringComparison.Ordinal);
        var owner = end > 0 && subjects.Values.FirstOrDefault(s => s.Node.Kind == Organisation.NodeKind && (s.En == subject.En[..end] || s.Node.Id == Slugs.Of(subject.En[..end]))) is { } named ? named : null;
        var ru = owner is null ? WorldWords.Name(subject) : $"Завод «{owner.Ru.Replace("НТФФ ", "", StringComparison.Ordinal).Trim('«', '»')}»{subject.En[(end + " plant".Length)..]}";
        plants.Add(subject.Node.Id, new Plant { Id = subject.Node.Id, En = subject.En, Ru = ru, Kind = end > 0 ? PlantKinds.Plant : PlantKinds.Line, Owner = owner?.Node.Id ?? "", State = PlantFlow.Planned, Claim = claim, CreatedAt = now });
    }
}
