using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Results.Factors;

/// <summary>Draws assessments as rows of seven marks: filled where a factor is applied and shown, a ring with a bar where nothing shows it, a ring for no, dashes for not known.</summary>
internal static class FactorPicture
{
    private const double Line = 34;

    /// <summary>Rows by date, the latest on top, under the names of the factors.</summary>
    public static string Draw(IReadOnlyList<AssessmentView> views, Reader reader, bool phone)
    {
        var (width, left) = (phone ? 358.0 : 1248, phone ? 92.0 : 110);
        var step = (width - left - 10) / SuccessFactor.All.Count;
        var head = phone ? 24 : SuccessFactor.All.Count * 20.0 + 14;
        var svg = new Svg(0, 0, width, head + (views.Count * Line) + 6, string.Join("; ", views.Select(v => reader.T($"{v.Assessment.Date}: {v.Counted} of 7", $"{v.Assessment.Date}: {v.Counted} из 7"))));
        for (var i = 0; i < SuccessFactor.All.Count; i++)
        {
            var x = left + ((i + 0.5) * step);
            if (phone)
                svg.Text(x, 16, $"{i + 1}", "m", "middle");
            else
            {
                svg.Text(x + (i > 3 ? 4 : -4), 14 + (i * 20), $"{i + 1}. {reader.T(SuccessFactor.All[i].Name)}", "m", i > 3 ? "end" : "start");
                svg.Line(x, 18 + (i * 20), x, head - 2, "class=\"ax\"");
            }
        }

        foreach (var (row, view) in views.Index())
        {
            var y = head + (row * Line) + 17;
            svg.Text(0, y + 5, view.Assessment.Date, row == 0 ? "b" : "m");
            for (var i = 0; i < view.Factors.Count; i++)
                Mark(svg, left + ((i + 0.5) * step), y, view.Factors[i].Standing);
        }

        return svg.Close();
    }

    /// <summary>The seven marks alone, for a table's cell.</summary>
    public static string Row(AssessmentView view, Reader reader)
    {
        var svg = new Svg(0, 0, 168, 22, reader.T($"{view.Counted} of 7", $"{view.Counted} из 7"));
        for (var i = 0; i < view.Factors.Count; i++)
            Mark(svg, 12 + (i * 24), 11, view.Factors[i].Standing, 8);
        return svg.Close();
    }

    private static void Mark(Svg svg, double x, double y, Standing standing, double radius = 10)
    {
        _ = standing switch
        {
            Standing.Counted => svg.Circle(x, y, radius, "fill=\"var(--pl-accent)\""),
            Standing.Unknown => svg.Circle(x, y, radius - 1, "fill=\"var(--pl-paper)\" stroke=\"var(--pl-line-2)\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\""),
            _ => svg.Circle(x, y, radius - 1, "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink-2)\" stroke-width=\"2\""),
        };
        if (standing == Standing.WithoutEvidence)
            svg.Line(x - (radius * 0.5), y, x + (radius * 0.5), y, "stroke=\"var(--pl-ink-2)\" stroke-width=\"2\"");
    }
}
