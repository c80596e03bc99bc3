using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>For whom an opening is, and until when one may apply.</summary>
internal static class Audience
{
    /// <summary>The youngest age at which people are of age.</summary>
    public const int OfAge = 18;

    /// <summary>The state of an opening that takes applications.</summary>
    public const string OpenState = "open";

    public static readonly Sentence NotConfirmed = new("A parent or guardian has not confirmed your account yet.", "Родитель или опекун ещё не подтвердил вашу запись.");

    /// <summary>Why this person cannot apply for this opening now; null when they can. Whoever came of age has no known age.</summary>
    public static Sentence? WhyNot(Opening opening, LearnerRecord? learner, MinorCard? minor, DateTimeOffset now)
    {
        var today = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (opening.State != OpenState)
            return new("This opening takes no applications any more.", "На это место больше не принимают откликов.");
        if (opening.ApplyBy.Length > 0 && string.CompareOrdinal(opening.ApplyBy, today) < 0)
            return new($"Applications were taken until {opening.ApplyBy}.", $"Отклики принимали до {opening.ApplyBy}.");
        if (learner is null)
            return new("Open your own record in Talent first: without it nobody knows whether you learn or work.", "Сначала заведите свою запись в разделе «Кадры»: без неё неизвестно, учитесь вы или работаете.");
        if (minor is not null && minor.Age < opening.LeastAge)
            return new($"This opening is for people from {opening.LeastAge} years on.", $"Это место — для тех, кому есть {opening.LeastAge} лет.");
        if (minor is { Confirmed: false })
            return NotConfirmed;
        if (opening.Kind == "vacancy" && learner.Stage == "pupil")
            return new("This is a job, and you are at school: look for internships and practice.", "Это работа, а вы учитесь в школе: посмотрите стажировки и практику.");
        return opening.Kind == "practice" && learner.Stage is "graduate" or "specialist"
            ? new("Practice is for those who are still learning: look for internships and jobs.", "Практика — для тех, кто ещё учится: посмотрите стажировки и вакансии.") : null;
    }

    /// <summary>Whether one person cannot take both: their days meet, or both are jobs. Days that are not known meet nothing.</summary>
    public static bool Meet(Opening one, Opening other) => (one.Kind == "vacancy" && other.Kind == "vacancy")
        || (one is { Starts.Length: 10, Ends.Length: 10 } && other is { Starts.Length: 10, Ends.Length: 10 } && string.CompareOrdinal(one.Starts, other.Ends) <= 0 && string.CompareOrdinal(other.Starts, one.Ends) <= 0);
}
