using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Proposals;

/// <summary>Somebody's idea of a new cluster, and what was answered.</summary>
public sealed class Proposal : IPrivateRecord
{
    /// <summary>The reference that the proposer is told: the year and a number, <c>2026-7</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The secret of the private link; whoever has it sees the proposal and its answer.</summary>
    public required string Token { get; init; }

    /// <summary>A state of <see cref="ProposalFlow"/>.</summary>
    public required string State { get; set; }

    public required string Name { get; init; }

    /// <summary>The code of the territory, where one was chosen.</summary>
    public string Territory { get; init; } = "";

    /// <summary>Keys of the Observatory's categories that it would work in, with spaces; "" where none was named.</summary>
    public string Categories { get; init; } = "";

    /// <summary>Where, in the proposer's words.</summary>
    public required string Place { get; init; }

    public required string Why { get; init; }

    /// <summary>Who would take part.</summary>
    public required string Who { get; init; }

    /// <summary>Where to send the answer; only with the proposer's consent.</summary>
    public string Mail { get; set; } = "";

    /// <summary>The account of a proposer who was signed in.</summary>
    public string Account { get; init; } = "";

    /// <summary>en or ru: the language to answer in.</summary>
    public required string Language { get; init; }

    public required string FiledAt { get; init; }

    public required string ChangedAt { get; set; }

    /// <summary>The officer who answered; empty as long as nobody did.</summary>
    public string Officer { get; set; } = "";

    public string Answer { get; set; } = "";

    /// <summary>What the proposer added after a question.</summary>
    public string Added { get; set; } = "";

    /// <summary>The cluster that came of it.</summary>
    public string Cluster { get; set; } = "";

    public Node Node => ProposalNode.Of(Id);
}

/// <summary>An organisation that a proposer names to start the cluster; it is asked when the proposal is accepted.</summary>
public sealed record ProposedSpearhead(string Proposal, string Organisation);
