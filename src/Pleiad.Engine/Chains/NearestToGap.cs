namespace Pleiad.Engine.Chains;

/// <summary>What somebody holds of a chain's operations.</summary>
/// <param name="Holder">Who, as a number of the caller's.</param>
/// <param name="Operation">Which operation; −1 for a neighbouring competence that is none of the chain's operations.</param>
/// <param name="Scale">At which scale, in the order of scales; −1 for not known.</param>
/// <param name="Inside">Whether the holder belongs to the chain's clusters.</param>
public sealed record ChainHolding(int Holder, int Operation, int Scale, bool Inside);

/// <summary>Somebody who is near to closing a gap.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Steps">How many steps away; 0 for who holds the very thing, and has only to offer it.</param>
/// <param name="Holding">The place in the list of what makes them near.</param>
public sealed record ChainNeighbour(int Holder, int Steps, int Holding);

/// <summary>
/// Ranks who is nearest to closing a gap. The same operation at a scale k places away is k steps away. A neighbouring competence is one step for the operation
/// and the steps of its scale, which count as one where the scale is not known. Inside the chain's clusters comes first, then the fewest steps.
/// </summary>
public static class NearestToGap
{
    /// <summary>Ranks the holders, each by the holding that brings it nearest.</summary>
    /// <param name="operation">The operation that nobody offers.</param>
    /// <param name="scale">The scale at which it is needed.</param>
    /// <param name="holdings">What is held; another operation of the chain makes nobody near.</param>
    /// <param name="most">Most steps that count as near.</param>
    /// <returns>Inside first, then by steps, then by the order given.</returns>
    public static IReadOnlyList<ChainNeighbour> Rank(int operation, int scale, IReadOnlyList<ChainHolding> holdings, int most = 3) =>
    [
        .. holdings.Select((h, i) => (Held: h, Neighbour: new ChainNeighbour(h.Holder, Steps(operation, scale, h), i))).Where(n => n.Neighbour.Steps >= 0 && n.Neighbour.Steps <= most)
            .GroupBy(n => n.Held.Holder).Select(g => g.OrderBy(n => n.Neighbour.Steps).ThenBy(n => n.Neighbour.Holding).First())
            .OrderByDescending(n => n.Held.Inside).ThenBy(n => n.Neighbour.Steps).ThenBy(n => n.Neighbour.Holding).Select(n => n.Neighbour),
    ];

    private static int Steps(int operation, int scale, ChainHolding held) =>
        held.Operation >= 0 && held.Operation != operation ? -1 : (held.Operation < 0 ? 1 : 0) + (held.Scale < 0 ? 1 : Math.Abs(held.Scale - scale));
}
