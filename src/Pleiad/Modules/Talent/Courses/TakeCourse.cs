using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>Takes a course, by consent that whoever gives it sees who one is; for a minor the guardian gives it.</summary>
public static class TakeCourse
{
    public static ConsentPurpose Purpose { get; } = new(
        "talent-course", new("Let whoever gives a course that I take see my name", "Пусть организатор курса, на который я записываюсь, видит моё имя"),
        new("The organisation that gives the course sees my name and that I take it, and writes down whether I finished. The skill then stands in my record with the course as its origin. Nobody else sees it. It is kept until I delete my record or my account. I can leave the course on its page, and take this back at any time: my name is then hidden from the organisation.",
            "Организация, которая ведёт курс, видит моё имя и то, что я на нём учусь, и отмечает, окончен ли он. После этого навык стоит в моей записи с указанием курса. Больше этого никто не видит. Данные хранятся, пока я не удалю запись или учётную запись. Прекратить курс можно на его странице, а отозвать согласие — в любое время: тогда моё имя от организации скрывается."));

    public static Func<ActScope, string> From(Form form, string id, Language language, ConsentRegister consents, PlacementLetters letters) => scope =>
    {
        var course = scope.Db.Courses.SingleOrDefault(c => c.Id == id) ?? throw CourseWords.Missing(id);
        var person = scope.Actor.Id;
        if (!scope.Db.Learners.Any(l => l.Account == person))
            throw new ConflictException("record", "Open your record first: the skill must have somewhere to stand.", "Сначала заведите свою запись: навыку нужно где-то стоять.");
        if (course.Organisation.Length == 0)
            throw new ConflictException("giver", "Nobody is known to give this course, so nobody could take you in.", "Кто ведёт этот курс, неизвестно, поэтому принять на него некому.");
        if (scope.Db.Enrolments.Any(e => e.Course == id && e.Person == person && (e.State == EnrolmentFlow.Enrolled || e.State == EnrolmentFlow.Finished)))
            throw new ConflictException("taken", "You take this course already, or have finished it.", "Вы уже записаны на этот курс или окончили его.");
        var asked = scope.Db.Enrolments.Where(e => e.Course == id && e.Person == person && e.Token != "" && (e.State == EnrolmentFlow.Guardian || e.State == EnrolmentFlow.Refused)).ToList();
        if (AccountCards.MinorOf(scope.Connection, person, scope.Now) is { } minor)
            return asked.Count == 0 ? AskGuardian(scope, course, person, minor, letters) : throw new ConflictException("guardian", "Your parent or guardian was asked, and answers by the same link, also after a no.", "Родителей уже спросили: они отвечают по той же ссылке, и после отказа тоже.");
        foreach (var before in asked.Where(a => a.State == EnrolmentFlow.Guardian))
            EndEnrolment.Move(scope, before, "leave"); // of age by now: nobody else is asked
        consents.GiveTicked(scope, form, person, language, new ConsentProof($"form {TalentAddress.OfCourse(id)}"), TalentNodes.OfPerson(person));
        if (!consents.Holds(scope.Connection, person, Purpose.Id))
            throw new RefusedException("consent", "Tick the box: whoever gives the course must know who takes it.", "Поставьте отметку: организатор курса должен знать, кто на него записан.");
        var enrolment = new Enrolment(Guid.CreateVersion7(scope.Now).ToString("N"), id, person, EnrolmentFlow.Enrolled, SkillActs.Moment(scope), "");
        scope.Db.Enrolments.Add(enrolment);
        scope.Write(new Deed(enrolment.Node, "enrol") { To = enrolment.State });
        return TalentAddress.OfCourse(id) + "#me";
    };

