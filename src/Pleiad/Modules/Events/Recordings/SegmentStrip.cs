using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Events.Recordings;

/// <summary>A recording as a line of time, with a bar for each session.</summary>
internal static class SegmentStrip
{
    private const int Height = 62, Bar = 26, Top = 8;

    public static string Draw(RecordingView view, Reader reader, int width)
    {
        var end = view.Segments.Count == 0 ? 1 : view.Segments.Max(s => s.Segment.Ends);
        double X(int second) => 1 + (second * (width - 2.0) / end);
        var label = reader.T("The sessions in the recording", "Заседания в записи") + ": " + string.Join("; ", view.Segments.Select(s => $"{reader.T(s.Session.Name)} {SpanText.Write(s.Segment.Starts)}–{SpanText.Write(s.Segment.Ends)}"));
        var svg = new Svg(0, 0, width, Height, label).Line(1, Top + Bar, width - 1, Top + Bar, "stroke=\"var(--pl-ink-2)\"");
        foreach (var (segment, _) in view.Segments)
            svg.Rect(X(segment.Starts), Top, Math.Max(2, X(segment.Ends) - X(segment.Starts)), Bar, "var(--pl-accent)").Text(X(segment.Starts), Height - 8, SpanText.Write(segment.Starts));
        return svg.Close();
    }
}
