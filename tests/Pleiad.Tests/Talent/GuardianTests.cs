using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>No pupil takes part without a guardian; each purpose is asked by itself; names go by rule.</summary>
public class GuardianTests
{
    private const string Part = "talent-part", Photos = "talent-photos", Path = "talent-path";

    [Fact]
    public void Guardians_answer_by_a_private_link_and_the_place_of_a_no_goes_on()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 3);
        var group = house.SignUp(visit, "Ada-Lou; ada-home@example.org\nBo; bo-home@example.org\nCy");
        var waiting = house.SignUp(visit, number: "1", teacher: SchoolHouse.OtherTeacher);
        var (ada, bo) = (house.Pupil(group, "Ada-Lou"), house.Pupil(group, "Bo"));
        house.Read(c => People.Letters(c, "ada-home@example.org")).Single().ShouldSatisfyAllConditions(l => l.ShouldContain(ada.PrivateAddress), l => l.ShouldNotContain("Ada-Lou"));
        var refused = SchoolHouse.Consenting([Photos], ("answer", "agree"), ("guardian", "A guardian"));
        house.Get<AnswerAsGuardian>().ByLink(refused, ada.Token, Language.English);
        refused.ErrorOf("consent-" + Part)!.En.ShouldBe("Tick this to agree: without it your child cannot take part.");
        house.Answer(ada.Token, "agree", Part, Photos);
        house.Group(waiting).Group.State.ShouldBe(GroupFlow.Waiting);
        house.Answer(bo.Token, "refuse");
        house.Group(waiting).Group.State.ShouldBe(GroupFlow.Offered, "the place of the one who said no");
        house.Group(group).ShouldSatisfyAllConditions(
            g => g.Group.Pupils.ShouldBe(2), g => g.Pupils.Select(p => (p.Pupil.State, p.Photos, p.Path)).ShouldBe([(PupilFlow.Agreed, true, false), (PupilFlow.Refused, false, false), (PupilFlow.Asked, false, false)]));
        house.Get<ActivityViews>().Groups(visit).Single(g => g.Group.Id == group).ShouldSatisfyAllConditions(g => (g.Agreed, g.Listed, g.Photographed).ShouldBe((1, 3, 1)));
        house.Read(c => ConsentRegister.Of(c, ada.Node.Path)).ShouldAllBe(c => c.Proof.Guardian == "A guardian" && c.Active);
        // A name with a hyphen: the letters of a short one also come about by chance in an identifier.
        house.Read(c => c.Scalar<long>("SELECT count(*) FROM kernel_journal WHERE facts LIKE '%Ada-Lou%' OR facts LIKE '%guardian\":\"A g%' OR reason LIKE '%Ada-Lou%'")).ShouldBe(0, "the journal never knew");
    }

    [Fact]
    public void Paper_counts_with_the_day_on_it_and_closing_the_list_leaves_those_who_agreed()
    {
        using var house = new SchoolHouse();
        var group = house.SignUp(house.Offer(places: 5), "Ada\nBo\nCy; cy-home@example.org");
        void Paper(string date) => house.Send(SchoolHouse.Teacher, form => house.Get<AnswerOnPaper>().From(form, group, house.Pupil(group, "Ada").Id, Language.English), SchoolHouse.Consenting([Part], ("answer", "agree"), ("guardian", "A guardian"), ("date", date)));
        Should.Throw<RefusedException>(() => Paper(house.Stairs.Clock.Now.AddDays(1).ToString("yyyy-MM-dd"))).Code.ShouldBe("date");
        Paper("2026-03-10");
        house.Read(c => ConsentRegister.Of(c, house.Pupil(group, "Ada").Node.Path)).Single().Proof.ShouldBe(new ConsentProof("paper", "2026-03-10", "A guardian"));
        house.Send(SchoolHouse.Teacher, _ => scope => house.Get<KeepGroup>().Remind(scope, group));
        Should.Throw<ConflictException>(() => house.Send(SchoolHouse.Teacher, _ => scope => house.Get<KeepGroup>().Remind(scope, group))).Code.ShouldBe("reminded", "once a day");
        house.Read(c => People.Letters(c, "cy-home@example.org")).Count.ShouldBe(2);
        house.Send(SchoolHouse.Teacher, _ => scope => house.Get<KeepGroup>().Close(scope, group));
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(1), g => g.Pupils.Select(p => p.Pupil.State).ShouldBe([PupilFlow.Agreed, PupilFlow.Dropped, PupilFlow.Dropped]));
        Should.Throw<ConflictException>(() => house.Answer(house.Pupil(group, "Cy").Token, "agree", Part), "the list is closed");
    }

    [Fact]
    public void Taking_consent_back_takes_the_name_and_the_place()
    {
        using var house = new SchoolHouse();
        var group = house.SignUp(house.Offer(places: 5), "Ada; ada-home@example.org\nBo");
        var ada = house.Pupil(group, "Ada");
        house.Answer(ada.Token, "agree", Part, Photos);
        house.TakeBack(ada.Token, Photos);
        house.Group(group).Pupils[0].ShouldSatisfyAllConditions(p => p.Pupil.State.ShouldBe(PupilFlow.Agreed), p => p.Photos.ShouldBeFalse());
        house.TakeBack(ada.Token, Part);
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(1), g => g.Pupils[0].Pupil.ShouldSatisfyAllConditions(p => p.State.ShouldBe(PupilFlow.Refused), p => p.Name.ShouldBe(""), p => p.GuardianMail.ShouldBe("")));
        house.Read(c => People.Letters(c, "ada-home@example.org")).ShouldBeEmpty();
    }

    [Fact]
    public void A_guardian_who_said_no_can_agree_again_while_a_place_is_free_and_waits_otherwise()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 3);
        var group = house.SignUp(visit, "Ada; ada-home@example.org\nBo; bo-home@example.org");
        var (ada, bo) = (house.Pupil(group, "Ada"), house.Pupil(group, "Bo"));
        house.Answer(ada.Token, "refuse");
        house.Asked(ada.Token).ShouldSatisfyAllConditions(q => q.Stand.ShouldBe(GuardianStand.Refused), q => q.Note!.En.ShouldBe("You can still agree: the list is open, and a place is free."));
        Should.Throw<ConflictException>(() => house.Answer(ada.Token, "refuse")).Code.ShouldBe("answered");
        house.Answer(ada.Token, "agree", Part, Photos);
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(2), g => g.Pupils[0].ShouldSatisfyAllConditions(p => p.Pupil.State.ShouldBe(PupilFlow.Agreed), p => p.Photos.ShouldBeTrue()));

        house.TakeBack(ada.Token, Part);
        var other = house.SignUp(visit, number: "2", teacher: SchoolHouse.OtherTeacher); // the last places
        house.Asked(ada.Token).ShouldSatisfyAllConditions(q => q.Nameless.ShouldBeTrue("the name went with the consent"), q => q.Note!.En.ShouldContain("may have to wait"));
        Again(house, ada.Token, "Ada", "ada-home@example.org");
        house.Asked(ada.Token).ShouldSatisfyAllConditions(q => q.Stand.ShouldBe(GuardianStand.Waiting), q => q.Headline.En.ShouldBe("Ada waits for a place"), q => q.Note!.En.ShouldBe("Every place is taken. Your child has the next one that is free; you need not do anything."));
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(1), g => g.Agreed.ShouldBe(0, "who waits does not come yet"));
        house.Send(SchoolHouse.OtherTeacher, _ => scope => house.Get<KeepGroup>().Withdraw(scope, other));
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(2), g => g.Pupils[0].Pupil.State.ShouldBe(PupilFlow.Agreed));
        house.Read(c => Places.Of(c, $"talent/activities/{visit}")).ShouldBe(new PoolFigures(3, 2, 0, 0));
        house.Read(c => People.Letters(c, "ada-home@example.org")).Single().ShouldStartWith("A place is free for your child");
        house.Read(c => ConsentRegister.Of(c, ada.Node.Path)).Where(c => c.Purpose == Part).Select(c => c.Active).Order().ToArray().ShouldBe([false, true], "each answer stays in the history");

        var third = house.SignUp(visit, number: "1", teacher: SchoolHouse.OtherTeacher);
        house.Answer(bo.Token, "refuse");
        house.Group(third).Group.State.ShouldBe(GroupFlow.Confirmed);
        house.SignUp(visit, number: "1", teacher: SchoolHouse.OtherTeacher); // the place that Bo left
        house.Answer(bo.Token, "agree", Part);
        house.Asked(bo.Token).Stand.ShouldBe(GuardianStand.Waiting);
        house.TakeBack(ada.Token, Part);
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(1), g => g.Pupils[1].Pupil.State.ShouldBe(PupilFlow.Agreed, "a place of the class goes to who waits in it first"));
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void A_closed_list_or_an_activity_that_began_takes_no_second_yes()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 3);
        var group = house.SignUp(visit, "Ada; ada-home@example.org\nBo\nCy");
        var ada = house.Pupil(group, "Ada");
        house.Answer(ada.Token, "refuse");
        house.Answer(house.Pupil(group, "Bo").Token, "agree", Part);
        house.SignUp(visit, number: "1", teacher: SchoolHouse.OtherTeacher);
        house.Answer(ada.Token, "agree", Part);
        house.Send(SchoolHouse.Teacher, _ => scope => house.Get<KeepGroup>().Close(scope, group));
        house.Group(group).Pupils.Select(p => p.Pupil.State).ShouldBe([PupilFlow.Agreed, PupilFlow.Agreed, PupilFlow.Dropped], "the place of who did not answer goes to who waits in the class");
        house.TakeBack(ada.Token, Part);
        house.Asked(ada.Token).ShouldSatisfyAllConditions(q => q.Stand.ShouldBe(GuardianStand.Closed), q => q.Note!.En.ShouldBe("The teacher has closed the list. If your child should come after all, ask the teacher."));
        Should.Throw<ConflictException>(() => Again(house, ada.Token, "Ada", "")).Message.ShouldStartWith("The teacher has closed the list.");
        var open = house.SignUp(house.Offer(places: 2), "Di");
        var di = house.Pupil(open, "Di");
        house.Answer(di.Token, "refuse");
        house.Asked(di.Token).Note!.En.ShouldStartWith("The class no longer takes part");
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    private static void Again(SchoolHouse house, string token, string child, string mail) =>
        house.Send(Actor.Visitor, form => house.Get<AnswerAsGuardian>().ByLink(form, token, Language.English), SchoolHouse.Consenting([Part], ("answer", "agree"), ("guardian", "A guardian"), ("child", child), ("mail", mail)));

    [Fact]
    public void Names_go_thirty_days_after_the_activity_and_the_count_stays()
    {
        using var house = new SchoolHouse();
        var group = house.SignUp(house.Offer(places: 5), "Ada; ada-home@example.org");
        house.Answer(house.Pupil(group, "Ada").Token, "agree", Part);
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        house.Send(SchoolHouse.Teacher, form => house.Get<RecordAttendance>().ByTeacher(form, group), ("came", house.Pupil(group, "Ada").Id));
        house.Stairs.Clock.Now += TimeSpan.FromDays(30);
        house.Get<RunRetention>().Run();
        house.Pupil(group, "Ada").Name.ShouldBe("Ada", "the thirtieth day is not over");
        house.Stairs.Clock.Now += TimeSpan.FromDays(1);
        house.Get<RunRetention>().Run();
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Came.ShouldBe(1), g => g.Pupils.Single().Pupil.ShouldSatisfyAllConditions(p => p.Name.ShouldBe(""), p => p.GuardianMail.ShouldBe(""), p => p.State.ShouldBe(PupilFlow.Came)));
        house.Read(c => c.Scalar<long>("SELECT count(*) FROM kernel_consent WHERE guardian = 'A guardian'")).ShouldBe(0);
        house.Stairs.Verify().Troubles.ShouldBeEmpty("the chain holds without them");
    }
}
