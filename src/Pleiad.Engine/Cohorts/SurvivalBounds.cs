using System.Runtime.InteropServices;

namespace Pleiad.Engine.Cohorts;

/// <summary>
/// Between which bounds each fall of a Kaplan–Meier curve lies. The standard error is Greenwood's; the bounds are taken on the scale of log(−log S), so that they
/// never leave 0 to 1. They hold at each time by itself, not for the whole curve at once. Greenwood, M. (1926) The errors of sampling of the
/// survivorship tables. Reports on Public Health and Medical Subjects 33; Kalbfleisch, J. D. and Prentice, R. L. (1980) The Statistical Analysis of
/// Failure Time Data.
/// </summary>
public static class SurvivalBounds
{
    /// <summary>The normal quantile of bounds that hold in 95 of 100.</summary>
    public const double Usual = 1.959963984540054;

    /// <summary>The error and the bounds at each fall: S √Σ d/(n(n − d)), and S to the power exp(±z √Σ d/(n(n − d)) / log S). Where nobody is left without, there is no answer.</summary>
    /// <param name="steps">The falls as <see cref="KaplanMeier.Of"/> gives them.</param>
    /// <param name="z">How many errors to each side, above 0.</param>
    /// <returns>One for each fall, in their order; NaN where the share without is 0.</returns>
    public static IReadOnlyList<SurvivalBound> Of(IReadOnlyList<SurvivalStep> steps, double z = Usual)
    {
        var bounds = new SurvivalBound[steps.Count];
        var sum = 0.0;
        for (var i = 0; i < bounds.Length; i++)
        {
            var (n, d, s) = ((double)steps[i].AtRisk, (double)steps[i].Events, steps[i].Without);
            sum += d / (n * (n - d));
            if (!(s > 0))
            {
                bounds[i] = new(double.NaN, double.NaN, double.NaN);
                continue;
            }

            var apart = Math.Exp(z * Math.Sqrt(sum) / -Math.Log(s));
            bounds[i] = new(s * Math.Sqrt(sum), Math.Pow(s, apart), Math.Pow(s, 1 / apart));
        }

        return bounds;
    }
}

/// <summary>The error and the bounds of one fall.</summary>
/// <param name="Error">The standard error of the share without the event.</param>
/// <param name="Low">The lower bound of that share.</param>
/// <param name="High">The upper bound.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalBound(double Error, double Low, double High);
