using System.Runtime.InteropServices;

namespace Pleiad.Engine.Concentration;

/// <summary>
/// Bounds of the Herfindahl index H = Σ z_k² of an industry's plants where the plants themselves are not known: from their number, or
/// from their numbers by size class, and the jobs of all together. H is smallest when jobs lie as evenly as the classes allow.
/// </summary>
public static class HerfindahlBounds
{
    /// <summary>Bounds from the number of plants and their jobs.</summary>
    /// <param name="plants">Number of plants with jobs.</param>
    /// <param name="jobs">Jobs of all of them.</param>
    /// <param name="smallest">Jobs that a plant has at least; 0 when nothing is known, and then H could be 1.</param>
    /// <returns>1/n, all equal, and the index of one giant among plants of the smallest size; (1, 1) for one plant; NaN (no answer) without plants or jobs, or when there are too few jobs for the plants.</returns>
    public static (double Low, double High) OfCount(int plants, double jobs, double smallest = 1) =>
        OfClasses([plants], [smallest], [double.PositiveInfinity], jobs);

    /// <summary>Bounds from the numbers of plants by size class.</summary>
    /// <param name="plants">Number of plants in each class.</param>
    /// <param name="lows">Least jobs of a plant of the class.</param>
    /// <param name="highs">Most jobs of a plant of the class; infinite for an open class.</param>
    /// <param name="jobs">Jobs of all classes together.</param>
    /// <returns>
    /// The least H, exactly; the largest H, exactly when one class alone has room between its bounds and otherwise never too small. NaN (no
    /// answer) without plants or jobs, or when the classes cannot hold that many jobs.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a class has a negative number or bounds in the wrong order.</exception>
    public static (double Low, double High) OfClasses(ReadOnlySpan<int> plants, ReadOnlySpan<double> lows, ReadOnlySpan<double> highs, double jobs)
    {
        if (lows.Length != plants.Length || highs.Length != plants.Length)
            throw new ArgumentException("plants, lows and highs must have one value a class.");
        double least = 0, most = 0;
        var classes = new List<SizeClass>();
        for (var c = 0; c < plants.Length; c++)
        {
            if (plants[c] < 0 || !(lows[c] >= 0 && lows[c] <= highs[c]))
                throw new ArgumentException($"Size class {c} has {plants[c]} plants between {lows[c]} and {highs[c]} jobs.");
            if (plants[c] > 0)
                classes.Add(new SizeClass(plants[c], lows[c], highs[c]));
            least += plants[c] * lows[c];
            most += plants[c] > 0 ? plants[c] * highs[c] : 0;
        }

        if (!(jobs > 0 && jobs < double.PositiveInfinity && least <= jobs && jobs <= most))
            return (double.NaN, double.NaN);
        for (var c = 0; c < classes.Count; c++) // nobody can have more than all others' least leaves
            classes[c] = classes[c] with { High = Math.Min(classes[c].High, classes[c].Low + (jobs - least)) };
        var low = Even(classes, jobs) / (jobs * jobs);
        return (low, Math.Clamp(Uneven(classes, jobs - least) / (jobs * jobs), low, 1));
    }

    /// <summary>The least Σ e²: every plant as near to one common size as its class lets it.</summary>
    private static double Even(List<SizeClass> classes, double jobs)
    {
        double[] turns = [.. classes.SelectMany(c => new[] { c.Low, c.High }).Distinct().Order()];
        var size = turns[0];
        for (var t = 0; t + 1 < turns.Length && Held(classes, turns[t]) < jobs; t++)
        {
            var (here, next) = (Held(classes, turns[t]), Held(classes, turns[t + 1])); // straight in between
            size = next > jobs ? turns[t] + ((turns[t + 1] - turns[t]) * (jobs - here) / (next - here)) : turns[t + 1];
        }

        return classes.Sum(c => c.Plants * Square(Math.Clamp(size, c.Low, c.High)));
    }

    /// <summary>
    /// The largest Σ e², or more: from the least sizes, the spare jobs go where a job adds most, and moving a plant from its least to its
    /// most adds (low + high) a job. Counting the last, partly filled plant at that rate too is at least what any filling can reach.
    /// </summary>
    private static double Uneven(List<SizeClass> classes, double spare)
    {
        var squares = classes.Sum(c => c.Plants * Square(c.Low));
        var open = classes.Where(c => c.High > c.Low).OrderByDescending(c => c.Low + c.High).ToArray();
        foreach (var c in open)
        {
            var room = c.High - c.Low;
            var filled = Math.Min(c.Plants, Math.Floor(spare / room));
            squares += filled * (Square(c.High) - Square(c.Low));
            spare -= filled * room;
            if (filled == c.Plants)
                continue;
            return squares + (open.Length == 1 ? Square(c.Low + spare) - Square(c.Low) : spare * (c.Low + c.High));
        }

        return squares;
    }

    private static double Held(List<SizeClass> classes, double size) => classes.Sum(c => c.Plants * Math.Clamp(size, c.Low, c.High));

    private static double Square(double value) => value * value;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct SizeClass(int Plants, double Low, double High);
}
