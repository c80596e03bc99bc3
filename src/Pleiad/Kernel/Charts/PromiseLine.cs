using System.Globalization;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Charts;

/// <summary>
/// A promise as a line of time: from the day it was made over the day by which it was promised, to the day it was kept or to now. What ran
/// past the promised day is drawn apart from what stayed within it, and said in words.
/// </summary>
/// <param name="Made">When it was promised.</param>
/// <param name="Due">By when.</param>
/// <param name="Done">When it was kept; null before.</param>
/// <param name="Now">The present.</param>
public sealed record PromiseLine(DateTimeOffset Made, DateTimeOffset Due, DateTimeOffset? Done, DateTimeOffset Now)
{
    private const double Height = 74, Middle = 38, Bar = 8;

    /// <summary>Reads instants as rows hold them; a day counts to its end.</summary>
    /// <param name="made">A UTC text.</param>
    /// <param name="due">A UTC text, or a day.</param>
    /// <param name="done">A UTC text; "" before.</param>
    /// <param name="now">The present.</param>
    public static PromiseLine Of(string made, string due, string done, DateTimeOffset now) => new(
        At(made), due.Length == 10 ? At(due + "T23:59:59Z") : At(due), done.Length > 0 ? At(done) : null, now);

    /// <summary>The drawing. How instants are said is the caller's: in days, or in hours of a zone.</summary>
    public string Draw(Reader reader, Func<DateTimeOffset, string> say, bool phone)
    {
        var (width, reached) = (phone ? 358.0 : 808.0, Done ?? (Now > Made ? Now : Made));
        var (late, end) = (reached > Due, reached > Due ? reached : Due);
        double X(DateTimeOffset at) => 8 + ((width - 16) * Math.Clamp((at - Made) / (end - Made), 0, 1));
        var what = Done is not null ? (late ? reader.T("done too late", "сделано с опозданием") : reader.T("done in time", "сделано в срок")) : late ? reader.T("overdue now", "просрочено") : reader.T("now", "сейчас");
        var svg = new Svg(0, 0, width, Height, reader.T($"Made on {say(Made)}, promised by {say(Due)}, {what}{(Done is { } at ? $" on {say(at)}" : "")}", $"Обещано {say(Made)} со сроком {say(Due)}; {what}{(Done is { } then ? $": {say(then)}" : "")}"));
        svg.Rect(8, Middle - (Bar / 2), width - 16, Bar, "var(--pl-line)");
        svg.Rect(8, Middle - (Bar / 2), X(late ? Due : reached) - 8, Bar, Done is null && !late ? "var(--pl-line-2)" : "var(--pl-good)");
        if (late)
            svg.Rect(X(Due), Middle - (Bar / 2), X(reached) - X(Due), Bar, "var(--pl-bad)");
        svg.Line(X(Due), Middle - 14, X(Due), Middle + 14, "stroke=\"var(--pl-ink)\" stroke-width=\"2\"");
        svg.Circle(8, Middle, 4, "fill=\"var(--pl-ink-2)\"");
        svg.Circle(X(reached), Middle, 7, $"fill=\"{(Done is null ? "var(--pl-paper)" : late ? "var(--pl-bad)" : "var(--pl-good)")}\" stroke=\"{(late ? "var(--pl-bad)" : Done is null ? "var(--pl-ink-2)" : "var(--pl-good)")}\" stroke-width=\"2\"");
        var told = Done is { } done ? $"{what}: {say(done)}" : what;
        var half = Labels.Width(told, bold: true) / 2;
        svg.Text(Math.Clamp(X(reached), 8 + half, width - 8 - half), Middle - 20, told, "b", "middle");
        var by = reader.T($"promised by {say(Due)}", $"срок: {say(Due)}");
        svg.Text(Math.Min(width - 8, Math.Max(X(Due) + (late ? Labels.Width(by) / 2 : 0), 8 + Labels.Width(by))), Height - 8, by, "", "end");
        if (!phone && X(Due) > Labels.Width(by) + Labels.Width(say(Made)) + 60)
            svg.Text(8, Height - 8, say(Made), "m");
        return svg.Close();
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
