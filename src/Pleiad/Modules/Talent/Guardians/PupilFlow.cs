using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>The life of a pupil on a list: nobody takes part without a guardian's consent.</summary>
internal static class PupilFlow
{
    public const string Asked = "asked";
    public const string Agreed = "agreed";
    public const string Refused = "refused";
    public const string Waiting = "waiting";
    public const string Dropped = "dropped";
    public const string Came = "came";
    public const string Missed = "missed";

    public static Flow<Pupil> Life { get; } = new(
        Asked,
        [
            new State(Asked, new("the guardian is asked", "спросили родителей"), Owner: Role.OrganisationRepresentative),
            new State(Agreed, new("the guardian agreed", "родители согласны"), Owner: Role.OrganisationRepresentative),
            new State(Refused, new("the guardian said no", "родители против")),
            new State(Waiting, new("the guardian agreed again, no place is free yet", "родители снова согласны, места пока нет"), Owner: Role.OrganisationRepresentative),
            new State(Dropped, new("the list was closed before", "список закрыли раньше")),
            new State(Came, new("took part", "участвовал")),
            new State(Missed, new("did not come", "не пришёл")),
        ],
        [
            new("agree", new("Agree", "Согласиться"), [Asked], Agreed, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed", "представитель согласен") },
            new("agree-again", new("Agree again", "Снова согласиться"), [Refused], Agreed, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed again", "представитель снова согласен") },
            new("wait", new("Agree again and wait", "Снова согласиться и ждать"), [Refused], Waiting, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed again, the pupil waits for a place", "представитель снова согласен, ученик ждёт места") },
            new("take-in", new("Give a place", "Дать место"), [Waiting], Agreed, SchoolRights.MoveGroup) { Done = new("a place was free", "место нашлось") },
            new("refuse", new("Say no", "Отказать"), [Asked, Agreed, Waiting], Refused, SchoolRights.AnswerForPupil) { Done = new("a guardian said no", "представитель против") },
            new("drop", new("Close the list without this pupil", "Закрыть список без этого ученика"), [Asked, Waiting], Dropped, SchoolRights.KeepGroup) { Done = new("the list was closed before", "список закрыли раньше") },
            new("come", new("Came", "Пришёл"), [Agreed, Missed], Came, SchoolRights.KeepGroup) { Done = new("came", "пришёл") },
            new("miss", new("Did not come", "Не пришёл"), [Agreed, Came], Missed, SchoolRights.KeepGroup) { Done = new("did not come", "не пришёл") },
        ]);

    /// <summary>What is said of a result, without an order of children.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Results { get; } =
        [("took-part", new("took part", "участник")), ("prize", new("prize-winner", "призёр")), ("winner", new("winner", "победитель"))];

    public static Sentence Result(string id) => Results.FirstOrDefault(r => r.Id == id).Name ?? new("—", "—");
}
