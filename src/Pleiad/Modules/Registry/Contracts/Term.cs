namespace Pleiad.Modules.Registry.Contracts;

/// <summary>
/// From when until when something holds, each as exact as it is known: 2014, 2014-11 or 2014-11-05. A year counts from its first day and
/// until its last. Empty means that nobody said.
/// </summary>
public readonly record struct Term(string Since, string Until)
{
    /// <summary>The first day that a date can mean, as it sorts.</summary>
    public static string First(string date) => date + "0000-01-01"[date.Length..];

    /// <summary>The last day that a date can mean, as it sorts; the 31st also of a short month.</summary>
    public static string Last(string date) => date + "0000-12-31"[date.Length..];

    /// <summary>Whether it holds on a day; an unknown beginning counts as begun, an unknown end as not ended.</summary>
    public bool Holds(DateOnly on)
    {
        var day = Text(on);
        return (Since.Length == 0 || string.CompareOrdinal(First(Since), day) <= 0) && (Until.Length == 0 || string.CompareOrdinal(Last(Until), day) >= 0);
    }

    /// <summary>Whether both hold on some same day.</summary>
    public bool Meets(Term other) => Begins(this, other) && Begins(other, this);

    /// <summary>A day as dates are written in the tables.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Begins(Term one, Term before) =>
        one.Since.Length == 0 || before.Until.Length == 0 || string.CompareOrdinal(First(one.Since), Last(before.Until)) <= 0;
}
