using System.Runtime.InteropServices;

namespace Pleiad.Engine.Change;

/// <summary>A change of jobs taken apart; in jobs, NaN where there is no answer. National + Mix + Regional = Change.</summary>
/// <param name="Change">Jobs at the end less jobs at the start.</param>
/// <param name="National">What growth at the nation's rate would have brought.</param>
/// <param name="Mix">What the industries' own national rates add or take away.</param>
/// <param name="Regional">What is left: the region did better or worse than the nation in the same industries.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Shift(double Change, double National, double Mix, double Regional)
{
    /// <summary>Mix + Regional: how far the region moved away from the nation.</summary>
    public double Net => Mix + Regional;
}

/// <summary>The regional component taken apart after Esteban-Marquillas; Competitive + Allocation = Regional of <see cref="Shift"/>.</summary>
/// <param name="Competitive">What the region's own rates would have brought with the nation's mix of industries.</param>
/// <param name="Allocation">What it adds that the region has more jobs in the industries where it does better.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RegionalShift(double Competitive, double Allocation);

/// <summary>Gerfin's indices, as factors of growth: Mix × Regional = Net.</summary>
/// <param name="Mix">Above 1: the region has industries that grow faster in the nation.</param>
/// <param name="Regional">Above 1: it did better than the nation in its industries.</param>
/// <param name="Net">Above 1: it grew faster than the nation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShiftFactors(double Mix, double Regional, double Net);

