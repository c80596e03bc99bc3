using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>One category of a region's portfolio.</summary>
/// <param name="Name">Written beside it if there is room.</param>
/// <param name="Lq">Across; must be above 0.</param>
/// <param name="Change">Up: change of jobs as a share, 0.1 for +10%.</param>
/// <param name="Jobs">Decides the area.</param>
/// <param name="Strong">Accent; the rest are grey.</param>
/// <param name="Firm">When false, an open ring.</param>
/// <param name="Title">What a pointer is told.</param>
/// <param name="Address">Where a click leads, or null.</param>
public sealed record Bubble(string Name, double Lq, double Change, double Jobs, bool Strong, bool Firm, string Title, string? Address = null);

/// <summary>What the four corners are called: less or more than its share, growing or shrinking.</summary>
public sealed record Quadrants(string LessGrowing, string MoreGrowing, string LessShrinking, string MoreShrinking);

/// <summary>A region's categories by concentration, growth and size.</summary>
/// <param name="Bubbles">Those without a quotient above 0, a change or jobs are left to the table.</param>
/// <param name="Nation">The nation's change, a dashed line; NaN for none.</param>
/// <param name="NationName">What that line is called, with its figure.</param>
/// <param name="Across">What the axis across measures.</param>
/// <param name="Up">What the axis upwards measures.</param>
/// <param name="Unit">Of the areas: jobs.</param>
public sealed record BubblesModel(
    IReadOnlyList<Bubble> Bubbles, double Nation, string NationName, Quadrants Quadrants, string Across, string Up, string Unit, string Label, string? Description = null);

/// <summary>
/// Draws bubbles over a logarithmic axis of quotients. The axes hold the strong and the large, and reach further where many more would crowd at
/// an edge; what still lies beyond is a triangle just inside the edge that points there. At most ten are named, none over another: the two most concentrated of the strong, the larger strong ones, and the largest of the rest.
/// </summary>
public static class Bubbles
{
    private const int OfRest = 2; // of the names are kept for the largest that are not strong
    private const int MostBeyond = 4; // triangles at one edge
    private const double LeastQuotient = 0.1, MostChange = 1.5; // no axis is stretched further than this for the small
    private const double Inset = 7; // of the triangles, so that they stand clear of the axis and its figures
    private const double LargeShare = 0.01; // of all jobs: from here on a category decides how far the axes reach

    public static string Draw(BubblesModel model, Numbers n, bool phone)
    {
        var frame = phone ? new Box(46, 26, 350, 356) : new Box(52, 26, 800, 512);
        var shown = model.Bubbles.Where(b => b.Lq > 0 && b.Jobs > 0 && double.IsFinite(b.Change)).OrderByDescending(b => b.Jobs).ToArray();
        var (x, y) = Axes(shown, model.Nation, frame);
        var svg = new Svg(0, 0, phone ? 358 : 808, frame.Bottom + 46, model.Label, shown.Any(b => b.Address is not null) ? "group" : "img", model.Description);
        var labels = new Labels(frame with { Left = frame.Left + 2, Right = frame.Right + 6 });
        Ground(svg, model, (x, y), frame, n, phone, labels);

        var largest = shown.Length == 0 ? 1 : shown[0].Jobs;
        var placed = shown.Select(b => new Placed(b, x.At(b.Lq), y.At(b.Change), Math.Max(2.5, (phone ? 18 : 26) * Math.Sqrt(b.Jobs / largest)), Beyond(b, x, y))).ToArray();
        foreach (var p in placed.Where(p => p.Turn is null && p.R > 6))
            labels.Take(new Box(p.X - (p.R * 0.7), p.Y - (p.R * 0.7), p.X + (p.R * 0.7), p.Y + (p.R * 0.7)));
        foreach (var p in placed.Where(p => p.Turn is null && p.Bubble.Strong && p.R <= 6))
            labels.Take(new Box(p.X - p.R, p.Y - p.R, p.X + p.R, p.Y + p.R));
        foreach (var p in placed.OrderBy(p => p.Bubble.Strong).ThenByDescending(p => p.R))
            Mark(svg, p);
        Nation(svg, model, y, frame, placed, labels);
        if (!phone)
            Key(svg, largest, model.Unit, n, frame, labels);
        Names(svg, placed, labels, phone ? 5 : 10);
        return svg.Close();
    }

