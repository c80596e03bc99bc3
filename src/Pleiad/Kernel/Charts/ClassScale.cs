namespace Pleiad.Kernel.Charts;

/// <summary>Classes of a measure and their colours: one colour more than edges.</summary>
/// <param name="Edges">Where the next class begins, ascending; the edge belongs to the class above it.</param>
/// <param name="Tokens">The colour of each class, as a token without <c>--pl-</c>.</param>
public sealed record ClassScale(IReadOnlyList<double> Edges, IReadOnlyList<string> Tokens)
{
    private const int MostClasses = 6;

    /// <summary>The classes of a quotient, alike on every map.</summary>
    public static ClassScale Quotient { get; } = new(LqClasses.Edges, LqClasses.Tokens);

    /// <summary>
    /// Classes for a size or a share, light to dark: edges are 1, 2 or 5 times a power of ten next to the values' sextiles, so at most six
    /// classes. Missing values and those not above 0 have no say; without any other there is one class.
    /// </summary>
    public static ClassScale Sequence(IEnumerable<double> values)
    {
        var sorted = values.Where(v => v > 0).Order().ToArray();
        double[] edges = sorted.Length == 0 ? []
            : [.. Enumerable.Range(1, MostClasses - 1).Select(i => Round(sorted[i * (sorted.Length - 1) / MostClasses])).Distinct().Where(e => e > sorted[0] && e <= sorted[^1])];
        var first = (MostClasses - edges.Length - 1) / 2; // fewer classes take the middle of the colours
        return new ClassScale(edges, [.. Enumerable.Range(first + 1, edges.Length + 1).Select(i => $"seq-{i}")]);
    }

    /// <summary>The class of a value, from 0.</summary>
    public int Of(double value)
    {
        var c = 0;
        while (c < Edges.Count && value >= Edges[c])
            c++;
        return c;
    }

    public string Fill(double value) => $"var(--pl-{Tokens[Of(value)]})";

    /// <summary>The class of text that can be read on a value's colour.</summary>
    public string TextOn(double value) => "on-" + Tokens[Of(value)] switch
    {
        "more-2" or "seq-4" => "more-2",
        "more-3" => "more-3",
        "seq-3" => "seq-3",
        "seq-5" or "seq-6" => "seq-5",
        _ => "more-1",
    };

    private static double Round(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return (double[])[power, 2 * power, 5 * power, 10 * power] is var steps
            ? steps.MinBy(s => Math.Abs(Math.Log(s / value)))
            : value;
    }
}
