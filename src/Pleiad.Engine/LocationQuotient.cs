namespace Pleiad.Engine;

/// <summary>
/// The location quotient of a region × category cell: the category's share of the region's employment,
/// divided by its share of the nation's. LQ = (e / E_r) / (e_c / E), where 1 means "the same as the nation".
/// Source: Florence, P. S. (1939); used as published by Delgado, Porter and Stern (2014, 2016).
/// </summary>
public static class LocationQuotient
{
    /// <summary>One quotient, computed in the order (<paramref name="cell"/> / <paramref name="region"/>) / (<paramref name="category"/> / <paramref name="nation"/>).</summary>
    /// <param name="cell">Employment of the cell, jobs; NaN when missing.</param>
    /// <param name="region">Employment of the region over all categories of the economy, jobs.</param>
    /// <param name="category">National employment of the category, in jobs or as a share.</param>
    /// <param name="nation">National employment of the economy, in the unit of <paramref name="category"/>.</param>
    /// <returns>
    /// A number without unit; exactly 0 for a written 0, whatever the totals; NaN (no answer) when the cell is missing
    /// or when a total that a positive cell is divided by is 0 or missing.
    /// </returns>
    public static double Of(double cell, double region, double category, double nation)
    {
        if (cell == 0)
            return 0;
        var quotient = cell / region / (category / nation);
        return double.IsFinite(quotient) && quotient > 0 ? quotient : double.NaN;
    }

    /// <summary>The quotients of a long table of cells.</summary>
    /// <param name="region">Index of each cell's region, n values.</param>
    /// <param name="category">Index of each cell's category, n values.</param>
    /// <param name="employment">Jobs of each cell, n values, NaN when missing.</param>
    /// <param name="regionTotals">Jobs of each region over all categories.</param>
    /// <param name="national">National employment by category.</param>
    /// <param name="nationTotal">National employment over all categories, in the unit of <paramref name="national"/>.</param>
    /// <param name="quotients">Receives n quotients, as <see cref="Of"/> defines them.</param>
    /// <exception cref="ArgumentException">The spans of n values differ in length.</exception>
    public static void Compute(
        ReadOnlySpan<int> region, ReadOnlySpan<int> category, ReadOnlySpan<double> employment,
        ReadOnlySpan<double> regionTotals, ReadOnlySpan<double> national, double nationTotal, Span<double> quotients)
    {
        if (region.Length != employment.Length || category.Length != employment.Length || quotients.Length != employment.Length)
            throw new ArgumentException("region, category, employment and quotients must have one value a cell.");
        for (var i = 0; i < employment.Length; i++)
            quotients[i] = Of(employment[i], regionTotals[region[i]], national[category[i]], nationTotal);
    }
}
