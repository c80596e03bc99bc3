using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>The life of a registration, from the form to having been there.</summary>
public static class RegistrationFlow
{
    public const string Submitted = "submitted";
    public const string Pending = "pending";
    public const string Confirmed = "confirmed";
    public const string Waitlisted = "waitlisted";
    public const string Offered = "offered";
    public const string Lapsed = "lapsed";
    public const string CheckedIn = "checked-in";
    public const string Attended = "attended";
    public const string Absent = "absent";
    public const string Withdrawn = "withdrawn";
    public const string Rejected = "rejected";

    /// <summary>Those who have a place, also when they came.</summary>
    public static readonly string[] Placed = [Confirmed, CheckedIn, Attended, Absent];

    /// <summary>What can still be withdrawn.</summary>
    public static readonly string[] Live = [Pending, Confirmed, Waitlisted, Offered];

    public static Flow<Registration> Life { get; } = new(
        Submitted,
        [
            new State(Submitted, new("submitted", "подана"), new("we have your registration", "ваша заявка получена"), Role.CentreOfficer),
            new State(Pending, new("to be decided", "ждёт решения"), new("we decide on your registration", "мы рассматриваем вашу заявку"), Role.CentreOfficer),
            new State(Confirmed, new("confirmed", "подтверждена"), new("you have a place", "место за вами"), Role.CentreOfficer),
            new State(Waitlisted, new("waiting", "в очереди"), new("you are in the queue", "вы в очереди"), Role.CentreOfficer),
            new State(Offered, new("place offered", "место предложено"), new("a place is kept for you", "место ждёт вашего ответа"), Role.CentreOfficer),
            new State(Lapsed, new("offer not taken", "предложение не принято"), new("the place went to the next in line", "место перешло к следующему"), Role.CentreOfficer),
            new State(CheckedIn, new("came in", "пришёл"), new("you are in", "вы отмечены"), Role.CentreOfficer),
            new State(Attended, new("took part", "участвовал"), new("you took part", "вы участвовали")),
            new State(Absent, new("did not come", "не пришёл"), new("you did not come", "вы не пришли")),
            new State(Withdrawn, new("withdrawn", "отозвана"), new("withdrawn", "отозвана")),
            new State(Rejected, new("rejected", "отклонена"), new("rejected, with a reason", "отклонена, причина указана")),
        ],
        [
            new("hold", new("Hold for a decision", "Оставить до решения"), [Submitted], Pending, EventsRights.MoveRegistration) { Done = new("waits for a decision", "ждёт решения") },
            new("confirm", new("Give a place", "Дать место"), [Submitted], Confirmed, EventsRights.MoveRegistration) { Done = new("place given", "место дано") },
            new("queue", new("Put in the queue", "Поставить в очередь"), [Submitted], Waitlisted, EventsRights.MoveRegistration) { Done = new("put in the queue", "поставлена в очередь") },
            new("approve", new("Approve", "Одобрить"), [Pending], Confirmed, EventsRights.DecideRegistration) { Done = new("approved, with a place", "одобрена, место есть") },
            new("approve-queue", new("Approve into the queue", "Одобрить с очередью"), [Pending], Waitlisted, EventsRights.DecideRegistration) { Done = new("approved, into the queue", "одобрена, в очередь") },
            new("reject", new("Reject", "Отклонить"), [Submitted, Pending, Waitlisted], Rejected, EventsRights.DecideRegistration, NeedsReason: true) { Done = new("rejected", "отклонена") },
            new("offer", new("Offer a place", "Предложить место"), [Waitlisted], Offered, EventsRights.MoveRegistration) { Done = new("place offered", "место предложено") },
            new("accept", new("Take the place", "Занять место"), [Offered], Confirmed, EventsRights.Register) { Done = new("place taken", "место занято") },
            new("lapse", new("Pass the place on", "Передать место"), [Offered], Lapsed, EventsRights.MoveRegistration) { Done = new("offer ran out", "срок предложения истёк") },
            new("again", new("Wait again", "Снова встать в очередь"), [Lapsed], Waitlisted, EventsRights.Register) { Done = new("waits again", "снова в очереди") },
            new("again-confirm", new("Take a free place", "Занять свободное место"), [Lapsed], Confirmed, EventsRights.Register) { Done = new("took a free place", "занято свободное место") },
            new("withdraw", new("Withdraw", "Отказаться от участия"), [Pending, Confirmed, Waitlisted, Offered, Lapsed], Withdrawn, EventsRights.Register) { Done = new("withdrawn", "отозвана") },
            new("release", new("Release the place", "Снять с участия"), [Confirmed, Waitlisted, Offered], Withdrawn, EventsRights.DecideRegistration, NeedsReason: true) { Done = new("place released by an officer", "снято сотрудником") },
            new("check-in", new("Mark as come", "Отметить приход"), [Confirmed, Absent], CheckedIn, EventsRights.CheckIn) { Done = new("came in", "приход отмечен") },
            new("undo-check-in", new("Not here after all", "Снять отметку"), [CheckedIn], Confirmed, EventsRights.CheckIn) { Done = new("mark of coming taken back", "отметка снята") },
            new("attend", new("Took part", "Участвовал"), [CheckedIn], Attended, EventsRights.CheckIn) { Done = new("took part", "участие засчитано") },
            new("miss", new("Did not come", "Не пришёл"), [Confirmed], Absent, EventsRights.CheckIn) { Done = new("did not come", "не пришёл") },
        ]);
}
