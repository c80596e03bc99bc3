using System.Runtime.InteropServices;

namespace Pleiad.Engine.Concentration;

/// <summary>The Ellison–Glaeser index of one industry and what it is made of; without unit, NaN where there is no answer.</summary>
/// <param name="Gamma">γ: 0 as if plants had been thrown at random, above 0 concentrated beyond that; above 0.05 is the authors' "highly concentrated".</param>
/// <param name="G">Raw concentration, Σ (s_r − x_r)².</param>
/// <param name="Herfindahl">H = Σ z_k² of the plants' shares.</param>
/// <param name="Z">(G − (1 − Σx²) H) ÷ its standard deviation when plants are thrown at random.</param>
/// <param name="Plants">Plants with jobs.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EllisonGlaeserIndex(double Gamma, double G, double Herfindahl, double Z, int Plants)
{
    internal static EllisonGlaeserIndex None(int plants) => new(double.NaN, double.NaN, double.NaN, double.NaN, plants);
}

/// <summary>
/// The index of geographic concentration of Ellison and Glaeser (1997): γ = (G / (1 − Σx²) − H) / (1 − H), with the industry's shares s
/// and the reference shares x of the regions, G = Σ (s − x)², and the Herfindahl index H of its plants.
/// </summary>
public static partial class EllisonGlaeser
{
    /// <summary>Raw concentration G = Σ (s_r − x_r)² of an industry.</summary>
    /// <param name="jobs">Jobs of the industry by region.</param>
    /// <param name="reference">What it is compared with, by region: all jobs, or the sum of the industries that are studied; only its shares count.</param>
    /// <returns>From 0 to 2; NaN (no answer) when a value is missing or negative or a sum is 0: a region that is left out cannot be told from one without plants.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double RawConcentration(ReadOnlySpan<double> jobs, ReadOnlySpan<double> reference)
    {
        var (count, sumJobs, sumReference) = Sums.Of(jobs, reference);
        if (count < jobs.Length || !(sumJobs > 0 && sumReference > 0))
            return double.NaN;
        var g = 0.0;
        for (var i = 0; i < jobs.Length; i++)
        {
            var distance = (jobs[i] / sumJobs) - (reference[i] / sumReference);
            g += distance * distance;
        }

        return g;
    }

    /// <summary>γ from the jobs by region and the Herfindahl index of the plants.</summary>
    /// <param name="jobs">Jobs of the industry by region.</param>
    /// <param name="reference">What it is compared with, by region.</param>
    /// <param name="herfindahl">H of the plants, above 0 and below 1.</param>
    /// <returns>At most 1; NaN (no answer) as in <see cref="RawConcentration"/>, for H = 1 (one plant), for H missing, and for a single region.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Gamma(ReadOnlySpan<double> jobs, ReadOnlySpan<double> reference, double herfindahl) =>
        Gamma(RawConcentration(jobs, reference), 1 - HerfindahlIndex.Of(reference), herfindahl);

    /// <summary>The interval of γ when of H only bounds are known, as <see cref="HerfindahlBounds"/> gives them; γ falls as H rises.</summary>
    /// <param name="jobs">Jobs of the industry by region.</param>
    /// <param name="reference">What it is compared with, by region.</param>
    /// <param name="herfindahl">The least and the largest H.</param>
    /// <returns>The least and the largest γ; the least is −∞ when H could be 1. NaN (no answer) as in <see cref="Gamma(ReadOnlySpan{double}, ReadOnlySpan{double}, double)"/>, and when H must be 1 (one plant).</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static (double Low, double High) Bounds(ReadOnlySpan<double> jobs, ReadOnlySpan<double> reference, (double Low, double High) herfindahl)
    {
        var g = RawConcentration(jobs, reference);
        var spread = 1 - HerfindahlIndex.Of(reference);
        var one = Gamma(g, spread, herfindahl.Low);
        if (double.IsNaN(one) || !(herfindahl.High >= herfindahl.Low && herfindahl.High <= 1))
            return (double.NaN, double.NaN);
        var other = herfindahl.High < 1 ? Gamma(g, spread, herfindahl.High) : Limit(g / spread);
        return (Math.Min(one, other), Math.Max(one, other));
    }

    /// <summary>The index of one industry from its plants.</summary>
    /// <param name="plants">Jobs of each plant.</param>
    /// <param name="region">Region of each plant.</param>
    /// <param name="reference">What it is compared with, one value a region.</param>
    /// <returns>The index and its parts; no answer when a plant's jobs or a region's reference are missing or negative, when no plant has jobs, and γ and z have none for one plant or one region.</returns>
    /// <exception cref="ArgumentException">The spans of plants differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A region is outside the reference.</exception>
    public static EllisonGlaeserIndex OfPlants(ReadOnlySpan<double> plants, ReadOnlySpan<int> region, ReadOnlySpan<double> reference)
    {
        var answer = new EllisonGlaeserIndex[1];
        OfPlants(new int[plants.Length], region, plants, reference, answer);
        return answer[0];
    }

    private static double Gamma(double g, double spread, double herfindahl)
    {
        if (!(herfindahl > 0 && herfindahl < 1 && spread > 0))
            return double.NaN;
        return Sums.Answer(((g / spread) - herfindahl) / (1 - herfindahl));
    }

    /// <summary>Where γ goes as H goes to 1: it is 1 throughout when the raw concentration is the largest, otherwise without bound.</summary>
    private static double Limit(double relative) => relative == 1 ? 1 : relative < 1 ? double.NegativeInfinity : double.PositiveInfinity;
}
