using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Courses;

/// <summary>A minor takes a course: whoever gives it hears of it when the guardian agreed, and no more when the guardian takes that back.</summary>
internal sealed class CourseMatter(RegistryNames names, PlacementLetters letters) : IGuardianMatter
{
    private static readonly Sentence WhoSees = new(
        "The organisation that gives the course: your child's name, and whether the course was finished; only after you agree. Nobody else: nothing.",
        "Организация, которая ведёт курс: имя ребёнка и то, окончен ли курс, и только после вашего согласия. Все остальные: ничего.");

    public GuardianQuestion? Find(PleiadDb db, DbConnection connection, string token)
    {
        if (GuardianLink.Enrolments.Seek(db.Enrolments, token) is not { } enrolment)
            return null;
        var course = db.Courses.Single(c => c.Id == enrolment.Course);
        var (stand, en, ru) = enrolment.State switch
        {
            EnrolmentFlow.Guardian => (GuardianStand.Asked, $"May your child take the course “{course.En}”?", $"Можно ли ребёнку учиться на курсе «{course.Ru}»?"),
            EnrolmentFlow.Enrolled => (GuardianStand.Agreed, $"Your child takes the course “{course.En}”", $"Ребёнок учится на курсе «{course.Ru}»"),
            EnrolmentFlow.Finished => (GuardianStand.Agreed, $"Your child finished the course “{course.En}”", $"Ребёнок окончил курс «{course.Ru}»"),
            EnrolmentFlow.Refused => (GuardianStand.Refused, $"Your child does not take the course “{course.En}”", $"Ребёнок не учится на курсе «{course.Ru}»"),
            _ => (GuardianStand.Closed, $"Your child no longer takes the course “{course.En}”", $"Ребёнок больше не учится на курсе «{course.Ru}»"),
        };
        return new GuardianQuestion(enrolment.Node, token, stand, new(en, ru))
        {
            Illustrative = course.Illustrative, Needed = CourseConsents.Guardian,
            Note = stand switch
            {
                GuardianStand.Asked => new("Whoever gives the course hears nothing of your child before you agree.", "До вашего согласия организатор ничего о ребёнке не узнает."),
                GuardianStand.Refused => new("You can still agree: the course takes people in.", "Ещё можно согласиться: на курс принимают."),
                GuardianStand.Closed => new("It is over for your child, so nothing is to be answered.", "Для вашего ребёнка курс завершён, отвечать не на что."),
                _ => null,
            },
            Facts =
            [
                new(new("What", "Что"), new Sentence($"{course.En}, {CourseWords.Kind(course.Kind).En}", $"{course.Ru}, {CourseWords.Kind(course.Kind).Ru}"), TalentAddress.OfCourse(course.Id)),
                new(new("Who gives it", "Кто ведёт"), names.NameOf(course.Organisation)),
                new(new("Hours", "Часов"), reader => course.Hours > 0 ? reader.N.Whole(course.Hours) : ""), new(new("Who sees what", "Кто что видит"), WhoSees),
            ],
        };
    }

    public void Agree(ActScope scope, string token, GuardianAnswer answer)
    {
        var enrolment = OfToken(scope, token);
        Move(scope, enrolment, enrolment.State == EnrolmentFlow.Refused ? "agree-again" : "agree", answer.At);
        Tell(scope, enrolment, new("your parent or guardian agreed; you take it now", "родители согласны; вы учитесь на нём"));
    }

    public void Refuse(ActScope scope, string token, string at, bool forget)
    {
        var enrolment = OfToken(scope, token);
        if (EnrolmentFlow.Life.WhyNot("refuse", enrolment.State, enrolment) is not null)
            return; // what was finished stays finished; only the name is hidden
        Move(scope, enrolment, "refuse", at);
        Tell(scope, enrolment, new("your parent or guardian said no", "родители против"));
    }

    private static void Move(ActScope scope, Enrolment enrolment, string name, string at)
    {
        var move = EnrolmentFlow.Life.Must(name, enrolment.State, enrolment);
        scope.Put(enrolment with { State = move.To, AnsweredAt = at });
        scope.Write(new Deed(enrolment.Node, name) { From = enrolment.State, To = move.To });
    }

    private void Tell(ActScope scope, Enrolment enrolment, Sentence what)
    {
        var course = scope.Db.Courses.Single(c => c.Id == enrolment.Course);
        letters.ToAccount(scope, enrolment.Person, $"enrolment/{enrolment.Id}/{SkillActs.Moment(scope)}", course.Name, new($"“{course.En}”: {what.En}", $"«{course.Ru}»: {what.Ru}"), TalentAddress.OfCourse(course.Id));
    }

    private static Enrolment OfToken(ActScope scope, string token) => GuardianLink.Enrolments.Open(scope.Db.Enrolments, token);
}
