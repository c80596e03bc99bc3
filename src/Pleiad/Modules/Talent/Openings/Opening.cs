using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>A place that an organisation offers: a vacancy, an internship, practice.</summary>
public sealed record Opening
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that offers it.</summary>
    public required string Organisation { get; init; }

    /// <summary>vacancy, internship or practice.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>"" where none of the vocabulary fits.</summary>
    public string Occupation { get; init; } = "";

    public string Dataset { get; init; } = "";

    /// <summary>The code of the territory; "" for unknown.</summary>
    public string Territory { get; init; } = "";

    /// <summary>How many are taken.</summary>
    public required int Places { get; init; }

    /// <summary>The youngest age; 18 for vacancies unless it says otherwise.</summary>
    public required int LeastAge { get; init; }

    /// <summary>The last day to apply; "" for none.</summary>
    public string ApplyBy { get; init; } = "";

    public string Starts { get; init; } = "";

    public string Ends { get; init; } = "";

    public required string State { get; init; }

    public bool Illustrative { get; init; }

    /// <summary>The account that posted it; "program".</summary>
    public required string PostedBy { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Node Node => TalentNodes.OfOpening(Id);

    /// <summary>The state on a day: what was open is closed from the day after its last, whether or not anybody has written that down.</summary>
    public string StateOn(string today) => State == OpeningFlow.Open && ApplyBy.Length > 0 && string.CompareOrdinal(ApplyBy, today) < 0 ? OpeningFlow.Closed : State;
}

/// <summary>What an opening asks for.</summary>
/// <param name="Opening">Which.</param>
/// <param name="Skill">Which.</param>
/// <param name="Level">1 to 5.</param>
public sealed record Requirement(string Opening, string Skill, int Level);
