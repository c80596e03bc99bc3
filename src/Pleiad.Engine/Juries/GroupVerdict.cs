namespace Pleiad.Engine.Juries;

/// <summary>
/// The verdict of a jury of groups (patients, doctors, experts), each of which has the voice that was declared for it, however many its jurors
/// are: scores become percentiles within their group (<see cref="ScorePercentiles"/>), an idea has the median of those that a group gave it,
/// and the total is the weighted mean of the medians.
/// </summary>
public static class GroupVerdict
{
    /// <summary>Totals nearer to each other than this are a tie.</summary>
    public const double Tie = 1e-9;

    /// <summary>The median percentile of each idea in each group.</summary>
    /// <param name="scores">Jurors × ideas; NaN where a juror did not score an idea.</param>
    /// <param name="groups">The group of each juror, from 0 to G − 1.</param>
    /// <param name="medians">G × ideas, between 0 and 100; NaN (no answer) where nobody of a group scored an idea.</param>
    /// <param name="ideas">How many ideas there are.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a group is none.</exception>
    public static void Medians(ReadOnlySpan<double> scores, ReadOnlySpan<int> groups, Span<double> medians, int ideas)
    {
        if (scores.Length != groups.Length * ideas || (ideas > 0 && medians.Length % ideas != 0))
            throw new ArgumentException("There is one score for each juror and idea, and one median for each group and idea.");
        var count = ideas > 0 ? medians.Length / ideas : 0;
        foreach (var group in groups)
        {
            if (group < 0 || (ideas > 0 && group >= count))
                throw new ArgumentException("A juror is of one of the groups.", nameof(groups));
        }

        List<double> given = [];
        for (var group = 0; group < count; group++)
        {
            given.Clear();
            for (var juror = 0; juror < groups.Length; juror++)
            {
                if (groups[juror] == group)
                    given.AddRange(scores.Slice(juror * ideas, ideas));
            }

            var percentiles = new double[given.Count];
            ScorePercentiles.Of(given.ToArray(), percentiles);
            for (var idea = 0; idea < ideas; idea++)
                medians[(group * ideas) + idea] = Median([.. percentiles.Where((p, i) => i % ideas == idea && !double.IsNaN(p)).Order()]);
        }
    }

    /// <summary>The weighted mean of the medians of each idea.</summary>
    /// <param name="medians">G × ideas.</param>
    /// <param name="weights">G declared weights, 0 or more; a group of weight 0 is heard and does not count.</param>
    /// <param name="totals">One for each idea, between 0 and 100; NaN (no answer) where a group that counts has no median, or no group counts.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a weight is negative or no number.</exception>
    public static void Totals(ReadOnlySpan<double> medians, ReadOnlySpan<double> weights, Span<double> totals)
    {
        if (medians.Length != weights.Length * totals.Length)
            throw new ArgumentException("There is one median for each group and idea, and one total for each idea.");
        var all = 0.0;
        foreach (var weight in weights)
            all += weight >= 0 && double.IsFinite(weight) ? weight : throw new ArgumentException("A weight is a number of 0 or more.", nameof(weights));
        for (var idea = 0; idea < totals.Length; idea++)
        {
            var sum = 0.0;
            for (var group = 0; group < weights.Length; group++)
                sum += weights[group] > 0 ? weights[group] * medians[(group * totals.Length) + idea] : 0;
            totals[idea] = all > 0 ? sum / all : double.NaN;
        }
    }

    /// <summary>The places: 1 for the highest total; those that tie share the better place, and the next is as many further.</summary>
    /// <param name="totals">One for each idea; NaN has no place.</param>
    /// <param name="places">The place of each, from 1; 0 for none.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Places(ReadOnlySpan<double> totals, Span<int> places)
    {
        if (totals.Length != places.Length)
            throw new ArgumentException("There is one place for each total.");
        for (var i = 0; i < totals.Length; i++)
        {
            places[i] = double.IsNaN(totals[i]) ? 0 : 1;
            foreach (var other in totals)
                places[i] += places[i] > 0 && other > totals[i] + Tie ? 1 : 0;
        }
    }

    /// <summary>The places when one group is left out and the others keep their weights: whether one group alone decides.</summary>
    /// <param name="medians">G × ideas.</param>
    /// <param name="weights">G declared weights.</param>
    /// <param name="without">The group that is left out.</param>
    /// <param name="places">The place of each idea; 0 for none.</param>
    public static void PlacesWithout(ReadOnlySpan<double> medians, ReadOnlySpan<double> weights, int without, Span<int> places)
    {
        var others = weights.ToArray();
        others[without] = 0;
        var totals = new double[places.Length];
        Totals(medians, others, totals);
        Places(totals, places);
    }

    private static double Median(double[] sorted) => sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
