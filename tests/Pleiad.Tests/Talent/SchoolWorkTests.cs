using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Cohorts;
using Pleiad.Modules.Talent.Trainings;

namespace Pleiad.Tests.Talent;

/// <summary>What waits for a teacher, a host, a guardian and a university stands on their own page, and on nobody else's.</summary>
public class SchoolWorkTests
{
    [Fact]
    public void A_class_waits_for_its_teacher_and_the_count_for_the_host()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 3);
        var group = house.SignUp(visit, "Ada; ada-home@example.org\nBo");
        var waiting = house.SignUp(visit, number: "2", teacher: SchoolHouse.OtherTeacher);
        Lines(house, SchoolHouse.Teacher).ShouldBe(["A visit, 9B: guardians who have not answered: 2"]);
        Lines(house, SchoolHouse.OtherTeacher).ShouldBeEmpty("who waits for places has nothing to do");
        house.Answer(house.Pupil(group, "Ada").Token, "refuse");
        Lines(house, SchoolHouse.OtherTeacher).ShouldBe(["A visit, 9B: places are kept for the class"]);
        house.Send(SchoolHouse.OtherTeacher, _ => scope => house.Get<KeepGroup>().Accept(scope, waiting));
        Lines(house, SchoolHouse.OtherTeacher).ShouldBeEmpty();
        house.Send(SchoolHouse.Host, house.Get<KeepActivity>().New, ("organisation", SchoolHouse.Firm), ("kind", "lesson"), ("en", "A lesson"));
        Lines(house, SchoolHouse.Host).ShouldBe(["A lesson: activity for schools, prepared and not announced"]);
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Lines(house, SchoolHouse.Teacher).ShouldBe(["A visit, 9B: say who came"]);
        Lines(house, SchoolHouse.Host).ShouldBe(["A lesson: activity for schools, prepared and not announced", "A visit: classes of which nobody said how many came: 2"]);
        Lines(house, new Actor("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)])).ShouldBeEmpty("an officer's list is not everybody's");
    }

    [Fact]
    public void A_guardian_with_an_account_finds_what_the_letter_asks()
    {
        using var house = new SchoolHouse();
        var group = house.SignUp(house.Offer(places: 3), "Ada; ada-home@example.org");
        house.Stairs.Run(scope => scope.Db.AddRange(Account("parent", "ada-home@example.org", scope.Now), Account("stranger", "other-home@example.org", scope.Now)));
        var parent = new Actor("parent", "Parent", []);
        Items(house, parent).Single().ShouldSatisfyAllConditions(i => i.Address.ShouldBe($"/talent/consents/{house.Pupil(group, "Ada").Token}"), i => i.What.En.ShouldBe("A visit", "the child is not named"));
        Items(house, new Actor("stranger", "Stranger", [])).ShouldBeEmpty();
        house.Answer(house.Pupil(group, "Ada").Token, "refuse");
        Items(house, parent).ShouldBeEmpty();
    }

    [Fact]
    public void A_training_that_is_over_waits_for_attendance_and_then_for_the_report_and_a_year_for_its_count()
    {
        using var house = new SchoolHouse();
        var day = house.Stairs.Clock.Now.AddDays(10).ToString("yyyy-MM-dd");
        var training = house.Send(SchoolHouse.Host, house.Get<OfferTraining>().From, ("organisation", SchoolHouse.Firm), ("en", "A training"), ("funder", "A ministry"), ("starts", day), ("ends", day), ("hours", "8"), ("places", "3")).Split('/')[^1];
        house.Send(SchoolHouse.Host, form => house.Get<EnrolStaff>().From(form, training), ("firm", SchoolHouse.Firm), ("people", "Anna; 1990-05-12"));
        house.Stairs.Run(scope => scope.Db.Add(new Cohort { Id = "a-cohort", University = SchoolHouse.School, En = "Pharmacy", Ru = "Фармация", Year = 2024, Finished = "2024-06-30", CountedAt = "2025-07-01", CreatedAt = "2025-07-01T00:00:00.0000000Z" }));
        Lines(house, SchoolHouse.Host).ShouldBeEmpty();
        Lines(house, SchoolHouse.Teacher).ShouldBeEmpty("a year must pass before it is counted fairly");
        house.Stairs.Clock.Now += TimeSpan.FromDays(200);
        Lines(house, SchoolHouse.Host).ShouldBe(["A training: training is over; attendance not confirmed of 1"]);
        Lines(house, SchoolHouse.Teacher).ShouldBe(["Pharmacy, 2025: a year has passed since they graduated: count who works in the field"]);
        house.Send(SchoolHouse.Host, form => ConfirmAttendance.From(form, training));
        Lines(house, SchoolHouse.Host).ShouldBe(["A training: training is over and not reported to its funder"]);
    }

    private static Account Account(string id, string mail, DateTimeOffset now) => new() { Id = id, Name = id, Mail = mail, CreatedAt = now.ToString("O") };

    private static WorkItem[] Items(SchoolHouse house, Actor actor) => house.Read(c =>
    {
        var asked = new Asked(c, actor, house.Get<RightsOfActors>(), house.Stairs.Clock.Now);
        return SchoolWork.All.Append(CohortWork.Next).SelectMany(w => w.Items(asked)).ToArray();
    });

    private static string[] Lines(SchoolHouse house, Actor actor) => [.. Items(house, actor).Select(i => $"{i.What.En}: {i.Line.En}")];
}
