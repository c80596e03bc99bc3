using Pleiad.Kernel;
using Pleiad.Modules.Centres.Policies;

namespace Pleiad.Modules.Centres.Contracts;

/// <summary>A proposal to policy, for other rooms.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is proposed, and to what.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">Since when, as exact as it is known.</param>
/// <param name="Address">Its page.</param>
/// <param name="Claim">The claim; "" where people filed it.</param>
public sealed record PolicyCard(string Id, Sentence Name, Sentence State, string At, string Address, string Claim);

/// <summary>Reads proposals to policy for pages outside the centre.</summary>
public sealed class PolicyCards(PolicyViews views)
{
    /// <summary>Those of an author, a node's path, that were not withdrawn.</summary>
    public IReadOnlyList<PolicyCard> Of(string author) => [.. views.All().Where(r => r.Proposal.Author == author && r.Proposal.State != PolicyFlow.Withdrawn).Select(r => new PolicyCard(
        r.Proposal.Id, new($"{r.Proposal.En} ({r.Proposal.StrategyEn})", $"{r.Proposal.Ru} ({r.Proposal.StrategyRu})"), PolicyFlow.Life.State(r.Proposal.State).Name, r.Proposal.StateAt, r.Proposal.Address, r.Proposal.Claim))];
}
