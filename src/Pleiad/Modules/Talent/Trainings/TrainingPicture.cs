using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>Draws people and hours of the last four years, each on its own scale: beside one another, and on a phone below. What is a bound ends in a point.</summary>
internal static class TrainingPicture
{
    private const double High = 96, Gap = 54;

    public static string Draw(IReadOnlyList<TrainingSum> years, Reader reader, bool phone)
    {
        TrainingSum[] shown = [.. years.Take(4).Reverse()];
        var width = phone ? 358.0 : 808;
        var svg = new Svg(0, 0, width, ((phone ? 2 : 1) * (High + Gap)) + 10, reader.T("People who attended and their hours, by year; the table has the same", "Сколько человек посетили обучение и сколько часов, по годам; то же в таблице"));
        Panel(svg, shown, reader, reader.T("People with confirmed attendance", "Человек с подтверждённым посещением"), y => y.Attended, "var(--pl-accent)", 0, 24, phone ? width : 390);
        Panel(svg, shown, reader, reader.T("Hours they attended", "Часов они посетили"), y => y.Hours, "var(--pl-rest)", phone ? 0 : 418, phone ? 24 + High + Gap : 24, phone ? width : 390);
        return svg.Close();
    }

    private static void Panel(Svg svg, TrainingSum[] years, Reader reader, string name, Func<TrainingSum, AtLeast> of, string fill, double left, double top, double width)
    {
        svg.Text(left, top - 8, name, "b");
        var (step, bottom, most) = (Math.Min(90, (width - 10) / Math.Max(1, years.Length)), top + High, Math.Max(1, years.Select(y => of(y).Count).DefaultIfEmpty(1).Max()));
        for (var i = 0; i < years.Length; i++)
        {
            var (x, told) = (left + (i * step), of(years[i]));
            var (middle, high) = (x + 4 + (step * 0.31), told.Count / (double)most * (High - 26));
            if (high > 0)
                svg.Rect(x + 4, bottom - high, step * 0.62, high, fill);
            if (told.More)
                svg.Path($"M{Svg.N(middle - 9)} {Svg.N(bottom - high)}h18l-9 -7z", $"fill=\"{fill}\"");
            svg.Text(middle, bottom - high - (told.More ? 11 : 5), (told.More ? "≥ " : "") + reader.N.Whole(told.Count), "", "middle");
            svg.Text(middle, bottom + 16, years[i].Key, "m", "middle");
        }

        svg.Line(left, bottom, left + Math.Max(60, years.Length * step), bottom, "class=\"ax2\"");
    }
}
