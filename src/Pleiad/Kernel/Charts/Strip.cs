using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>How a dot of a strip is drawn.</summary>
public enum DotKind
{
    /// <summary>One of the rest: grey.</summary>
    Rest,

    /// <summary>One for which the verdict holds: filled with the accent.</summary>
    Strong,

    /// <summary>Below the rule's floors: a dashed open ring.</summary>
    BelowFloors,
}

/// <summary>One region on the strip.</summary>
public sealed record Dot(double Value, DotKind Kind, string Title);

/// <summary>A cut-off across the strip. A major one is solid and labelled above the band.</summary>
public sealed record StripLine(double Value, string Label, bool Major);

/// <summary>What a distribution strip shows: all regions of a category on one logarithmic axis.</summary>
/// <param name="Dots">The regions with a positive value, but for the subject.</param>
/// <param name="Lines">The cut-offs.</param>
/// <param name="StrongFrom">Where the ground of the strong begins, NaN for none.</param>
/// <param name="Subject">The region the page is about, or null.</param>
/// <param name="SubjectStrong">Whether it is drawn as a star.</param>
/// <param name="SubjectFirm">Whether that star is gold, or open and dashed.</param>
/// <param name="Notes">Dots to be named, the exceptions: value and text.</param>
/// <param name="Axis">What the axis measures.</param>
/// <param name="Label">What the whole drawing shows.</param>
public sealed record StripModel(
    IReadOnlyList<Dot> Dots, IReadOnlyList<StripLine> Lines, double StrongFrom, Dot? Subject, bool SubjectStrong, bool SubjectFirm,
    IReadOnlyList<(double Value, string Text)> Notes, string Axis, string Label);

