using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Draws a verdict: for each idea one lane a group with a mark for every juror, the group's median as a bar, and the total as a line through the lanes.</summary>
internal static class VerdictDrawing
{
    private const int Lane = 20;
    private const int Gap = 26;
    private const int LongestWide = 46;
    private const int LongestPhone = 38;

    public static string Draw(Verdict verdict, Reader reader, bool phone)
    {
        var (width, left, right) = phone ? (358.0, 8.0, 318.0) : (1248.0, 470.0, 1190.0);
        var head = phone ? 24 : 0;
        var row = (verdict.Groups.Count * Lane) + Gap + head;
        var top = 34.0;
        var height = top + (verdict.Rows.Count * row) + 34;
        var svg = new Svg(0, 0, width, height, reader.T("The percentile that every juror gave each idea, by group, with the group's median and the total", "Процентиль, который каждый член жюри дал каждой идее, по группам, с медианой группы и итогом"));
        double At(double percentile) => left + ((right - left) * percentile / 100);
        foreach (var tick in new[] { 0, 25, 50, 75, 100 })
        {
            svg.Line(At(tick), top, At(tick), height - 30, "class=\"ax\"");
            svg.Text(At(tick), height - 10, reader.N.Whole(tick), "m", "middle");
        }

        DrawKey(svg, verdict, reader, phone ? 8 : 470);
        for (var i = 0; i < verdict.Rows.Count; i++)
        {
            var (idea, y) = (verdict.Rows[i], top + (i * row));
            svg.Text(phone ? 8 : 0, y + (phone ? 20 : (verdict.Groups.Count * Lane / 2.0) + 10), $"{(idea.Place > 0 ? idea.Place + ". " : "")}{Short(idea.Idea.Title, phone ? LongestPhone : LongestWide)}", idea.Place == 1 ? "b" : "");
            var lanes = y + head + 8;
            for (var g = 0; g < verdict.Groups.Count; g++)
            {
                var middle = lanes + (g * Lane) + (Lane / 2.0);
                svg.Line(left, middle, right, middle, "class=\"ax\"");
                foreach (var dot in idea.Dots[g])
                    Shape(svg, g, At(dot), middle, phone ? 3.6 : 5, "0.4");
                if (!double.IsNaN(idea.Medians[g]))
                    svg.Line(At(idea.Medians[g]), middle - 9, At(idea.Medians[g]), middle + 9, $"stroke=\"{Colour(g)}\" stroke-width=\"4\"");
            }

            if (double.IsNaN(idea.Total))
                continue;
            svg.Line(At(idea.Total), lanes - 3, At(idea.Total), lanes + (verdict.Groups.Count * Lane) + 3, "stroke=\"var(--pl-ink)\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"");
            svg.Text(phone ? 354 : 1244, lanes + (verdict.Groups.Count * Lane / 2.0) + 5, reader.N.Fixed(idea.Total, 1), "b", "end");
        }

        return svg.Close();
    }

    private static void DrawKey(Svg svg, Verdict verdict, Reader reader, double x)
    {
        for (var g = 0; g < verdict.Groups.Count; g++)
        {
            var name = reader.T(ContestWords.Group(verdict.Groups[g].Key));
            Shape(svg, g, x + 6, 14, 5, "1");
            svg.Text(x + 18, 19, name, $"c{g + 1}");
            x += 34 + (name.Length * 8.6);
        }
    }

    /// <summary>Every group has a colour and a shape of its own.</summary>
    private static void Shape(Svg svg, int group, double x, double y, double r, string opacity)
    {
        var look = $"fill=\"{Colour(group)}\" fill-opacity=\"{opacity}\"";
        string N(double value) => Svg.N(value);
        _ = group switch
        {
            0 => svg.Circle(x, y, r, look),
            1 => svg.Path($"M{N(x - r)} {N(y - r)}H{N(x + r)}V{N(y + r)}H{N(x - r)}Z", look),
            2 => svg.Path($"M{N(x)} {N(y - (r * 1.3))}L{N(x + (r * 1.3))} {N(y)}L{N(x)} {N(y + (r * 1.3))}L{N(x - (r * 1.3))} {N(y)}Z", look),
            _ => svg.Path($"M{N(x)} {N(y - (r * 1.2))}L{N(x + (r * 1.2))} {N(y + r)}H{N(x - (r * 1.2))}Z", look),
        };
    }

    private static string Colour(int group) => $"var(--pl-c{group + 1})";

    private static string Short(string title, int longest) => title.Length <= longest ? title : title[..(longest - 1)].TrimEnd() + "…";
}