    /// <summary>A minor's enrolment is nobody's before the guardian agreed.</summary>
    private static string AskGuardian(ActScope scope, Course course, string person, MinorCard minor, PlacementLetters letters)
    {
        if (!minor.Confirmed)
            throw new ConflictException("guardian", Applications.Audience.NotConfirmed);
        var enrolment = new Enrolment(Guid.CreateVersion7(scope.Now).ToString("N"), course.Id, person, EnrolmentFlow.Guardian, SkillActs.Moment(scope), "") { Token = PrivateSecret.New() };
        scope.Db.Enrolments.Add(enrolment);
        scope.Write(new Deed(enrolment.Node, "enrol") { To = enrolment.State });
        letters.AskGuardian(scope, person, minor.GuardianMail, $"enrolment/{enrolment.Id}/guardian", new("Your child wants to take a course", "Ваш ребёнок хочет учиться на курсе"),
            new($"Your child wants to take the course “{course.En}”. Whoever gives it hears of your child only when you agree. Read about it and answer here; the link is private", $"Ваш ребёнок хочет учиться на курсе «{course.Ru}». Организатор узнает о ребёнке, только если вы согласны. Прочтите о курсе и ответьте здесь; ссылка личная"), enrolment.Token);
        return TalentAddress.OfCourse(course.Id) + "#me";
    }
}

/// <summary>Ends that somebody takes a course: the giver says whether it was finished, or the person leaves. What was finished becomes skills with the course as their origin, and a step of the path.</summary>
public static class EndEnrolment
{
    public static Func<ActScope, string> From(Form form, string course, string id)
    {
        var name = form.Choice("move", EnrolmentFlow.Life.Moves.Where(m => m.Permission == SkillRights.KeepCourse).Select(m => m.Name));
        return scope =>
        {
            var enrolment = scope.Db.Enrolments.SingleOrDefault(e => e.Id == id && e.Course == course) ?? throw Missing();
            Move(scope, enrolment, name);
            if (name == "finish")
                Finished(scope, enrolment);
            return TalentAddress.OfCourse(course) + "#people";
        };
    }

    /// <summary>One's own way out.</summary>
    public static Func<ActScope, string> Leave(string course) => scope =>
    {
        var (person, enrolled, asked) = (scope.Actor.Id, EnrolmentFlow.Enrolled, EnrolmentFlow.Guardian);
        Move(scope, scope.Db.Enrolments.SingleOrDefault(e => e.Course == course && e.Person == person && (e.State == enrolled || e.State == asked)) ?? throw Missing(), "leave");
        return TalentAddress.OfCourse(course) + "#me";
    };

    internal static void Move(ActScope scope, Enrolment enrolment, string name)
    {
        var move = EnrolmentFlow.Life.Must(name, enrolment.State, enrolment);
        scope.Put(enrolment with { State = move.To, EndedAt = SkillActs.Moment(scope) });
        scope.Write(new Deed(enrolment.Node, move.Name) { From = enrolment.State, To = move.To });
    }

    private static void Finished(ActScope scope, Enrolment enrolment)
    {
        var course = scope.Db.Courses.Single(c => c.Id == enrolment.Course);
        var (origin, today) = (course.Node.Path, SkillActs.Day(scope.Now));
        foreach (var taught in scope.Db.CourseSkills.Where(s => s.Course == course.Id).ToList())
        {
            var before = scope.Db.LearnerSkills.SingleOrDefault(s => s.Person == enrolment.Person && s.Skill == taught.Skill && s.Origin == origin);
            if (before is null)
                scope.Db.LearnerSkills.Add(new LearnerSkill(enrolment.Person, taught.Skill, taught.Level, origin, today));
            else
                scope.Put(before with { Level = Math.Max(before.Level, taught.Level) });
        }

        PathStep.Put(scope, new PathStep(enrolment.Person, origin, CourseWords.Step(course.Kind), course.En, course.Ru, course.Organisation, enrolment.AskedAt[..10], today, course.Illustrative));
    }

    private static NotFoundException Missing() => new("Nobody takes this course under that name.", "Такой записи на курс нет.");
}
