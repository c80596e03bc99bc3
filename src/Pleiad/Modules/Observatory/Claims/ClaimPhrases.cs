using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>How claims are said, in both languages.</summary>
public static class ClaimPhrases
{
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Russian = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] RussianOf = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    public static string Name(this Reader reader, Subject subject) => reader.T(subject.En, subject.Ru);

    /// <summary>How sure it is; null for what is stated, which needs no word.</summary>
    public static string? Doubt(this Reader reader, Certainty certainty) => certainty switch
    {
        Certainty.Approximate => reader.T("approximate", "приблизительно"),
        Certainty.Planned => reader.T("planned", "в планах"),
        Certainty.Opinion => reader.T("opinion", "мнение"),
        _ => null,
    };

    /// <summary>"2014", "November 2014", "2017–2018", and whether the year is our reading; null without a date.</summary>
    public static string? When(this Reader reader, Claim claim)
    {
        if (claim.From is null)
            return null;
        var date = claim.To is { } to && to.Year != claim.From.Year ? $"{claim.From.Year}–{to.Year}" : reader.Date(claim.From);
        return claim.DateInferred ? reader.T($"{date}, year inferred", $"{date}, год выведен") : date;
    }

    /// <summary>"2014", "November 2014".</summary>
    public static string Date(this Reader reader, ClaimDate date) => date.Text.Length == 4
        ? date.Text
        : reader.T($"{English[date.FirstDay.Month - 1]} {date.Year}", $"{Russian[date.FirstDay.Month - 1]} {date.Year}");

    /// <summary>"31 December 2014".</summary>
    public static string Day(this Reader reader, DateOnly day) =>
        reader.T($"{day.Day} {English[day.Month - 1]} {day.Year}", $"{day.Day}\u00a0{RussianOf[day.Month - 1]} {day.Year} года");
}
