namespace Pleiad.Modules.Outreach.Commitments;

/// <summary>
/// The days on which the investment office works: Monday to Friday, but for the public holidays of Russia by their fixed dates (Labour Code,
/// article 112), until 18:00 of Moscow time. Days that the government moves in a single year are not known here, so a promise may fall on one.
/// </summary>
public static class WorkingDays
{
    /// <summary>When a working day ends, at <see cref="Zone"/>.</summary>
    public const int EndHour = 18;

    /// <summary>Moscow time; Russia has no summer time.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(3);

    private static readonly (int Month, int Day)[] Holidays = [.. Enumerable.Range(1, 8).Select(d => (1, d)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)];

    public static bool Works(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Month, day.Day));

    /// <summary>The end of the n-th working day after the day of an instant, which does not count itself.</summary>
    /// <param name="at">When something came in.</param>
    /// <param name="days">How many working days, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below 1.</exception>
    public static DateTimeOffset After(DateTimeOffset at, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = DateOnly.FromDateTime(at.ToOffset(Zone).DateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (Works(day))
                days--;
        }

        return EndOf(day);
    }

    /// <summary>The end of a working day, whichever day it is.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(EndHour, 0)), Zone).ToUniversalTime();

    /// <summary>The day of an instant where the office works, as 2026-11-05.</summary>
    public static string Day(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind).ToOffset(Zone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
