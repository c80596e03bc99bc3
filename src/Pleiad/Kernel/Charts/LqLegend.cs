namespace Pleiad.Kernel.Charts;

/// <summary>The key of a map of quotients.</summary>
public static class LqLegend
{
    public static string Draw(IReadOnlyList<double> quotients, string label, string less, string more) =>
        MapLegend.Draw(ClassScale.Quotient, quotients, LqClasses.EdgeNames, label, less, more, middle: 2);
}
