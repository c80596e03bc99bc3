using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>An agreement of three or four about one confirmed place. What is signed is its document, see <see cref="AgreementText"/>.</summary>
public sealed record Agreement
{
    public const string NodeKind = "talent/agreements";

    /// <summary>Eight letters and digits.</summary>
    public required string Id { get; init; }

    public required string Application { get; init; }

    /// <summary>The learner's account.</summary>
    public required string Person { get; init; }

    /// <summary>The Registry's organisation where it takes place.</summary>
    public required string Organisation { get; init; }

    /// <summary>The Registry's school or university.</summary>
    public required string Institution { get; init; }

    /// <summary>Who guides the learner there, by name.</summary>
    public required string Tutor { get; init; }

    /// <summary>The first day.</summary>
    public required string Starts { get; init; }

    /// <summary>The last day.</summary>
    public required string Ends { get; init; }

    /// <summary>Hours in all.</summary>
    public required int Hours { get; init; }

    public string Tasks { get; init; } = "";

    /// <summary>Why it may begin before everybody signed; "" where it may not.</summary>
    public string Early { get; init; } = "";

    /// <summary>One more party by name, such as the site where the work is done; "" for none.</summary>
    public string FurtherName { get; init; } = "";

    public string FurtherMail { get; init; } = "";

    /// <summary>en or ru: the language in which they were named, and are written to.</summary>
    public string FurtherLanguage { get; init; } = "en";

    /// <summary>A state of <see cref="AgreementFlow"/>.</summary>
    public required string State { get; init; }

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    /// <summary>When the last one signed; "" before.</summary>
    public string InForceAt { get; init; } = "";

    public string EndedAt { get; init; } = "";

    public Node Node => NodeOf(Id);

    public string Address => "/" + Node.Path;

    public static Node NodeOf(string id) => Node.Of(NodeKind, id);

    /// <summary>Where a private link opens the place for one signature.</summary>
    public static string SignAddress(string token) => $"/{NodeKind}/sign/{token}";
}
