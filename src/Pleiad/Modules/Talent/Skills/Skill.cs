using Pleiad.Kernel;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>A term of the vocabulary that openings, people and courses share.</summary>
public sealed record Skill
{
    /// <summary>A slug.</summary>
    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>skill, knowledge, tool or language.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose term it is: own, onet or esco.</summary>
    public required string Scheme { get; init; }

    /// <summary>Its identifier there: an ESCO address, an O*NET element; "" for an own term.</summary>
    public string Code { get; init; } = "";

    /// <summary>The same term in ESCO where that is known; "" for unknown.</summary>
    public string Esco { get; init; } = "";

    /// <summary>The wider term; "" at the top.</summary>
    public string Broader { get; init; } = "";

    public Sentence Name => new(En, Ru);
}

/// <summary>What people work as.</summary>
/// <param name="Id">A slug.</param>
/// <param name="En">Name.</param>
/// <param name="Ru">Name.</param>
/// <param name="Code">The O*NET-SOC code, or ""; never the only name of an occupation.</param>
public sealed record Occupation(string Id, string En, string Ru, string Code)
{
    public Sentence Name => new(En, Ru);
}

/// <summary>What an occupation asks for.</summary>
/// <param name="Occupation">Which.</param>
/// <param name="Skill">Which.</param>
/// <param name="Level">1 to 5.</param>
/// <param name="Weight">Its importance, 0 to 1.</param>
public sealed record OccupationSkill(string Occupation, string Skill, int Level, double Weight);