/// <summary>
/// Shift-share: the change of a region's jobs between two years beside the nation's. Dunn, E. S. (1960); Esteban-Marquillas, J. M. (1972);
/// Gerfin, H. (1964). All take four columns of n industries: the region and the nation, at the start and at the end, in jobs, NaN when missing.
/// An industry with one of the four missing or negative has no answer and no part in the region's sums; the nation's rate is over all
/// industries of which both national values are known.
/// </summary>
public static class ShiftShare
{
    /// <summary>Dunn's three components of each industry: e g, e (g_i − g) and e (g_ri − g_i), with national rates g and g_i and the region's g_ri.</summary>
    /// <param name="regionStart">Jobs of the region by industry at the start, e.</param>
    /// <param name="regionEnd">The same at the end.</param>
    /// <param name="nationStart">Jobs of the nation by industry at the start.</param>
    /// <param name="nationEnd">The same at the end.</param>
    /// <param name="industries">Receives one row an industry. An industry new to the region is all regional. NaN (no answer) where a value is missing, or the nation had none of an industry that the region had.</param>
    /// <returns>The sums over the industries that have an answer; NaN when none has.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static Shift Dunn(
        ReadOnlySpan<double> regionStart, ReadOnlySpan<double> regionEnd, ReadOnlySpan<double> nationStart, ReadOnlySpan<double> nationEnd, Span<Shift> industries)
    {
        Check(regionStart, regionEnd, nationStart, nationEnd, industries.Length);
        var nation = NationalRate(nationStart, nationEnd);
        var sum = new Shift(double.NaN, double.NaN, double.NaN, double.NaN);
        for (var i = 0; i < industries.Length; i++)
        {
            var row = Row(regionStart[i], regionEnd[i], nationStart[i], nationEnd[i], nation);
            industries[i] = row;
            if (double.IsNaN(row.Regional))
                continue;
            sum = double.IsNaN(sum.Change) ? row
                : new Shift(sum.Change + row.Change, sum.National + row.National, sum.Mix + row.Mix, sum.Regional + row.Regional);
        }

        return sum;
    }

    /// <summary>
    /// Dunn's components over several years: those of each pair of neighbouring years, added up, so that the changing mix is followed
    /// (the dynamic shift-share of Barff and Knight 1988).
    /// </summary>
    /// <param name="region">Jobs of the region: one row of industries a year, one after another.</param>
    /// <param name="nation">The same of the nation.</param>
    /// <param name="years">Number of years, two or more.</param>
    /// <returns>The sums over years and industries; NaN (no answer) when a pair of years has none.</returns>
    /// <exception cref="ArgumentException">The spans differ in length or are not whole rows.</exception>
    public static Shift Dynamic(ReadOnlySpan<double> region, ReadOnlySpan<double> nation, int years)
    {
        if (years < 2 || region.Length != nation.Length || region.Length % years != 0)
            throw new ArgumentException("Two or more years of equally long rows are needed.");
        var n = region.Length / years;
        var rows = new Shift[n];
        var sum = new Shift(0, 0, 0, 0);
        for (var y = 0; y + 1 < years; y++)
        {
            var step = Dunn(region.Slice(y * n, n), region.Slice((y + 1) * n, n), nation.Slice(y * n, n), nation.Slice((y + 1) * n, n), rows);
            sum = new Shift(sum.Change + step.Change, sum.National + step.National, sum.Mix + step.Mix, sum.Regional + step.Regional);
        }

        return sum;
    }

    /// <summary>
    /// The regional component of each industry in two: with h = e_r E_i / E, the jobs the region would have with the nation's mix,
    /// h (g_ri − g_i) and (e − h)(g_ri − g_i).
    /// </summary>
    /// <param name="regionStart">As in <see cref="Dunn"/>.</param>
    /// <param name="regionEnd">As in <see cref="Dunn"/>.</param>
    /// <param name="nationStart">As in <see cref="Dunn"/>.</param>
    /// <param name="nationEnd">As in <see cref="Dunn"/>.</param>
    /// <param name="industries">
    /// Receives one row an industry: 0 and 0 where the region has none in both years; NaN (no answer) as in <see cref="Dunn"/>, and for an
    /// industry that is new to the region, whose rate is infinite.
    /// </param>
    /// <returns>The sums over the industries that have an answer in <see cref="Dunn"/>; NaN when one of them has none here, for then they would not add up.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static RegionalShift EstebanMarquillas(
        ReadOnlySpan<double> regionStart, ReadOnlySpan<double> regionEnd, ReadOnlySpan<double> nationStart, ReadOnlySpan<double> nationEnd, Span<RegionalShift> industries)
    {
        var shifts = new Shift[industries.Length];
        if (double.IsNaN(Dunn(regionStart, regionEnd, nationStart, nationEnd, shifts).Change))
        {
            industries.Fill(new RegionalShift(double.NaN, double.NaN));
            return new RegionalShift(double.NaN, double.NaN);
        }

        double region = 0, nation = 0, competitive = 0, allocation = 0;
        for (var i = 0; i < shifts.Length; i++)
        {
            region += double.IsNaN(shifts[i].Regional) ? 0 : regionStart[i];
            nation += double.IsNaN(nationStart[i]) || double.IsNaN(nationEnd[i]) ? 0 : nationStart[i];
        }

        for (var i = 0; i < shifts.Length; i++)
        {
            var lead = (regionEnd[i] / regionStart[i]) - (nationEnd[i] / nationStart[i]);
            var like = region * (nationStart[i] / nation);
            var absent = regionStart[i] == 0 && regionEnd[i] == 0;
            if (double.IsNaN(shifts[i].Regional) || (!absent && !double.IsFinite(lead)))
                industries[i] = new RegionalShift(double.NaN, double.NaN);
            else
                industries[i] = absent ? default : new RegionalShift(like * lead, (regionStart[i] - like) * lead);
            if (double.IsNaN(shifts[i].Regional))
                continue;
            competitive += industries[i].Competitive;
            allocation += industries[i].Allocation;
        }

        return new RegionalShift(competitive, allocation);
    }

    /// <summary>Gerfin's factors of the whole region: with e* = Σ e (1 + g_i), mix = e* / e (1 + g), regional = e at the end / e*, net = their product.</summary>
    /// <param name="regionStart">As in <see cref="Dunn"/>.</param>
    /// <param name="regionEnd">As in <see cref="Dunn"/>.</param>
    /// <param name="nationStart">As in <see cref="Dunn"/>.</param>
    /// <param name="nationEnd">As in <see cref="Dunn"/>.</param>
    /// <returns>The three factors over the industries that have an answer in <see cref="Dunn"/>; NaN (no answer) when the region had no jobs at the start.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static ShiftFactors Gerfin(ReadOnlySpan<double> regionStart, ReadOnlySpan<double> regionEnd, ReadOnlySpan<double> nationStart, ReadOnlySpan<double> nationEnd)
    {
        var shifts = new Shift[regionStart.Length];
        var sum = Dunn(regionStart, regionEnd, nationStart, nationEnd, shifts);
        var start = 0.0;
        for (var i = 0; i < shifts.Length; i++)
            start += double.IsNaN(shifts[i].Regional) ? 0 : regionStart[i];
        double end = start + sum.Change, national = start + sum.National, expected = national + sum.Mix;
        return new ShiftFactors(Quotient(expected, national), Quotient(end, expected), Quotient(end, national));
    }

    /// <summary>The regional part is what the others leave of the change, so that the three add up exactly and a new industry has an answer.</summary>
    private static Shift Row(double regionStart, double regionEnd, double nationStart, double nationEnd, double nation)
    {
        if (!(regionStart >= 0 && regionEnd >= 0 && nationStart >= 0 && nationEnd >= 0) || (regionStart > 0 && nationStart == 0))
            return new Shift(double.NaN, double.NaN, double.NaN, double.NaN);
        var change = regionEnd - regionStart;
        if (regionStart == 0)
            return new Shift(change, 0, 0, change);
        var own = Growth.Rate(nationStart, nationEnd);
        return new Shift(change, regionStart * nation, regionStart * (own - nation), change - (regionStart * own));
    }

    private static double NationalRate(ReadOnlySpan<double> start, ReadOnlySpan<double> end)
    {
        double from = 0, to = 0;
        for (var i = 0; i < start.Length; i++)
        {
            var known = !double.IsNaN(start[i]) && !double.IsNaN(end[i]);
            from += known ? start[i] : 0;
            to += known ? end[i] : 0;
        }

        return Growth.Rate(from, to);
    }

    private static double Quotient(double a, double b) => b > 0 && double.IsFinite(a / b) ? a / b : double.NaN;

    private static void Check(
        ReadOnlySpan<double> regionStart, ReadOnlySpan<double> regionEnd, ReadOnlySpan<double> nationStart, ReadOnlySpan<double> nationEnd, int rows)
    {
        var n = regionStart.Length;
        if (regionEnd.Length != n || nationStart.Length != n || nationEnd.Length != n || rows != n)
            throw new ArgumentException("All columns must have one value an industry.");
    }
}
