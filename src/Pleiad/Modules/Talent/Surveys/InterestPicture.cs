using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Surveys;

/// <summary>Draws shares with their intervals, before above after, on one axis from 0 to 100%.</summary>
internal static class InterestPicture
{
    private const double Row = 26;

    public static string Draw(IReadOnlyList<Interest> interest, Reader reader, bool phone)
    {
        var (width, left) = phone ? (358.0, 104.0) : (808, 190);
        Interest[] shown = [.. interest.Where(i => !double.IsNaN(i.Before.Share) || !double.IsNaN(i.After.Share))];
        double X(double share) => left + (share * (width - left - 24));
        var svg = new Svg(0, 0, width, 30 + (shown.Length * ((2 * Row) + 14)), reader.T("Who would choose the field, before and after, with 95% intervals; the table has the same", "Кто выбрал бы отрасль, до и после, с интервалами 95 %; то же в таблице"));
        foreach (var tick in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            svg.Line(X(tick), 20, X(tick), 26 + (shown.Length * ((2 * Row) + 14)), "class=\"ax\"");
            svg.Text(X(tick), 14, reader.N.Percent(tick), "m", tick == 1 ? "end" : "middle");
        }

        for (var i = 0; i < shown.Length; i++)
        {
            var y = 40 + (i * ((2 * Row) + 14));
            svg.Text(0, y + 5, Kernel.Text.Words.Capital(reader.T(SurveyWords.Who.First(w => w.Id == shown[i].Who).Name)), "b");
            Bar(svg, shown[i].Before, y, reader.T("before", "до"), "var(--pl-rest)", left, X);
            Bar(svg, shown[i].After, y + Row, reader.T("after", "после"), "var(--pl-accent)", left, X);
        }

        return svg.Close();
    }

    private static void Bar(Svg svg, InterestShare share, double y, string name, string colour, double left, Func<double, double> x)
    {
        svg.Text(left - 8, y + 5, name, "m", "end");
        if (double.IsNaN(share.Share))
            return;
        svg.Rect(x(share.Low), y - 4, Math.Max(2, x(share.High) - x(share.Low)), 8, colour, " opacity=\"0.4\"");
        svg.Circle(x(share.Share), y, 5.5, $"fill=\"{colour}\"");
    }
}
