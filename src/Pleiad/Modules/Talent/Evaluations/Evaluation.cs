using Pleiad.Kernel;
using Pleiad.Kernel.Consents;

namespace Pleiad.Modules.Talent.Evaluations;

/// <summary>What became of an agreement, as the organisation says.</summary>
/// <param name="Agreement">Which.</param>
/// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
/// <param name="HoursMissed">0 unless partly.</param>
/// <param name="Words">What the learner reads.</param>
/// <param name="ByAccount">Who says so.</param>
/// <param name="At">When, a UTC text.</param>
/// <param name="Employed">Whether the organisation employs the learner.</param>
/// <param name="Contract">One of <see cref="Contracts"/>; "" for no job.</param>
/// <param name="JobStarts">The first day of the job; "" for none.</param>
public sealed record Evaluation(string Agreement, string Outcome, int HoursMissed, string Words, string ByAccount, string At, bool Employed, string Contract, string JobStarts)
{
    public const string Completed = "completed", Partly = "partly", Absent = "absent";

    public static IReadOnlyDictionary<string, Sentence> Outcomes { get; } = new Dictionary<string, Sentence>
    {
        [Completed] = new("completed", "пройдено полностью"), [Partly] = new("partly: hours were missed", "частично: часть часов пропущена"), [Absent] = new("did not come", "не явился"),
    };

    public static IReadOnlyDictionary<string, Sentence> Contracts { get; } = new Dictionary<string, Sentence>
    {
        ["permanent"] = new("permanent", "бессрочный договор"), ["fixed-term"] = new("fixed term", "срочный договор"), ["part-time"] = new("part time, beside study", "неполный день, наряду с учёбой"), ["service"] = new("a contract for services", "договор подряда"),
    };
}

/// <summary>What a learner is asked some months later.</summary>
/// <param name="Token">The secret of the private link.</param>
/// <param name="Agreement">After which agreement.</param>
/// <param name="Person">The account.</param>
/// <param name="Months">3, 6 or 12.</param>
/// <param name="Due">The day.</param>
/// <param name="AskedAt">When the letter was written; "" before.</param>
/// <param name="AnsweredAt">"" before.</param>
/// <param name="Outcome">One of <see cref="Outcomes"/>, or "stopped" where they want no such letters; "" before.</param>
/// <param name="Contract">"" for none.</param>
/// <param name="Since">The first day of the job; "" for none.</param>
public sealed record FollowUp(string Token, string Agreement, string Person, int Months, string Due, string AskedAt, string AnsweredAt, string Outcome, string Contract, string Since)
{
    public const string Stopped = "stopped";

    public static readonly int[] After = [3, 6, 12];

    public static IReadOnlyDictionary<string, Sentence> Outcomes { get; } = new Dictionary<string, Sentence>
    {
        ["employed-in-field"] = new("I work in the field", "Работаю по специальности"), ["employed-otherwise"] = new("I work, in another field", "Работаю не по специальности"), ["further-study"] = new("I study on", "Учусь дальше"),
        ["conscripted-or-ill"] = new("I am in military service, or ill for long", "Служу в армии или долго болею"), ["not-employed"] = new("I do not work", "Не работаю"),
    };

    /// <summary>The private links of those who are asked.</summary>
    internal static PrivateLink<FollowUp> Link { get; } = new("/talent/follow-ups", new("question", "вопроса"), new("Talent", "Кадры", "/talent"));

    public string Address => Link.To(Token);
}
