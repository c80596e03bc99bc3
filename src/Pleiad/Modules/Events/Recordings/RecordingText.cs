using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Recordings;

/// <summary>A recording with its segments in order, each with its session.</summary>
public sealed record RecordingView(Recording Recording, IReadOnlyList<(Segment Segment, ProgrammeItem Session)> Segments);

/// <summary>Recordings as other programs read them.</summary>
public static class RecordingText
{
    /// <summary>The sessions as chapters (WebVTT, kind "chapters").</summary>
    public static string Chapters(RecordingView view, Func<Sentence, string> language)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var (segment, session) in view.Segments)
            text.Append(CultureInfo.InvariantCulture, $"\n{session.Id}\n{Stamp(segment.Starts)} --> {Stamp(segment.Ends)}\n{language(session.Name).ReplaceLineEndings(" ").Replace("-->", "→", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}\n");
        return text.ToString();
    }

    /// <summary>A gathering as schema.org has it: Event with subEvent, and its recordings as VideoObject with a Clip for each session.</summary>
    /// <param name="view">The gathering.</param>
    /// <param name="recordings">Its recordings.</param>
    /// <param name="language">Picks the language.</param>
    /// <param name="at">Makes an address whole.</param>
    public static JsonObject Event(GatheringView view, IReadOnlyList<RecordingView> recordings, Func<Sentence, string> language, Func<string, string> at)
    {
        var one = view.Gathering;
        var node = new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "Event", ["@id"] = at(Contracts.EventsAddress.OfGathering(one.Id)), ["name"] = language(one.Name),
            ["eventStatus"] = one.State == GatheringFlow.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = $"https://schema.org/{(one.Online.Length == 0 ? "Offline" : one.PlaceEn.Length > 0 ? "Mixed" : "Online")}EventAttendanceMode",
        };
        if (one.Starts.Length > 0)
            (node["startDate"], node["endDate"]) = (one.Starts, one.Ends.Length > 0 ? one.Ends : one.Starts);
        if (one.PlaceEn.Length > 0)
            node["location"] = new JsonObject { ["@type"] = "Place", ["name"] = language(one.Place) };
        Parties(node, "organizer", view.Of(HostParts.Organiser), language, at);
        Parties(node, "sponsor", view.Of(HostParts.Supporter), language, at);
        if (view.Programme.Count > 0)
            node["subEvent"] = new JsonArray([.. view.Programme.Select(p => Session(one, p, language, at))]);
        if (recordings.Count > 0)
            node["recordedIn"] = new JsonArray([.. recordings.Select(r => Video(r, language, at))]);
        return node;
    }

    private static JsonObject Session(Gathering one, ProgrammeItem item, Func<Sentence, string> language, Func<string, string> at)
    {
        var node = new JsonObject { ["@type"] = "Event", ["@id"] = at(Contracts.EventsAddress.OfSession(one.Id, item.Id)), ["name"] = language(item.Name), ["eventStatus"] = item.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled" };
        if (ProgrammeText.Time(item.Starts) is { } starts && ProgrammeText.Time(item.Ends) is { } ends)
            (node["startDate"], node["endDate"]) = (Instant(starts, one.Zone), Instant(ends, one.Zone));
        if (item.Speakers.Count > 0)
            node["performer"] = new JsonArray([.. item.Speakers.Select(s => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = language(s.Name) })]);
        return node;
    }

    private static JsonObject Video(RecordingView view, Func<Sentence, string> language, Func<string, string> at)
    {
        var node = new JsonObject { ["@type"] = "VideoObject", ["@id"] = at(view.Recording.Page), ["name"] = language(view.Recording.Name) };
        if (view.Recording.Address.Length > 0)
            node["url"] = view.Recording.Address;
        node["hasPart"] = new JsonArray([.. view.Segments.Select(s => (JsonNode)new JsonObject
        {
            ["@type"] = "Clip", ["name"] = language(s.Session.Name), ["startOffset"] = s.Segment.Starts, ["endOffset"] = s.Segment.Ends, ["url"] = view.Recording.Address.Length > 0 ? s.Segment.Opens(view.Recording) : at(s.Segment.Opens(view.Recording)),
        })]);
        return node;
    }

    private static void Parties(JsonObject node, string role, IEnumerable<HostView> hosts, Func<Sentence, string> language, Func<string, string> at)
    {
        JsonNode[] parties = [.. hosts.Select(h => new JsonObject { ["@type"] = "Organization", ["name"] = language(h.Name.Name), ["url"] = at(h.Name.Address) })];
        if (parties.Length > 0)
            node[role] = new JsonArray(parties);
    }

    private static string Instant(DateTime local, string zone) => new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Stamp(int second) => string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}.000");
}
