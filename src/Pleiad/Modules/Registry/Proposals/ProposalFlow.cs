using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Proposals;

/// <summary>The life of a proposal: nobody is left without an answer.</summary>
public static class ProposalFlow
{
    public const string Filed = "filed";
    public const string Asked = "asked";
    public const string Accepted = "accepted";
    public const string Declined = "declined";

    public static Flow<Proposal> Life { get; } = new(
        Filed,
        [
            new State(Filed, new("to be answered", "ждёт ответа"), new("we are reading it", "мы читаем"), Role.CentreOfficer),
            new State(Asked, new("asked the proposer", "задан вопрос автору"), new("we ask you something", "у нас вопрос к вам"), Role.CentreOfficer),
            new State(Accepted, new("accepted", "принято"), new("accepted: the cluster is in the registry", "принято: кластер внесён в реестр")),
            new State(Declined, new("declined", "отклонено"), new("declined, with a reason", "отклонено, причина указана")),
        ],
        [
            new("accept", new("Accept", "Принять"), [Filed, Asked], Accepted, RegistryRights.AnswerProposal, NeedsReason: true),
            new("ask", new("Ask the proposer", "Спросить автора"), [Filed], Asked, RegistryRights.AnswerProposal, NeedsReason: true),
            new("reply", new("Send the addition", "Отправить дополнение"), [Asked], Filed, RegistryRights.FileProposal),
            new("decline", new("Decline", "Отклонить"), [Filed, Asked], Declined, RegistryRights.AnswerProposal, NeedsReason: true),
        ]);
}
