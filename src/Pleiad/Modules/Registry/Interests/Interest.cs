using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>What another organisation answered to a need: between two sides, and nobody else's to read. Texts that are not there are "".</summary>
public sealed record Interest
{
    /// <summary>The kind of its node: <c>registry/interests</c>.</summary>
    public const string NodeKind = "registry/interests";

    public required string Id { get; init; }

    public required string Need { get; init; }

    /// <summary>The organisation that is interested.</summary>
    public required string Organisation { get; init; }

    /// <summary>A state of <see cref="InterestFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>UTC.</summary>
    public required string SentAt { get; init; }

    /// <summary>The account; "" when it was erased.</summary>
    public required string SentBy { get; init; }

    /// <summary>Why it was declined, or what was said when it was accepted.</summary>
    public string Answer { get; init; } = "";

    public string AnsweredAt { get; init; } = "";

    public string AnsweredBy { get; init; } = "";

    /// <summary>The tie it was turned into.</summary>
    public string Tie { get; init; } = "";

    /// <summary>One of <see cref="InterestFlow.Outcomes"/>; "" before the end.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What came of it, in words.</summary>
    public string OutcomeText { get; init; } = "";

    public string ConcludedAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);
}

/// <summary>Something that one of the sides said.</summary>
/// <param name="Interest">In which conversation.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Side"><see cref="Owner"/> or <see cref="Partner"/>.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidBy">The account; "" when it was erased.</param>
/// <param name="SaidAt">UTC.</param>
public sealed record InterestWord(string Interest, int Number, string Side, string Text, string SaidBy, string SaidAt)
{
    public const string Owner = "owner";
    public const string Partner = "partner";
}
