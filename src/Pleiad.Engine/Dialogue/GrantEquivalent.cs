namespace Pleiad.Engine.Dialogue;

/// <summary>What support is worth as if it were a grant, so that several kinds can be added and held against a limit of aid intensity.</summary>
public static class GrantEquivalent
{
    /// <summary>
    /// The grant equivalent of a loan below the market's rate: Σ_t balance(t − 1) · (market − paid) / (1 + discount)^t over its years, in the
    /// loan's unit of money. NaN where anything is missing; 0 for a loan at the market's rate or above.
    /// </summary>
    /// <param name="principal">What is lent.</param>
    /// <param name="market">Interest that the borrower would pay elsewhere, a share a year.</param>
    /// <param name="paid">Interest that is paid, a share a year.</param>
    /// <param name="years">Whole years until it is paid back; equal parts of the principal at the end of each.</param>
    /// <param name="discount">The rate that later years are discounted by, a share a year.</param>
    public static double OfLoan(double principal, double market, double paid, int years, double discount)
    {
        if (double.IsNaN(principal + market + paid + discount))
            return double.NaN;
        var worth = 0.0;
        for (var year = 1; year <= years; year++)
            worth += principal * (years - year + 1) / years * (market - paid) / Math.Pow(1 + discount, year);
        return Math.Max(0, worth);
    }

    /// <summary>Aid intensity: the sum of grant equivalents over the costs that may be supported, without unit. NaN where one is missing or costs are not above 0.</summary>
    public static double Intensity(ReadOnlySpan<double> equivalents, double costs)
    {
        var sum = 0.0;
        foreach (var equivalent in equivalents)
            sum += equivalent;
        return costs > 0 ? sum / costs : double.NaN;
    }
}
