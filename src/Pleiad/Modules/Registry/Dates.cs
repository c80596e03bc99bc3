using Pleiad.Kernel;

namespace Pleiad.Modules.Registry;

/// <summary>Dates as exact as they are known: 2014, 2014-11 or 2014-11-05. "" is unknown.</summary>
internal static class Dates
{
    /// <summary>The first day that a date can mean, as text; "" for an unknown one.</summary>
    public static string First(string date) => date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date };

    /// <summary>The last day that a date can mean, as text that sorts after every day of it.</summary>
    public static string Last(string date) => date.Length switch { 4 => date + "-12-31", 7 => date + "-31", _ => date };

    /// <summary>Whether a date lies wholly before a day.</summary>
    public static bool IsPast(string date, string today) => date.Length > 0 && string.CompareOrdinal(Last(date), today) < 0;

    /// <summary>Whether something held on a day. What has no beginning held from ever, and it does not hold any more on the first day its end can mean.</summary>
    public static bool Holds(string since, string until, string day) =>
        (since.Length == 0 || string.CompareOrdinal(First(since), day) <= 0) && (until.Length == 0 || string.CompareOrdinal(First(until), day) > 0);

    /// <summary>Refuses an end before the beginning.</summary>
    /// <exception cref="ConflictException">The last day the end can mean lies before the first of the beginning.</exception>
    public static void MustBeInOrder(string since, string until)
    {
        if (since.Length > 0 && until.Length > 0 && string.CompareOrdinal(First(since), Last(until)) > 0)
            throw new ConflictException("order", $"It would end ({until}) before it began ({since}).", $"Конец ({until}) оказался бы раньше начала ({since}).");
    }
}
