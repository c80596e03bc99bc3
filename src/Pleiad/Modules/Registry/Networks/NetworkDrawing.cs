using Pleiad.Engine.Networks;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>
/// Draws a network: everybody when they are few, else the groups they form. Places come from Engine and are the same each time. A tie is solid where a claim or evidence stands behind it, dashed where it is planned or
/// only said; red dots join member companies between whom no contract is named.
/// </summary>
public sealed class NetworkDrawing
{
    /// <summary>As many as can be drawn one by one and still be told apart.</summary>
    public const int Most = 60;

    private const int MostGroups = 16;

    private readonly NetworkFigures figures;
    private readonly Reader reader;
    private readonly Item[] items;
    private readonly Line[] lines;
    private readonly (double X, double Y)[] places;

    internal NetworkDrawing(NetworkFigures figures, Reader reader)
    {
        (this.figures, this.reader) = (figures, reader);
        (items, lines) = Grouped(figures.Network) ? Groups() : Everybody();
        places = StressLayout.Of(Graph.FromEdges(items.Length, [.. lines.Select(l => l.From)], [.. lines.Select(l => l.To)]));
        if (!Grouped(figures.Network))
            lines = [.. lines, .. Missing(figures.Network)];
    }

    /// <summary>Whether red dots stand in it.</summary>
    public bool ShowsMissing => Array.Exists(lines, l => l.Look == "missing");

    /// <summary>Whether a line is dashed.</summary>
    public bool ShowsDashed => Array.Exists(lines, l => l.Look == "dashed");

    /// <summary>Whether a contract is among the lines.</summary>
    public bool ShowsContracts => Array.Exists(lines, l => l.Look == "contract");

    /// <summary>Whether groups are drawn instead of everybody.</summary>
    public static bool Grouped(StakeholderNetwork network) => network.Nodes.Count > Most;

    /// <summary>The places of all nodes of the network, for a drawing that people move; empty when groups are drawn.</summary>
    internal IReadOnlyList<(double X, double Y)> Places => Grouped(figures.Network) ? [] : places;

