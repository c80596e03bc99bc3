using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>A course in a list.</summary>
public sealed record CourseLine(Course Course, Named? Organisation, IReadOnlyList<CourseSkill> Taught);

/// <summary>Somebody in a course, for whoever gives it.</summary>
/// <param name="Enrolment">What became of it.</param>
/// <param name="Name">The name; null where the person took the consent back.</param>
public sealed record CourseTaker(Enrolment Enrolment, Sentence? Name);

/// <summary>One course as its page shows it; SeesPeople: whoever reads speaks for the giver, who alone sees who takes it; Agreed: whoever reads has agreed before that givers of courses see the name; Minor: the guardian is asked instead.</summary>
public sealed record CourseView(CourseLine Line, int Version, Vocabulary Vocabulary, bool MayKeep, bool SeesPeople, bool HasRecord, bool Agreed, bool Minor, Enrolment? Mine, IReadOnlyList<CourseTaker> Takers, IReadOnlyList<OpeningLine> Wanted, Claim? Source)
{
    public Course Course => Line.Course;
}

/// <summary>Reads courses for pages.</summary>
public sealed class CourseViews(OpeningViews openings, RightsOfActors rights, RegistryNames names, AccountCards accounts, ConsentRegister consents, TimeProvider clock)
{
    /// <summary>All of them, or those that teach a skill or are for somebody, by name.</summary>
    public (IReadOnlyList<CourseLine> Courses, Vocabulary Vocabulary) All(string skill = "", string audience = "", string organisation = "") => openings.Ask((db, _) =>
    {
        var lines = Lines(db, db.Courses.Where(c => (audience == "" || c.Audience == audience) && (organisation == "" || c.Organisation == organisation)).OrderBy(c => c.En).ThenBy(c => c.Id).ToList());
        return ((IReadOnlyList<CourseLine>)[.. lines.Where(l => skill.Length == 0 || l.Taught.Any(t => t.Skill == skill))], Vocabulary.Read(db));
    });

    /// <exception cref="NotFoundException">There is no such course.</exception>
    public CourseView One(string id, Actor reader) => openings.Ask((db, connection) =>
    {
        var course = db.Courses.SingleOrDefault(c => c.Id == id) ?? throw CourseWords.Missing(id);
        var (line, keeps) = (Lines(db, [course])[0], rights.May(reader, SkillRights.KeepCourse, course.Node));
        var gives = keeps && reader.Grants.Any(g => g.Role == Role.OrganisationRepresentative && g.Node == SkillActs.OfOrganisation(course.Organisation)); // an officer may keep the course, and those who agreed were told of the giver alone
        var takers = gives ? db.Enrolments.Where(e => e.Course == id && e.State != EnrolmentFlow.Guardian && e.State != EnrolmentFlow.Refused).OrderBy(e => e.AskedAt).ToList() : [];
        var people = accounts.Names(takers.Where(t => CourseConsents.ShowName(consents, connection, t)).Select(t => t.Person));
        var taught = line.Taught.Select(t => t.Skill).ToHashSet(StringComparer.Ordinal);
        var open = OpeningFlow.Open;
        return new CourseView(
            line, Journal.Version(connection, course.Node), Vocabulary.Read(db), keeps, gives, reader.SignedIn && db.Learners.Any(l => l.Account == reader.Id), reader.SignedIn && consents.Holds(connection, reader.Id, TakeCourse.Purpose.Id), reader.SignedIn && AccountCards.MinorOf(connection, reader.Id, clock.GetUtcNow()) is not null,
            reader.SignedIn ? db.Enrolments.Where(e => e.Course == id && e.Person == reader.Id).OrderByDescending(e => e.AskedAt).FirstOrDefault() : null,
            [.. takers.Select(t => new CourseTaker(t, CourseConsents.ShowName(consents, connection, t) ? people.GetValueOrDefault(t.Person) : null))],
            [.. openings.Lines(db, db.Openings.Where(o => o.State == open).ToList()).Where(l => l.State == open && l.Asked.Any(r => taught.Contains(r.Skill)))],
            course.Claim.Length > 0 ? ReadClaims.Some(connection, [course.Claim]).GetValueOrDefault(course.Claim) : null);
    });

    /// <summary>Those with who gives them and what they teach.</summary>
    internal List<CourseLine> Lines(PleiadDb db, IReadOnlyList<Course> courses)
    {
        var ids = courses.Select(c => c.Id).ToList();
        var taught = db.CourseSkills.AsNoTracking().Where(s => ids.Contains(s.Course)).OrderBy(s => s.Skill).AsEnumerable().ToLookup(s => s.Course, StringComparer.Ordinal);
        var organisations = names.Some(courses.Select(c => c.Organisation));
        return [.. courses.Select(c => new CourseLine(c, c.Organisation.Length == 0 ? null : new Named(c.Organisation, organisations.GetValueOrDefault(c.Organisation) ?? new(c.Organisation, c.Organisation), RegistryAddress.OfOrganisation(c.Organisation)), [.. taught[c.Id]]))];
    }
}
