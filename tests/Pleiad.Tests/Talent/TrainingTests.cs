using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Trainings;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>Employees are trained with public money: people and hours are counted from confirmed rows, and the same person twice is flagged without a name.</summary>
public class TrainingTests
{
    private static readonly Actor Firm = new("staff", "Staff", [new Grant(Role.OrganisationRepresentative, new Node($"registry/organisations/{SchoolHouse.School}"))]);

    [Fact]
    public void Paid_places_equal_confirmed_attendance_or_the_difference_is_said_and_a_person_counted_twice_is_flagged()
    {
        using var house = new SchoolHouse();
        var (first, second, other) = (Offer(house, "A ministry"), Offer(house, "A ministry"), Offer(house, "A foundation"));
        Enrol(house, first, "Anna Petrova; 1990-05-12\nBoris Fёdorov; 1985-01-01\nVera; 1999-09-09");
        Enrol(house, second, "  anna   PETROVA; 1990-05-12");
        Enrol(house, other, "Vera; 1999-09-09");
        Should.Throw<ConflictException>(() => Enrol(house, first, "Gleb; 1990-01-01")).Code.ShouldBe("places-gone");
        Should.Throw<ConflictException>(() => Enrol(house, second, "Anna Petrova; 1990-05-12")).Code.ShouldBe("twice");
        Should.Throw<ConflictException>(() => Attend(house, first)).Code.ShouldBe("not-yet");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Should.Throw<ConflictException>(() => Move(house, first, "report")).Code.ShouldBe("attendance-open");
        var staff = house.Get<TrainingViews>().Staff(first);
        var (anna, vera) = (staff.Single(s => s.Trainee.Name == "Anna Petrova"), staff.Single(s => s.Trainee.Name == "Vera"));
        anna.Elsewhere.Select(t => t.Id).ShouldBe([second], "the same name and day of birth, however they are written");
        vera.Elsewhere.ShouldBeEmpty("another funder pays there");
        Attend(house, first, (anna.Trainee.Id, "36"), (vera.Trainee.Id, "20"));
        Should.Throw<RefusedException>(() => Attend(house, first, (anna.Trainee.Id, "37"))).Code.ShouldBe("hours");
        house.Get<TrainingViews>().Report(first).ShouldBe(new TrainingReport(Paid: 3, Enrolled: 3, Attended: 2, Hours: 56, Twice: 1, Firms: 1));
        house.Get<TrainingViews>().Report(first).Difference.ShouldBe(1);
        Move(house, first, "report");
        Should.Throw<ConflictException>(() => Attend(house, first, (anna.Trainee.Id, "1"))).Code.ShouldBe("reported", "what was reported stays");
        house.Read(c => c.Scalar<long>("SELECT count(*) FROM kernel_journal WHERE facts LIKE '%nna%' OR facts LIKE '%1990%'")).ShouldBe(0);
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Names_and_marks_go_a_year_after_and_the_figures_stay()
    {
        using var house = new SchoolHouse();
        var training = Offer(house, "A ministry");
        Enrol(house, training, "Anna Petrova; 1990-05-12");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Attend(house, training, (house.Get<TrainingViews>().Staff(training).Single().Trainee.Id, "36"));
        house.Stairs.Clock.Now += TimeSpan.FromDays(375);
        house.Get<RunRetention>().Run();
        house.Get<TrainingViews>().Staff(training).Single().Trainee.ShouldSatisfyAllConditions(t => t.Name.ShouldBe(""), t => t.Mark.ShouldBe(""));
        house.Get<TrainingViews>().Report(training).ShouldSatisfyAllConditions(r => r.Attended.ShouldBe(1), r => r.Hours.ShouldBe(36));
    }

    [Fact]
    public void A_need_becomes_an_order_once_and_what_answers_it_stands_first()
    {
        using var house = new SchoolHouse();
        var need = new Node("outreach/needs/one");
        house.Stairs.Run(scope => TrainingOrders.Make(scope, need, "Technologists of solid forms", 12, "2027-01-01"));
        Should.Throw<ConflictException>(() => house.Stairs.Run(scope => TrainingOrders.Make(scope, need, "Again", 0, ""))).Code.ShouldBe("ordered");
        var orders = house.Get<TrainingOrders>();
        Offer(house, "A ministry", "Welding");
        orders.For(need, "Technologists of solid forms").ShouldBeEmpty();
        Offer(house, "A ministry", "A course for technologists");
        Offer(house, "A ministry", "Tabletting", orders.Of(need)!.Id);
        orders.For(need, "Technologists of solid forms").Select(c => (c.Name.En, c.Answers)).ShouldBe([("Tabletting", true), ("A course for technologists", false)]);
        house.Get<TrainingViews>().Orders().Single().ShouldSatisfyAllConditions(o => o.Order.People.ShouldBe(12), o => o.Answers.Single().En.ShouldBe("Tabletting"));
    }

    private static string Offer(SchoolHouse house, string funder, string name = "A training", string order = "")
    {
        var day = house.Stairs.Clock.Now.AddDays(10).ToString("yyyy-MM-dd");
        return house.Send(SchoolHouse.Host, house.Get<OfferTraining>().From, ("organisation", SchoolHouse.Firm), ("en", name), ("funder", funder), ("order", order), ("starts", day), ("ends", day), ("hours", "36"), ("places", "3")).Split('/')[^1];
    }

    private static void Enrol(SchoolHouse house, string training, string people) => house.Send(Firm, form => house.Get<EnrolStaff>().From(form, training), ("firm", SchoolHouse.School), ("people", people));

    private static void Attend(SchoolHouse house, string training, params (string Id, string Hours)[] attended) =>
        house.Send(SchoolHouse.Host, form => ConfirmAttendance.From(form, training), Form.Of([.. attended.Select(a => ("hours-" + a.Id, (string?)a.Hours))], ("attended", attended.Select(a => a.Id))));

    private static void Move(SchoolHouse house, string training, string move) =>
        house.Send(SchoolHouse.Host, form => MoveTraining.From(form, training), ("move", move), ("version", $"{house.Read(c => Journal.Version(c, new Node($"talent/trainings/{training}")))}"));
}
