using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>The life of a class that was signed up, as one unit.</summary>
internal static class GroupFlow
{
    public const string Submitted = "submitted";
    public const string Confirmed = "confirmed";
    public const string Waiting = "waiting";
    public const string Offered = "offered";
    public const string Lapsed = "lapsed";
    public const string Withdrawn = "withdrawn";
    public const string CalledOff = "called-off";
    public const string Came = "came";
    public const string Absent = "absent";

    /// <summary>Those that have places, hope for them, or are kept some.</summary>
    public static readonly string[] Live = [Confirmed, Waiting, Offered];

    public static Flow<SchoolGroup> Life { get; } = new(
        Submitted,
        [
            new State(Submitted, new("signed up", "записан"), Owner: Role.OrganisationRepresentative),
            new State(Confirmed, new("has its places", "места есть"), Owner: Role.OrganisationRepresentative),
            new State(Waiting, new("waits for places", "ждёт мест"), Owner: Role.OrganisationRepresentative),
            new State(Offered, new("places are kept for it", "места ждут ответа"), Owner: Role.OrganisationRepresentative),
            new State(Lapsed, new("the places went on", "места перешли дальше"), Owner: Role.OrganisationRepresentative),
            new State(Withdrawn, new("does not take part", "не участвует")),
            new State(CalledOff, new("called off by the host", "занятие отменено")),
            new State(Came, new("took part", "участвовал")),
            new State(Absent, new("did not come", "не пришёл")),
        ],
        [
            new("confirm", new("Give places", "Дать места"), [Submitted], Confirmed, SchoolRights.MoveGroup) { Done = new("places given", "места даны") },
            new("queue", new("Put in the queue", "Поставить в очередь"), [Submitted], Waiting, SchoolRights.MoveGroup) { Done = new("put in the queue", "поставлен в очередь") },
            new("offer", new("Offer places", "Предложить места"), [Waiting], Offered, SchoolRights.MoveGroup) { Done = new("places offered", "места предложены") },
            new("accept", new("Take the places", "Занять места"), [Offered], Confirmed, SchoolRights.KeepGroup) { Done = new("places taken", "места заняты") },
            new("lapse", new("Pass the places on", "Передать места"), [Offered], Lapsed, SchoolRights.MoveGroup) { Done = new("offer ran out", "срок предложения истёк") },
            new("again", new("Wait again", "Снова ждать мест"), [Lapsed], Waiting, SchoolRights.KeepGroup) { Done = new("waits again", "снова ждёт") },
            new("again-confirm", new("Take free places", "Занять свободные места"), [Lapsed], Confirmed, SchoolRights.KeepGroup) { Done = new("took free places", "заняты свободные места") },
            new("withdraw", new("Withdraw the class", "Отказаться от участия"), [Submitted, Confirmed, Waiting, Offered, Lapsed], Withdrawn, SchoolRights.KeepGroup) { Done = new("withdrawn by the school", "школа отказалась") },
            new("release", new("Release the places", "Снять с участия"), [Confirmed, Waiting, Offered], Withdrawn, SchoolRights.KeepActivity, NeedsReason: true) { Done = new("released by the host", "снят организатором") },
            new("call-off", new("Call off", "Отменить"), [Confirmed, Waiting, Offered, Lapsed], CalledOff, SchoolRights.MoveGroup) { Done = new("called off with its activity", "отменено вместе с занятием") },
            new("attend", new("The class came", "Класс пришёл"), [Confirmed, Came, Absent], Came, SchoolRights.KeepGroup) { Done = new("came", "пришёл") },
            new("miss", new("The class did not come", "Класс не пришёл"), [Confirmed, Came], Absent, SchoolRights.KeepGroup) { Done = new("did not come", "не пришёл") },
        ]);
}
