using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>How dates and terms of rows are said.</summary>
public static class DateWords
{
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Russian = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] RussianOf = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>"2014", "November 2014", "5 November 2014"; an instant as its day; a dash for none.</summary>
    public static string When(this Reader reader, string date) => reader.T(When(date));

    /// <summary>The same in both languages, for letters.</summary>
    public static Sentence When(string date)
    {
        if (date.Length < 4)
            return new(Kernel.Text.Numbers.None, Kernel.Text.Numbers.None);
        if (date.Length == 4)
            return new(date, date);
        var month = int.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1;
        if (date.Length == 7)
            return new($"{English[month]} {date[..4]}", $"{Russian[month]} {date[..4]}");
        var day = int.Parse(date.AsSpan(8, 2), CultureInfo.InvariantCulture);
        return new($"{day} {English[month]} {date[..4]}", $"{day}\u00a0{RussianOf[month]} {date[..4]} года");
    }

    /// <summary>"since 2012", "by May 2019", "2012–2016", or that nobody says.</summary>
    public static string During(this Reader reader, Term term, bool byThen = false) => (term.Since.Length, term.Until.Length) switch
    {
        (0, 0) => reader.T("since when is not said", "с какого времени, не сказано"),
        (0, _) => reader.T($"until {reader.When(term.Until)}", $"до: {reader.When(term.Until)}"),
        (_, 0) when byThen => reader.T($"by {reader.When(term.Since)}", $"не позже: {reader.When(term.Since)}"),
        (4, 0) => reader.T($"since {term.Since}", $"с {term.Since} года"),
        (_, 0) => reader.T($"since {reader.When(term.Since)}", $"с: {reader.When(term.Since)}"),
        (4, 4) => $"{term.Since}–{term.Until}",
        _ => $"{reader.When(term.Since)} – {reader.When(term.Until)}",
    };
}
