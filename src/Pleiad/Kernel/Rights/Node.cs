namespace Pleiad.Kernel.Rights;

/// <summary>A thing that rights are held on and the journal speaks of. Its path is its address without the first slash: <c>registry/clusters/spb-pharma</c>.</summary>
public readonly record struct Node(string Path)
{
    /// <summary>Everything in this installation.</summary>
    public static readonly Node Instance = new("instance");

    /// <summary>A thing of a kind by its id.</summary>
    public static Node Of(string kind, string id) => new($"{kind}/{id}");

    /// <summary>The kind: all of the path but the last step.</summary>
    public string Kind => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : Path;

    /// <summary>The last step of the path.</summary>
    public string Id => Path[(Path.LastIndexOf('/') + 1)..];

    public override string ToString() => Path;
}

/// <summary>What stands directly above the nodes of one kind, told by the module that owns them: an organisation is below its clusters.</summary>
/// <param name="Kind">The kind, as in <see cref="Node.Kind"/>; * stands for one step of the path.</param>
/// <param name="Above">The nodes one step up, without the instance.</param>
/// <param name="Name">Its name for a person; null when there is no such thing.</param>
public sealed record NodeKind(string Kind, Func<Node, IEnumerable<Node>> Above, Func<Node, Sentence?> Name);
