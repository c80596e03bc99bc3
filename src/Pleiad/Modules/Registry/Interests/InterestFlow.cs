using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>A move of an interest: it, its need, and today.</summary>
public sealed record InterestMove(Interest Interest, Need Need, string Today);

/// <summary>The life of an expression of interest: it is answered, and what came of it is told.</summary>
public static class InterestFlow
{
    public const string Sent = "sent";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";
    public const string Concluded = "concluded";

    public const string BecameTie = "tie";
    public const string BecameProject = "joint-project";
    public const string BecameNothing = "nothing";

    public static Flow<InterestMove> Life { get; } = new(
        Sent,
        [
            new(Sent, new("waits for an answer", "ждёт ответа"), Owner: Role.OrganisationRepresentative),
            new(Accepted, new("accepted", "принят"), Owner: Role.OrganisationRepresentative),
            new(Declined, new("declined", "отклонён")),
            new(Withdrawn, new("taken back", "отозван")),
            new(Concluded, new("concluded", "завершён")),
        ],
        [
            new("accept", new("Accept", "Принять"), [Sent], Accepted, RegistryRights.HoldInterest, Alive) { Done = new("accepted", "принят"), Rule = new("the need is open", "запрос открыт") },
            new("decline", new("Decline", "Отклонить"), [Sent], Declined, RegistryRights.HoldInterest, NeedsReason: true) { Done = new("declined", "отклонён") },
            new("withdraw", new("Take it back", "Отозвать"), [Sent], Withdrawn, RegistryRights.HoldInterest) { Done = new("taken back", "отозван") },
            new("conclude", new("Say what came of it", "Сказать, чем закончилось"), [Accepted], Concluded, RegistryRights.HoldInterest, NeedsReason: true) { Done = new("concluded", "завершён") },
        ]);

    public static IReadOnlyList<Word> Outcomes { get; } =
    [
        new(BecameTie, new("a tie", "связь"), new("ties", "связи")),
        new(BecameProject, new("a joint project", "совместный проект"), new("joint projects", "совместные проекты")),
        new(BecameNothing, new("nothing came of it", "ничего не вышло"), new("nothing", "ничего")),
    ];

    /// <summary>Only what is still open can be begun; what was accepted before goes on after its last day.</summary>
    private static Sentence? Alive(InterestMove move) => move.Need.IsOpen(move.Today) ? null
        : new("The need is not open any more. Renew it, then accept.", "Запрос уже не открыт. Продлите его, потом принимайте.");
}
