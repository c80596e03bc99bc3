using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>A firm offers, a teacher signs a class up, places are given to classes as one.</summary>
public class ActivityTests
{
    [Fact]
    public void A_class_has_its_places_as_one_or_waits_as_one_and_what_is_given_back_goes_to_who_waited_longest()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 30);
        var (first, second, third) = (house.SignUp(visit, number: "20"), house.SignUp(visit, number: "15", teacher: SchoolHouse.OtherTeacher), house.SignUp(visit, number: "10"));
        (string, int)[] States() => [.. new[] { first, second, third }.Select(g => (house.Group(g).Group.State, house.Group(g).Before))];
        States().ShouldBe([(GroupFlow.Confirmed, 0), (GroupFlow.Waiting, 0), (GroupFlow.Waiting, 1)], "ten places are free, and nobody passes the class of fifteen");
        house.Send(SchoolHouse.Teacher, _ => scope => house.Get<KeepGroup>().Withdraw(scope, first));
        States().ShouldBe([(GroupFlow.Withdrawn, 0), (GroupFlow.Offered, 0), (GroupFlow.Offered, 0)]);
        house.Send(SchoolHouse.OtherTeacher, _ => scope => house.Get<KeepGroup>().Accept(scope, second));
        house.Read(c => Places.Of(c, $"talent/activities/{visit}")).ShouldBe(new PoolFigures(30, 15, 10, 0));
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_signs_up_for_what_is_not_announced_is_over_or_has_no_day_and_only_a_school_does()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 5);
        Should.Throw<ForbiddenException>(() => house.Send(SchoolHouse.Host, form => house.Get<SignUpClass>().From(form, visit, Language.English), ("school", SchoolHouse.School), ("class", "9B"), ("number", "3"))).Code.ShouldBe("forbidden");
        Should.Throw<RefusedException>(() => house.Send(SchoolHouse.Host, form => house.Get<SignUpClass>().From(form, visit, Language.English), ("school", SchoolHouse.Firm), ("class", "9B"), ("number", "3"))).Code.ShouldBe("school");
        Should.Throw<ConflictException>(() => house.SignUp(visit, number: "6")).Code.ShouldBe("too-many-places");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Should.Throw<ConflictException>(() => house.SignUp(visit, number: "3")).Code.ShouldBe("sign-up-closed");
        var draft = house.Send(SchoolHouse.Host, house.Get<KeepActivity>().New, ("organisation", SchoolHouse.Firm), ("kind", "lesson"), ("ru", "Урок")).Split('/')[^1];
        Should.Throw<ConflictException>(() => house.Move(draft, "announce")).Message.ShouldBe("First say the day and how many places there are.");
        Should.Throw<NotFoundException>(() => house.Get<ActivityViews>().One(draft, Actor.Visitor), "nobody else sees a draft");
    }

    [Fact]
    public void What_is_called_off_tells_every_guardian_and_gives_no_place_away()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 2);
        var (coming, waiting) = (house.SignUp(visit, "Ada; ada-home@example.org\nBo"), house.SignUp(visit, number: "2", teacher: SchoolHouse.OtherTeacher));
        house.Move(visit, "cancel", "The line stands still.");
        house.Group(coming).Group.ShouldSatisfyAllConditions(g => g.State.ShouldBe(GroupFlow.CalledOff), g => g.Reason.ShouldBe("The line stands still."));
        house.Group(waiting).Group.State.ShouldBe(GroupFlow.CalledOff, "nobody is offered what no longer takes place");
        house.Read(c => People.Letters(c, "ada-home@example.org")).ShouldContain(l => l.Contains("does not take place: The line stands still.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_is_refused_at_its_line()
    {
        string? Wrong(string pupils, string number = "")
        {
            var form = Form.Of(("school", "s"), ("class", "9B"), ("pupils", pupils), ("number", number));
            using var house = new SchoolHouse();
            house.Get<SignUpClass>().From(form, "x", Language.English);
            return form.Errors.SingleOrDefault()?.Sentence.En;
        }

        Wrong("Ada; no mail").ShouldBe("Line 1: after the semicolon stands the guardian's mail address, like name@example.org.");
        Wrong("Ada\n; ada@example.org").ShouldBe("Line 2: begin with the name, at most 120 characters.");
        Wrong("Ada\nBo", "1").ShouldBe("The list has 2 pupils: leave the number out, or ask for as many places.");
        Wrong("").ShouldBe("Tell how many pupils come, or write their list.");
        Wrong("Ada; ADA@example.org\n\nBo").ShouldBeNull();
    }

    [Fact]
    public void Attendance_is_said_from_the_day_on_and_never_above_the_places()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 10);
        var group = house.SignUp(visit, number: "8");
        void Came(string number) => house.Send(SchoolHouse.Host, form => RecordAttendance.ByHost(form, group, visit), ("came-count", number));
        Should.Throw<ConflictException>(() => Came("8")).Code.ShouldBe("not-yet");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Should.Throw<RefusedException>(() => Came("9")).Code.ShouldBe("came-count");
        Came("7");
        Came("6");
        house.Group(group).Group.ShouldSatisfyAllConditions(g => g.State.ShouldBe(GroupFlow.Came), g => g.Came.ShouldBe(6));
    }
}
