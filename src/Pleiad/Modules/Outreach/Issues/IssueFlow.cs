using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>The life of an issue: two people see it before it leaves, a paused one goes on where it stopped, and what was wrong is corrected where everybody can read it.</summary>
public static class IssueFlow
{
    public const string Draft = "draft";
    public const string Reviewed = "reviewed";
    public const string Scheduled = "scheduled";
    public const string Sending = "sending";
    public const string Paused = "paused";
    public const string Sent = "sent";
    public const string Corrected = "corrected";

    public static Flow<IssueStanding> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), Owner: Role.CentreOfficer),
            new State(Reviewed, new("reviewed", "проверен"), Owner: Role.CentreOfficer),
            new State(Scheduled, new("scheduled", "назначен"), Owner: Role.CentreOfficer),
            new State(Sending, new("being sent", "отправляется"), Owner: Role.CentreOfficer),
            new State(Paused, new("paused", "приостановлен"), Owner: Role.CentreOfficer),
            new State(Sent, new("sent", "отправлен")),
            new State(Corrected, new("corrected", "исправлен")),
        ],
        [
            new("edit", new("Save", "Сохранить"), [Draft], Draft, DigestRights.Edit) { Done = new("edited", "отредактирован") },
            new("review", new("It may be sent", "Можно отправлять"), [Draft], Reviewed, DigestRights.Review, WhyNotReview) { Rule = new("by somebody who did not write in it, and not while it is empty", "тем, кто в нём не писал, и не пустой"), Done = new("reviewed", "проверен") },
            new("send-back", new("Send it back", "Вернуть на доработку"), [Reviewed, Scheduled], Draft, DigestRights.Review, NeedsReason: true) { Done = new("sent back; the review is void", "возвращён; проверка аннулирована") },
            new("schedule", new("Schedule it", "Назначить отправку"), [Reviewed], Scheduled, DigestRights.Send) { Done = new("scheduled", "назначен") },
            new("begin", new("Begin to send", "Начать отправку"), [Scheduled], Sending, DigestRights.Deliver) { Done = new("began to leave", "отправка началась") },
            new("pause", new("Hold it", "Приостановить"), [Sending], Paused, DigestRights.Send, NeedsReason: true) { Done = new("held", "приостановлен") },
            new("resume", new("Let it go on", "Продолжить"), [Paused], Sending, DigestRights.Send) { Done = new("goes on", "отправка продолжена") },
            new("finish", new("The last letter has left", "Последнее письмо ушло"), [Sending], Sent, DigestRights.Deliver) { Done = new("sent", "отправлен") },
            new("correct", new("Publish the correction", "Опубликовать исправление"), [Sent, Corrected], Corrected, DigestRights.Edit) { Done = new("corrected", "исправлен") },
        ]);

    private static Sentence? WhyNotReview(IssueStanding standing) => standing switch
    {
        { Kept: 0 } => new("Nothing is in it yet: keep at least one line.", "Выпуск пуст: оставьте хотя бы одну строку."),
        _ when standing.Issue.Writers.Split(' ').Contains(standing.Actor) => new("You wrote in this issue, so somebody else reads it before it leaves.", "Вы писали в этом выпуске, поэтому перед отправкой его прочтёт другой человек."),
        _ => null,
    };
}
