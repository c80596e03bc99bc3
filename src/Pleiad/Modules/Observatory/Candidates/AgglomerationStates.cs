namespace Pleiad.Modules.Observatory.Candidates;

/// <summary>One move of an agglomeration from a state to another.</summary>
/// <param name="Name">The verb.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Who">The role that may: an expert, or the statistics themselves.</param>
/// <param name="GuardEn">What must be so, as a sentence.</param>
/// <param name="GuardRu">The same in Russian.</param>
public sealed record AgglomerationMove(string Name, string From, string To, string Who, string GuardEn, string GuardRu);

/// <summary>
/// The life of an agglomeration that statistics found. Experts judge what figures cannot know, each time with a reason; an edition that
/// no longer detects a cell takes it back, and one that detects it again brings it back. This table is all there is to it so far: the
/// acts need people who sign in.
/// </summary>
public static class AgglomerationStates
{
    public const string Detected = "detected";
    public const string Confirmed = "confirmed";
    public const string Rejected = "rejected";
    public const string Withdrawn = "withdrawn";

    /// <summary>Who judges.</summary>
    public const string Expert = "expert";

    /// <summary>The program, when an edition of the figures is published.</summary>
    public const string Statistics = "statistics";

    private const string ReasonEn = "The expert writes a reason, which everybody can read.";
    private const string ReasonRu = "Эксперт пишет причину, и её могут прочитать все.";
    private const string GoneEn = "The verdict of the newest edition is no longer yes.";
    private const string GoneRu = "По новым данным вывод больше не положителен.";

    /// <summary>Where every agglomeration begins.</summary>
    public static string Start => Detected;

    /// <summary>All states, in the order of a life.</summary>
    public static IReadOnlyList<string> All { get; } = [Detected, Confirmed, Rejected, Withdrawn];

    /// <summary>All moves.</summary>
    public static IReadOnlyList<AgglomerationMove> Moves { get; } =
    [
        new("confirm", Detected, Confirmed, Expert, ReasonEn, ReasonRu),
        new("reject", Detected, Rejected, Expert, ReasonEn, ReasonRu),
        new("reject", Confirmed, Rejected, Expert, ReasonEn, ReasonRu),
        new("confirm", Rejected, Confirmed, Expert, ReasonEn, ReasonRu),
        new("withdraw", Detected, Withdrawn, Statistics, GoneEn, GoneRu),
        new("withdraw", Confirmed, Withdrawn, Statistics, GoneEn, GoneRu),
        new("withdraw", Rejected, Withdrawn, Statistics, GoneEn, GoneRu),
        new("detect", Withdrawn, Detected, Statistics, "The verdict of the newest edition is yes again.", "По новым данным вывод снова положителен."),
    ];

    /// <summary>The name of a state or of a role, in both languages.</summary>
    public static (string En, string Ru) NameOf(string id) => id switch
    {
        Detected => ("detected", "найдена"),
        Confirmed => ("confirmed", "подтверждена"),
        Rejected => ("rejected", "отклонена"),
        Withdrawn => ("withdrawn", "снята"),
        Expert => ("an expert", "эксперт"),
        Statistics => ("the program, with a new edition", "программа, с новыми данными"),
        "confirm" => ("confirm", "подтвердить"),
        "reject" => ("reject", "отклонить"),
        "withdraw" => ("withdraw", "снять"),
        "detect" => ("detect again", "найти снова"),
        _ => throw new ArgumentException($"Nothing in the life of an agglomeration is called '{id}'.", nameof(id)),
    };
}
