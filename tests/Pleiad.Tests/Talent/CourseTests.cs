using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Tests.Talent;

/// <summary>A minor takes a course when the guardian agrees, and whoever gives it knows nothing before.</summary>
public class CourseTests
{
    [Fact]
    public void A_minor_is_in_a_course_only_while_a_guardian_agrees()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Act(Actor.Program, scope => scope.Db.Add(new Course { Id = "chemistry", Organisation = "university", Kind = "class", En = "Chemistry", Ru = "Химия", Audience = "pupil", CreatedAt = "2026-01-01T00:00:00.0000000Z" }));
        house.Person("pupil", stage: "pupil", born: "2010-01-01");
        Take(house, "pupil");
        Should.Throw<ConflictException>(() => Take(house, "pupil")).Code.ShouldBe("guardian");
        Seen(house).ShouldBeEmpty("the university hears nothing before");
        var token = house.Text("SELECT token FROM talent_enrolment");
        house.Letters("guardian-of-pupil").Single().ShouldEndWith($"/talent/consents/{token}");
        Answer(house, token, "refuse");
        Seen(house).ShouldBeEmpty();
        house.Service<AnswerAsGuardian>().Question(token).Stand.ShouldBe(GuardianStand.Refused);
        Answer(house, token, "agree");
        Seen(house).ShouldBe(["Name of pupil enrolled"]);
        house.Act(Actor.Visitor, scope => house.Service<AnswerAsGuardian>().TakeBack(scope, token, CourseConsents.Guardian.Id));
        Seen(house).ShouldBeEmpty();
        Answer(house, token, "agree");
        var enrolment = house.Text("SELECT id FROM talent_enrolment");
        house.Send(PlacementHouse.University, form => EndEnrolment.From(form, "chemistry", enrolment), Form.Of(("move", "finish")));
        house.Act(Actor.Visitor, scope => house.Service<AnswerAsGuardian>().TakeBack(scope, token, CourseConsents.Guardian.Id));
        Seen(house).ShouldBe(["- finished"], "what was finished stays, without the name");
        house.Texts("SELECT kind FROM talent_step WHERE person = 'pupil'").ShouldBe(["class"]);
        house.Texts("SELECT facts FROM kernel_journal").ShouldAllBe(f => !f.Contains("Olga", StringComparison.Ordinal) && !f.Contains("Name of pupil", StringComparison.Ordinal));
        house.Troubles().ShouldBeEmpty();
    }

    private static void Take(PlacementHouse house, string person) => house.Send(PlacementHouse.Learner(person), form => TakeCourse.From(form, "chemistry", Language.English, house.Service<ConsentRegister>(), house.Service<PlacementLetters>()), Form.Empty);

    private static void Answer(PlacementHouse house, string token, string answer) => house.Send(Actor.Visitor, form => house.Service<AnswerAsGuardian>().ByLink(form, token, Language.English),
        Form.Of([("answer", answer), ("guardian", "Olga Orlova")], ("consent", [CourseConsents.Guardian.Id]), ("consent-text", [ConsentRegister.Shown(CourseConsents.Guardian)])));

    private static string[] Seen(PlacementHouse house) => [.. house.Service<CourseViews>().One("chemistry", PlacementHouse.University).Takers.Select(t => $"{t.Name?.En ?? "-"} {t.Enrolment.State}")];
}
