using Pleiad.Engine.Networks;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Two who could meet, and whom both know.</summary>
/// <param name="One">For whom.</param>
/// <param name="Other">Whom it could meet; never somebody it is tied to.</param>
/// <param name="Through">Whom both are tied to.</param>
/// <param name="Score">Adamic–Adar: the fewer a shared one knows, the more it counts.</param>
/// <param name="Nearness">The share of a walk from the one that is at the other: personalised PageRank.</param>
/// <param name="NewKind">Whether the one is tied to nobody of the other's kind yet.</param>
/// <param name="Can">What the other can do, as it is on record.</param>
public sealed record PartnerMeeting(NetworkNode One, NetworkNode Other, IReadOnlyList<NetworkNode> Through, double Score, double Nearness, bool NewKind, IReadOnlyList<Sentence> Can)
{
    /// <summary>Why, as a sentence that can be checked in the ties.</summary>
    public Sentence Why
    {
        get
        {
            NetworkNode[] people = [.. Through.Where(n => !n.IsCluster)], clusters = [.. Through.Where(n => n.IsCluster)];
            List<Sentence> said = [];
            if (people.Length > 0)
                said.Add(new($"Both are tied to {List(people, n => n.Name.En, "and")}.", $"Обе связаны с: {List(people, n => n.Name.Ru, "и")}."));
            if (clusters.Length > 0)
                said.Add(new($"Both belong to {List(clusters, n => n.Name.En, "and")}.", $"Обе состоят в: {List(clusters, n => n.Name.Ru, "и")}."));
            if (NewKind)
                said.Add(new($"{One.Name.En} has no tie with {Article(OrganisationKinds.Name(Other.Kind).En)} yet.", $"Среди связей «{One.Name.Ru}» ещё нет такого вида: {OrganisationKinds.Name(Other.Kind).Ru}."));
            if (Can.Count > 0)
                said.Add(new($"{Other.Name.En} can bring: {string.Join(", ", Can.Take(3).Select(c => c.En))}.", $"«{Other.Name.Ru}» может дать: {string.Join(", ", Can.Take(3).Select(c => c.Ru))}."));
            return new(string.Join(' ', said.Select(s => s.En)), string.Join(' ', said.Select(s => s.Ru)));
        }
    }

    private static string List(NetworkNode[] nodes, Func<NetworkNode, string> name, string and)
    {
        string[] names = [.. nodes.Take(3).Select(name)];
        var more = nodes.Length - names.Length;
        return more > 0 ? $"{string.Join(", ", names)} {and} {Numbers.English.Whole(more)} {(and == "and" ? "more" : "ещё")}" : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {and} {names[^1]}";
    }

    private static string Article(string noun) => ("aeio".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;
}

/// <summary>Who should meet whom, from whom both know.</summary>
internal static class PartnerAdvice
{
    private const int MostSources = 200; // in a large network, for those with the most ties

    /// <summary>For one organisation; clusters count as what both belong to.</summary>
    public static IReadOnlyList<PartnerMeeting> For(StakeholderNetwork network, string organisation, ILookup<string, Sentence> can, int most)
    {
        var node = network.Nodes.TakeWhile(n => n.Path != organisation).Count();
        if (node == network.Nodes.Count)
            return [];
        var graph = network.Graph;
        var start = new double[graph.Nodes];
        start[node] = 1;
        var near = SpectralCentrality.PageRank(graph, start: start);
        return [.. PartnerCandidates.For(graph, node).Where(c => !network.Nodes[c.Node].IsCluster).OrderByDescending(c => c.Score).ThenByDescending(c => near[c.Node]).ThenBy(c => c.Node).Take(most).Select(c => Meeting(network, graph, node, c, near[c.Node], can))];
    }

    /// <summary>Pairs with at least one inside that share a partner, the best first; sharing no more than a cluster is no reason of its own here.</summary>
    public static IReadOnlyList<PartnerMeeting> Pairs(StakeholderNetwork network, ILookup<string, Sentence> can, int most)
    {
        var graph = network.GraphOf([.. network.Ties.Where(t => !network.Nodes[t.From].IsCluster && !network.Nodes[t.To].IsCluster)]);
        int[] sources = [.. Enumerable.Range(0, graph.Nodes).Where(i => network.Nodes[i].Inside && graph.Degree(i) > 0).OrderByDescending(graph.Degree).ThenBy(i => i).Take(MostSources)];
        HashSet<(int, int)> met = [];
        var best = sources.SelectMany(i => PartnerCandidates.For(graph, i).Take(most).Select(c => (One: i, Candidate: c)))
            .OrderByDescending(p => p.Candidate.Score).ThenBy(p => p.One).ThenBy(p => p.Candidate.Node).Where(p => met.Add((Math.Min(p.One, p.Candidate.Node), Math.Max(p.One, p.Candidate.Node)))).Take(most).ToArray();
        return [.. best.Select(p => Meeting(network, graph, p.One, p.Candidate, double.NaN, can))];
    }

    private static PartnerMeeting Meeting(StakeholderNetwork network, Graph graph, int node, PartnerCandidate candidate, double near, ILookup<string, Sentence> can)
    {
        var (one, other) = (network.Nodes[node], network.Nodes[candidate.Node]);
        return new(one, other, [.. candidate.Through.Select(i => network.Nodes[i])], candidate.Score, near, graph.Of(node).ToArray().All(j => network.Nodes[j].Kind != other.Kind), [.. can[other.Path]]);
    }
}
