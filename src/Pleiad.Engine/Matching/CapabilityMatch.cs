namespace Pleiad.Engine.Matching;

/// <summary>
/// How far what somebody can do meets what is needed: s = Σ_k idf(k) · max_j sim(k, j) · cap(j) · fresh(j) / Σ_k idf(k), over the
/// capabilities k that are needed and j that are there. A weighted mean of the best cover of each; hard conditions are asked before it.
/// </summary>
public static class CapabilityMatch
{
    /// <summary>What does not count as found: nobody among those that are there comes near.</summary>
    public const int Nobody = -1;

    /// <summary>The score, with what stands behind it.</summary>
    /// <param name="weights">K weights of what is needed, as <see cref="InverseDocumentFrequency"/> gives them; above 0.</param>
    /// <param name="similarity">K × J covers by rows of k, from 0 to 1, as <see cref="TermSimilarity"/> gives them; NaN counts as nothing.</param>
    /// <param name="capability">J: how far each is there already, from 0 to 1.</param>
    /// <param name="freshness">J: how far what is told of it can be relied on, from 0 to 1.</param>
    /// <param name="least">The least similarity that counts; below it there is nothing.</param>
    /// <param name="covers">K: the best sim · cap · fresh of each that is needed; 0 for none.</param>
    /// <param name="best">K: which j that is, the first of equals; <see cref="Nobody"/> for none.</param>
    /// <returns>From 0 to 1; NaN (no answer) when nothing is needed, or the weights sum to nothing.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0, or a capability or freshness lies outside 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> weights, ReadOnlySpan<double> similarity, ReadOnlySpan<double> capability, ReadOnlySpan<double> freshness, double least, Span<double> covers, Span<int> best)
    {
        var (needed, there) = (weights.Length, capability.Length);
        if (similarity.Length != needed * there || freshness.Length != there || covers.Length != needed || best.Length != needed)
            throw new ArgumentException("There is one similarity for each pair, one freshness for each capability, and one answer for each that is needed.");
        for (var j = 0; j < there; j++)
        {
            if (!(capability[j] is >= 0 and <= 1 && freshness[j] is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(capability), "Capability and freshness lie between 0 and 1.");
        }

        double sum = 0, all = 0;
        for (var k = 0; k < needed; k++)
        {
            if (!(weights[k] > 0 && double.IsFinite(weights[k])))
                throw new ArgumentOutOfRangeException(nameof(weights), "A weight is a number above 0.");
            (covers[k], best[k]) = (0, Nobody);
            for (var j = 0; j < there; j++)
            {
                var alike = similarity[(k * there) + j];
                if (!(alike >= least))
                    continue;
                var cover = alike * capability[j] * freshness[j];
                if (cover > covers[k])
                    (covers[k], best[k]) = (cover, j);
            }

            sum += weights[k] * covers[k];
            all += weights[k];
        }

        return all > 0 ? sum / all : double.NaN;
    }
}
