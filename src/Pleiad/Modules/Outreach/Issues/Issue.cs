using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Contracts;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>The digest of one month, from its draft to its archive.</summary>
public sealed class Issue
{
    public const string NodeKind = "outreach/issues";

    public const string All = OutreachAddress.Root + "/issues";

    /// <summary>As 2026-11; an issue a month, so that nobody gets two letters in one.</summary>
    public required string Month { get; init; }

    /// <summary>A state of <see cref="IssueFlow"/>.</summary>
    public required string State { get; set; }

    public required string SubjectEn { get; set; }

    public required string SubjectRu { get; set; }

    /// <summary>The accounts that wrote in it, with spaces; none of them reviews it.</summary>
    public required string Writers { get; set; }

    public required string DraftedAt { get; init; }

    /// <summary>The day from which something counted as new.</summary>
    public required string Since { get; init; }

    public string ReviewedBy { get; set; } = "";

    public string ReviewedAt { get; set; } = "";

    /// <summary>When it is to leave, as an instant; "" while nobody said.</summary>
    public string SendAt { get; set; } = "";

    public string SentAt { get; set; } = "";

    /// <summary>The last subscription that got its letter into the outbox; a sender that died goes on behind it.</summary>
    public string Checkpoint { get; set; } = "";

    /// <summary>How many letters were written.</summary>
    public long Letters { get; set; }

    public string CorrectionEn { get; set; } = "";

    public string CorrectionRu { get; set; } = "";

    public Node Node => Of(Month);

    public Sentence Subject => new(SubjectEn, SubjectRu);

    /// <summary>Whether everybody may read it.</summary>
    public bool Public => State is IssueFlow.Sent or IssueFlow.Corrected;

    /// <summary>What its letters are known by in the outbox: one of a key goes to an address once.</summary>
    public string Key => "digest/" + Month;

    public static Node Of(string month) => Node.Of(NodeKind, month);

    public static string Address(string month, string below = "") => $"{All}/{month}{below}";

    /// <summary>Notes who wrote in it.</summary>
    public void WrittenBy(string account)
    {
        if (!Writers.Split(' ').Contains(account))
            Writers = $"{Writers} {account}".Trim();
    }
}

/// <summary>One topic of an issue, with the editors' words above its lines.</summary>
public sealed record IssueSection(string Issue, string Topic, string IntroEn, string IntroRu);

/// <summary>One line of an issue: what the platform knew, and what the editors made of it.</summary>
public sealed record IssueLine(
    string Issue, string Topic, int Number, bool Kept, string En, string Ru, string SourceEn, string SourceRu, string Date, string Address, string BecauseEn, string BecauseRu, bool Illustrative)
{
    public Sentence Text => new(En, Ru);

    public Sentence Source => new(SourceEn, SourceRu);
}

/// <summary>Which address got a letter in which month.</summary>
public sealed record Delivery(string Month, string Hash, string At);

/// <summary>What the guards of an issue's life look at.</summary>
/// <param name="Issue">Which.</param>
/// <param name="Kept">How many lines it carries.</param>
/// <param name="Actor">Who wants to move it.</param>
public sealed record IssueStanding(Issue Issue, int Kept, string Actor);