    /// <summary>Round ends that hold one, no change, the nation, and every strong or large category.</summary>
    private static (RatioAxis X, LinearAxis Y) Axes(Bubble[] shown, double nation, Box frame)
    {
        var all = shown.Sum(b => b.Jobs);
        var held = shown.Where(b => b.Strong || b.Jobs >= LargeShare * all).ToArray();
        var (low, high) = (Math.Max(0.05, held.Select(b => b.Lq).Append(0.5).Min() * 0.8), held.Select(b => b.Lq).Append(2).Max() * 1.25);
        if (shown.Select(b => b.Lq).Order().ElementAtOrDefault(MostBeyond) is > 0 and var crowded && crowded < low)
            low = Math.Min(low, Math.Max(LeastQuotient, crowded * 0.9));
        var changes = held.Select(b => b.Change).Append(0.1).Append(-0.1).Append(double.IsFinite(nation) ? nation : 0).ToArray();
        var (least, most) = (changes.Min(), Math.Min(changes.Max(), MostChange));
        if (shown.Length > MostBeyond)
        {
            least = Math.Min(least, Math.Max(2 * least, shown.Select(b => b.Change).Order().ElementAt(MostBeyond)));
            most = Math.Max(most, Math.Min(2 * most, shown.Select(b => b.Change).OrderDescending().ElementAt(MostBeyond)));
        }

        var step = LinearAxis.Step((most - least) / 8);
        var (bottom, top) = (Math.Floor((least / step) - 0.2) * step, Math.Ceiling((most / step) + 0.2) * step);
        return (new RatioAxis(low, high, frame.Left, frame.Right), new LinearAxis(bottom, top, frame.Bottom, frame.Top));
    }

    /// <summary>Where a triangle points, in degrees clockwise from up; null within the axes.</summary>
    private static int? Beyond(Bubble b, RatioAxis x, LinearAxis y) =>
        b.Change > y.High ? 0 : b.Change < y.Low ? 180 : b.Lq < x.Low ? 270 : b.Lq > x.High ? 90 : null;

    private static void Ground(Svg svg, BubblesModel model, (RatioAxis X, LinearAxis Y) axes, Box frame, Numbers n, bool phone, Labels labels)
    {
        var (x, y) = axes;
        svg.Rect(x.At(1), frame.Top, frame.Right - x.At(1), frame.Bottom - frame.Top, "var(--pl-wash)");
        foreach (var tick in y.Ticks(phone ? 6 : 9))
        {
            var none = Math.Abs(tick) < 1e-9;
            svg.Line(frame.Left, y.At(tick), frame.Right, y.At(tick), none ? "class=\"ax2\"" : "class=\"ax\"");
            svg.Text(frame.Left - 6, y.At(tick) + 5, (tick > 1e-9 ? "+" : "") + n.Percent(none ? 0 : tick), "m", "end");
        }

        var last = double.NegativeInfinity;
        foreach (var tick in x.Ticks())
        {
            svg.Line(x.At(tick), frame.Top, x.At(tick), frame.Bottom, tick == 1 ? "class=\"ax2\"" : "class=\"ax\"");
            if (x.At(tick) - last < 34)
                continue;
            last = x.At(tick);
            svg.Text(last, frame.Bottom + 20, n.Short(tick, 2), "m", "middle");
        }

        svg.Text(4, 14, model.Up, "m");
        svg.Text(frame.Right, frame.Bottom + 40, model.Across, "m", "end");
        if (!phone)
            Corners(svg, model.Quadrants, x.At(1), frame, labels);
        if (double.IsFinite(model.Nation))
            svg.Line(frame.Left, y.At(model.Nation), frame.Right, y.At(model.Nation), "stroke=\"var(--pl-ink)\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\"");
    }

    /// <summary>The nation's line is named at that end, above it or below, where the fewest bubbles are.</summary>
    private static void Nation(Svg svg, BubblesModel model, LinearAxis y, Box frame, IReadOnlyList<Placed> placed, Labels labels)
    {
        if (!double.IsFinite(model.Nation))
            return;
        var (line, width) = (y.At(model.Nation), Labels.Width(model.NationName, bold: true));
        (double X, double Y)[] ends = [(frame.Right - width - 4, line - 6), (frame.Left + 4, line - 6), (frame.Right - width - 4, line + 16), (frame.Left + 4, line + 16)];
        var box = ends.Select(e => new Box(e.X, e.Y - 12, e.X + width, e.Y + 4)).MinBy(e => placed.Sum(p => p.Within(e) ? p.R : 0))!;
        labels.Take(box);
        svg.Text(box.Left, box.Bottom - 4, model.NationName, "b halo");
    }

