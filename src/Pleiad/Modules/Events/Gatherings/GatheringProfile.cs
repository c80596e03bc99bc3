using System.Globalization;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>
/// What is said of a gathering. Fields: en, ru, text-en, text-ru, series, edition, starts, ends, zone, place-en, place-ru, online, and organisers
/// and supporters as paths of organisations, a line each.
/// </summary>
public sealed record GatheringProfile(Gathering Said, IReadOnlyList<string> Organisers, IReadOnlyList<string> Supporters)
{
    /// <summary>The zone of most gatherings here.</summary>
    public const string UsualZone = Kernel.Calendars.CalendarText.UsualZone;

    public static GatheringProfile Read(Form form)
    {
        var (en, ru) = (form.Line("en", required: false, longest: 160), form.Line("ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите событие хотя бы на одном из двух языков.");
        var (starts, ends, zone) = (form.Date("starts"), form.Date("ends", required: false), form.Line("zone", longest: 60));
        if (starts.Length is not (0 or 10) || ends.Length is not (0 or 10))
            form.Refuse(starts.Length is not (0 or 10) ? "starts" : "ends", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        else if (ends.Length > 0 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "The last day is not before the first.", "Последний день не может быть раньше первого.");
        if (form.ErrorOf("zone") is null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            form.Refuse("zone", "Write a time zone by its name, like Europe/Moscow.", "Укажите часовой пояс по имени, например Europe/Moscow.");
        var online = form.Line("online", required: false, longest: 300);
        if (online.Length > 0 && !(Uri.TryCreate(online, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            form.Refuse("online", "Write a whole address, like https://example.org/room.", "Напишите адрес целиком, например https://example.org/room.");
        var edition = form.Number("edition", required: false, least: 1, most: 999);
        return new(
            new Gathering
            {
                Id = "", Zone = zone, State = GatheringFlow.Draft, CreatedAt = "", En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, TextEn = form.Lines("text-en", required: false), TextRu = form.Lines("text-ru", required: false),
                Series = form.Line("series", required: false, longest: 80), Edition = double.IsNaN(edition) ? 0 : (int)edition, Starts = starts, Ends = ends == starts ? "" : ends,
                PlaceEn = form.Line("place-en", required: false), PlaceRu = form.Line("place-ru", required: false), Online = online,
            },
            Paths(form, "organisers"), Paths(form, "supporters"));
    }

    /// <summary>The fields as they stand now.</summary>
    public static Form Of(Gathering gathering, IEnumerable<GatheringHost> hosts) => Form.Of(
        ("en", gathering.En), ("ru", gathering.Ru), ("text-en", gathering.TextEn), ("text-ru", gathering.TextRu), ("series", gathering.Series), ("edition", gathering.Edition == 0 ? "" : gathering.Edition.ToString(CultureInfo.InvariantCulture)),
        ("starts", gathering.Starts), ("ends", gathering.Ends), ("zone", gathering.Zone), ("place-en", gathering.PlaceEn), ("place-ru", gathering.PlaceRu), ("online", gathering.Online),
        ("organisers", string.Join('\n', hosts.Where(h => h.Part == HostParts.Organiser).Select(h => h.Node))), ("supporters", string.Join('\n', hosts.Where(h => h.Part == HostParts.Supporter).Select(h => h.Node))));

    /// <summary>The gathering as the form says it, with what the form does not say.</summary>
    public Gathering On(Gathering now) => Said with { Id = now.Id, State = now.State, CreatedAt = now.CreatedAt, Claim = now.Claim, Subject = now.Subject, Illustrative = now.Illustrative, Inferred = now.Inferred && now.Starts == Said.Starts && now.Ends == Said.Ends };

    private static string[] Paths(Form form, string field) => [.. form.Lines(field, required: false).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Contains('/', StringComparison.Ordinal) ? line[Math.Max(0, line.IndexOf("registry/", StringComparison.Ordinal))..] : $"registry/organisations/{line}").Distinct()];
}
