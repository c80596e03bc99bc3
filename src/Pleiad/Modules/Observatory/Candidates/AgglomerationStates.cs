using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>
/// The life of an agglomeration that statistics found. Experts judge what figures cannot know, each time with a reason; an edition that
/// no longer detects a cell takes it back, and one that detects it again brings it back.
/// </summary>
public static class AgglomerationStates
{
    public const string Detected = "detected";
    public const string Confirmed = "confirmed";
    public const string Rejected = "rejected";
    public const string Withdrawn = "withdrawn";

    public const string Confirm = "confirm";
    public const string Reject = "reject";
    public const string Withdraw = "withdraw";
    public const string Detect = "detect";

    /// <summary>What an expert may do.</summary>
    public static readonly string[] Judgements = [Confirm, Reject];

    private static readonly Sentence Reasoned = new("The expert writes a reason, which everybody can read; the figures that count find it.", "Эксперт пишет причину, которую могут прочитать все; находка есть в действующих данных.");

    public static Flow<Agglomeration> Flow { get; } = new(
        Detected,
        [
            new State(Detected, new Sentence("detected", "найдена"), Owner: Role.Expert),
            new State(Confirmed, new Sentence("confirmed", "подтверждена")),
            new State(Rejected, new Sentence("rejected", "отклонена")),
            new State(Withdrawn, new Sentence("withdrawn", "снята")),
        ],
        [
            new Move<Agglomeration>(Confirm, new Sentence("Confirm", "Подтвердить"), [Detected, Rejected], Confirmed, ObservatoryRights.JudgeAgglomeration, Found, NeedsReason: true) { Rule = Reasoned, Done = new Sentence("confirmed a finding", "находка подтверждена") },
            new Move<Agglomeration>(Reject, new Sentence("Reject", "Отклонить"), [Detected, Confirmed], Rejected, ObservatoryRights.JudgeAgglomeration, Found, NeedsReason: true) { Rule = Reasoned, Done = new Sentence("rejected a finding", "находка отклонена") },
            new Move<Agglomeration>(Withdraw, new Sentence("Withdraw", "Снять"), [Detected, Confirmed, Rejected], Withdrawn, ObservatoryRights.FollowFigures, Gone)
            {
                Rule = new Sentence("The verdict of a new edition is no.", "По новым данным вывод отрицателен."),
                Done = new Sentence("withdrew a finding", "находка снята"),
            },
            new Move<Agglomeration>(Detect, new Sentence("Detect again", "Найти снова"), [Withdrawn], Detected, ObservatoryRights.FollowFigures, Found)
            {
                Rule = new Sentence("The verdict of a new edition is yes again.", "По новым данным вывод снова положителен."),
                Done = new Sentence("found again", "найдено снова"),
            },
        ]);

    private static Sentence? Found(Agglomeration about) => about.Found == true ? null : new Sentence(
        $"The figures that count ({about.Edition.Year}) do not find it, so there is nothing to judge.", $"В действующих данных ({about.Edition.Year} год) этой находки нет, поэтому судить не о чем.");

    private static Sentence? Gone(Agglomeration about) => about.Found == false ? null : new Sentence(
        $"The figures that count ({about.Edition.Year}) do not say no.", $"Действующие данные ({about.Edition.Year} год) этого не отрицают.");
}
