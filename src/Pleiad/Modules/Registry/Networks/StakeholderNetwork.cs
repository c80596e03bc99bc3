using Pleiad.Engine.Networks;
using Pleiad.Kernel;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Networks;

/// <summary>Somebody in a network.</summary>
/// <param name="Path">The node's path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">One of the organisation kinds, or <see cref="Cluster"/>.</param>
/// <param name="Inside">Whether it belongs to what the network is of: a member, or placed in the territory.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record NetworkNode(string Path, Sentence Name, string Kind, bool Inside, bool Illustrative)
{
    public const string Cluster = "cluster";

    public bool IsCluster => Kind == Cluster;

    public string Id => Path[(Path.LastIndexOf('/') + 1)..];

    public string Address => "/" + Path;
}

/// <summary>A tie between two of them that holds on the day.</summary>
/// <param name="Id">The tie's, or the membership's.</param>
/// <param name="From">The place of one end.</param>
/// <param name="To">The place of the other.</param>
/// <param name="Kind">A kind of tie, or one of <see cref="NetworkWords"/>'s own.</param>
/// <param name="Planned">Whether it is only planned, or unclear.</param>
/// <param name="Since">Since when; "" for unknown.</param>
/// <param name="ByThen">Whether that is only the day by which it held.</param>
/// <param name="Proven">Whether a claim or evidence stands behind it.</param>
/// <param name="Claim">The claim; "" for none.</param>
/// <param name="Origin">What brought it about; "" for unknown.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
public sealed record NetworkTie(string Id, int From, int To, string Kind, bool Planned, string Since, bool ByThen, bool Proven, string Claim, string Origin, bool Illustrative);

/// <summary>Who is tied to whom, on a day.</summary>
/// <param name="Question">What was asked for.</param>
/// <param name="Of">The name of the cluster or territory; empty for all.</param>
/// <param name="Nodes">Everybody in it; clusters last.</param>
/// <param name="Ties">Every tie, also several of one pair.</param>
/// <param name="Undated">How many ties were left out on a day that is not today, because no source says since when they hold.</param>
/// <param name="Origins">The origins that may be asked for.</param>
public sealed record StakeholderNetwork(NetworkQuestion Question, Sentence Of, IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkTie> Ties, int Undated, IReadOnlyList<string> Origins)
{
    /// <summary>The graph of all; several ties of a pair are one edge of their number.</summary>
    public Graph Graph => field ??= GraphOf(Ties);

    /// <summary>The organisations alone, without clusters.</summary>
    public int Organisations => Nodes.Count(n => !n.IsCluster);

    /// <summary>Ties between two of those inside, clusters left out.</summary>
    public IEnumerable<NetworkTie> Within => Ties.Where(t => Both(t) && !Nodes[t.From].IsCluster && !Nodes[t.To].IsCluster);

    /// <summary>The graph of some of the ties, over the same nodes.</summary>
    public Graph GraphOf(IReadOnlyCollection<NetworkTie> ties) => Graph.FromEdges(Nodes.Count, [.. ties.Select(t => t.From)], [.. ties.Select(t => t.To)]);

    private bool Both(NetworkTie tie) => Nodes[tie.From].Inside && Nodes[tie.To].Inside;
}

/// <summary>The words of networks.</summary>
internal static class NetworkWords
{
    /// <summary>Belongs to a cluster.</summary>
    public const string Member = "member";

    /// <summary>Runs or supports a cluster.</summary>
    public const string Runs = "runs";

    /// <summary>What the state is to a cluster.</summary>
    public const string State = "state";

    /// <summary>Belongs to the group that starts a cluster.</summary>
    public const string Starts = "starts";

    private static readonly TieKind[] Own =
    [
        new(Member, new("membership", "участие"), new("is a member of", "участвует в"), new("has as a member", "включает")),
        new(Runs, new("management of the cluster", "управление кластером"), new("runs or supports", "ведёт или поддерживает"), new("is run or supported by", "ведётся или поддерживается")),
        new(Starts, new("spearhead group", "инициативная группа"), new("starts", "создаёт"), new("is started by", "создаётся")),
        new(State, new("role of the state", "роль государства"), new("stands to as the state", "выступает как государство для"), new("has as the state", "имеет дело с государством в лице")),
    ];

    /// <summary>Kinds by which one party delivers to another for money: what a rule of support calls a contract.</summary>
    public static IReadOnlyList<string> Contracts { get; } = ["supply", "service", "contract", TieKinds.MadeToOrder, TieKinds.Portfolio];

    /// <summary>All kinds of ties that a network can have.</summary>
    public static IReadOnlyList<TieKind> Kinds { get; } = [.. Own, .. TieKinds.All];

    public static TieKind Kind(string id) => Kinds.FirstOrDefault(k => k.Id == id) ?? TieKinds.Of(id);
}
