using Pleiad.Engine.Juries;

namespace Pleiad.Modules.Events.Contests;

/// <summary>One idea in the verdict.</summary>
/// <param name="Idea">The idea.</param>
/// <param name="Place">From 1; 0 where a group that counts did not score it.</param>
/// <param name="Total">Between 0 and 100; NaN for none.</param>
/// <param name="Medians">The median percentile in each group, in the order of the groups; NaN for none.</param>
/// <param name="Dots">The percentile that each juror who scored it gave, by group.</param>
/// <param name="Without">The place with each group left out; 0 for none.</param>
public sealed record VerdictRow(Idea Idea, int Place, double Total, IReadOnlyList<double> Medians, IReadOnlyList<IReadOnlyList<double>> Dots, IReadOnlyList<int> Without);

/// <summary>What the jury says, each group with its declared voice.</summary>
/// <param name="Groups">The groups, in order.</param>
/// <param name="Rows">The ideas, the best first.</param>
/// <param name="Jurors">How many of each group scored at least one idea in full.</param>
public sealed record Verdict(IReadOnlyList<ContestGroup> Groups, IReadOnlyList<VerdictRow> Rows, IReadOnlyList<int> Jurors)
{
    /// <summary>The ideas that share the first place.</summary>
    public IReadOnlyList<VerdictRow> Winners => [.. Rows.Where(r => r.Place == 1)];

    /// <summary>Who would lead without a group, where that is not who leads; empty where nothing changes.</summary>
    public IReadOnlyList<VerdictRow> LeadersWithout(int group)
    {
        VerdictRow[] leaders = [.. Rows.Where(r => r.Without[group] == 1)];
        return leaders.Select(l => l.Idea.Id).ToHashSet().SetEquals(Winners.Select(w => w.Idea.Id)) ? [] : leaders;
    }

    internal static Verdict Of(ContestRecord record)
    {
        var (ideas, groups) = (record.Admitted, record.Groups);
        Juror[] jurors = [.. record.Jurors.Where(j => groups.Any(g => g.Key == j.GroupKey))];
        int[] of = [.. jurors.Select(j => groups.TakeWhile(g => g.Key != j.GroupKey).Count())];
        double[] scores = [.. jurors.SelectMany(j => ideas.Select(i => record.ScoreOf(j, i)))];
        var (medians, totals, places) = (new double[groups.Count * ideas.Count], new double[ideas.Count], new int[ideas.Count]);
        double[] weights = [.. groups.Select(g => g.Weight)];
        GroupVerdict.Medians(scores, of, medians, ideas.Count);
        GroupVerdict.Totals(medians, weights, totals);
        GroupVerdict.Places(totals, places);
        var without = groups.Select((_, g) =>
        {
            var others = new int[ideas.Count];
            GroupVerdict.PlacesWithout(medians, weights, g, others);
            return others;
        }).ToArray();
        var percentiles = groups.Select((_, g) => Percentiles(scores, of, g, ideas.Count)).ToArray();
        VerdictRow[] rows = [.. ideas.Select((idea, i) => new VerdictRow(
            idea, places[i], totals[i], [.. groups.Select((_, g) => medians[(g * ideas.Count) + i])],
            [.. groups.Select((_, g) => (IReadOnlyList<double>)[.. percentiles[g].Where((p, at) => at % ideas.Count == i && !double.IsNaN(p)).Order()])], [.. groups.Select((_, g) => without[g][i])]))];
        return new(groups, [.. rows.OrderBy(r => r.Place == 0).ThenBy(r => r.Place).ThenBy(r => r.Idea.Number)], [.. groups.Select((_, g) => jurors.Where((_, j) => of[j] == g && scores.AsSpan(j * ideas.Count, ideas.Count).ContainsAnyInRange(double.MinValue, double.MaxValue)).Count())]);
    }

    private static double[] Percentiles(double[] scores, int[] of, int group, int ideas)
    {
        double[] given = [.. scores.Where((_, at) => of[at / ideas] == group)];
        var percentiles = new double[given.Length];
        ScorePercentiles.Of(given, percentiles);
        return percentiles;
    }
}
