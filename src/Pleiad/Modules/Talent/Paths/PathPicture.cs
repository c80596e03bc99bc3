using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Talent.Paths;

/// <summary>Draws a path over the years, a row for each kind of step from the school class to the job; what goes on reaches to today.</summary>
internal static class PathPicture
{
    public static string Draw(PathView view, Reader reader, bool phone, DateTimeOffset now) => Timeline.Draw(
        [.. PathView.Kinds.Select(kind => new TimelineTrack(Kernel.Text.Words.Capital(reader.T(kind.Name)), kind.Id is "olympiad" or "activity" ? TimelineMark.Dot : TimelineMark.Bar, [.. view.Steps.Where(s => s.Step.Kind == kind.Id && s.Step.Starts.Length >= 4).Select(s => new TimelineItem(
            Short(reader.T(s.Step.En, s.Step.Ru), phone ? 30 : 60), s.Step.Starts, kind.Id is "olympiad" or "activity" || s.Step.Ends == s.Step.Starts ? "" : s.Step.Ends.Length > 0 ? s.Step.Ends : $"{now:yyyy-MM-dd}", Title: reader.T(s.Step.En, s.Step.Ru)))]))],
        reader.T("The steps of the path over the years; the table has the same", "Шаги пути по годам; то же в таблице"), phone);

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
