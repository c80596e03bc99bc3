namespace Pleiad.Engine.Matching;

/// <summary>
/// How far what somebody can do covers what a place asks for: Σ_k w_k · max_j sim(k, j) · min(1, l_j / L_k) / Σ_k w_k over the skills k that are
/// asked for at level L_k and the skills j that are there at level l_j. The weights are the rarity of a skill over all places
/// (<see cref="InverseDocumentFrequency"/>), the similarity that of a <see cref="SkillTree"/>. The number orders a list; what covers what is told
/// with it, and what is missing.
/// </summary>
public static class SkillMatch
{
    /// <summary>Marks a skill of which nothing is there.</summary>
    public const int Nobody = -1;

    /// <summary>The coverage of one place by one person, with what covers what.</summary>
    /// <param name="tree">The vocabulary.</param>
    /// <param name="asked">K skills that are asked for.</param>
    /// <param name="levels">K levels, above 0.</param>
    /// <param name="weights">K weights, above 0.</param>
    /// <param name="held">J skills that are there.</param>
    /// <param name="heldLevels">J levels, above 0, on the same scale.</param>
    /// <param name="covers">Takes K covers from 0 to 1.</param>
    /// <param name="best">Takes K places in <paramref name="held"/>; <see cref="Nobody"/> where the cover is 0.</param>
    /// <returns>From 0 (nothing) to 1 (all of it); NaN (no answer) when nothing is asked for.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight or a level is not above 0.</exception>
    public static double Of(SkillTree tree, ReadOnlySpan<int> asked, ReadOnlySpan<int> levels, ReadOnlySpan<double> weights, ReadOnlySpan<int> held, ReadOnlySpan<int> heldLevels, Span<double> covers, Span<int> best)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (levels.Length != asked.Length || weights.Length != asked.Length || covers.Length != asked.Length || best.Length != asked.Length || heldLevels.Length != held.Length)
            throw new ArgumentException("There is one level and one weight for each skill, and room for each answer.");
        double sum = 0, all = 0;
        for (var k = 0; k < asked.Length; k++)
        {
            if (!(weights[k] > 0 && double.IsFinite(weights[k])) || levels[k] < 1)
                throw new ArgumentOutOfRangeException(nameof(weights), "Weights and levels lie above 0.");
            (covers[k], best[k]) = (0, Nobody);
            for (var j = 0; j < held.Length; j++)
            {
                var cover = tree.Similarity(asked[k], held[j]) * Reach(heldLevels[j], levels[k]);
                if (cover > covers[k])
                    (covers[k], best[k]) = (cover, j);
            }

            sum += weights[k] * covers[k];
            all += weights[k];
        }

        return all > 0 ? sum / all : double.NaN;
    }

    /// <summary>How far a level reaches: min(1, l / L).</summary>
    internal static double Reach(int held, int asked) => held < 1 ? throw new ArgumentOutOfRangeException(nameof(held), "A level lies above 0.") : Math.Min(1, held / (double)asked);
}
