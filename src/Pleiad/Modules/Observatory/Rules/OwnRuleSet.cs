using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary>A rule set that somebody added beside those that ship.</summary>
/// <param name="Id">Its id in addresses, as its text has it.</param>
/// <param name="Text">The file as it was given.</param>
/// <param name="AddedBy">The account.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="WithdrawnAt">UTC; "" while it stands.</param>
/// <param name="WithdrawnBecause">Why; "" while it stands.</param>
public sealed record OwnRuleSet(string Id, string Text, string AddedBy, string AddedAt, string WithdrawnAt, string WithdrawnBecause)
{
    /// <summary>The kind of its node; the path is its address.</summary>
    public const string NodeKind = "observatory/rules";

    public Node Node => Of(Id);

    public static Node Of(string id) => Node.Of(NodeKind, id);
}
