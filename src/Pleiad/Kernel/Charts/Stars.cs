namespace Pleiad.Kernel.Charts;

/// <summary>Stars of a rule set that gives several: gold for earned, open for not, dashed for no answer.</summary>
public static class Stars
{
    private const double Step = 20;

    /// <summary>Draws one star a test. When the figures are not firm, earned stars are open and dashed in ink.</summary>
    public static string Draw(IReadOnlyList<bool?> earned, bool firm, string label)
    {
        var svg = new Svg(0, 0, earned.Count * Step, Step, label);
        for (var i = 0; i < earned.Count; i++)
        {
            var x = (i * Step) + (Step / 2);
            _ = earned[i] switch
            {
                true => svg.Star(x, Step / 2, 8.5, firm),
                false => svg.Path(Svg.StarPath(x, Step / 2, 8.5), "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\" stroke-linejoin=\"round\""),
                null => svg.Circle(x, Step / 2, 7, "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.3\" stroke-dasharray=\"2.4 2.2\""),
            };
        }

        return svg.Close().Replace("<svg ", "<svg class=\"pl-stars\" ", StringComparison.Ordinal);
    }
}
