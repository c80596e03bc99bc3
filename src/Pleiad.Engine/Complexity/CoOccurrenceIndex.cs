namespace Pleiad.Engine.Complexity;

/// <summary>How co-occurrences are set against what chance, or size, would give; van Eck and Waltman (2009), Steijn (2017). C_ij without its diagonal, S_i its row sum, T = Σ S_i.</summary>
public enum CoOccurrenceMeasure
{
    /// <summary>C_ij over what drawing two different industries would give: C_ij / (T/2 · (S_i/T · S_j/(T − S_i) + S_j/T · S_i/(T − S_j))).</summary>
    Probability,

    /// <summary>Association strength: T · C_ij / (S_i · S_j).</summary>
    Association,

    /// <summary>Cosine: C_ij / √(S_i · S_j).</summary>
    Cosine,

    /// <summary>Jaccard: C_ij / (S_i + S_j − C_ij).</summary>
    Jaccard,
}

/// <summary>Relatedness of industries from any matrix of co-occurrences: of regions, plants, patents or people.</summary>
public static class CoOccurrenceIndex
{
    /// <summary>The relatedness of every pair.</summary>
    /// <param name="counts">Co-occurrences, n × n, symmetric, not negative; what stands on the diagonal is not used.</param>
    /// <param name="industries">n.</param>
    /// <param name="measure">Which measure.</param>
    /// <returns>
    /// n × n, row by row, without unit: 1 is what chance would give for probability and association, the most there is for cosine and Jaccard. The diagonal
    /// is 0. NaN (no answer) in row and column of an industry that never co-occurs: EconGeo writes 0 there.
    /// </returns>
    /// <exception cref="ArgumentException">The counts do not have that shape.</exception>
    public static double[] Of(ReadOnlySpan<double> counts, int industries, CoOccurrenceMeasure measure)
    {
        if ((long)industries * industries != counts.Length)
            throw new ArgumentException("There must be one count a pair of industries.", nameof(counts));
        var sums = new double[industries];
        var total = 0.0;
        for (var i = 0; i < industries; i++)
        {
            for (var j = 0; j < industries; j++)
                sums[i] += i == j ? 0 : counts[(i * industries) + j];
            total += sums[i];
        }

        var index = new double[industries * industries];
        for (var i = 0; i < industries; i++)
        {
            for (var j = 0; j < industries; j++)
            {
                var value = Value(counts[(i * industries) + j], sums[i], sums[j], total, measure);
                index[(i * industries) + j] = sums[i] == 0 || sums[j] == 0 ? double.NaN : i == j ? 0 : value;
            }
        }

        return index;
    }

    private static double Value(double both, double left, double right, double total, CoOccurrenceMeasure measure) => measure switch
    {
        CoOccurrenceMeasure.Probability => both / (total / 2 * ((left / total * (right / (total - left))) + (right / total * (left / (total - right))))),
        CoOccurrenceMeasure.Association => both / total / (left / total * (right / total)),
        CoOccurrenceMeasure.Cosine => both / Math.Sqrt(left * right),
        CoOccurrenceMeasure.Jaccard => both / (left + right - both),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };
}