/// <summary>Draws a distribution strip: few regions as a swarm around a line, many as stacked columns of small dots.</summary>
public static class Strip
{
    private static readonly double[] FineTicks = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 4, 5, 6, 8, 10];
    private static readonly double[] Ticks = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static string Draw(StripModel model, Numbers n, bool phone)
    {
        var width = phone ? 358.0 : 1248;
        var values = model.Dots.Select(d => d.Value).Append(model.Subject?.Value ?? 1).Append(1).ToArray();
        var axis = new LogAxis(values.Min(), values.Max(), phone ? 10 : 16, width - (phone ? 12 : 24));
        var many = model.Dots.Count > 120;
        var placed = many ? Columns(model, axis, phone) : Swarm(model, axis, phone ? 4.2 : 7);
        var height = Math.Max(many ? 90 : 108, placed.Select(p => p.Up).DefaultIfEmpty().Max() + 26);
        var band = (Top: 60.0, Bottom: 60 + height);
        var ground = many ? band.Bottom - 4 : band.Bottom - 32;
        var svg = new Svg(0, 8, width, band.Bottom + (model.Subject is null ? 50 : 78) - 8, model.Label);
        if (!double.IsNaN(model.StrongFrom) && axis.At(model.StrongFrom) < width)
            svg.Rect(axis.At(model.StrongFrom), band.Top, width - axis.At(model.StrongFrom), height, "var(--pl-accent-wash)");
        DrawAxis(svg, axis, band.Bottom, width, model.Axis, n, phone);
        DrawLines(svg, model.Lines, axis, band, phone, width);
        if (!phone)
            DrawNotes(svg, model, axis, band.Top, placed, ground);
        if (many)
            DrawMany(svg, placed, ground);
        else
            DrawFew(svg, placed, ground);
        if (model.Subject is { } subject)
            DrawSubject(svg, subject, model, axis, ground, band.Bottom, phone, width);
        return svg.Close();
    }

    private static void DrawAxis(Svg svg, LogAxis axis, double y, double width, string name, Numbers n, bool phone)
    {
        svg.Line(axis.Left, y, width - (axis.Left * 0.5), y, "class=\"ax2\"");
        var last = double.NegativeInfinity;
        var one = axis.At(1); // the natural middle is always named; ticks too near to it give way
        foreach (var tick in (axis.High / axis.Low < 8 ? FineTicks : Ticks).Where(t => t >= axis.Low && t <= axis.High))
        {
            var room = phone ? 40 : 60;
            if (axis.At(tick) - last < room || (tick < 1 && one - axis.At(tick) < room))
                continue;
            last = axis.At(tick);
            svg.Line(last, y, last, y + 6, "class=\"ax2\"");
            svg.Text(last, y + 22, n.Short(tick, 3), "m", "middle");
        }

        svg.Text(axis.Left, y + 42, name, "m");
    }

    /// <summary>Labels of neighbouring cut-offs turn away from each other; on a phone only the major ones are named.</summary>
    private static void DrawLines(Svg svg, IReadOnlyList<StripLine> lines, LogAxis axis, (double Top, double Bottom) band, bool phone, double width)
    {
        foreach (var line in lines)
        {
            var x = axis.At(line.Value);
            svg.Line(x, line.Major ? 30 : band.Top, x, band.Bottom, line.Major ? "stroke=\"var(--pl-ink)\" stroke-width=\"1.6\"" : "stroke=\"var(--pl-ink)\" stroke-width=\"1\" stroke-dasharray=\"2 3\"");
        }

        var majors = lines.Where(l => l.Major).OrderBy(l => l.Value).ToArray();
        for (var i = 0; i < majors.Length; i++)
        {
            var x = axis.At(majors[i].Value);
            var leftwards = (i < majors.Length - 1 && x > 110) || x > width - 150;
            svg.Text(leftwards ? x - 5 : x + 5, i == 0 || majors.Length == 1 ? 38 : leftwards ? 20 : 38, majors[i].Label, "b", leftwards ? "end" : "start");
        }

        var lastEnd = double.NegativeInfinity;
        foreach (var line in lines.Where(l => !l.Major && !phone).OrderBy(l => l.Value))
        {
            var half = line.Label.Length * 3.6;
            if (axis.At(line.Value) - half <= lastEnd || majors.Any(m => Math.Abs(axis.At(m.Value) - axis.At(line.Value)) < half + 2))
                continue;
            lastEnd = axis.At(line.Value) + half;
            svg.Text(axis.At(line.Value), 54, line.Label, "m halo", "middle");
        }
    }

    private static void DrawNotes(Svg svg, StripModel model, LogAxis axis, double top, IReadOnlyList<Placed> placed, double ground)
    {
        var row = 0;
        foreach (var (value, text) in model.Notes.OrderByDescending(v => v.Value))
        {
            var x = axis.At(value);
            var dot = placed.Where(p => Math.Abs(p.X - x) < 0.5).DefaultIfEmpty(new Placed(model.Dots[0], x, 0, 0)).MaxBy(p => p.Up)!;
            var y = top + 28 + (row++ * 17);
            svg.Line(x, y - 10, x, ground - dot.Up - dot.R - 1, "class=\"ax2\"");
            svg.Text(x + 4, y, text, "m halo", "end");
        }
    }

    private static void DrawSubject(Svg svg, Dot subject, StripModel model, LogAxis axis, double ground, double bottom, bool phone, double width)
    {
        var x = axis.At(subject.Value);
        svg.Line(x, ground, x, bottom + 52, "stroke=\"var(--pl-accent)\" stroke-width=\"1.6\"");
        if (model.SubjectStrong)
            svg.Star(x, ground, phone ? 11 : 15, model.SubjectFirm);
        else
            svg.Circle(x, ground, phone ? 7 : 9, "fill=\"var(--pl-accent)\" stroke=\"var(--pl-paper)\" stroke-width=\"1.5\"");
        var half = subject.Title.Length * 4.1;
        var anchor = x + half > width ? "end" : x - half < 0 ? "start" : "middle";
        svg.Text(anchor == "end" ? Math.Min(width, x + 40) : anchor == "start" ? Math.Max(0, x - 40) : x, bottom + 68, subject.Title, "a", anchor);
    }

    private static void DrawFew(Svg svg, IReadOnlyList<Placed> placed, double ground)
    {
        foreach (var p in placed)
            svg.Circle(p.X, ground - p.Up, p.R, Look(p.Dot.Kind), p.Dot.Title);
    }

    /// <summary>Hundreds of dots as a few paths of round ends: a tenth of the text of as many circles. Rings are a dot upon a dot.</summary>
    private static void DrawMany(Svg svg, IReadOnlyList<Placed> placed, double ground)
    {
        foreach (var kind in placed.GroupBy(p => p.Dot.Kind))
        {
            var (dots, width) = (string.Concat(kind.Select(p => $"M{Svg.N(p.X)} {Svg.N(ground - p.Up)}h0")), 2 * kind.First().R);
            void Round(string colour, double size) => svg.Path(dots, $"fill=\"none\" stroke-linecap=\"round\" stroke=\"var(--pl-{colour})\" stroke-width=\"{Svg.N(size)}\"");
            Round(kind.Key switch { DotKind.Strong => "accent", DotKind.BelowFloors => "ink-2", _ => "rest" }, width);
            if (kind.Key == DotKind.BelowFloors)
                Round("paper", Math.Max(0.6, width - 1.8));
        }
    }

    private static string Look(DotKind kind) => kind switch
    {
        DotKind.Strong => "fill=\"var(--pl-accent)\" stroke=\"var(--pl-paper)\" stroke-width=\"1\"",
        DotKind.BelowFloors => "fill=\"var(--pl-paper)\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.1\" stroke-dasharray=\"2.4 1.8\"",
        _ => "fill=\"var(--pl-rest)\" stroke=\"var(--pl-paper)\" stroke-width=\"1\"",
    };

    /// <summary>Each dot goes to the nearest free height above or below the line.</summary>
    private static List<Placed> Swarm(StripModel model, LogAxis axis, double r)
    {
        List<Placed> placed = [];
        if (model.Subject is { } subject)
            placed.Add(new Placed(subject, axis.At(subject.Value), 0, r * 2));
        double[] heights = [0, 1, -1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        foreach (var dot in model.Dots.OrderBy(d => d.Value))
        {
            var x = axis.At(dot.Value);
            var up = heights.Select(h => h * ((2 * r) + 0.7)).FirstOrDefault(h => placed.All(p => Square(p.X - x) + Square(p.Up - h) >= Square(p.R + r + 0.5)), 13 * 2 * r);
            placed.Add(new Placed(dot, x, up, r));
        }

        placed.RemoveAll(p => ReferenceEquals(p.Dot, model.Subject));
        return placed;
    }

    /// <summary>Dots fall into columns and stack from the axis, as small as the highest stack asks for.</summary>
    private static List<Placed> Columns(StripModel model, LogAxis axis, bool phone)
    {
        var highest = phone ? 110.0 : 150;
        foreach (var r in (double[])[3, 2.6, 2.2, 1.8, 1.5, 1.2])
        {
            var step = (2 * r) + 0.6;
            var stacks = new Dictionary<int, int>();
            List<Placed> placed = [];
            foreach (var dot in model.Dots.OrderBy(d => d.Kind).ThenBy(d => d.Value))
            {
                var column = (int)Math.Floor(axis.At(dot.Value) / step);
                var level = stacks.GetValueOrDefault(column);
                stacks[column] = level + 1;
                placed.Add(new Placed(dot, (column + 0.5) * step, level * step, r));
            }

            if (stacks.Values.Max() * step <= highest || r == 1.2)
                return placed;
        }

        return [];
    }

    private static double Square(double x) => x * x;

    private sealed record Placed(Dot Dot, double X, double Up, double R);

    private sealed class LogAxis
    {
        private readonly double right;

        public LogAxis(double low, double high, double left, double right)
        {
            var most = Math.Max(high, low * 2) * 1.08;
            (Low, High) = (low / 1.08, Math.Min(Ticks.First(t => t >= Math.Min(most, Ticks[^1])) * 1.04, most * 1.9)); // so that a tick stands to the right of the last dot
            (Left, this.right) = (left, right);
        }

        public double Low { get; }

        public double High { get; }

        public double Left { get; }

        public double At(double value) => Left + ((right - Left) * Math.Log(Math.Clamp(value, Low, High) / Low) / Math.Log(High / Low));
    }
}
