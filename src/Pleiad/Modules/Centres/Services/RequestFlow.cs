using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Services;

/// <summary>The life of a request: it has an owner and a due day from the first minute, and every end says what came of it.</summary>
public static class RequestFlow
{
    public const string Filed = "filed";
    public const string Accepted = "accepted";
    public const string Done = "done";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";

    public static Flow<ServiceRequest> Life { get; } = new(
        Filed,
        [
            new State(Filed, new("to be taken on", "ждёт исполнителя"), new("we are reading it", "мы читаем"), Role.CentreOfficer),
            new State(Accepted, new("being worked on", "в работе"), new("we are working on it", "мы работаем над ним"), Role.CentreOfficer),
            new State(Done, new("done", "выполнен"), new("done: the result stands below", "выполнен: результат ниже")),
            new State(Declined, new("declined", "отклонён"), new("declined, with a reason", "отклонён, причина указана")),
            new State(Withdrawn, new("withdrawn", "отозван"), new("you took it back", "вы отозвали его")),
        ],
        [
            new("accept", new("Take it on", "Взять в работу"), [Filed], Accepted, CentresRights.RunRequest) { Done = new("taken on", "взят в работу") },
            new("finish", new("Give the result", "Сообщить результат"), [Accepted], Done, CentresRights.RunRequest, NeedsReason: true) { Done = new("result given", "дан результат") },
            new("decline", new("Decline", "Отклонить"), [Filed, Accepted], Declined, CentresRights.RunRequest, NeedsReason: true) { Done = new("declined", "отклонён") },
            new("withdraw", new("Take the request back", "Отозвать запрос"), [Filed, Accepted], Withdrawn, CentresRights.FileRequest) { Done = new("taken back", "отозван") },
        ]);
}
