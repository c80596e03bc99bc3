namespace Pleiad.Engine.Complexity;

/// <summary>Which standard deviation z-scores are made with.</summary>
public enum Deviation
{
    /// <summary>Divided by n (py-ecomplexity).</summary>
    Population,

    /// <summary>Divided by n − 1 (economiccomplexity).</summary>
    Sample,
}

/// <summary>Means and deviations over the values that have an answer.</summary>
internal static class Scaling
{
    public static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values, Deviation deviation)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
            (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        var mean = sum / count;
        var squares = 0.0;
        foreach (var value in values)
            squares += double.IsNaN(value) ? 0 : (value - mean) * (value - mean);
        var spread = Math.Sqrt(squares / (deviation == Deviation.Population ? count : count - 1));
        // A deviation that is only the rounding of equal values would turn noise into scores.
        return (mean, spread > 1e-14 * Math.Abs(mean) ? spread : double.NaN);
    }

    /// <summary>(value − mean) / deviation; NaN throughout when the values do not vary.</summary>
    public static double[] ZScores(double[] values, Deviation deviation)
    {
        var (mean, spread) = Moments(values, deviation);
        return Array.ConvertAll(values, v => (v - mean) / spread);
    }
}
