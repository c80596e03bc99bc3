using Pleiad.Kernel;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>Something that came of a gathering or of one of its sessions.</summary>
/// <param name="Id">Its own; for what a source says, the claim's.</param>
/// <param name="Gathering">The gathering.</param>
/// <param name="Session">The session; "" for the gathering as a whole.</param>
/// <param name="Kind">One of <see cref="OutcomeKinds"/>.</param>
/// <param name="En">In words.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Node">The record that it became; "" for none.</param>
/// <param name="Claim">The claim that says so; "" for none.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="RecordedBy">The account.</param>
public sealed record Outcome(string Id, string Gathering, string Session, string Kind, string En, string Ru, string Node, string Claim, string RecordedAt, string RecordedBy)
{
    public Sentence What => new(En, Ru);
}

/// <summary>The kinds of outcomes.</summary>
public static class OutcomeKinds
{
    /// <summary>What a session found or decided, in words.</summary>
    public const string Finding = "finding";

    /// <summary>Becomes a proposal.</summary>
    public const string Cluster = "cluster";

    /// <summary>Becomes a barrier of the Registry.</summary>
    public const string Barrier = "barrier";

    public const string Initiative = "initiative";

    /// <summary>Two organisations met, at a fair or a pitch.</summary>
    public const string Contact = "contact";

    /// <summary>Two organisations agreed; becomes a tie.</summary>
    public const string Agreement = "agreement";

    public static IReadOnlyDictionary<string, Sentence> Names { get; } = new Dictionary<string, Sentence>(StringComparer.Ordinal)
    {
        [Finding] = new("found or decided", "вывод или решение"),
        [Cluster] = new("a cluster is proposed", "предложен кластер"),
        [Barrier] = new("a barrier is named", "назван барьер"),
        [Initiative] = new("an initiative begins", "начата инициатива"),
        [Contact] = new("organisations met", "организации познакомились"),
        [Agreement] = new("organisations agreed", "организации договорились"),
    };
}
