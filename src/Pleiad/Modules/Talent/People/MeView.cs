using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Matches;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.People;

/// <summary>A course that somebody takes or took.</summary>
public sealed record TakenCourse(Course Course, Enrolment Enrolment);

/// <summary>One's own record as one's own page shows it.</summary>
public sealed record MeView(LearnerRecord Record, IReadOnlyList<LearnerSkill> Skills, IReadOnlyList<OpeningFit> Fits, Vocabulary Vocabulary, IReadOnlyList<TakenCourse> Courses, bool Minor, bool Shown)
{
    /// <summary>Where the person learns or works; null for none.</summary>
    public Named? Organisation { get; init; }

    /// <summary>What the wanted occupation asks for beyond what is there; empty when nothing is wanted, or nothing is missing.</summary>
    public IReadOnlyList<SkillLevel> Wanting { get; init; } = [];

    /// <summary>The courses that close that.</summary>
    public Trajectory? Way { get; init; }

    /// <summary>For the openings that fit best: the courses that close what is missing, by opening.</summary>
    public IReadOnlyDictionary<string, Trajectory> Ways { get; init; } = new Dictionary<string, Trajectory>(StringComparer.Ordinal);

    /// <summary>The names of courses that proved a skill, by node path.</summary>
    public required IReadOnlyDictionary<string, Sentence> Origins { get; init; }
}

/// <summary>Reads one's own record; null for whoever has none.</summary>
public sealed class MeViews(OpeningViews openings, SkillMatches matches, ConsentRegister consents, RightsOfActors rights, TimeProvider clock)
{
    /// <summary>What a wanted occupation asks for is looked at from this importance on.</summary>
    private const double Important = 0.5;

    /// <summary>How many openings are shown, and so how many ways are looked for.</summary>
    internal const int Shown = 12;

    public MeView? Of(string account)
    {
        var fits = matches.Of(account);
        return openings.Ask((db, connection) =>
        {
            if (db.Learners.SingleOrDefault(l => l.Account == account) is not { } record)
                return null;
            var skills = db.LearnerSkills.Where(s => s.Person == account).OrderBy(s => s.Skill).ThenBy(s => s.Origin).ToList();
            var held = SkillMatches.Held(skills);
            var wanting = record.Occupation.Length == 0 ? [] : db.OccupationSkills.Where(s => s.Occupation == record.Occupation && s.Weight >= Important).OrderByDescending(s => s.Weight).ThenBy(s => s.Skill).AsEnumerable()
                .Where(s => held.GetValueOrDefault(s.Skill) < s.Level).Select(s => new SkillLevel(s.Skill, s.Level)).ToList();
            var courses = db.Courses.ToDictionary(c => c.Id, StringComparer.Ordinal);
            return new MeView(
                record, skills, fits, Vocabulary.Read(db), [.. db.Enrolments.Where(e => e.Person == account).OrderByDescending(e => e.AskedAt).AsEnumerable().Where(e => courses.ContainsKey(e.Course)).Select(e => new TakenCourse(courses[e.Course], e))],
                AccountCards.MinorOf(connection, account, clock.GetUtcNow()) is not null || record.Stage == LearnerWords.Pupil, record.Shown && consents.Holds(connection, account, ShowRecord.Purpose.Id))
            {
                Organisation = record.Organisation.Length == 0 ? null : new Named(record.Organisation, rights.Name(SkillActs.OfOrganisation(record.Organisation)), RegistryAddress.OfOrganisation(record.Organisation)),
                Ways = fits.Take(Shown).Where(f => f.Missing.Any()).ToDictionary(f => f.Line.Opening.Id, f => SkillMatches.Close(db, f.Missing.Select(s => new SkillLevel(s.Skill, s.Asked))), StringComparer.Ordinal),
                Wanting = wanting, Way = wanting.Count == 0 ? null : SkillMatches.Close(db, wanting),
                Origins = skills.Select(s => s.Origin).Where(o => o != LearnerWords.Self).Distinct().ToDictionary(o => o, o => rights.Name(new Node(o)), StringComparer.Ordinal),
            };
        });
    }
}
