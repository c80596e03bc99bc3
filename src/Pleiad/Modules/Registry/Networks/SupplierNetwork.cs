using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Somebody who delivers to those inside.</summary>
/// <param name="Who">The place of the supplier.</param>
/// <param name="Kind">supply, service or made-to-order.</param>
/// <param name="Customers">The places of those inside who use it.</param>
public sealed record SupplierRow(int Who, string Kind, IReadOnlyList<int> Customers);

/// <summary>Somebody inside who has one supplier of a kind and no other.</summary>
public sealed record SoleSource(int Customer, int Supplier, string Kind);

/// <summary>Suppliers and service providers around a cluster, from the ties on record.</summary>
/// <param name="Rows">Who delivers what to whom; the most used first.</param>
/// <param name="Sole">Dependence on one.</param>
public sealed record SupplierNetwork(IReadOnlyList<SupplierRow> Rows, IReadOnlyList<SoleSource> Sole)
{
    private static readonly string[] Kinds = ["supply", "service", TieKinds.MadeToOrder]; // each from who delivers to who is delivered to

    public static SupplierNetwork Of(StakeholderNetwork network)
    {
        NetworkTie[] deliveries = [.. network.Ties.Where(t => !t.Planned && Kinds.Contains(t.Kind) && !network.Nodes[t.To].IsCluster && network.Nodes[t.To].Inside && !network.Nodes[t.From].IsCluster)];
        SupplierRow[] rows = [.. deliveries.GroupBy(t => (t.From, t.Kind)).Select(g => new SupplierRow(g.Key.From, g.Key.Kind, [.. g.Select(t => t.To).Distinct().Order()])).OrderByDescending(r => r.Customers.Count).ThenBy(r => r.Who)];
        SoleSource[] sole = [.. deliveries.GroupBy(t => (t.To, t.Kind)).Where(g => g.Select(t => t.From).Distinct().Count() == 1).Select(g => new SoleSource(g.Key.To, g.First().From, g.Key.Kind)).OrderBy(s => s.Supplier).ThenBy(s => s.Customer)];
        return new(rows, sole);
    }
}
