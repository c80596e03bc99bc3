namespace Pleiad.Engine.Choosing;

/// <summary>
/// How far one weight can move before another thing comes first: the share of criterion k goes from 0 to 1, the others keep their
/// proportions, and the first stays first within an interval, because the difference of two scores is linear in that share. The sensitivity
/// of Triantaphyllou, E. and Sánchez, A. (1997) A sensitivity analysis approach for some deterministic multi-criteria decision-making
/// methods, Decision Sciences 28.
/// </summary>
public static class WeightRange
{
    /// <summary>No other comes first at that end.</summary>
    public const int Nobody = -1;

    /// <summary>The shares of one criterion within which a thing stays first.</summary>
    /// <param name="normal">n × k by rows, 0 to 1, as <see cref="WeightedScore.Normalise"/> gives them; a NaN counts as 0, the least it can be.</param>
    /// <param name="weights">k weights, 0 or more, their sum above 0.</param>
    /// <param name="first">The row that is first by these weights.</param>
    /// <param name="criterion">Whose weight moves.</param>
    /// <returns>The least and the most share, from 0 to 1, and the rows that come first beyond them; <see cref="Nobody"/> where the end is 0 or 1.
    /// Where all weight lies on that criterion, the rest share theirs equally.</returns>
    /// <exception cref="ArgumentException">The spans do not fit, or all weights are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or criterion.</exception>
    public static (double Least, double Most, int Below, int Above) Of(ReadOnlySpan<double> normal, ReadOnlySpan<double> weights, int first, int criterion)
    {
        var k = weights.Length;
        if (k == 0 || normal.Length % k != 0)
            throw new ArgumentException("There is one value for each criterion of each row.", nameof(normal));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)first, (uint)(normal.Length / k), nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)criterion, (uint)k, nameof(criterion));
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight >= 0 ? weight : throw new ArgumentException("A weight is 0 or a number above it.", nameof(weights));
        if (!(sum > 0))
            throw new ArgumentException("Some weight is above 0.", nameof(weights));
        var rest = sum - weights[criterion];
        var (least, most, below, above) = (0.0, 1.0, Nobody, Nobody);
        for (var i = 0; i < normal.Length / k; i++)
        {
            if (i == first)
                continue;
            var (own, others) = (0.0, 0.0); // by how far the first is better: in this criterion, and in the mean of the others
            for (var j = 0; j < k; j++)
            {
                var better = Known(normal[(first * k) + j]) - Known(normal[(i * k) + j]);
                if (j == criterion)
                    own = better;
                else
                    others += better * (rest > 0 ? weights[j] / rest : 1.0 / (k - 1));
            }

            // share · own + (1 − share) · others ≥ 0
            var slope = own - others;
            if (slope == 0)
                continue;
            var turn = -others / slope;
            if (slope > 0 && turn > least)
                (least, below) = (Math.Min(turn, 1), i);
            else if (slope < 0 && turn < most)
                (most, above) = (Math.Max(turn, 0), i);
        }

        return (least, most, below, above);
    }

    private static double Known(double value) => double.IsNaN(value) ? 0 : value;
}
