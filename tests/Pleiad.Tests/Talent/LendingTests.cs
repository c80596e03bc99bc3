using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Lending;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>A firm lends hours to teaching: they are counted apart from commercial ones, and nobody's hours are taken twice.</summary>
public class LendingTests
{
    [Fact]
    public void Teaching_and_commercial_hours_are_counted_apart_by_month_and_given_back_ones_not_at_all()
    {
        using var house = new SchoolHouse();
        var lab = Lend(house, hours: "10");
        Teach(house, lab, "2026-04-06", "09:00", "12:30");
        Work(house, lab, "2026-04-06 12:30-18:00\n2026-06-02 09:00-10:15");
        Teach(house, lab, "2026-04-07", "10:00", "12:00");
        var given = house.Get<LendingViews>().One(lab).Uses.Single(u => u.Day == "2026-04-07").Id;
        house.Send(SchoolHouse.Teacher, _ => scope => TakeHours.GiveBack(scope, lab, given));
        house.Get<LendingViews>().One(lab).Months.ShouldBe([new MonthHours("2026-04", 3.5, 5.5), new MonthHours("2026-05", 0, 0), new MonthHours("2026-06", 0, 1.25)]);
        Should.Throw<ConflictException>(() => Teach(house, lab, "2026-04-08", "09:00", "16:00")).Code.ShouldBe("hours-gone", "ten hours a month are lent");
        Should.Throw<RefusedException>(() => Teach(house, lab, "2026-04-08", "08:00", "10:00")).Code.ShouldBe("from");
        Should.Throw<RefusedException>(() => Teach(house, lab, "2026-01-08", "09:00", "10:00")).Code.ShouldBe("day");
        Should.Throw<ForbiddenException>(() => house.Send(SchoolHouse.OtherTeacher, form => house.Get<TakeHours>().Teach(form, lab), ("school", SchoolHouse.School), ("subject", "s"), ("day", "2026-05-01"), ("from", "09:00"), ("to", "10:00")));
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_hours_is_entered_whole_or_not_at_all_and_refused_at_its_line()
    {
        using var house = new SchoolHouse();
        var lab = Lend(house);
        Teach(house, lab, "2026-04-06", "09:00", "12:00");
        Should.Throw<ConflictException>(() => Work(house, lab, "2026-04-05 09:00-12:00\n2026-04-06 11:00-13:00")).Message.ShouldBe("2026-04-06, 09:00–12:00 is taken already (11:00–13:00 was asked for).");
        Should.Throw<ConflictException>(() => Work(house, lab, "2026-04-05 09:00-12:00\n2026-04-05 11:59-13:00"), "lines meet one another too").Code.ShouldBe("taken");
        house.Get<LendingViews>().One(lab).Uses.Count.ShouldBe(1);
        Work(house, lab, "2026-04-06 12:00–13:00"); // what ends when another begins meets nobody
        string Wrong(string lines)
        {
            var form = Form.Of(("lines", lines));
            house.Get<TakeHours>().Work(form, lab);
            return form.Errors.Single().Sentence.En;
        }

        Wrong("2026-04-05 09:00-12:00\n2026-04-31 09:00-12:00").ShouldBe("Line 2: write a day and hours, like 2026-10-05 09:00-12:00.");
        Wrong("2026-04-05 12:00-09:00").ShouldBe("Line 1: write a day and hours, like 2026-10-05 09:00-12:00.");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_many_who_want_the_same_hours_at_once_one_gets_them(Dialect engine)
    {
        using var house = new SchoolHouse(engine);
        var lab = Lend(house);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() =>
        {
            try
            {
                if (i % 2 == 0)
                    Teach(house, lab, "2026-04-06", "10:00", "12:00");
                else
                    Work(house, lab, $"2026-04-06 {(i % 4 == 1 ? "09" : "10")}:30-11:30");
                return "done";
            }
            catch (ConflictException refused)
            {
                return refused.Code;
            }
        })));
        answers.Order().ShouldBe([.. Enumerable.Repeat("done", 1), .. Enumerable.Repeat("taken", 11)]);
        house.Read(c => c.Scalar<long>("SELECT count(*) FROM talent_use")).ShouldBe(1);
    }

    private static string Lend(SchoolHouse house, string hours = "") =>
        house.Send(SchoolHouse.Host, house.Get<LendFacility>().From, ("organisation", SchoolHouse.Firm), ("en", "A laboratory"), ("teaching-hours", hours), ("opens", "09:00"), ("closes", "18:00")).Split('/')[^1];

    private static void Teach(SchoolHouse house, string lab, string day, string from, string to) =>
        house.Send(SchoolHouse.Teacher, form => house.Get<TakeHours>().Teach(form, lab), ("school", SchoolHouse.School), ("subject", "Titration"), ("day", day), ("from", from), ("to", to));

    private static void Work(SchoolHouse house, string lab, string lines) => house.Send(SchoolHouse.Host, form => house.Get<TakeHours>().Work(form, lab), ("lines", lines));
}
