using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>
/// Draws an intake as both sides see it: for each learner the wishes in a row, and for each place its order with the seats. A filled mark is a
/// place that was given; a crossed one was refused; a dashed one in a place's order is somebody who has a dearer wish.
/// </summary>
internal sealed class IntakePicture(IntakeOutcome outcome, bool done, Reader reader)
{
    private const double Row = 40, R = 14;

    public string Wide()
    {
        const double width = 1000, right = 440;
        var height = 44 + Math.Max(outcome.Learners.Count * Row, outcome.Places.Count * (Row + 34));
        var svg = Begin(width, height);
        Learners(svg, 0, 0);
        Places(svg, right, 0, width - right);
        return svg.Close();
    }

    public string Phone()
    {
        var first = 44 + (outcome.Learners.Count * Row);
        var svg = Begin(358, first + 60 + (outcome.Places.Count * (Row + 34)));
        Learners(svg, 0, 0);
        Places(svg, 0, first + 16, 358);
        return svg.Close();
    }

    private Svg Begin(double width, double height) => new(0, 0, width, height, done
        ? reader.T("Who got which place, by the lists of both sides; the table has the same in words", "Кто какое место получил по спискам обеих сторон; то же словами — в таблице")
        : reader.T("The lists of both sides so far; the table has the same in words", "Списки обеих сторон на сегодня; то же словами — в таблице"));

    private void Learners(Svg svg, double x, double top)
    {
        svg.Text(x, top + 16, reader.T("Learners: their wishes, the dearest first", "Учащиеся: желания, самое желанное первым"), "b");
        foreach (var (learner, i) in outcome.Learners.Select((l, i) => (l, i)))
        {
            var y = top + 44 + (i * Row);
            svg.Text(x, y + 5, reader.T(learner.Letter), "b");
            foreach (var (wish, n) in learner.Wishes.Select((w, n) => (w, n)))
                Mark(svg, x + 44 + (n * 46), y, $"{wish.Place + 1}", wish.Fate);
            if (done)
                svg.Text(x + 44 + (Math.Max(3, learner.Wishes.Count) * 46), y + 5, Said(learner), learner.Got is null ? "m" : "");
        }
    }

    private string Said(LearnerTold learner) => learner.Got is not { } got ? reader.T("no place", "без места")
        : learner.Wishes.ToList().IndexOf(got) switch
        {
            0 => reader.T("the first wish", "первое желание"),
            1 => reader.T("the second wish", "второе желание"),
            2 => reader.T("the third wish", "третье желание"),
            var n => reader.T($"wish {n + 1}", $"желание {n + 1}"),
        };

    private static void Mark(Svg svg, double x, double y, string text, WishFate fate)
    {
        var (look, words) = fate switch
        {
            WishFate.Got => ("fill=\"var(--pl-accent)\" stroke=\"var(--pl-accent)\" stroke-width=\"1.6\"", "on"),
            WishFate.NotNeeded => ("fill=\"none\" stroke=\"var(--pl-line)\" stroke-width=\"1.6\"", "m"),
            _ => ("fill=\"none\" stroke=\"var(--pl-line-2)\" stroke-width=\"1.6\"", ""),
        };
        svg.Circle(x, y, R, look).Text(x, y + 5, text, words, "middle");
        if (fate is WishFate.Full or WishFate.NotListed)
            svg.Circle(x + 11, y - 11, 7, "fill=\"var(--pl-paper)\"").Path($"M{Svg.N(x + 7)} {Svg.N(y - 15)}l8 8m0 -8l-8 8", "stroke=\"var(--pl-bad)\" stroke-width=\"2\" fill=\"none\"");
    }

    private void Places(Svg svg, double x, double top, double width)
    {
        svg.Text(x, top + 16, reader.T("Places: their order, and the seats", "Места: порядок людей и число мест"), "b");
        foreach (var (place, n) in outcome.Places.Select((p, n) => (p, n)))
        {
            var y = top + 40 + (n * (Row + 34));
            var seats = reader.T($"seats: {place.Seats}", $"мест: {place.Seats}");
            svg.Text(x, y + 5, $"{n + 1}  {Fitted(reader.T(place.Opening.Name), width - Labels.Width($"{n + 1}   · {seats}", bold: true))} · {seats}", "b");
            var holders = outcome.Holders(n).ToHashSet();
            var last = place.Order.Index().Where(o => holders.Contains(o.Item)).Select(o => o.Index).DefaultIfEmpty(-1).Max();
            foreach (var (learner, i) in place.Order.Select((l, i) => (l, i)))
            {
                var (at, line) = (x + R + 2 + (i * 40), y + 34);
                var got = holders.Contains(learner);
                var look = got ? "fill=\"var(--pl-accent)\" stroke=\"var(--pl-accent)\"" : done && i < last ? "fill=\"none\" stroke=\"var(--pl-line-2)\" stroke-dasharray=\"3 3\"" : "fill=\"none\" stroke=\"var(--pl-line-2)\"";
                svg.Circle(at, line, R, look + " stroke-width=\"1.6\"").Text(at, line + 5, reader.T(outcome.Learners[learner].Letter), got ? "on" : done ? "m" : "", "middle");
                if (done && i == last && i + 1 < place.Order.Count)
                    svg.Line(at + 20, line - 18, at + 20, line + 18, "stroke=\"var(--pl-ink)\" stroke-width=\"1.5\"");
            }

            if (place.Order.Count == 0)
                svg.Text(x + 2, y + 38, reader.T("no order yet", "порядка пока нет"), "m");
        }
    }

    /// <summary>A name as much of it as there is room for.</summary>
    private static string Fitted(string name, double room)
    {
        if (Labels.Width(name, bold: true) <= room)
            return name;
        while (name.Length > 1 && Labels.Width(name + "…", bold: true) > room)
            name = name[..^1];
        return name.TrimEnd() + "…";
    }
}
