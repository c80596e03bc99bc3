using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What the moves of a cluster's life look at.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Shown">The states that a dated, unwithdrawn piece of evidence supports.</param>
/// <param name="Spearhead">How many organisations are named to start it.</param>
/// <param name="Unconfirmed">Those of them that have not confirmed it yet, by name.</param>
/// <param name="OnFederalList">Whether it is on a federal list today.</param>
public sealed record ClusterStanding(string State, IReadOnlyCollection<string> Shown, int Spearhead, IReadOnlyList<Sentence> Unconfirmed, bool OnFederalList)
{
    /// <summary>The level that the evidence supports: the highest state, no higher than the stored one; null when nothing dated supports any.</summary>
    public string? Level
    {
        get
        {
            if (State == ClusterFlow.Dissolved)
                return State;
            var path = ClusterFlow.Path;
            return path.Take(path.ToList().IndexOf(State) + 1).LastOrDefault(s => Shown.Contains(s) || (s == ClusterFlow.Supported && OnFederalList));
        }
    }
}

/// <summary>The life of a cluster, from an idea to an organisation that lives without support.</summary>
public static class ClusterFlow
{
    public const string Proposed = "proposed";
    public const string Founding = "founding";
    public const string Registered = "registered";
    public const string Supported = "supported";
    public const string Mature = "mature";
    public const string Dissolved = "dissolved";

    /// <summary>Fewest organisations that can start a cluster.</summary>
    public const int LeastSpearhead = 2;

    private static readonly string[] Live = [Proposed, Founding, Registered, Supported, Mature];

    /// <summary>The states of a life that goes well, in order.</summary>
    public static IReadOnlyList<string> Path => Live;

    public static Flow<ClusterStanding> Life { get; } = new(
        Proposed,
        [
            new State(Proposed, new("proposed", "предложен"), new("an idea", "идея"), Role.CentreOfficer),
            new State(Founding, new("founding", "создаётся"), new("being set up", "в стадии создания"), Role.ClusterManager),
            new State(Registered, new("registered", "зарегистрирован"), new("an organised cluster", "организованный кластер"), Role.ClusterManager),
            new State(Supported, new("supported", "получает поддержку"), new("a working model with support", "работающая модель с поддержкой"), Role.ClusterManager),
            new State(Mature, new("mature", "зрелый"), new("a working model that carries itself", "работающая самостоятельная модель"), Role.ClusterManager),
            new State(Dissolved, new("dissolved", "прекращён"), new("no longer there", "больше не существует")),
        ],
        [
            new("found", new("Begin founding", "Начать создание"), [Proposed], Founding, RegistryRights.LeadCluster, s => Spearheaded(s) ?? Evident(s, Founding))
            {
                Rule = new("At least two organisations are named as the spearhead group, and a dated piece of evidence shows that founding began.", "Названа инициативная группа хотя бы из двух организаций, и датированное доказательство показывает, что создание началось."),
            },
            new("register", new("Register", "Зарегистрировать"), [Founding], Registered, RegistryRights.JudgeCluster, s => Spearheaded(s) ?? Confirmed(s) ?? Evident(s, Registered))
            {
                Rule = new("Every organisation of the spearhead group has confirmed itself, and a dated piece of evidence shows the registration.", "Каждая организация инициативной группы подтвердила своё участие, и датированное доказательство показывает регистрацию."),
            },
            new("support", new("Mark as supported", "Отметить поддержку"), [Registered], Supported, RegistryRights.JudgeCluster, s => s.OnFederalList ? null : Evident(s, Supported))
            {
                Rule = new("A dated decision of support, or a place in a federal list today.", "Есть датированное решение о поддержке или место в федеральном перечне на сегодня."),
            },
            new("mature", new("Mark as mature", "Отметить зрелость"), [Supported], Mature, RegistryRights.JudgeCluster, s => Evident(s, Mature))
            {
                Rule = new("A dated piece of evidence shows that it works without support.", "Датированное доказательство показывает, что кластер работает без поддержки."),
            },
            new("step-back", new("Step back", "Вернуть на шаг назад"), [Mature], Supported, RegistryRights.JudgeCluster, NeedsReason: true),
            new("step-back", new("Step back", "Вернуть на шаг назад"), [Supported], Registered, RegistryRights.JudgeCluster, NeedsReason: true),
            new("step-back", new("Step back", "Вернуть на шаг назад"), [Registered], Founding, RegistryRights.JudgeCluster, NeedsReason: true),
            new("dissolve", new("Dissolve", "Прекратить"), Live, Dissolved, RegistryRights.LeadCluster, NeedsReason: true),
        ]);

    private static Sentence? Evident(ClusterStanding standing, string state) => standing.Shown.Contains(state)
        ? null
        : new($"First add a dated piece of evidence for “{Life.State(state).Name.En}”.", $"Сначала добавьте датированное доказательство состояния «{Life.State(state).Name.Ru}».");

    private static Sentence? Spearheaded(ClusterStanding standing) => standing.Spearhead >= LeastSpearhead
        ? null
        : new("First name the spearhead group: at least two organisations.", "Сначала назовите инициативную группу: хотя бы две организации.");

    private static Sentence? Confirmed(ClusterStanding standing) => standing.Unconfirmed.Count == 0
        ? null
        : new(
            $"The spearhead group has not confirmed itself: {List(standing.Unconfirmed, s => s.En, "more")} still {(standing.Unconfirmed.Count == 1 ? "has" : "have")} to.",
            $"Инициативная группа ещё не подтверждена. Ждём подтверждения: {List(standing.Unconfirmed, s => s.Ru, "ещё")}.");

    private static string List(IReadOnlyList<Sentence> names, Func<Sentence, string> of, string more) =>
        string.Join(", ", names.Take(3).Select(of)) + (names.Count > 3 ? more == "more" ? $" and {names.Count - 3} more" : $" и {more} {names.Count - 3}" : "");
}
