using System.Data.Common;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Flows;

/// <summary>A state table that a module brings, with the kind of node it is the life of: the journal, the page of all tables and their common tests read it.</summary>
/// <param name="Kind">The kind of node, as in <see cref="Node.Kind"/>; * stands for one step of the path.</param>
/// <param name="Title">What lives, in the plural: "Proposals for clusters".</param>
/// <param name="Flow">The table.</param>
/// <param name="Stored">Every such node with the state that stands in its row now; a verification compares it with the journal.</param>
public sealed record FlowFurniture(string Kind, Sentence Title, Flow Flow, Func<DbConnection, IEnumerable<(Node Node, string State)>> Stored);
