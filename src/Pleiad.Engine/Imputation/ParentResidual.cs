namespace Pleiad.Engine.Imputation;

/// <summary>
/// What a source leaves unpublished of a total, for one region and year: the residual of a parent industry,
/// R = max(0, T − Σ published), shared among its unpublished industries in proportion to the nation:
/// imputed_i = R · w_i / Σ w over the unpublished. An unpublished figure lies between 0 and R whatever the shares.
/// Source of the idea: Isserman, A. and Westervelt, J. (2006) 1.5 million missing numbers: overcoming employment suppression in
/// County Business Patterns data, International Regional Science Review 29(3); here only its bounds from above and a proportional start.
/// </summary>
public static class ParentResidual
{
    /// <summary>The raw residual of a parent, which is negative where the source contradicts itself.</summary>
    /// <param name="total">Published total of the parent, jobs; NaN when it is suppressed itself.</param>
    /// <param name="values">Its n industries, jobs; NaN for an unpublished one.</param>
    /// <returns>Jobs, possibly below 0; NaN (no answer) when the total is missing.</returns>
    public static double Of(double total, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                total -= value;
        }

        return total;
    }

    /// <summary>Shares a residual among unpublished industries.</summary>
    /// <param name="residual">The residual, jobs; below 0 counts as 0; NaN when the parent is suppressed.</param>
    /// <param name="weights">National employment of the n unpublished industries in that year, 0 or more; equal shares when all are 0.</param>
    /// <param name="shares">Receives n figures that add up to the residual; NaN (no answer) when the residual is missing.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void Share(double residual, ReadOnlySpan<double> weights, Span<double> shares)
    {
        if (weights.Length != shares.Length)
            throw new ArgumentException("There must be room for one share a weight.", nameof(shares));
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var shared = residual < 0 ? 0 : residual;
        for (var i = 0; i < shares.Length; i++)
            shares[i] = sum > 0 ? shared * (weights[i] / sum) : shared / shares.Length;
    }

    /// <summary>The highest figure that an unpublished industry can have.</summary>
    /// <param name="residual">The residual of its parent, jobs; NaN when the parent is suppressed.</param>
    /// <returns>The residual, at least 0; positive infinity when the residual is missing, since nothing bounds the figure then.</returns>
    public static double Upper(double residual) => double.IsNaN(residual) ? double.PositiveInfinity : Math.Max(0, residual);

    /// <summary>Shares a residual among unpublished industries, and bounds the categories that they belong to: whatever the shares, a category holds the residual at most once.</summary>
    /// <param name="residual">The residual, jobs; below 0 counts as 0; NaN when the parent is suppressed.</param>
    /// <param name="weights">National employment of the n unpublished industries in that year, as <see cref="Share"/> takes it.</param>
    /// <param name="categories">The category of each of them, n numbers; below 0 for none.</param>
    /// <param name="shares">Receives n figures, as <see cref="Share"/> gives them.</param>
    /// <param name="rooms">Receives n figures, of which the sum over a category is what the residual adds to its bound: <see cref="Upper"/> at its first industry, 0 at the others and without a category.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void ShareByCategory(double residual, ReadOnlySpan<double> weights, ReadOnlySpan<int> categories, Span<double> shares, Span<double> rooms)
    {
        if (categories.Length != weights.Length || rooms.Length != weights.Length)
            throw new ArgumentException("weights, categories and rooms must have one figure an industry.");
        Share(residual, weights, shares);
        var upper = Upper(residual);
        for (var k = 0; k < rooms.Length; k++)
            rooms[k] = categories[k] >= 0 && !categories[..k].Contains(categories[k]) ? upper : 0;
    }

    /// <summary>Residual, shares and bounds of one parent at once.</summary>
    /// <param name="total">Published total of the parent, jobs; NaN when it is suppressed itself.</param>
    /// <param name="values">Its n industries, jobs; NaN for an unpublished one.</param>
    /// <param name="weights">National employment of the n industries in that year.</param>
    /// <param name="imputed">Receives n figures: the share of an unpublished industry, as <see cref="Share"/> gives it; NaN for a published one, where nothing is imputed.</param>
    /// <param name="upper">Receives n figures: the value itself of a published industry, else <see cref="Upper"/>.</param>
    /// <returns>The raw residual, as <see cref="Of"/> gives it.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Impute(double total, ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> imputed, Span<double> upper)
    {
        if (values.Length != weights.Length || imputed.Length != values.Length || upper.Length != values.Length)
            throw new ArgumentException("values, weights, imputed and upper must have one figure an industry.");
        var residual = Of(total, values);
        var (unpublished, own) = (new List<int>(), new List<double>());
        for (var i = 0; i < values.Length; i++)
        {
            (imputed[i], upper[i]) = (double.NaN, values[i]);
            if (!double.IsNaN(values[i]))
                continue;
            unpublished.Add(i);
            own.Add(weights[i]);
            upper[i] = Upper(residual);
        }

        var shares = new double[own.Count];
        Share(residual, own.ToArray(), shares);
        for (var k = 0; k < shares.Length; k++)
            imputed[unpublished[k]] = shares[k];
        return residual;
    }
}
