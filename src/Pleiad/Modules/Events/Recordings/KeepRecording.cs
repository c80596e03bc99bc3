using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Programmes;

namespace Pleiad.Modules.Events.Recordings;

/// <summary>Enters a recording with where each session is in it, or changes one. Fields: en, ru, address, and a span for each session as at-&lt;session&gt;: "5:02:45 to 6:39:40".</summary>
public static class KeepRecording
{
    public static Func<ActScope, string> From(Form form, string gathering, IReadOnlyList<ProgrammeItem> programme, string? id)
    {
        var (en, ru, address) = (form.Line("en", required: false, longest: 160), form.Line("ru", required: false, longest: 160), form.Line("address", required: false, longest: 500));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите запись хотя бы на одном из двух языков.");
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var web) && web.Scheme is "https" or "http"))
            form.Refuse("address", "Write a whole address, like https://example.org/video.", "Напишите адрес целиком, например https://example.org/video.");
        var segments = Segments(form, gathering, programme);
        var version = form.Version;
        return scope =>
        {
            var of = scope.Gathering(gathering, version);
            var now = id is null ? null : scope.Db.Recordings.SingleOrDefault(r => r.Gathering == gathering && r.Id == id) ?? throw Missing(gathering, id);
            var recording = new Recording(gathering, now?.Id ?? EventsActs.FreeId(en.Length > 0 ? en : ru, taken => scope.Db.Recordings.Any(r => r.Gathering == gathering && r.Id == taken)), en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, address, now?.Claim ?? "");
            if (now is null)
                scope.Db.Recordings.Add(recording);
            else
                scope.Put(recording);
            var before = scope.Db.Segments.Where(s => s.Gathering == gathering && s.Recording == recording.Id).ToList();
            scope.Db.Segments.RemoveRange(before);
            scope.Db.SaveChanges();
            scope.Db.Segments.AddRange(segments.Select(s => s with { Recording = recording.Id, Claim = before.FirstOrDefault(b => (b.Session, b.Starts, b.Ends) == (s.Session, s.Starts, s.Ends))?.Claim ?? "" }));
            scope.Write(new Deed(of.Node, now is null ? "add-recording" : "edit-recording") { Facts = new JsonObject { ["recording"] = recording.Id, ["segments"] = segments.Count } });
            return recording.Page;
        };
    }

    /// <summary>The spans of the form: in order, none reversed, no two of them overlapping.</summary>
    private static List<Segment> Segments(Form form, string gathering, IReadOnlyList<ProgrammeItem> programme)
    {
        List<Segment> segments = [];
        foreach (var item in programme)
        {
            var field = "at-" + item.Id;
            var text = form.Line(field, required: false, longest: 60);
            if (text.Length == 0 || form.ErrorOf(field) is not null)
                continue;
            if (SpanText.Read(text) is not { } span)
                form.Refuse(field, "Write a span like 5:02:45 to 6:39:40.", "Напишите отрезок, например 5:02:45 до 6:39:40.");
            else if (span.Ends <= span.Starts)
                form.Refuse(field, "The span ends before it begins.", "Отрезок кончается раньше, чем начинается.");
            else if (segments.FirstOrDefault(s => s.Starts < span.Ends && span.Starts < s.Ends) is { } other)
                form.Refuse(field, $"This overlaps with {SpanText.Write(other.Starts)} to {SpanText.Write(other.Ends)} of another session.", $"Пересекается с отрезком {SpanText.Write(other.Starts)} – {SpanText.Write(other.Ends)} другого заседания.");
            else
                segments.Add(new Segment(gathering, "", item.Id, span.Starts, span.Ends, ""));
        }

        return segments;
    }

    internal static NotFoundException Missing(string gathering, string id) => new($"There is no recording '{id}'.", $"Записи «{id}» нет.", new Suggestion("The gathering", "Событие", EventsAddress.OfGathering(gathering)));
}
