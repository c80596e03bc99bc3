using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>Something one learns by: a course, a school class, a programme of study, an olympiad.</summary>
public sealed record Course
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that gives it; "" where no source says.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>course, class, olympiad, programme or practice.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>0 for unknown.</summary>
    public int Hours { get; init; }

    /// <summary>How many it trains a year; 0 for unknown. What universities supply is counted from it.</summary>
    public int GraduatesAYear { get; init; }

    /// <summary>pupil, student, graduate, specialist or employee: whom it is for.</summary>
    public required string Audience { get; init; }

    /// <summary>The occupation that it prepares for; "" for no one occupation.</summary>
    public string Occupation { get; init; } = "";

    /// <summary>The first day of the next time it is given; "" for not said.</summary>
    public string Starts { get; init; } = "";

    /// <summary>The last day of it; "" for not said.</summary>
    public string Ends { get; init; } = "";

    public bool Illustrative { get; init; }

    /// <summary>The claim that says so; "" for none.</summary>
    public string Claim { get; init; } = "";

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Node Node => TalentNodes.OfCourse(Id);
}

/// <summary>What a course teaches.</summary>
/// <param name="Course">Which.</param>
/// <param name="Skill">Which.</param>
/// <param name="Level">The level that whoever finishes it has, 1 to 5.</param>
public sealed record CourseSkill(string Course, string Skill, int Level);
