using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>How readings of claims are said, in both languages.</summary>
public static class ReadingPhrases
{
    public static string Name(this Reader reader, Subject subject) => reader.T(subject.En, subject.Ru);

    /// <summary>"2014", "November 2014", "2017–2018", and whether the year is our reading; null without a date.</summary>
    public static string? When(this Reader reader, Reading reading) => reader.When(reading.From, reading.To, reading.DateInferred);
}
