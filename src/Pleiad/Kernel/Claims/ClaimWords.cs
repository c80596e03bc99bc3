using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Claims;

/// <summary>How claims, their dates and their certainty are said.</summary>
public static class ClaimWords
{
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Russian = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] RussianOf = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>How sure it is; null for what is stated, which needs no word.</summary>
    public static string? Doubt(this Reader reader, Certainty certainty) => certainty switch
    {
        Certainty.Approximate => reader.T("approximate", "приблизительно"),
        Certainty.Planned => reader.T("planned", "в планах"),
        Certainty.Opinion => reader.T("opinion", "мнение"),
        Certainty.Unclear => reader.T("unclear", "неясно"),
        _ => null,
    };

    /// <summary>How sure it is, as a word of a list to choose from.</summary>
    public static string Named(this Reader reader, Certainty certainty) => reader.Doubt(certainty) ?? reader.T("stated", "сказано прямо");

    /// <summary>"2014", "November 2014", "2017–2018", "16–17 May 2019", and whether the year is our reading; null without a date.</summary>
    public static string? When(this Reader reader, Claim claim) => reader.When(claim.From, claim.To, claim.DateInferred);

    /// <summary>The same of a date by itself.</summary>
    public static string? When(this Reader reader, ClaimDate? from, ClaimDate? to, bool inferred)
    {
        if (from is null)
            return null;
        var date = reader.Span(from, to);
        return inferred ? reader.T($"{date}, year inferred", $"{date}, год выведен") : date;
    }

    /// <summary>"2014", "November 2014", "5 November 2014".</summary>
    public static string Date(this Reader reader, ClaimDate date) => date.Text.Length switch
    {
        4 => date.Text,
        7 => reader.T($"{English[date.FirstDay.Month - 1]} {date.Year}", $"{Russian[date.FirstDay.Month - 1]} {date.Year}"),
        _ => reader.Day(date.FirstDay),
    };

    /// <summary>"31 December 2014".</summary>
    public static string Day(this Reader reader, DateOnly day) =>
        reader.T($"{day.Day} {English[day.Month - 1]} {day.Year}", $"{day.Day}\u00a0{RussianOf[day.Month - 1]} {day.Year} года");

    /// <summary>The place in a source: "¶ 5" for a paragraph, or what was written.</summary>
    public static string Place(this Claim claim) => claim.Paragraph > 0 ? $"¶\u00a0{claim.Place}" : claim.Place;

    private static string Span(this Reader reader, ClaimDate from, ClaimDate? to) => to switch
    {
        null => reader.Date(from),
        { Text.Length: 10 } when from.Text.Length == 10 && from.FirstDay.Month == to.FirstDay.Month && from.Year == to.Year => $"{from.FirstDay.Day}–{reader.Day(to.FirstDay)}",
        _ when from.Year != to.Year => $"{from.Year}–{to.Year}",
        _ => reader.Date(from),
    };
}
