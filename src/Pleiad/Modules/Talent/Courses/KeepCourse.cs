using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>
/// Enters a course of a university, a school or a firm, or changes it. Fields: organisation, kind, title-en, title-ru, text-en, text-ru, hours,
/// graduates, audience, occupation, starts, ends, skill and level (several, the level that whoever finishes has).
/// </summary>
public static class KeepCourse
{
    public static Func<ActScope, string> Enter(Form form, RightsOfActors rights)
    {
        var organisation = form.Line("organisation");
        var profile = Read(form);
        return scope =>
        {
            var owner = SkillActs.OfOrganisation(organisation);
            rights.Must(scope.Actor, SkillRights.KeepCourse, owner);
            if (!rights.Exists(owner))
                throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");
            var (course, taught) = profile(new Course { Id = "", Organisation = organisation, Kind = "", En = "", Ru = "", Audience = "", CreatedAt = SkillActs.Moment(scope) });
            course = course with { Id = SkillActs.FreeId(course.En, "course", id => scope.Db.Courses.Any(c => c.Id == id)) };
            Must(scope, course, taught);
            scope.Db.Courses.Add(course);
            scope.Db.CourseSkills.AddRange(taught.Select(t => new CourseSkill(course.Id, t.Skill, t.Level)));
            scope.Write(new Deed(course.Node, "enter") { Facts = new JsonObject { ["organisation"] = organisation, ["hours"] = course.Hours, ["graduates"] = course.GraduatesAYear } });
            return TalentAddress.OfCourse(course.Id);
        };
    }

    public static Func<ActScope, string> Edit(Form form, string id)
    {
        var profile = Read(form);
        var version = form.Version;
        return scope =>
        {
            var before = scope.Db.Courses.SingleOrDefault(c => c.Id == id) ?? throw CourseWords.Missing(id);
            Journal.MustBeAt(scope.Connection, before.Node, version);
            var (course, taught) = profile(before);
            Must(scope, course, taught);
            scope.Put(course);
            scope.Db.CourseSkills.RemoveRange(scope.Db.CourseSkills.Where(s => s.Course == id));
            scope.Db.SaveChanges(); // the old ones go before new ones take their keys
            scope.Db.CourseSkills.AddRange(taught.Select(t => new CourseSkill(id, t.Skill, t.Level)));
            scope.Write(new Deed(course.Node, "edit") { Facts = new JsonObject { ["hours"] = course.Hours, ["graduates"] = course.GraduatesAYear } });
            return TalentAddress.OfCourse(id);
        };
    }

    /// <summary>The fields of a course, to be changed.</summary>
    public static Form Of(Course c, IEnumerable<CourseSkill> taught) => Form.Of(
        [("kind", c.Kind), ("title-en", c.En), ("title-ru", c.Ru), ("text-en", c.TextEn), ("text-ru", c.TextRu), ("hours", c.Hours > 0 ? $"{c.Hours}" : ""), ("graduates", c.GraduatesAYear > 0 ? $"{c.GraduatesAYear}" : ""), ("audience", c.Audience), ("occupation", c.Occupation), ("starts", c.Starts), ("ends", c.Ends)],
        SkillLevel.Fields(taught.Select(t => new SkillLevel(t.Skill, t.Level))));

    private static void Must(ActScope scope, Course course, IReadOnlyList<SkillLevel> taught)
    {
        var vocabulary = Vocabulary.Read(scope.Db);
        SkillLevel.Must(taught, vocabulary);
        if (course.Occupation.Length > 0 && !vocabulary.Occupations.ContainsKey(course.Occupation))
            throw new NotFoundException($"The vocabulary has no occupation '{course.Occupation}'.", $"Профессии «{course.Occupation}» нет в словаре.");
    }

    private static Func<Course, (Course Course, IReadOnlyList<SkillLevel> Taught)> Read(Form form)
    {
        var (kind, audience) = (form.Choice("kind", CourseWords.Kinds.Select(k => k.Id)), form.Choice("audience", CourseWords.Audiences.Select(a => a.Id)));
        var (en, ru) = (form.Line("title-en", required: false, longest: 160), form.Line("title-ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("title-en", "Give it a title in one of the languages.", "Дайте название хотя бы на одном языке.");
        var (textEn, textRu) = (form.Lines("text-en", required: false), form.Lines("text-ru", required: false));
        var (hours, graduates) = (Whole(form, "hours", 20_000), Whole(form, "graduates", 100_000));
        var (starts, ends) = (Day(form, "starts"), Day(form, "ends"));
        if (ends.Length > 0 && starts.Length == 0)
            form.Refuse("starts", "Say the first day too.", "Укажите и первый день.");
        if (ends.Length == 10 && starts.Length == 10 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "The last day is not before the first.", "Последний день не может быть раньше первого.");
        var (occupation, taught) = (form.Line("occupation", required: false), SkillLevel.Read(form, required: true));
        return course => (course with
        {
            Kind = kind, Audience = audience, En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, TextEn = textEn.Length > 0 ? textEn : textRu, TextRu = textRu.Length > 0 ? textRu : textEn, Hours = hours, GraduatesAYear = graduates, Occupation = occupation, Starts = starts, Ends = ends,
        }, taught);
    }

    private static string Day(Form form, string field)
    {
        var day = form.Date(field, required: false);
        if (day.Length is not (0 or 10))
            form.Refuse(field, "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        return day;
    }

    private static int Whole(Form form, string field, int most)
    {
        var number = form.Number(field, required: false, least: 1, most: most);
        if (form.ErrorOf(field) is null && !double.IsNaN(number) && number != Math.Floor(number))
            form.Refuse(field, "Write a whole number.", "Напишите целое число.");
        return double.IsNaN(number) ? 0 : (int)number;
    }
}
