namespace Pleiad.Kernel.Charts;

/// <summary>The six classes of a quotient around "the same as the nation", alike on every map: ¼ · ½ · 1 · 1½ · 2.</summary>
public static class LqClasses
{
    public static IReadOnlyList<double> Edges { get; } = [0.25, 0.5, 1, 1.5, 2];

    public static IReadOnlyList<string> EdgeNames { get; } = ["¼", "½", "1", "1½", "2"];

    public static IReadOnlyList<string> Tokens { get; } = ["less-3", "less-2", "less-1", "more-1", "more-2", "more-3"];

    public static string Fill(double lq) => ClassScale.Quotient.Fill(lq);
}
