using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Pipeline;

/// <summary>What the pipeline is narrowed to; "" for all.</summary>
/// <param name="Field">A field of therapy, in English.</param>
/// <param name="Firm">The path of a node.</param>
/// <param name="Essential">yes, no or "".</param>
/// <param name="Size">small for firms below 250 people, large for the others that tell their size.</param>
public sealed record PipelineFilter(string Field, string Firm, string Essential, string Size)
{
    public bool Any => Field.Length + Firm.Length + Essential.Length + Size.Length > 0;
}

/// <summary>A product on its way with what is known of it.</summary>
/// <param name="Product">Which.</param>
/// <param name="Firms">Whose it is now: who develops it, owns it, or else makes it.</param>
/// <param name="Steps">Its steps in the order in which they became known.</param>
public sealed record PipelineRow(Product Product, IReadOnlyList<Link> Firms, IReadOnlyList<ProductStep> Steps)
{
    public ProductStep? Last => Steps.Count > 0 ? Steps[^1] : null;
}

/// <summary>How many products of a firm came into a state in a year; year 0 where no day is told.</summary>
public sealed record YearCount(Link Firm, int Year, string State, int Products);

/// <summary>What a source counts of a firm, which stands beside what the records count.</summary>
/// <param name="Firm">Whose.</param>
/// <param name="Claim">The count.</param>
public sealed record SaidCount(Link Firm, Claim Claim);

/// <summary>The products on their way to the market and on it, by state, firm, year and field.</summary>
public sealed record PipelineView
{
    public required PipelineFilter Filter { get; init; }

    public required IReadOnlyList<PipelineRow> Rows { get; init; }

    /// <summary>The fields to choose from, with how many products have each; one of two fields is in both.</summary>
    public required IReadOnlyList<(Kernel.Sentence Field, int Count)> Fields { get; init; }

    /// <summary>The firms to choose from.</summary>
    public required IReadOnlyList<(string Path, Link Firm)> Firms { get; init; }

    /// <summary>Of each state, in the order of the way: how many products are in it now, each once.</summary>
    public required IReadOnlyList<(string State, int Count)> Funnel { get; init; }

    public required IReadOnlyList<YearCount> Years { get; init; }

    public required IReadOnlyList<SaidCount> Said { get; init; }

    /// <summary>What the sources count as registered, year by year, kept with its bounds; what is planned or only applied for is left out.</summary>
    public required IReadOnlyList<(Link Firm, ClaimSum Sum, int Records)> SaidRegistered { get; init; }

    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    public int Registered => Rows.Count(r => ProductFlow.IsRegistered(r.Product.Registration));

    public int OnTheWay => Rows.Count(r => ProductFlow.IsOnTheWay(r.Product.Registration));

    internal static PipelineView Find(RegistryViews views, PipelineFilter filter) => views.Ask((db, connection) =>
    {
        var steps = db.ProductSteps.OrderBy(s => s.Number).AsEnumerable().ToLookup(s => s.Product);
        var held = db.Holders.OrderBy(h => h.Id).AsEnumerable().Where(h => Dates.Holds(h.Since, h.Until, views.Today)).ToLookup(h => h.Product);
        var links = held.SelectMany(g => g).Select(h => h.Node).Distinct().ToDictionary(n => n, n => views.LinkTo(new Node(n)), StringComparer.Ordinal);
        var small = db.Organisations.Where(o => o.Employees != "").Select(o => new { o.Id, o.Employees }).AsEnumerable().ToDictionary(o => Node.Of(Organisation.NodeKind, o.Id).Path, o => o.Employees is "1-9" or "10-49" or "50-249", StringComparer.Ordinal);
        var all = db.Products.Where(p => p.Registration != "").OrderBy(p => p.En).AsEnumerable().Select(p => (Product: p, Owners: Owners(held[p.Id]), Steps: steps[p.Id].ToList())).ToList();
        var rows = all.Where(p => (filter.Field.Length == 0 || p.Product.Fields.Any(f => f.En == filter.Field)) && (filter.Firm.Length == 0 || p.Owners.Contains(filter.Firm)) && (filter.Essential.Length == 0 || p.Product.Essential == filter.Essential)
            && (filter.Size.Length == 0 || p.Owners.Any(o => small.TryGetValue(o, out var isSmall) && isSmall == (filter.Size == "small")))).ToList();
        var said = ReadClaims.All(connection).Where(c => c.Predicate == "number_of" && c.Subject.Kind == Organisation.NodeKind && Counts(c)).Select(c => new SaidCount(views.LinkTo(c.Subject), c)).ToList();
        var preferred = ReadClaims.Preferred(connection);
        return new PipelineView
        {
            Filter = filter, Rows = [.. rows.Select(r => new PipelineRow(r.Product, [.. r.Owners.Select(o => links[o])], r.Steps))],
            Fields = [.. all.SelectMany(p => p.Product.Fields).GroupBy(f => f.En).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.First(), g.Count()))],
            Firms = [.. all.SelectMany(p => p.Owners).Distinct().Select(o => (o, links[o])).OrderBy(f => f.Item2.Name.En, StringComparer.Ordinal)],
            Funnel = [.. ProductFlow.Life.States.Select(s => (s.Id, rows.Count(r => r.Product.Registration == s.Id)))],
            Years = [.. rows.SelectMany(r => r.Owners.SelectMany(o => r.Steps.Select(s => (Firm: o, Year: s.At.Length >= 4 ? int.Parse(s.At.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : 0, s.State, r.Product.Id))))
                .Distinct().GroupBy(s => (s.Firm, s.Year, s.State)).Select(g => new YearCount(links[g.Key.Firm], g.Key.Year, g.Key.State, g.Count()))
                .OrderBy(y => y.Firm.Name.En, StringComparer.Ordinal).ThenBy(y => y.Year).ThenBy(y => Place(y.State))],
            Said = said,
            SaidRegistered = [.. said.Where(s => OnlyRegistered(s.Claim)).GroupBy(s => s.Claim.Subject).Select(g => (g.First().Firm, ClaimSum.Of(g.Select(s => s.Claim), preferred), all.Count(p => p.Owners.Contains(g.Key.Path) && ProductFlow.IsRegistered(p.Product.Registration))))],
            Claims = ReadClaims.Some(connection, rows.SelectMany(r => r.Steps).Select(s => s.Claim).Concat(rows.Select(r => r.Product.Claim))),
        };
    });

    /// <summary>Where a state stands on the way.</summary>
    internal static int Place(string state) => ProductFlow.Life.States.ToList().FindIndex(s => s.Id == state);

    private static string[] Owners(IEnumerable<Holder> held)
    {
        var all = held.ToList();
        string[] own = [.. all.Where(h => h.Role != Holder.Maker).Select(h => h.Node).Distinct()];
        return own.Length > 0 ? own : [.. all.Select(h => h.Node).Distinct()];
    }

    /// <summary>Whether a claim counts products on the way or on the market.</summary>
    private static bool Counts(Claim claim) => claim.Object.Contains("regist", StringComparison.OrdinalIgnoreCase) && (claim.Object.Contains("drug", StringComparison.OrdinalIgnoreCase) || claim.Object.Contains("substance", StringComparison.OrdinalIgnoreCase) || claim.Object.Contains("medicine", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it counts only what is registered, and not also what has applied or is being developed.</summary>
    private static bool OnlyRegistered(Claim claim) => !claim.Object.Contains("development", StringComparison.OrdinalIgnoreCase) && !claim.Object.Contains("in registration", StringComparison.OrdinalIgnoreCase);
}
