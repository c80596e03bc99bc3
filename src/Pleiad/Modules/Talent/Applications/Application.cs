using System.Security.Cryptography;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Somebody's wish for a place. Seen by the applicant and by the organisation, and by nobody else.</summary>
public sealed record Application
{
    public const string NodeKind = "talent/applications";

    /// <summary>Letters and digits that nobody takes for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Eight letters and digits.</summary>
    public required string Id { get; init; }

    public required string Opening { get; init; }

    /// <summary>The applicant's account.</summary>
    public required string Person { get; init; }

    /// <summary>A state of <see cref="ApplicationFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>Why they want it, in their words; "" for nothing.</summary>
    public string Motivation { get; init; } = "";

    public required string AppliedAt { get; init; }

    public required string ChangedAt { get; init; }

    /// <summary>Until when the one whose turn it is must answer, a UTC text; "" for no end.</summary>
    public string Due { get; init; } = "";

    /// <summary>How often the organisation was reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>Why it was rejected, called off or gave way; "" for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The secret of the guardian's link; "" for who is of age.</summary>
    public string GuardianToken { get; init; } = "";

    public bool Illustrative { get; init; }

    public Node Node => NodeOf(Id);

    public string Address => "/" + Node.Path;

    public static Node NodeOf(string id) => Node.Of(NodeKind, id);

    /// <summary>The pool of an opening's places.</summary>
    public static string PoolOf(string opening) => TalentNodes.OfOpening(opening).Path;

    public static string NewReference() => RandomNumberGenerator.GetString(Alphabet, 8);
}
