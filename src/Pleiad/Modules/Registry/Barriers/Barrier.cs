using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Barriers;

/// <summary>Something that hinders a cluster or an organisation and that a body outside of it can remove. Texts that are not known are "".</summary>
public sealed record Barrier
{
    public const string NodeKind = "registry/barriers";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>One of <see cref="BarrierWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The cluster that it hinders; "" for an organisation alone, or where a source speaks of all.</summary>
    public string Cluster { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>Since when.</summary>
    public string Since { get; init; } = "";

    /// <summary>Whether that is only the day by which it is known.</summary>
    public bool ByThen { get; init; }

    public string Evidence { get; init; } = "";

    public string SaidBy { get; init; } = "";

    /// <summary>A state of <see cref="BarrierFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The organisation that sees to it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The body that can remove it.</summary>
    public string Body { get; init; } = "";

    /// <summary>The task of a council's sitting that took it up last.</summary>
    public string Task { get; init; } = "";

    /// <summary>What became of it, in words.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>UTC.</summary>
    public required string ReportedAt { get; init; }

    public required string ReportedBy { get; init; }

    /// <summary>UTC; when it came into its state.</summary>
    public required string ChangedAt { get; init; }

    public string Claim { get; init; } = "";

    public Sentence What => new(En, Ru);

    public Node Node => Of(Id);

    public string Address => $"/{NodeKind}/{Id}";

    public bool Open => State is BarrierFlow.Reported or BarrierFlow.Accepted or BarrierFlow.Raised;

    /// <summary>The first day it can be counted from: since when it hinders, or else when it was reported; "" for what an undated article says.</summary>
    public string From => Since.Length > 0 ? Dates.First(Since) : Claim.Length > 0 ? "" : ReportedAt[..10];

    /// <summary>Whole days until it was settled, or until today; null where no day is known to count from.</summary>
    public int? Age(DateTimeOffset now) => From.Length == 0 ? null : Math.Max(0, (Open ? DateOnly.FromDateTime(now.UtcDateTime) : Day(ChangedAt[..10])).DayNumber - Day(From).DayNumber);

    public static Node Of(string id) => Kernel.Rights.Node.Of(NodeKind, id);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What barriers are of.</summary>
public static class BarrierWords
{
    public static IReadOnlyDictionary<string, Sentence> Kinds { get; } = new Dictionary<string, Sentence>
    {
        ["inter-agency"] = new("between agencies", "межведомственный"),
        ["rules"] = new("rules and permits", "нормы и разрешения"),
        ["money"] = new("money", "финансирование"),
        ["people"] = new("skills and people", "кадры и компетенции"),
        ["infrastructure"] = new("infrastructure", "инфраструктура"),
        ["market"] = new("access to markets", "доступ к рынку"),
        ["other"] = new("other", "другое"),
    };
}

/// <summary>The life of a barrier: nobody who reports one is left without an answer, and every end says why.</summary>
public static class BarrierFlow
{
    public const string Reported = "reported";
    public const string Accepted = "accepted";
    public const string Raised = "raised";
    public const string Removed = "removed";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";

    /// <summary>Days after which a barrier that is still there belongs on a council's agenda.</summary>
    public const int OldAfter = 90;

    public static Flow<Barrier> Life { get; } = new(
        Reported,
        [
            new State(Reported, new("reported", "заявлен"), Owner: Role.ClusterManager),
            new State(Accepted, new("accepted, somebody sees to it", "принят, есть ответственный"), Owner: Role.ClusterManager),
            new State(Raised, new("raised with a body", "поставлен перед ведомством"), Owner: Role.ClusterManager),
            new State(Removed, new("removed", "устранён")),
            new State(Declined, new("declined", "отклонён")),
            new State(Withdrawn, new("withdrawn", "отозван")),
        ],
        [
            new("accept", new("Accept", "Принять"), [Reported], Accepted, RegistryRights.RunBarrier) { Done = new("accepted", "принят") },
            new("raise", new("Raise with a body", "Поставить перед ведомством"), [Accepted], Raised, RegistryRights.RunBarrier) { Done = new("raised with a body", "поставлен перед ведомством") },
            new("remove", new("It is removed", "Барьер устранён"), [Accepted, Raised], Removed, RegistryRights.RunBarrier, NeedsReason: true) { Done = new("removed", "устранён") },
            new("decline", new("Decline", "Отклонить"), [Reported, Accepted, Raised], Declined, RegistryRights.RunBarrier, NeedsReason: true) { Done = new("declined", "отклонён") },
            new("withdraw", new("Withdraw the report", "Отозвать сообщение"), [Reported, Accepted, Raised], Withdrawn, RegistryRights.ReportBarrier, NeedsReason: true) { Done = new("withdrawn", "отозван") },
        ]);
}
