using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events;

/// <summary>How days and hours of gatherings are said.</summary>
internal static class EventWords
{
    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Russian = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

    /// <summary>"16–17 May 2019", "August 2015"; a dash for none.</summary>
    public static string Days(this Reader reader, string starts, string ends)
    {
        if (ends.Length == 0 || ends == starts)
            return reader.When(starts);
        if (starts.Length == 10 && ends.Length == 10 && starts[..7] == ends[..7])
            return $"{int.Parse(starts.AsSpan(8), CultureInfo.InvariantCulture)}–{reader.When(ends)}";
        return $"{reader.When(starts)} – {reader.When(ends)}";
    }

    /// <summary>"6 October 2026, 14:05 (Moscow time)" where a gathering is; UTC where its zone is not known.</summary>
    public static Sentence Hour(string instant, string zone)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        var at = TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), there);
        var (day, hour) = (DateWords.When(at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), at.ToString("HH:mm", CultureInfo.InvariantCulture));
        var clock = found is null ? new("UTC", "UTC") : Clock(zone);
        return new($"{day.En}, {hour} ({clock.En})", $"{day.Ru}, {hour} ({clock.Ru})");
    }

    /// <summary>Which clock hours are told by: "Moscow time"; a zone that has no name here says its own.</summary>
    public static Sentence Clock(string zone) => zone == "Europe/Moscow" ? new("Moscow time", "время московское") : new($"times of {zone}", $"время: {zone}");

    /// <summary>"Monday, 5 October 2026".</summary>
    public static string Weekday(this Reader reader, string day)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return reader.When(day);
        var index = ((int)date.DayOfWeek + 6) % 7;
        return $"{reader.T(English[index], Russian[index])}, {reader.When(day)}";
    }
}