    /// <summary>As SVG text of a width and height.</summary>
    public string Draw(double width, double height)
    {
        var phone = width < 500;
        var svg = new Svg(0, 0, width, height, reader.T($"Stakeholder network: {items.Length} nodes, {figures.Network.Ties.Count} ties", $"Сеть участников: узлов {items.Length}, связей {figures.Network.Ties.Count}"), description: reader.T(NetworkFinding.Of(figures)));
        var at = Scaled(width, height, phone);
        foreach (var line in lines)
            svg.Line(at[line.From].X, at[line.From].Y, at[line.To].X, at[line.To].Y, Stroke(line));
        var labels = new Labels(new Box(2, 2, width - 2, height - 2));
        for (var i = 0; i < items.Length; i++)
            labels.Take(new Box(at[i].X - items[i].Radius - 1, at[i].Y - items[i].Radius - 1, at[i].X + items[i].Radius + 1, at[i].Y + items[i].Radius + 1));
        for (var i = 0; i < items.Length; i++)
            NodeShapes.Draw(svg, items[i].Shape, at[i].X, at[i].Y, items[i].Radius, items[i].Title);
        foreach (var i in Enumerable.Range(0, items.Length).OrderByDescending(i => items[i].Bold).ThenByDescending(i => items[i].Radius).ThenBy(i => i))
        {
            string[] tries = [items[i].Label, Short(items[i].Label, 34), Short(items[i].Label, 22)];
            var (text, found) = tries.Where(t => !phone || t.Length <= 24).Append(tries[2]).Select(t => (t, labels.Find(t, at[i].X, at[i].Y, items[i].Radius, items[i].Bold))).FirstOrDefault(f => f.Item2 is { Far: false } || (f.Item2 is not null && f.t == tries[2]));
            if (found is not { } place)
                continue;
            if (place.Far)
                svg.Line(at[i].X, at[i].Y, place.X, place.Y - 5, "stroke=\"var(--pl-line-2)\" stroke-width=\"1\"");
            svg.Text(place.X, place.Y, text, items[i].Bold ? "b halo" : "halo", place.Anchor);
        }

        return svg.Close();
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";

    private static string Stroke(Line line) => line.Look switch
    {
        "missing" => "fill=\"none\" stroke=\"var(--pl-bad)\" stroke-width=\"1.6\" stroke-dasharray=\"3 4\"",
        "dashed" => "fill=\"none\" stroke=\"var(--pl-rest)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"",
        "contract" => "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"2.4\"",
        _ => $"fill=\"none\" stroke=\"var(--pl-rest)\" stroke-width=\"{Svg.N(line.Width)}\"",
    };

    /// <summary>The places within a frame; on a phone what lies is stood up. Both ways are stretched alike, within reason.</summary>
    private (double X, double Y)[] Scaled(double width, double height, bool phone)
    {
        if (items.Length == 0)
            return [];
        var turned = places.Select(p => phone ? (X: p.Y, Y: p.X) : p).ToArray();
        var (side, top) = (phone ? 44.0 : 110, 30.0);
        var (left, right, low, high) = (turned.Min(p => p.X), turned.Max(p => p.X), turned.Min(p => p.Y), turned.Max(p => p.Y));
        var (x, y) = ((width - (2 * side)) / Math.Max(right - left, 1e-6), (height - (2 * top)) / Math.Max(high - low, 1e-6));
        (x, y) = (Math.Min(Math.Min(x, y * 2), width / 4), Math.Min(Math.Min(y, x * 2), height / 3));
        var (middleX, middleY) = ((left + right) / 2, (low + high) / 2);
        return [.. turned.Select(p => ((width / 2) + ((p.X - middleX) * x), (height / 2) + ((p.Y - middleY) * y)))];
    }

    private (Item[] Items, Line[] Lines) Everybody()
    {
        var network = figures.Network;
        var most = Math.Max(1, figures.Degree.DefaultIfEmpty().Max());
        Item[] all =
        [
            .. network.Nodes.Select((n, i) => new Item(
                NodeShapes.Of(n.Kind), n is { IsCluster: true, Inside: true } ? 14 : 5.5 + (4.5 * Math.Sqrt((double)figures.Degree[i] / most)), n is { IsCluster: true, Inside: true } ? reader.T("Cluster", "Кластер") : reader.T(n.Name),
                $"{reader.T(n.Name)}: {(n.IsCluster ? reader.T("cluster", "кластер") : reader.T(OrganisationKinds.Name(n.Kind)))}, {reader.T($"ties: {figures.Degree[i]}", $"связей: {figures.Degree[i]}")}", n is { IsCluster: true, Inside: true })),
        ];
        var pairs = network.Ties.GroupBy(t => (Math.Min(t.From, t.To), Math.Max(t.From, t.To)))
            .Select(g => new Line(g.Key.Item1, g.Key.Item2, g.Any(NetworkFinding.IsContract) ? "contract" : g.All(t => t.Planned || !t.Proven) ? "dashed" : "tie", 1.6)).ToArray();
        return (all, pairs);
    }

    /// <summary>Between the companies among the members, one after the other around the drawing, when no two of them have a contract.</summary>
    private IEnumerable<Line> Missing(StakeholderNetwork network)
    {
        if (network.Question is not { Scope.Kind: "cluster", Filtered: false } || network.Within.Any(NetworkFinding.IsContract))
            return [];
        var middle = Enumerable.Range(0, places.Length).Where(i => network.Nodes[i] is { Inside: true, IsCluster: true }).Select(i => places[i]).FirstOrDefault();
        int[] companies = [.. Enumerable.Range(0, network.Nodes.Count).Where(i => network.Nodes[i] is { Inside: true, Kind: OrganisationKinds.Company }).OrderBy(i => Math.Atan2(places[i].Y - middle.Y, places[i].X - middle.X))];
        return companies.Zip(companies.Skip(1), (a, b) => new Line(a, b, "missing", 1.6));
    }

    private (Item[] Items, Line[] Lines) Groups()
    {
        var (groups, of) = (figures.Communities, figures.Communities.Of);
        var shown = Math.Min(MostGroups, groups.Sizes.Count(s => s > 1));
        var most = Math.Sqrt(groups.Sizes.DefaultIfEmpty(1).Max());
        var first = new int[shown];
        Array.Fill(first, -1);
        foreach (var i in Enumerable.Range(0, of.Length).OrderByDescending(i => figures.Degree[i]))
        {
            if (of[i] < shown && first[of[i]] < 0)
                first[of[i]] = i;
        }

        Item[] circles =
        [
            .. Enumerable.Range(0, shown).Select(g => new Item(
                NodeShapes.All[0], 8 + (22 * Math.Sqrt(groups.Sizes[g]) / most), reader.T($"{figures.Network.Nodes[first[g]].Name.En} +{groups.Sizes[g] - 1}", $"{figures.Network.Nodes[first[g]].Name.Ru} +{groups.Sizes[g] - 1}"),
                reader.T($"Group {g + 1}: {groups.Sizes[g]} nodes, most ties: {figures.Network.Nodes[first[g]].Name.En}", $"Группа {g + 1}: узлов {groups.Sizes[g]}, больше всего связей: {figures.Network.Nodes[first[g]].Name.Ru}"), false)),
        ];
        var between = figures.Network.Ties.Select(t => (Math.Min(of[t.From], of[t.To]), Math.Max(of[t.From], of[t.To]))).Where(p => p.Item1 != p.Item2 && p.Item2 < shown).CountBy(p => p).ToArray();
        var thickest = Math.Sqrt(between.Select(b => b.Value).DefaultIfEmpty(1).Max());
        return (circles, [.. between.OrderBy(b => b.Key).Select(b => new Line(b.Key.Item1, b.Key.Item2, "tie", 0.8 + (5 * Math.Sqrt(b.Value) / thickest)))]);
    }

    private sealed record Item(NodeShape Shape, double Radius, string Label, string Title, bool Bold);

    private sealed record Line(int From, int To, string Look, double Width);
}
