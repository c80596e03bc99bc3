using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>The life of an application: whoever's turn it is has an end to answer by, and confirming is the applicant's own act.</summary>
public static class ApplicationFlow
{
    public const string Drafted = "drafted";
    public const string Guardian = "guardian";
    public const string Submitted = "submitted";
    public const string Seen = "read";
    public const string Accepted = "accepted";
    public const string Reserve = "reserve";
    public const string Offered = "offered";
    public const string Confirmed = "confirmed";
    public const string Rejected = "rejected";
    public const string Cancelled = "cancelled";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";
    public const string Lapsed = "expired-by-learner";

    /// <summary>Those that may still lead to a place.</summary>
    public static readonly string[] Open = [Guardian, Submitted, Seen, Accepted, Reserve, Offered];

    /// <summary>What can still be taken back.</summary>
    public static readonly string[] Live = [.. Open, Confirmed];

    public static Flow<Application> Life { get; } = new(
        Drafted,
        [
            new State(Drafted, new("being written", "составляется"), null, Role.Learner),
            new State(Guardian, new("waits for the guardian", "ждёт согласия родителя"), null, Role.Learner),
            new State(Submitted, new("not read yet", "не прочитан"), new("sent, not read yet", "отправлен, ещё не прочитан"), Role.OrganisationRepresentative),
            new State(Seen, new("read, to be answered", "прочитан, ждёт ответа"), new("read, an answer is awaited", "прочитан, ждём ответа"), Role.OrganisationRepresentative),
            new State(Accepted, new("accepted, the applicant answers", "принят, ждём кандидата"), new("accepted: confirm that you come", "принят: подтвердите, что придёте"), Role.Learner),
            new State(Reserve, new("on the reserve list", "в резерве"), new("you are on the reserve list", "вы в резерве"), Role.Learner),
            new State(Offered, new("a freed place is offered", "предложено освободившееся место"), new("a place is kept for you", "место ждёт вашего ответа"), Role.Learner),
            new State(Confirmed, new("confirmed", "подтверждён"), new("the place is yours", "место за вами")),
            new State(Rejected, new("rejected", "отклонён"), new("rejected, with a reason", "отклонён, причина указана")),
            new State(Cancelled, new("called off by the organisation", "отменён организацией")),
            new State(Withdrawn, new("withdrawn", "отозван")),
            new State(Expired, new("not answered in time", "остался без ответа"), new("nobody answered in time", "вам не ответили в срок")),
            new State(Lapsed, new("the applicant did not answer", "кандидат не ответил"), new("you did not answer in time", "вы не ответили в срок")),
        ],
        [
            new("submit", new("Apply", "Откликнуться"), [Drafted], Submitted, PlacementRights.Apply) { Done = new("applied", "отклик отправлен") },
            new("ask-guardian", new("Ask the guardian", "Спросить родителя"), [Drafted], Guardian, PlacementRights.Apply) { Done = new("guardian asked", "запрошено согласие родителя") },
            new("place", new("Accept by the intake", "Принять по набору"), [Drafted], Accepted, PlacementRights.MoveApplication) { Done = new("placed by an intake", "распределён набором") },
            new("agree", new("Agree as guardian", "Согласиться как родитель"), [Guardian], Submitted, PlacementRights.MoveApplication) { Done = new("guardian agreed", "родитель согласен") },
            new("read", new("Mark as read", "Отметить прочитанным"), [Submitted], Seen, PlacementRights.DecideApplication) { Done = new("read", "прочитан") },
            new("accept", new("Accept", "Принять"), [Submitted, Seen], Accepted, PlacementRights.DecideApplication) { Done = new("accepted", "принят") },
            new("reject", new("Reject", "Отклонить"), [Submitted, Seen], Rejected, PlacementRights.DecideApplication, NeedsReason: true) { Done = new("rejected", "отклонён") },
            new("confirm", new("Confirm that I come", "Подтвердить, что приду"), [Accepted], Confirmed, PlacementRights.OwnApplication) { Done = new("confirmed", "подтверждён") },
            new("queue", new("Go on the reserve list", "Встать в резерв"), [Accepted], Reserve, PlacementRights.OwnApplication) { Done = new("confirmed after the last place: reserve", "подтверждён после последнего места: резерв") },
            new("offer", new("Offer a freed place", "Предложить освободившееся место"), [Reserve], Offered, PlacementRights.MoveApplication) { Done = new("freed place offered", "предложено освободившееся место") },
            new("take", new("Take the place", "Занять место"), [Offered], Confirmed, PlacementRights.OwnApplication) { Done = new("freed place taken", "освободившееся место занято") },
            new("pass", new("Pass the place on", "Передать место"), [Offered], Lapsed, PlacementRights.MoveApplication) { Done = new("offer ran out", "срок предложения истёк") },
            new("lapse", new("End without an answer", "Закрыть без ответа"), [Accepted], Lapsed, PlacementRights.MoveApplication) { Done = new("applicant did not answer", "кандидат не ответил") },
            new("expire", new("End unanswered", "Закрыть без решения"), [Guardian, Submitted, Seen], Expired, PlacementRights.MoveApplication) { Done = new("not answered in time", "без ответа в срок") },
            new("withdraw", new("Withdraw", "Отозвать отклик"), Live, Withdrawn, PlacementRights.OwnApplication) { Done = new("withdrawn", "отозван") },
            new("give-way", new("Give way to another", "Уступить другому"), Open, Withdrawn, PlacementRights.MoveApplication) { Done = new("gave way: another place of the same time was confirmed", "снят: подтверждено другое место на то же время") },
            new("cancel", new("Call off", "Отменить"), [Accepted, Reserve, Offered, Confirmed], Cancelled, PlacementRights.DecideApplication, NeedsReason: true) { Done = new("called off", "отменён организацией") },
        ]);
}
