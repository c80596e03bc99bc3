using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>What is asked for of all organisations; "" for no matter.</summary>
public sealed record OrganisationFilter(string Text, string Kind, string Territory, string State)
{
    /// <summary>The states that may be asked for, with those of freshness.</summary>
    public static readonly string[] States = [OrganisationStates.Active, "confirmed", "dormant", OrganisationStates.Closed, OrganisationStates.Merged];

    public bool Any => Text.Length + Kind.Length + Territory.Length + State.Length > 0;

    /// <summary>The question of an address that asks for this.</summary>
    public string Question(int page = 1) => string.Join('&', new[]
    {
        Part("q", Text), Part("kind", Kind), Part("territory", Territory), Part("state", State), page > 1 ? $"page={page}" : "",
    }.Where(p => p.Length > 0));

    private static string Part(string name, string value) => value.Length == 0 ? "" : $"{name}={Uri.EscapeDataString(value)}";
}

/// <summary>A row of the list.</summary>
public sealed record OrganisationRow(Organisation Organisation, Freshness Freshness, Link? Territory, int Plants, int Products);

/// <summary>The organisations that a filter leaves, with how many there are of each kind and territory.</summary>
public sealed record OrganisationList(OrganisationFilter Filter, IReadOnlyList<OrganisationRow> Rows, int Page, IReadOnlyList<(string Kind, int Count)> Kinds, IReadOnlyList<(Link Territory, string Code, int Count)> Territories, int All)
{
    public const int PageLength = 50;

    public int Pages => Math.Max(1, (Rows.Count + PageLength - 1) / PageLength);

    /// <summary>The rows of the page.</summary>
    public IEnumerable<OrganisationRow> Shown => Rows.Skip((Math.Clamp(Page, 1, Pages) - 1) * PageLength).Take(PageLength);

    internal static OrganisationList Find(RegistryViews views, OrganisationFilter filter, int page) => views.Ask((db, _) =>
    {
        var all = db.Organisations.ToList();
        var plants = db.Plants.Where(p => p.State == Plants.PlantFlow.Opened).AsEnumerable().GroupBy(p => p.Owner).ToDictionary(g => g.Key, g => g.Count());
        var products = db.Holders.Where(h => h.Until == "").AsEnumerable().GroupBy(h => h.Node).ToDictionary(g => g.Key, g => g.Select(h => h.Product).Distinct().Count());
        var found = filter.Text.Length == 0 ? null : Named(db, filter.Text);
        var rows = all.Select(o => new OrganisationRow(o, o.At(views.Now), views.Territory(o.Territory), plants.GetValueOrDefault(o.Id), products.GetValueOrDefault(o.Node.Path)))
            .Where(r => (filter.Kind.Length == 0 || r.Organisation.Kind == filter.Kind) && (filter.Territory.Length == 0 || r.Organisation.Territory == filter.Territory) && In(r, filter.State) && found?.Contains(r.Organisation.Node.Path) != false)
            .OrderBy(r => r.Organisation.En, StringComparer.Ordinal).ToList();
        return new OrganisationList(
            filter, rows, page,
            [.. OrganisationKinds.All.Select(k => (k.Id, all.Count(o => o.Kind == k.Id))).Where(k => k.Item2 > 0)],
            [.. all.Where(o => o.Territory.Length > 0).GroupBy(o => o.Territory).Select(g => (views.Territory(g.Key)!, g.Key, g.Count())).OrderByDescending(t => t.Item3)], all.Count);
    });

    /// <summary>The nodes one of whose names holds what was typed, in any spelling that is known.</summary>
    private static HashSet<string> Named(PleiadDb db, string text)
    {
        var folded = Spelling.Fold(text);
        return [.. db.Names.Where(n => n.Node.StartsWith(Organisation.NodeKind + "/") && n.Folded.Contains(folded)).Select(n => n.Node)];
    }

    private static bool In(OrganisationRow row, string state) => state switch
    {
        "" => true,
        "confirmed" => row.Organisation.ConfirmedAt.Length > 0 && row.Freshness == Freshness.Fresh,
        "dormant" => row.Organisation.State == OrganisationStates.Active && row.Freshness == Freshness.Dormant,
        _ => row.Organisation.State == state,
    };
}
