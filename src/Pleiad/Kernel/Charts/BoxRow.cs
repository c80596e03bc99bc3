namespace Pleiad.Kernel.Charts;

/// <summary>How a box of a row stands.</summary>
public enum BoxLook
{
    /// <summary>It is there: filled.</summary>
    Firm,

    /// <summary>It is what is missing: dashed, in the colour of what is bad, and said in words.</summary>
    Missing,

    /// <summary>It is not there yet: dashed and grey.</summary>
    Open,
}

/// <summary>One box of a row.</summary>
/// <param name="Over">A word over it: the scale.</param>
/// <param name="Name">What it is.</param>
/// <param name="Note">A line below.</param>
/// <param name="Who">The last line: who, or what is wrong.</param>
/// <param name="Short">The same in a word or two, for a phone.</param>
/// <param name="Look">How it stands.</param>
/// <param name="Leads">Whether an arrow leads on to the next.</param>
public sealed record RowBox(string Over, string Name, string Note, string Who, string Short, BoxLook Look, bool Leads);

/// <summary>Draws steps that follow one another as boxes with arrows: side by side in rows of six, or below one another on a phone.</summary>
public static class BoxRow
{
    private const int Across = 6;
    private const double Width = 1248, Gap = 28, Line = 20;

    /// <summary>Draws it.</summary>
    /// <param name="boxes">The boxes in order.</param>
    /// <param name="label">What the whole shows.</param>
    /// <param name="phone">Whether for 358 px instead of 1248.</param>
    public static string Draw(IReadOnlyList<RowBox> boxes, string label, bool phone) => boxes.Count == 0 ? "" : phone ? Below(boxes, label) : Beside(boxes, label);

    private static string Beside(IReadOnlyList<RowBox> boxes, string label)
    {
        var across = Math.Min(Across, Math.Max(3, boxes.Count));
        var width = (Width - (Gap * (across - 1))) / across;
        var lines = boxes.Select(b => (Name: Wrap(b.Name, width - 22, true), Note: Wrap(b.Note, width - 22, false), Who: Wrap(b.Who, width - 22, b.Look == BoxLook.Missing))).ToArray();
        double[] heights = [.. lines.Chunk(across).Select(row => 18 + row.Max(l => (l.Name.Count + l.Note.Count + l.Who.Count) * Line))];
        var svg = new Svg(0, 0, Width, heights.Sum() + (heights.Length * 28) + 2, label);
        var top = 0.0;
        for (var i = 0; i < boxes.Count; i++)
        {
            var (box, x, height) = (boxes[i], (i % across) * (width + Gap), heights[i / across]);
            svg.Text(x + 2, top + 16, box.Over, "m");
            Frame(svg, box.Look, x + 1, top + 26, width - 2, height);
            var y = top + 26 + 23;
            foreach (var (text, style) in lines[i].Name.Select(t => (t, "b")).Concat(lines[i].Note.Select(t => (t, "m"))).Concat(lines[i].Who.Select(t => (t, box.Look == BoxLook.Missing ? "bad" : "m"))))
            {
                svg.Text(x + 12, y, text, style);
                y += Line;
            }

            if (i + 1 < boxes.Count && box.Leads)
            {
                if ((i + 1) % across != 0)
                    svg.Path($"M{Svg.N(x + width + 1)} {Svg.N(top + 26 + (height / 2))}h{Svg.N(Gap - 6)}l-6 -5m6 5l-6 5", Arrow(box, boxes[i + 1]));
                else
                    svg.Path($"M{Svg.N(x + (width / 2))} {Svg.N(top + 26 + height)}v8H{Svg.N(width / 2)}v6l-5 -6m5 6l5 -6", Arrow(box, boxes[i + 1]));
            }

            if ((i + 1) % across == 0)
                top += height + 28;
        }

        return svg.Close();
    }

    private static string Below(IReadOnlyList<RowBox> boxes, string label)
    {
        var lines = boxes.Select(b => (Name: Wrap(b.Name, 332 - Room(b.Short), true), Note: Wrap(b.Note, 332, false))).ToArray();
        double[] heights = [.. lines.Select(l => 16 + ((l.Name.Count + l.Note.Count) * Line))];
        var svg = new Svg(0, 0, 358, heights.Sum() + (boxes.Count * 18), label);
        var y = 2.0;
        for (var i = 0; i < boxes.Count; i++)
        {
            Frame(svg, boxes[i].Look, 1, y, 356, heights[i]);
            var line = y + 23;
            svg.Text(344, line, boxes[i].Short, boxes[i].Look == BoxLook.Missing ? "bad" : "m", "end");
            foreach (var (text, style) in lines[i].Name.Select(t => (t, "b")).Concat(lines[i].Note.Select(t => (t, "m"))))
            {
                svg.Text(14, line, text, style);
                line += Line;
            }

            y += heights[i];
            if (i + 1 < boxes.Count && boxes[i].Leads)
                svg.Path($"M179 {Svg.N(y)}v16", Arrow(boxes[i], boxes[i + 1]));
            y += 18;
        }

        return svg.Close();
    }

    private static double Room(string text) => text.Length == 0 ? 0 : Labels.Width(text, bold: true) + 12;

    private static void Frame(Svg svg, BoxLook look, double x, double y, double width, double height) => svg.Rect(x, y, width, height, look == BoxLook.Firm ? "var(--pl-wash-2)" : "var(--pl-paper)", look switch
    {
        BoxLook.Firm => " rx=\"3\" stroke=\"var(--pl-line-2)\" stroke-width=\"1\"",
        BoxLook.Missing => " rx=\"3\" stroke=\"var(--pl-bad)\" stroke-width=\"2.5\" stroke-dasharray=\"6 4\"",
        _ => " rx=\"3\" stroke=\"var(--pl-line-2)\" stroke-width=\"1\" stroke-dasharray=\"6 4\"",
    });

    private static string Arrow(RowBox from, RowBox to) => from.Look == BoxLook.Missing || to.Look == BoxLook.Missing
        ? "fill=\"none\" stroke=\"var(--pl-bad)\" stroke-width=\"2\" stroke-dasharray=\"4 3\"" : "fill=\"none\" stroke=\"var(--pl-ink)\" stroke-width=\"2\"";

    /// <summary>A text in at most three lines; the last one ends with … where that is not all of it.</summary>
    private static IReadOnlyList<string> Wrap(string text, double width, bool bold) =>
        Labels.Lines(text, width, bold) is { Count: > 3 } many ? [.. many.Take(2), many[2] + " …"] : Labels.Lines(text, width, bold);
}
