using Pleiad.Kernel;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>What members of a cluster propose to a strategy or a rule, and what became of it. Texts that are not known are "".</summary>
public sealed record PolicyProposal
{
    public const string NodeKind = "centres/policies";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>The path of the organisation or cluster that proposes; "" where a source names neither.</summary>
    public string Author { get; init; } = "";

    /// <summary>Who that is, where no node is it.</summary>
    public string AuthorEn { get; init; } = "";

    public string AuthorRu { get; init; } = "";

    /// <summary>The strategy, programme or rule that it speaks to.</summary>
    public required string StrategyEn { get; init; }

    public required string StrategyRu { get; init; }

    /// <summary>The organisation of the registry that can decide.</summary>
    public string Body { get; init; } = "";

    /// <summary>A state of <see cref="PolicyFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>Which version of the text went to the body; 0 for none yet.</summary>
    public int Sent { get; init; }

    /// <summary>Why it was adopted or declined.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Where that can be read.</summary>
    public string Link { get; init; } = "";

    /// <summary>When it came into its state, as exact as it is known.</summary>
    public string StateAt { get; init; } = "";

    public string Claim { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string FiledAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Node Node => Of(Id);

    public string Address => $"/{NodeKind}/{Id}";

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);
}

/// <summary>One version of a proposal's text; none is ever changed.</summary>
/// <param name="Proposal">Whose.</param>
/// <param name="Number">From 1.</param>
/// <param name="En">The text in English, or in the language it was written in.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="At">UTC.</param>
/// <param name="Account">Who wrote it.</param>
public sealed record PolicyVersion(string Proposal, int Number, string En, string Ru, string At, string Account);
