namespace Pleiad.Engine.Matching;

/// <summary>The share of what is consumed that is made at home: IS = domestic / (domestic + imported).</summary>
public static class ImportSubstitution
{
    /// <summary>The share of one substance, or of one field, in one year.</summary>
    /// <param name="domestic">What is made at home, in whatever unit; 0 or more, NaN when missing.</param>
    /// <param name="imported">What is imported, in the same unit; 0 or more, NaN when missing.</param>
    /// <returns>From 0 (all imported) to 1 (nothing imported); NaN (no answer) when either is missing or negative, or both are 0.</returns>
    public static double Of(double domestic, double imported) =>
        domestic >= 0 && imported >= 0 && domestic + imported is > 0 and < double.PositiveInfinity ? domestic / (domestic + imported) : double.NaN;

    /// <summary>The share of several together: a missing part makes the whole no answer, because nobody knows on which side it would lie.</summary>
    /// <param name="domestic">n values of one unit; NaN when missing.</param>
    /// <param name="imported">n values of the same unit; NaN when missing.</param>
    /// <returns>As <see cref="Of(double, double)"/> of the two sums; NaN (no answer) for none.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double Of(ReadOnlySpan<double> domestic, ReadOnlySpan<double> imported)
    {
        if (domestic.Length != imported.Length)
            throw new ArgumentException("There is one value of each for everything that is summed.");
        double made = 0, brought = 0;
        for (var i = 0; i < domestic.Length; i++)
        {
            made += domestic[i] >= 0 ? domestic[i] : double.NaN;
            brought += imported[i] >= 0 ? imported[i] : double.NaN;
        }

        return Of(made, brought);
    }
}
