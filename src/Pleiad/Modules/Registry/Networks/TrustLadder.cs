using System.Numerics;
using Pleiad.Kernel;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>A rung: what two organisations do together.</summary>
/// <param name="Number">From 1, the first.</param>
/// <param name="Name">What is done there.</param>
/// <param name="Advice">What to try, when it is the next.</param>
/// <param name="Kinds">Kinds of ties that stand on it.</param>
public sealed record TrustRung(int Number, Sentence Name, Sentence Advice, IReadOnlyList<string> Kinds);

/// <summary>Two organisations and how far they have come.</summary>
/// <param name="One">The place of one.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="Rung">The highest they stand on by dated ties.</param>
/// <param name="Next">The rung to try next: the lowest they left out, else the one above; 0 at the top.</param>
/// <param name="History">Their dated ties, by date.</param>
public sealed record TrustPair(int One, int Other, int Rung, int Next, IReadOnlyList<NetworkTie> History);

/// <summary>From small joint steps to complex projects: where each pair stands, counted from dated ties that are not only planned.</summary>
/// <param name="Pairs">Pairs with a dated step, the highest first.</param>
/// <param name="Undated">Pairs whose ties nobody dates: they are not counted.</param>
/// <param name="Without">Pairs of members that no tie joins.</param>
public sealed record TrustLadder(IReadOnlyList<TrustPair> Pairs, int Undated, long Without)
{
    /// <summary>The rungs, from the ground.</summary>
    public static IReadOnlyList<TrustRung> Rungs { get; } =
    [
        new(1, new("first joint steps: meetings, training, cooperation", "первые совместные шаги: встречи, обучение, сотрудничество"), new("begin with a small joint step: a meeting, a training, a shared stand", "начните с малого совместного шага: встречи, обучения, общего стенда"), [TieKinds.Cooperation, "education"]),
        new(2, new("exchange: services, supply, contracts", "обмен: услуги, поставки, договоры"), new("try a first order: a service, a supply, a contract", "попробуйте первый заказ: услугу, поставку, договор"), ["service", "supply", "contract", TieKinds.MadeToOrder, TieKinds.Portfolio]),
        new(3, new("joint projects", "совместные проекты"), new("take up a joint project", "возьмитесь за совместный проект"), ["joint-project"]),
        new(4, new("shared ownership, projects of three or more", "общая собственность, проекты троих и более"), new("share a plant or a company, or bring a third one into the project", "создайте общее производство или компанию либо позовите в проект третьего"), ["ownership"]),
    ];

    private static Dictionary<string, int> Numbers { get; } = Rungs.SelectMany(r => r.Kinds.Select(k => (k, r.Number))).ToDictionary(p => p.k, p => p.Number, StringComparer.Ordinal);

    public static TrustLadder Of(StakeholderNetwork network)
    {
        var pairs = network.Ties.Where(t => RungOf(t) > 0 && !network.Nodes[t.From].IsCluster && !network.Nodes[t.To].IsCluster && (network.Nodes[t.From].Inside || network.Nodes[t.To].Inside))
            .GroupBy(t => (One: Math.Min(t.From, t.To), Other: Math.Max(t.From, t.To))).ToArray();
        var projects = network.Graph.Nodes == 0 ? null : network.GraphOf([.. network.Ties.Where(t => t is { Kind: "joint-project", Planned: false, Since.Length: > 0 })]);
        List<TrustPair> standing = [];
        foreach (var pair in pairs)
        {
            NetworkTie[] dated = [.. pair.Where(t => t is { Planned: false, Since.Length: > 0 })];
            if (dated.Length == 0)
                continue;
            var rungs = dated.Aggregate(0, (bits, t) => bits | (1 << RungOf(t))); // a bit for each rung they stand on
            if ((rungs & (1 << 3)) != 0 && projects!.Of(pair.Key.One).ToArray().Any(third => third != pair.Key.Other && projects.Joined(third, pair.Key.Other)))
                rungs |= 1 << 4;
            var next = BitOperations.TrailingZeroCount(~(rungs | 1));
            standing.Add(new(pair.Key.One, pair.Key.Other, BitOperations.Log2((uint)rungs), next > Rungs.Count ? 0 : next, dated.Length == 1 ? dated : [.. dated.OrderBy(t => t.Since, StringComparer.Ordinal)]));
        }

        var members = network.Nodes.Count(n => n is { Inside: true, IsCluster: false });
        var joined = network.Within.Select(t => (Math.Min(t.From, t.To), Math.Max(t.From, t.To))).Distinct().Count();
        return new([.. standing.OrderByDescending(p => p.Rung).ThenBy(p => p.One).ThenBy(p => p.Other)], pairs.Length - standing.Count, ((long)members * (members - 1) / 2) - joined);
    }

    public static TrustRung Rung(int number) => Rungs[number - 1];

    private static int RungOf(NetworkTie tie) => Numbers.GetValueOrDefault(tie.Kind);
}
