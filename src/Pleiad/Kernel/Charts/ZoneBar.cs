using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Charts;

/// <summary>What a bar of verdicts shows: from 0 to <paramref name="End"/> jobs, a zone a verdict, and where today's number stands.</summary>
public sealed record ZoneModel(
    IReadOnlyList<(double From, string Name)> Zones, double Now, double End, bool Strong, bool Firm, double? FlipsAt,
    string Today, string Change, string Unit, string Label);

/// <summary>Draws at how many jobs the verdict changes.</summary>
public static class ZoneBar
{
    private static readonly (string Fill, string Text)[] Looks = [("wash-2", ""), ("seq-3", "on-seq-3"), ("seq-5", "on-seq-5")];

    public static string Draw(ZoneModel model, Numbers n, bool phone)
    {
        var width = phone ? 358.0 : 712;
        double left = 6, right = width - 8;
        double At(double jobs) => left + ((right - left) * Math.Min(jobs, model.End) / model.End);
        var svg = new Svg(0, 4, width, 112, model.Label);
        for (var i = 0; i < model.Zones.Count; i++)
        {
            var (from, name) = model.Zones[i];
            var (x, end) = (At(from), i + 1 < model.Zones.Count ? At(model.Zones[i + 1].From) : right);
            svg.Rect(x, 58, Math.Max(0, end - x - 1), 26, $"var(--pl-{Looks[i].Fill})");
            // The line of today must not strike its zone's name through: the name moves to the wider side of it.
            var now = At(model.Now);
            var (from1, to1) = now <= x || now >= end ? (x, end) : now - x > end - now ? (x, now) : (now, end);
            if (to1 - from1 > (name.Length * 7) + 10)
                svg.Text((from1 + to1) / 2, 76, name, $"b {Looks[i].Text}", "middle");
        }

        svg.Text(left, 108, "0", "m");
        var lastEnd = left + 14;
        foreach (var (from, _) in model.Zones.Skip(1))
        {
            var text = n.Whole(from, inColumn: model.End >= 10000); // an axis that has five digits groups them all
            var half = text.Length * 3.8;
            svg.Line(At(from), 52, At(from), 90, "stroke=\"var(--pl-ink)\" stroke-width=\"2\"");
            var middle = Math.Max(At(from), lastEnd + half); // a number that has no room under its line moves aside, and is never left out
            svg.Text(middle, 108, text, "b", "middle");
            lastEnd = middle + half + 6;
        }

        var unit = $"{n.Whole(model.End)} {model.Unit}";
        if (right - (unit.Length * 7) > lastEnd)
            svg.Text(right, 108, unit, "m", "end");
        Change(svg, model, At, width);
        return svg.Close();
    }

    private static void Change(Svg svg, ZoneModel model, Func<double, double> at, double width)
    {
        var now = at(model.Now);
        if (model.FlipsAt is { } flips)
        {
            var (from, to) = (now, at(flips));
            var way = Math.Sign(to - from);
            if (Math.Abs(to - from) > 24)
            {
                svg.Line(from, 42, to - (way * 4), 42, "stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\"");
                svg.Path($"M{Svg.N(to)} 42l{Svg.N(-way * 8)} -4v8z", "fill=\"var(--pl-ink-2)\"");
            }

            var half = model.Change.Length * 3.6;
            svg.Text(Math.Clamp((from + to) / 2, half, width - half), 34, model.Change, "m halo", "middle");
        }

        svg.Line(now, 42, now, 90, "stroke=\"var(--pl-ink)\" stroke-width=\"1.6\"");
        if (model.Strong)
            svg.Star(now, 44, 10, model.Firm);
        else
            svg.Circle(now, 44, 6, "fill=\"var(--pl-accent)\" stroke=\"var(--pl-paper)\" stroke-width=\"1.5\"");
        var wide = model.Today.Length * 3.9;
        svg.Text(Math.Clamp(now, wide, width - wide), 19, model.Today, "a", "middle");
    }
}
