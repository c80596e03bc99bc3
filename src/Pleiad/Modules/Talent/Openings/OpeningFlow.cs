using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>A move of an opening: the opening, and today.</summary>
public sealed record OpeningMove(Opening Opening, string Today);

/// <summary>The life of an opening: whoever applies sees only what is open, and what ran out is not.</summary>
public static class OpeningFlow
{
    public const string Draft = "draft";
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Filled = "filled";
    public const string Withdrawn = "withdrawn";

    public static Flow<OpeningMove> Life { get; } = new(
        Draft,
        [
            new(Draft, new("draft", "черновик"), Owner: Role.OrganisationRepresentative),
            new(Open, new("open", "набор открыт"), Owner: Role.OrganisationRepresentative),
            new(Closed, new("closed for applications", "набор закрыт"), Owner: Role.OrganisationRepresentative),
            new(Filled, new("filled", "места заняты")),
            new(Withdrawn, new("withdrawn", "снято")),
        ],
        [
            new("open", new("Open it for applications", "Открыть набор"), [Draft, Closed], Open, SkillRights.KeepOpening, NotOver) { Rule = new("its last day to apply has not passed", "последний день подачи не прошёл"), Done = new("opened", "набор открыт") },
            new("close", new("Close applications", "Закрыть набор"), [Open], Closed, SkillRights.KeepOpening) { Done = new("closed", "набор закрыт") },
            new("fill", new("All places are taken", "Места заняты"), [Open, Closed], Filled, SkillRights.KeepOpening) { Done = new("filled", "места заняты") },
            new("withdraw", new("Withdraw it", "Снять"), [Draft, Open, Closed], Withdrawn, SkillRights.KeepOpening, NeedsReason: true) { Done = new("withdrawn", "снято") },
            new("expire", new("Its last day passed", "Срок прошёл"), [Open], Closed, SkillRights.ExpireOpening, move => move.Opening.StateOn(move.Today) == Open ? new("Its last day to apply has not passed.", "Последний день подачи ещё не прошёл.") : null) { Rule = new("its last day to apply has passed", "последний день подачи прошёл"), Done = new("ran out", "срок прошёл") },
        ]);

    private static Sentence? NotOver(OpeningMove move) => move.Opening.ApplyBy.Length > 0 && string.CompareOrdinal(move.Opening.ApplyBy, move.Today) < 0
        ? new("The last day to apply has passed: change it first.", "Последний день подачи прошёл: сначала измените его.")
        : null;
}
