using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Centres.Policies;

/// <summary>The life of a proposal to policy: followed until it is adopted or declined.</summary>
public static class PolicyFlow
{
    public const string Filed = "filed";
    public const string Sent = "sent";
    public const string Adopted = "adopted";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";

    public static Flow<PolicyProposal> Life { get; } = new(
        Filed,
        [
            new State(Filed, new("filed", "подано"), Owner: Role.CentreOfficer),
            new State(Sent, new("with the body that decides", "на рассмотрении"), Owner: Role.CentreOfficer),
            new State(Adopted, new("adopted", "принято")),
            new State(Declined, new("declined", "отклонено")),
            new State(Withdrawn, new("withdrawn", "отозвано")),
        ],
        [
            new("send", new("It went to the body", "Передано на рассмотрение"), [Filed], Sent, CentresRights.FollowPolicy) { Done = new("went to the body", "передано") },
            new("adopt", new("It was adopted", "Принято"), [Sent], Adopted, CentresRights.FollowPolicy, NeedsReason: true) { Done = new("adopted", "принято") },
            new("decline", new("It was declined", "Отклонено"), [Filed, Sent], Declined, CentresRights.FollowPolicy, NeedsReason: true) { Done = new("declined", "отклонено") },
            new("withdraw", new("Withdraw it", "Отозвать"), [Filed, Sent], Withdrawn, CentresRights.FilePolicy, NeedsReason: true) { Done = new("withdrawn", "отозвано") },
        ]);
}
