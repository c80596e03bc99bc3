using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
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
    public void Money_is_told_as_far_as_it_is_bounded_and_what_nobody_says_is_counted_apart()
    {
        using var house = new SchoolHouse();
        var (known, bounded, silent) = (Offer(house, "A ministry", "Exact"), Offer(house, "A ministry", "Bounded"), Offer(house, "A fund", "Silent"));
        Pay(house, known, "1500.50", "Exact", "RUB", "federal");
        Pay(house, bounded, "2000", "MoreThan", "RUB", "federal");
        TrainingSum.ByYear(house.Get<TrainingViews>().All()).Single().ShouldSatisfyAllConditions(
            y => y.Trainings.ShouldBe(3), y => y.Places.ShouldBe(9), y => y.Money.ShouldBe([new Figure(3500.5, Bound.MoreThan, "RUB")], "a sum is only as exact as its parts"), y => y.Unknown.ShouldBe(1, "and not nothing"));
        TrainingSum.BySource(house.Get<TrainingViews>().All()).Select(s => (s.Key, s.Trainings, s.Unknown)).ShouldBe([("federal", 2, 0), ("", 1, 1)]);
        Pay(house, silent, "", "", "", "fund");
        house.Get<TrainingViews>().One(silent).Training.ShouldSatisfyAllConditions(t => t.Amount.ShouldBeNull(), t => t.Money.ShouldBe("fund"));
        foreach (var (amount, bound, currency, field) in new[] { ("10", "", "RUB", "bound"), ("10", "Exact", "", "currency"), ("0", "Exact", "RUB", "amount"), ("-3", "Exact", "RUB", "amount"), ("many", "Exact", "RUB", "amount") })
        {
            var form = Form.Of(("amount", amount), ("bound", bound), ("currency", currency));
            TrainingMoney.Read(form);
            form.Errors.Select(e => e.Field).ShouldBe([field]);
        }

        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Move(house, known, "report");
        Should.Throw<ConflictException>(() => Pay(house, known, "1", "Exact", "RUB", "")).Code.ShouldBe("reported", "what was reported stays");
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Sums_tell_of_nobody_in_a_training_of_few()
    {
        AtLeast.Sum([(7, 70), (3, 30)]).ShouldBe(new AtLeast(70, More: true), "three could be found by subtraction");
        AtLeast.Sum([(7, 70), (3, 30), (2, 20)]).ShouldBe(new AtLeast(120, More: false), "five in two trainings");
        AtLeast.Sum([(7, 70), (1, 10), (2, 20)]).ShouldBe(new AtLeast(70, More: true));
        AtLeast.Sum([(0, 0), (9, 90)]).ShouldBe(new AtLeast(90, More: false));
        AtLeast.Sum([]).ShouldBe(new AtLeast(0, More: false));
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

    private static void Pay(SchoolHouse house, string training, string amount, string bound, string currency, string money) => house.Send(
        SchoolHouse.Host, form => TellMoney.From(form, training), ("amount", amount), ("bound", bound), ("currency", currency), ("money", money), ("version", $"{house.Read(c => Journal.Version(c, new Node($"talent/trainings/{training}")))}"));

    private static void Enrol(SchoolHouse house, string training, string people) => house.Send(Firm, form => house.Get<EnrolStaff>().From(form, training), ("firm", SchoolHouse.School), ("people", people));

    private static void Attend(SchoolHouse house, string training, params (string Id, string Hours)[] attended) =>
        house.Send(SchoolHouse.Host, form => ConfirmAttendance.From(form, training), Form.Of([.. attended.Select(a => ("hours-" + a.Id, (string?)a.Hours))], ("attended", attended.Select(a => a.Id))));

    private static void Move(SchoolHouse house, string training, string move) =>
        house.Send(SchoolHouse.Host, form => MoveTraining.From(form, training), ("move", move), ("version", $"{house.Read(c => Journal.Version(c, new Node($"talent/trainings/{training}")))}"));
}
