using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Matches;

/// <summary>A skill that an opening asks for, with how far it is covered.</summary>
/// <param name="Skill">Which.</param>
/// <param name="Asked">The level that is asked for.</param>
/// <param name="Cover">From 0 to 1.</param>
/// <param name="By">The skill that covers it best; "" for none.</param>
/// <param name="Held">Its level; 0 for none.</param>
public sealed record SkillFit(string Skill, int Asked, double Cover, string By, int Held)
{
    /// <summary>Whether all of it is there.</summary>
    public bool Whole => Cover >= 1 - 1e-9;
}

/// <summary>How far somebody fits an opening; always with what fits and what is missing.</summary>
/// <param name="Line">The opening.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Skills">All that is asked for, what weighs most first.</param>
public sealed record OpeningFit(OpeningLine Line, double Score, IReadOnlyList<SkillFit> Skills)
{
    public IEnumerable<SkillFit> Fits => Skills.Where(s => s.Whole);

    /// <summary>What is missing wholly or in part.</summary>
    public IEnumerable<SkillFit> Missing => Skills.Where(s => !s.Whole);
}

/// <summary>The courses that close a gap in the fewest hours.</summary>
/// <param name="Courses">In the order in which they are taken: what begins lower comes first.</param>
/// <param name="Hours">Of all together.</param>
/// <param name="Open">The skills that no course with known hours teaches far enough.</param>
public sealed record Trajectory(IReadOnlyList<Course> Courses, double Hours, IReadOnlyList<string> Open);

/// <summary>Somebody who fits an opening and agreed to be shown: no name, no address, nothing to find them by.</summary>
/// <param name="Stage">student, graduate or specialist.</param>
/// <param name="Fit">How far they fit.</param>
public sealed record ShownLearner(string Stage, OpeningFit Fit);

/// <summary>Who fits an opening.</summary>
/// <param name="Learners">How many fit; null for fewer than <see cref="Least"/>.</param>
/// <param name="Shown">Those who agreed to be shown, for whoever keeps the opening.</param>
public sealed record OpeningMatches(int? Learners, IReadOnlyList<ShownLearner> Shown)
{
    /// <summary>Fewer people than these are never counted in sight.</summary>
    public const int Least = 5;

    /// <summary>From this coverage on somebody is said to fit.</summary>
    public const double Fitting = 0.6;
}
