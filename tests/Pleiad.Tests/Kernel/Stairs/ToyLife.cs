using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>A life to test with: a proposal that is drafted, sent, then accepted or declined.</summary>
internal static class ToyLife
{
    public static readonly Permission Write = new("toy.write", new("send this proposal", "отправить это предложение"), Role.OrganisationRepresentative);
    public static readonly Permission Judge = new("toy.judge", new("decide on this proposal", "решать по этому предложению"), Role.CentreOfficer, Role.ClusterManager);

    public static readonly Flow<int> Flow = new(
        "draft",
        [
            new("draft", new("Draft", "Черновик"), Owner: Role.OrganisationRepresentative),
            new("sent", new("Sent", "Отправлено"), new("We are reading it", "Мы читаем"), Role.CentreOfficer),
            new("accepted", new("Accepted", "Принято")),
            new("declined", new("Declined", "Отклонено")),
        ],
        [
            new("send", new("Send", "Отправить"), ["draft"], "sent", Write, members => members < 3 ? new($"It needs three members and has {members}.", $"Нужны три участника, а есть {members}.") : null) { Rule = new("It has three members.", "Есть три участника.") },
            new("accept", new("Accept", "Принять"), ["sent"], "accepted", Judge) { Done = new("accepted", "принято") },
            new("decline", new("Decline", "Отклонить"), ["sent", "accepted"], "declined", Judge, NeedsReason: true),
            new("back", new("Send back", "Вернуть"), ["sent"], "draft", Judge, NeedsReason: true),
        ]);
}
