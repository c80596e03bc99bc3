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
    public const string Dropped = "dropped";
    public const string Came = "came";
    public const string Missed = "missed";

    public static Flow<Pupil> Life { get; } = new(
        Asked,
        [
            new State(Asked, new("the guardian is asked", "спросили родителей"), Owner: Role.OrganisationRepresentative),
            new State(Agreed, new("the guardian agreed", "родители согласны"), Owner: Role.OrganisationRepresentative),
            new State(Refused, new("the guardian said no", "родители против")),
            new State(Dropped, new("no answer in time", "ответа не было")),
            new State(Came, new("took part", "участвовал")),
            new State(Missed, new("did not come", "не пришёл")),
        ],
        [
            new("agree", new("Agree", "Согласиться"), [Asked], Agreed, SchoolRights.AnswerForPupil) { Done = new("a guardian agreed", "представитель согласен") },
            new("refuse", new("Say no", "Отказать"), [Asked, Agreed], Refused, SchoolRights.AnswerForPupil) { Done = new("a guardian said no", "представитель против") },
            new("drop", new("Close the list without an answer", "Закрыть список без ответа"), [Asked], Dropped, SchoolRights.KeepGroup) { Done = new("no answer in time", "ответа не было") },
            new("come", new("Came", "Пришёл"), [Agreed, Missed], Came, SchoolRights.KeepGroup) { Done = new("came", "пришёл") },
            new("miss", new("Did not come", "Не пришёл"), [Agreed, Came], Missed, SchoolRights.KeepGroup) { Done = new("did not come", "не пришёл") },
        ]);

    /// <summary>What is said of a result, without an order of children.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Results { get; } =
        [("took-part", new("took part", "участник")), ("prize", new("prize-winner", "призёр")), ("winner", new("winner", "победитель"))];

    public static Sentence Result(string id) => Results.FirstOrDefault(r => r.Id == id).Name ?? new("—", "—");
}
