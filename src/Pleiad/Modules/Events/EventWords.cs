using System.Globalization;
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

    /// <summary>"Monday, 5 October 2026".</summary>
    public static string Weekday(this Reader reader, string day)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return reader.When(day);
        var index = ((int)date.DayOfWeek + 6) % 7;
        return $"{reader.T(English[index], Russian[index])}, {reader.When(day)}";
    }
}
