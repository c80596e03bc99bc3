using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What the guards of a contest's life look at.</summary>
/// <param name="Admitted">Ideas before the jury.</param>
/// <param name="Unanswered">Ideas that nobody admitted or turned down.</param>
/// <param name="Silent">Groups that count and of which nobody scored an idea in full.</param>
public sealed record ContestStanding(int Admitted, int Unanswered, IReadOnlyList<Sentence> Silent);

/// <summary>The life of a contest: a result is taken before it is announced.</summary>
public static class ContestFlow
{
    public const string Draft = "draft";
    public const string Open = "open";
    public const string Judging = "judging";
    public const string Decided = "decided";
    public const string Closed = "closed";
    public const string Dropped = "dropped";

    /// <summary>Fewer ideas are nothing to choose from.</summary>
    private const int FewestIdeas = 2;

    public static Flow<ContestStanding> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("in preparation", "готовится"), Owner: Role.CentreOfficer),
            new State(Open, new("open for ideas", "идёт приём идей"), Owner: Role.CentreOfficer),
            new State(Judging, new("before the jury", "идёт оценка"), Owner: Role.CentreOfficer),
            new State(Decided, new("decided, not announced", "решено, не объявлено"), new("the jury is done, the result follows", "жюри закончило, результат скоро"), Role.CentreOfficer),
            new State(Closed, new("announced", "объявлено")),
            new State(Dropped, new("given up", "отменён")),
        ],
        [
            new("open", new("Open for ideas", "Открыть приём идей"), [Draft], Open, ContestRights.Run) { Done = new("opened for ideas", "приём идей открыт") },
            new("judge", new("Give the ideas to the jury", "Передать идеи жюри"), [Open], Judging, ContestRights.Run, Ready) { Done = new("given to the jury", "идеи переданы жюри"), Rule = new("at least two ideas are admitted, and none waits for an answer", "допущены хотя бы две идеи, и ни одна не ждёт ответа") },
            new("decide", new("Take the result", "Подвести итог"), [Judging], Decided, ContestRights.Run, Heard) { Done = new("result taken", "итог подведён"), Rule = new("every group that counts has scored", "каждая группа с голосом поставила оценки") },
            new("again", new("Let the jury go on", "Вернуть жюри"), [Decided], Judging, ContestRights.Run, NeedsReason: true) { Done = new("given back to the jury", "возвращено жюри") },
            new("announce", new("Announce the result", "Объявить результат"), [Decided], Closed, ContestRights.Run) { Done = new("announced", "объявлено") },
            new("drop", new("Give the contest up", "Отменить конкурс"), [Draft, Open, Judging], Dropped, ContestRights.Run, NeedsReason: true) { Done = new("given up", "отменён") },
        ]);

    private static Sentence? Ready(ContestStanding standing) =>
        standing.Unanswered > 0 ? new($"Answer every idea first: {standing.Unanswered} wait.", $"Сначала ответьте на все идеи: ждут {standing.Unanswered}.")
        : standing.Admitted < FewestIdeas ? new("Admit at least two ideas first: one is nothing to choose from.", "Сначала допустите хотя бы две идеи: из одной выбирать нечего.") : null;

    private static Sentence? Heard(ContestStanding standing) => standing.Silent.Count == 0 ? null : new(
        $"Nobody of these groups has scored an idea in full yet: {string.Join(", ", standing.Silent.Select(s => s.En))}.", $"В этих группах ещё никто не оценил ни одной идеи полностью: {string.Join(", ", standing.Silent.Select(s => s.Ru))}.");
}