    private static void Corners(Svg svg, Quadrants names, double one, Box frame, Labels labels)
    {
        foreach (var (name, y) in ((string, double)[])[(names.LessGrowing, frame.Top + 34), (names.LessShrinking, frame.Bottom - 10)])
        {
            if (Labels.Width(name) > one - frame.Left - 16)
                continue; // no room left of one
            svg.Text(frame.Left + 8, y, name, "m i");
            labels.Take(new Box(frame.Left + 8, y - 13, frame.Left + 8 + Labels.Width(name), y + 4));
        }

        foreach (var (name, y) in ((string, double)[])[(names.MoreGrowing, frame.Top + 34), (names.MoreShrinking, frame.Bottom - 10)])
        {
            svg.Text(frame.Right - 8, y, name, "m i", "end");
            labels.Take(new Box(frame.Right - 8 - Labels.Width(name), y - 13, frame.Right, y + 4));
        }
    }

    private static void Mark(Svg svg, Placed p)
    {
        var b = p.Bubble;
        if (b.Address is not null)
            svg.Raw($"<a href=\"{Svg.E(b.Address)}\" aria-label=\"{Svg.E(b.Title)}\">");
        var colour = b.Strong ? "accent" : "rest";
        if (p.Turn is { } turn)
            svg.Path("M0 -6l5 9h-10z", $"transform=\"translate({Svg.N(p.X + (turn == 270 ? Inset : turn == 90 ? -Inset : 0))} {Svg.N(p.Y + (turn == 0 ? Inset : turn == 180 ? -Inset : 0))}) rotate({Svg.N(turn)})\" fill=\"var(--pl-{(b.Strong ? "accent" : "ink-2")})\" stroke=\"var(--pl-paper)\" stroke-width=\"1\"", b.Title);
        else
            svg.Circle(p.X, p.Y, p.R, b.Firm
                ? $"fill=\"var(--pl-{colour})\" fill-opacity=\"{(b.Strong ? ".9" : ".7")}\" stroke=\"var(--pl-paper)\" stroke-width=\"1\""
                : $"fill=\"var(--pl-paper)\" fill-opacity=\".7\" stroke=\"var(--pl-{(b.Strong ? "accent" : "ink-3")})\" stroke-width=\"{(b.Strong ? "2.2" : "1.2")}\"", b.Title);
        if (b.Address is not null)
            svg.Raw("</a>");
    }

    private static void Names(Svg svg, IReadOnlyList<Placed> placed, Labels labels, int most)
    {
        var inside = placed.Where(p => p.Turn is null).OrderByDescending(p => p.R).ToArray();
        var strong = inside.Where(p => p.Bubble.Strong).OrderByDescending(p => p.Bubble.Lq).Take(2).Union(inside.Where(p => p.Bubble.Strong)).ToArray();
        var ofStrong = Math.Max(most - OfRest, most - inside.Length + strong.Length);
        var named = 0;
        foreach (var p in strong.Concat(inside.Where(p => !p.Bubble.Strong)))
        {
            if (named == (p.Bubble.Strong ? ofStrong : most))
                continue;
            if (labels.Find(p.Bubble.Name, p.X, p.Y, p.R, p.Bubble.Strong) is not { } place)
                continue;
            named++;
            if (place.Far)
                svg.Line(p.X, p.Y, place.X + (place.Anchor == "end" ? 3 : -3), place.Y - 5, "stroke=\"var(--pl-ink-2)\" stroke-width=\".9\"");
            svg.Text(place.X, place.Y, p.Bubble.Name, p.Bubble.Strong ? "b halo" : "m halo", place.Anchor);
        }
    }

    /// <summary>Three circles, one in another, with the jobs they stand for, under the name of the upper right corner.</summary>
    private static void Key(Svg svg, double largest, string unit, Numbers n, Box frame, Labels labels)
    {
        var top = LinearAxis.Step(largest / 2.5);
        double[] sizes = [top, top / 4, top / 20];
        var names = sizes.Select((s, i) => i == 0 ? $"{n.Whole(s, inColumn: top >= 10000)} {unit}" : n.Whole(s, inColumn: top >= 10000)).ToArray();
        var (x, ground) = (frame.Right - 44 - Labels.Width(names[0]), frame.Top + 106);
        labels.Take(new Box(x - 30, ground - 60, frame.Right, ground + 6));
        for (var i = 0; i < sizes.Length; i++)
        {
            var r = 26 * Math.Sqrt(sizes[i] / largest);
            svg.Circle(x, ground - r, r, "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1\"");
            svg.Text(x + 36, ground - 38 + (i * 18), names[i], "m");
        }
    }

    private sealed record Placed(Bubble Bubble, double X, double Y, double R, int? Turn)
    {
        public bool Within(Box box) => new Box(X - R, Y - R, X + R, Y + R).Meets(box);
    }
}
