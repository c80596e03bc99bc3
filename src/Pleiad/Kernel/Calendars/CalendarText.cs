using System.Globalization;
using System.Text;

namespace Pleiad.Kernel.Calendars;

/// <summary>An entry of a calendar: at hours of a zone, or on whole days.</summary>
/// <param name="Uid">Never changes.</param>
/// <param name="Sequence">Grows with every change.</param>
/// <param name="Starts">When it begins, as the clock of its place shows it.</param>
/// <param name="Ends">When it ends; for whole days the last of them.</param>
/// <param name="AllDay">Whether the hours do not count.</param>
/// <param name="Summary">Its name.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTime Starts, DateTime Ends, bool AllDay, string Summary)
{
    public string Description { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>Its page; "" for none.</summary>
    public string Url { get; init; } = "";

    /// <summary>The IANA name of the zone of its hours; "" for that of the calendar.</summary>
    public string Zone { get; init; } = "";

    public bool Cancelled { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset Stamp { get; init; }
}

/// <summary>Calendars as RFC 5545 has them, with the name and the interval of RFC 7986.</summary>
public static class CalendarText
{
    /// <summary>Where most of what stands here takes place.</summary>
    public const string UsualZone = "Europe/Moscow";

    private const int LongestLine = 75; // octets, without the line break

    /// <summary>A whole calendar, its lines ended by CR LF.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="zone">The IANA name of the zone of the hours of entries that have none of their own.</param>
    /// <param name="entries">Its entries.</param>
    public static string Write(string name, string zone, IReadOnlyList<CalendarEntry> entries)
    {
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pleiad//Events//EN", "CALSCALE:GREGORIAN", $"NAME:{Escape(name)}", $"X-WR-CALNAME:{Escape(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"];
        foreach (var there in entries.Where(e => !e.AllDay).GroupBy(e => e.Zone.Length > 0 ? e.Zone : zone, StringComparer.Ordinal))
            lines.AddRange(Zone(there.Key, there.Min(e => e.Starts), there.Max(e => e.Ends)));
        foreach (var entry in entries)
            lines.AddRange(Event(entry, entry.Zone.Length > 0 ? entry.Zone : zone));
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(l => Fold(l) + "\r\n"));
    }

    private static IEnumerable<string> Event(CalendarEntry entry, string zone)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{entry.Uid}";
        yield return $"DTSTAMP:{entry.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        yield return $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return entry.AllDay ? $"DTSTART;VALUE=DATE:{Day(entry.Starts)}" : $"DTSTART;TZID={zone}:{Local(entry.Starts)}";
        yield return entry.AllDay ? $"DTEND;VALUE=DATE:{Day(entry.Ends.AddDays(1))}" : $"DTEND;TZID={zone}:{Local(entry.Ends)}"; // the day after the last
        yield return $"SUMMARY:{Escape(entry.Summary)}";
        if (entry.Description.Length > 0)
            yield return $"DESCRIPTION:{Escape(entry.Description)}";
        if (entry.Place.Length > 0)
            yield return $"LOCATION:{Escape(entry.Place)}";
        if (entry.Url.Length > 0)
            yield return $"URL:{entry.Url}";
        yield return entry.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return "END:VEVENT";
    }

    /// <summary>The rules of a zone for the time of the entries: what holds before, and each change of the clock.</summary>
    internal static IEnumerable<string> Zone(string zone, DateTime from, DateTime to)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        yield return "BEGIN:VTIMEZONE";
        yield return $"TZID:{zone}";
        var (at, end) = (DateTime.SpecifyKind(from.AddYears(-1), DateTimeKind.Utc), DateTime.SpecifyKind(to.AddYears(1), DateTimeKind.Utc));
        var offset = there.GetUtcOffset(at);
        foreach (var line in Observance(there.IsDaylightSavingTime(at), new DateTime(1970, 1, 1), offset, offset))
            yield return line;
        for (; at < end; at = at.AddDays(1))
        {
            var next = there.GetUtcOffset(at.AddDays(1));
            if (next == offset)
                continue;
            var change = Change(there, at, at.AddDays(1), offset);
            foreach (var line in Observance(there.IsDaylightSavingTime(change), change + offset, offset, next))
                yield return line;
            offset = next;
        }

        yield return "END:VTIMEZONE";
    }

    /// <summary>The instant at which an offset ends, to the second.</summary>
    private static DateTime Change(TimeZoneInfo zone, DateTime before, DateTime after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
            (before, after) = zone.GetUtcOffset(middle) == offset ? (middle, after) : (before, middle);
        }

        return after;
    }

    private static IEnumerable<string> Observance(bool daylight, DateTime local, TimeSpan from, TimeSpan to)
    {
        var name = daylight ? "DAYLIGHT" : "STANDARD";
        return [$"BEGIN:{name}", $"DTSTART:{Local(local)}", $"TZOFFSETFROM:{Offset(from)}", $"TZOFFSETTO:{Offset(to)}", $"END:{name}"];
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    private static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Day(DateTime day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A text as a value: backslash, semicolon, comma and line break are escaped (§ 3.3.11).</summary>
    internal static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line folded at 75 octets, never within a character (§ 3.1).</summary>
    internal static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1; // the space that begins a continued line counts
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
