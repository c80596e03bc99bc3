using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Products;

/// <summary>Who holds a product in a role, by name.</summary>
public sealed record HolderView(Holder Holder, Link Who);

/// <summary>A product with everybody who owns, makes or develops it over time.</summary>
public sealed record ProductView(Product Product, IReadOnlyList<HolderView> Holders, IReadOnlyList<Claim> Said, IReadOnlyDictionary<string, Claim> Claims, string Today)
{
    /// <summary>Its steps to the market, in the order in which they became known.</summary>
    public IReadOnlyList<ProductStep> Steps { get; init; } = [];

    /// <summary>The version whose next step is written.</summary>
    public int Version { get; init; }

    /// <summary>Who holds it in a role on a day.</summary>
    public IEnumerable<HolderView> On(string day, string role) => Holders.Where(h => h.Holder.Role == role && Dates.Holds(h.Holder.Since, h.Holder.Until, day));

    /// <exception cref="NotFoundException">There is none of that id.</exception>
    internal static ProductView Find(RegistryViews views, string id) => views.Ask((db, connection) =>
    {
        var product = db.Products.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no product '{id}'.", $"Продукта «{id}» нет.", new Suggestion("All products", "Все продукты", RegistryAddress.Products));
        var holders = db.Holders.Where(h => h.Product == id).OrderBy(h => h.Role).ThenBy(h => h.Since).ToList();
        var ties = holders.Select(h => h.Tie).Where(t => t.Length > 0).ToHashSet();
        var steps = db.ProductSteps.Where(s => s.Product == id).OrderBy(s => s.Number).ToList();
        return new ProductView(
            product, [.. holders.Select(h => new HolderView(h, views.LinkTo(new Node(h.Node))))], ReadClaims.About(connection, product.Node),
            ReadClaims.Some(connection, [product.Claim, .. steps.Select(s => s.Claim), .. holders.Select(h => h.Claim), .. db.Ties.Where(t => ties.Contains(t.Id)).Select(t => t.Claim)]), views.Today)
        {
            Steps = steps, Version = Journal.Version(connection, product.Node),
        };
    });

    /// <summary>All products with their holders, by name.</summary>
    internal static IReadOnlyList<ProductView> All(RegistryViews views) => views.Ask((db, connection) =>
    {
        var holders = db.Holders.OrderBy(h => h.Role).AsEnumerable().ToLookup(h => h.Product);
        var links = holders.SelectMany(g => g).Select(h => h.Node).Distinct().ToDictionary(n => n, n => views.LinkTo(new Node(n)));
        var products = db.Products.OrderBy(p => p.En).ToList();
        var claims = ReadClaims.Some(connection, products.Select(p => p.Claim));
        return products.Select(p => new ProductView(p, [.. holders[p.Id].Select(h => new HolderView(h, links[h.Node]))], [], claims, views.Today)).ToList();
    });
}
