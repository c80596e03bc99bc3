using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Hall.Portraits;

/// <summary>What was built and when, as tracks of a timeline: plants, technology, institutions.</summary>
public static class PortraitTimeline
{
    /// <summary>A row of the timeline's table.</summary>
    /// <param name="Track">Its track.</param>
    /// <param name="Name">What.</param>
    /// <param name="When">When, in words.</param>
    /// <param name="Claim">The claim; "" for none.</param>
    public sealed record Row(string Track, string Name, string When, string Claim);

    public static IReadOnlyList<TimelineTrack> Tracks(ClusterPortrait cluster, Reader reader)
    {
        string PlantName(BuiltCard b) => b.Owner is { } owner && b.Kind == "plant" ? reader.T(owner.Name) : reader.T(b.Name);
        return
        [
            new(reader.T("Plants and laboratories", "Заводы и лаборатории"), TimelineMark.Square,
                [.. cluster.Built.Where(b => b.At.Length > 0).Select(b => new TimelineItem(PlantName(b) + (b.State == "opened" ? "" : reader.T(" (plan)", " (план)")), b.At, Planned: b.State != "opened", Title: $"{reader.T(b.Name)}, {reader.When(b.At)}"))]),
            new(reader.T("Technology", "Технология"), TimelineMark.Bar,
                [.. cluster.Milestones.Where(m => m.Track == "technology").Select(m => new TimelineItem(reader.T(m.Name), m.Since, m.Until.Length > 0 ? m.Until : m.Since, m.Planned))]),
            new(reader.T("Institutions", "Институты"), TimelineMark.Dot,
                [
                    .. cluster.Statuses.Where(s => !s.ByThen).Select(s => new TimelineItem(s.List == "federal" ? reader.T("On the federal list", "В федеральном перечне") : reader.T(s.Name), s.Term.Since)),
                    .. cluster.Milestones.Where(m => m.Track == "institution").Select(m => new TimelineItem(reader.T(m.Name), m.Since, "", m.Planned)),
                ]),
        ];
    }

    /// <summary>The same as rows, by date.</summary>
    public static IReadOnlyList<Row> Rows(ClusterPortrait cluster, Reader reader) =>
    [
        .. cluster.Built.Where(b => b.At.Length > 0).Select(b => (b.At, new Row(b.State == "opened" ? reader.T("opened", "открыто") : reader.T("planned", "план"), reader.T(b.Name), reader.When(b.At), b.Claim)))
            .Concat(cluster.Milestones.Select(m => (m.Since, new Row(m.Track == "technology" ? reader.T("technology", "технология") : reader.T("institution", "институт"), reader.T(m.Name), m.Until.Length > 0 && m.Until != m.Since ? $"{m.Since}–{m.Until}" : reader.When(m.Since), m.Claim))))
            .Concat(cluster.Statuses.Where(s => !s.ByThen).Select(s => (s.Term.Since, new Row(reader.T("institution", "институт"), reader.T(s.Name), reader.When(s.Term.Since), s.Claim))))
            .OrderBy(r => r.Item1, StringComparer.Ordinal).Select(r => r.Item2),
    ];
}
