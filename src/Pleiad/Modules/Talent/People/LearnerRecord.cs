using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.People;

/// <summary>Somebody who learns or looks for a place. Never on a public page; the name is the account's.</summary>
public sealed record LearnerRecord
{
    /// <summary>The account, which is also the id of the node.</summary>
    public required string Account { get; init; }

    /// <summary>pupil, student, graduate or specialist.</summary>
    public required string Stage { get; init; }

    /// <summary>The Registry's school or university they learn at, or their employer; "" for none.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The occupation they want; "" for none yet.</summary>
    public string Occupation { get; init; } = "";

    /// <summary>The year they finish, or finished; 0 for unknown.</summary>
    public int Finishes { get; init; }

    /// <summary>Whether firms whose opening fits may see the skills, without the name, before an application. A minor's is never shown.</summary>
    public bool Shown { get; init; }

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Node Node => TalentNodes.OfPerson(Account);
}

/// <summary>A skill that somebody has.</summary>
/// <param name="Person">The account.</param>
/// <param name="Skill">Which.</param>
/// <param name="Level">1 (begins) to 5 (teaches others).</param>
/// <param name="Origin">self, or the path of the node that proved it: a course, an olympiad, an evaluation.</param>
/// <param name="Since">The day.</param>
public sealed record LearnerSkill(string Person, string Skill, int Level, string Origin, string Since);
