using Pleiad.Engine.Choosing;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>A plot with its answers.</summary>
/// <param name="View">The plot.</param>
/// <param name="Conditions">Every hard condition with its answer.</param>
/// <param name="Fit">All of them together.</param>
/// <param name="BeatenBy">Another that fits, is at least as good in all and better in one; null for none.</param>
/// <param name="Least">The score by the reader's weights with unknowns as the worst; NaN where it is not compared.</param>
/// <param name="Most">The score if the unknowns were the best.</param>
public sealed record AnsweredPlot(PlotView View, IReadOnlyList<Condition> Conditions, Fit Fit, PlotView? BeatenBy, double Least, double Most);

/// <summary>How far one weight may move before another plot comes first; shares of all weights, from 0 to 1.</summary>
/// <param name="Criterion">Whose weight.</param>
/// <param name="Share">Its share now.</param>
/// <param name="Least">The least share with which the first stays first.</param>
/// <param name="Most">The most.</param>
/// <param name="Below">Who comes first below it; null for nobody.</param>
/// <param name="Above">Who comes first above it; null for nobody.</param>
public sealed record WeightMove(PlotCriterion Criterion, double Share, double Least, double Most, PlotView? Below, PlotView? Above);

/// <summary>The plots that fit in the reader's order, those that nobody can tell of, and those that do not fit.</summary>
public sealed record FoundPlots(PlotQuestion Question, IReadOnlyList<AnsweredPlot> Fitting, IReadOnlyList<AnsweredPlot> Unknown, IReadOnlyList<AnsweredPlot> NotFitting, IReadOnlyList<WeightMove> Moves)
{
    public IEnumerable<AnsweredPlot> Skyline => Fitting.Where(p => p.BeatenBy is null);
}

/// <summary>Hard conditions first, then what beats what, then the reader's weights.</summary>
public static class FindOffers
{
    public static FoundPlots Plots(IReadOnlyList<PlotView> plots, PlotQuestion asked)
    {
        var answered = plots.Select(p => (Plot: p, Conditions: PlotConditions.Of(p, asked).ToArray())).Select(p => (p.Plot, p.Conditions, Fit: PlotConditions.All(p.Conditions))).ToArray();
        var fitting = answered.Where(a => a.Fit == Fit.Fits).ToArray();
        var (n, k) = (fitting.Length, PlotCriteria.All.Count);
        double[] values = [.. fitting.SelectMany(f => PlotCriteria.All.Select(c => c.Of(f.Plot)))], weights = [.. asked.Weights], normal = new double[n * k];
        for (var c = 0; c < k; c++)
        {
            if (Enumerable.Range(0, n).Any(i => !double.IsNaN(values[(i * k) + c])))
                continue;
            weights[c] = 0; // what nobody knows of any plot tells none from another
            for (var i = 0; i < n; i++)
                values[(i * k) + c] = 0;
        }

        if (weights.All(w => w == 0))
            Array.Fill(weights, 1);
        var beaten = new int[n];
        ParetoSkyline.Of(values, k, beaten);
        WeightedScore.Normalise(values, k, normal);
        var scores = Enumerable.Range(0, n).Select(i => WeightedScore.Of(normal.AsSpan(i * k, k), weights)).ToArray();
        // a plot that another beats can tie with it, never pass it: the order keeps the skyline before what it beats
        var order = Enumerable.Range(0, n).OrderByDescending(i => scores[i].Least).ThenBy(i => beaten[i] != ParetoSkyline.Nobody).ThenByDescending(i => scores[i].Most).ThenBy(i => fitting[i].Plot.Offer.Id, StringComparer.Ordinal).ToArray();
        return new(
            asked, [.. order.Select(i => new AnsweredPlot(fitting[i].Plot, fitting[i].Conditions, Fit.Fits, beaten[i] == ParetoSkyline.Nobody ? null : fitting[beaten[i]].Plot, scores[i].Least, scores[i].Most))],
            Rest(Fit.Unknown), Rest(Fit.Not), n < 2 ? [] : [.. PlotCriteria.All.Select((c, at) => Move(c, at, order[0]))]);

        AnsweredPlot[] Rest(Fit fit) => [.. answered.Where(a => a.Fit == fit).Select(a => new AnsweredPlot(a.Plot, a.Conditions, fit, null, double.NaN, double.NaN))];

        WeightMove Move(PlotCriterion criterion, int at, int first)
        {
            var range = WeightRange.Of(normal, weights, first, at);
            return new(criterion, weights[at] / weights.Sum(), range.Least, range.Most, range.Below == WeightRange.Nobody ? null : fitting[range.Below].Plot, range.Above == WeightRange.Nobody ? null : fitting[range.Above].Plot);
        }
    }
}
