using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Flows;

/// <summary>
/// Draws a state table: the states below one another in the order of a life, each move an arrow with the number of its row. Moves onward
/// run on the right, moves back on the left. It is as wide as a phone, so one drawing does for all.
/// </summary>
internal static class FlowPicture
{
    private const double Box = 44, Gap = 34, Lane = 20, Left = 74, Right = 284, Width = 358;

    public static string Draw(Flow flow, Language language)
    {
        string T(Sentence s) => language == Language.English ? s.En : s.Ru;
        var place = flow.States.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        var arrows = flow.Table.SelectMany((m, row) => m.From.Select(f => new Arrow(place[f], place[m.To], row + 1))).ToArray();
        var svg = new Svg(0, 0, Width, (flow.States.Count * (Box + Gap)) - Gap + 4, T(new Sentence($"{flow.States.Count} states and the moves between them; the table has the same", $"Состояния ({flow.States.Count}) и переходы между ними; то же в таблице")));
        foreach (var arrow in arrows.Where(a => a.To == a.From + 1).GroupBy(a => a.From))
            Straight(svg, arrow.Key, string.Join(", ", arrow.Select(a => a.Row).Order()));
        foreach (var side in new[] { false, true })
            Curves(svg, [.. arrows.Where(a => a.To != a.From + 1 && a.Back == side)], side);
        foreach (var state in flow.States)
            State(svg, place[state.Id], state, flow, T);
        return svg.Close();
    }

    private static void State(Svg svg, int i, State state, Flow flow, Func<Sentence, string> t)
    {
        var (y, last) = (Y(i), flow.Table.All(m => !m.From.Contains(state.Id)));
        svg.Rect(Left, y, Right - Left, Box, "var(--pl-paper)", $" rx=\"4\" stroke=\"var(--pl-ink)\" stroke-width=\"{(last ? "2.5" : "1")}\"");
        if (state.Id == flow.Start)
            svg.Circle(Left + 12, y + (Box / 2), 4, "fill=\"var(--pl-ink)\"");
        var middle = (Left + Right) / 2;
        svg.Text(middle, y + (state.Owner is null ? 27 : 20), t(state.Name), "b", "middle");
        if (state.Owner is { } owner)
            svg.Text(middle, y + 37, t(owner.Name()), "m", "middle");
    }

    private static void Straight(Svg svg, int from, string rows)
    {
        var (x, y) = ((Left + Right) / 2, Y(from) + Box);
        svg.Line(x, y, x, y + Gap - 6, "stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\"");
        svg.Path($"M{Svg.N(x - 4)} {Svg.N(y + Gap - 8)}h8l-4 8z", "fill=\"var(--pl-ink-2)\"");
        svg.Text(x + 9, y + 21, rows, "halo");
    }

    private static void Curves(Svg svg, Arrow[] arrows, bool back)
    {
        List<List<Arrow>> lanes = [];
        foreach (var arrow in arrows.OrderBy(a => a.Bottom - a.Top).ThenBy(a => a.Row))
        {
            var lane = lanes.FirstOrDefault(l => l.TrueForAll(o => o.From == arrow.From && o.To == arrow.To)) ?? lanes.FirstOrDefault(l => l.TrueForAll(o => o.Bottom < arrow.Top || o.Top > arrow.Bottom));
            if (lane is null)
                lanes.Add(lane = []);
            lane.Add(arrow);
        }

        foreach (var (lane, at) in lanes.Select((l, i) => (l, i)))
        {
            foreach (var same in lane.GroupBy(a => (a.From, a.To)))
                Curve(svg, same.Key.From, same.Key.To, at, back, string.Join(", ", same.Select(a => a.Row).Order()));
        }
    }

    private static void Curve(Svg svg, int from, int to, int lane, bool back, string rows)
    {
        var (edge, out_) = (back ? Left : Right, back ? -1.0 : 1.0);
        var x = edge + (out_ * (16 + (Lane * Math.Min(lane, 2))));
        var spread = Math.Min(4 * lane, 12); // arrows of other lanes leave and arrive beside these
        var (y1, y2) = (Y(from) + (from <= to ? 30 + spread - 8 : 14 - spread + 4), Y(to) + (from < to ? 12 - spread + 4 : from == to ? 12 : 32 + spread - 8));
        svg.Path($"M{Svg.N(edge)} {Svg.N(y1)}H{Svg.N(x)}V{Svg.N(y2)}H{Svg.N(edge + (out_ * 6))}", "fill=\"none\" stroke=\"var(--pl-ink-2)\" stroke-width=\"1.2\"");
        svg.Path($"M{Svg.N(edge + (out_ * 8))} {Svg.N(y2 - 4)}v8l{Svg.N(-out_ * 8)} -4z", "fill=\"var(--pl-ink-2)\"");
        svg.Text(x, ((y1 + y2) / 2) + 5, rows, "halo", "middle");
    }

    private static double Y(int place) => 2 + (place * (Box + Gap));

    private sealed record Arrow(int From, int To, int Row)
    {
        public bool Back => To <= From;

        public int Top => Math.Min(From, To);

        public int Bottom => Math.Max(From, To);
    }
}
