using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>What waits for whoever gives a course: to say who finished it.</summary>
internal static class CourseWork
{
    public static WaitsFor Takers { get; } = new("talent.enrolments", asked =>
    {
        var mine = asked.Actor.Grants.Where(g => g.Role == Role.OrganisationRepresentative).DistinctBy(g => g.Node).ToDictionary(g => g.Node);
        if (mine.Count == 0)
            return [];
        return asked.Connection.Rows(
            "SELECT c.id, c.en, c.ru, c.organisation, count(*), min(e.asked_at) FROM talent_enrolment e JOIN talent_course c ON c.id = e.course WHERE e.state = 'enrolled' GROUP BY c.id, c.en, c.ru, c.organisation ORDER BY c.id",
            r => (Id: r.GetString(0), Name: new Sentence(r.GetString(1), r.GetString(2)), Giver: SkillActs.OfOrganisation(r.GetString(3)), People: r.GetInt64(4), Since: r.GetString(5)[..10]))
            .Where(c => mine.ContainsKey(c.Giver)).Select(c => new WorkItem(
                c.Name, new($"course; {c.People} take it", $"курс; учатся: {c.People}"), asked.Because(mine[c.Giver]), TalentAddress.OfCourse(c.Id) + "#people", new("Say who finished", "Отметить окончивших")) { Since = c.Since }).ToList();
    });
}
