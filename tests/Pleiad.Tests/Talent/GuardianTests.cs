using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
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
        house.Get<AnswerForPupil>().ByLink(refused, ada.Token, Language.English);
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
        void Paper(string date) => house.Send(SchoolHouse.Teacher, form => house.Get<AnswerForPupil>().OnPaper(form, group, house.Pupil(group, "Ada").Id, Language.English), SchoolHouse.Consenting([Part], ("answer", "agree"), ("guardian", "A guardian"), ("date", date)));
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
        void TakeBack(string purpose) => house.Send(Actor.Visitor, _ => scope => house.Get<AnswerForPupil>().TakeBack(scope, ada.Token, purpose));
        TakeBack(Photos);
        house.Group(group).Pupils[0].ShouldSatisfyAllConditions(p => p.Pupil.State.ShouldBe(PupilFlow.Agreed), p => p.Photos.ShouldBeFalse());
        TakeBack(Part);
        house.Group(group).ShouldSatisfyAllConditions(g => g.Group.Pupils.ShouldBe(1), g => g.Pupils[0].Pupil.ShouldSatisfyAllConditions(p => p.State.ShouldBe(PupilFlow.Refused), p => p.Name.ShouldBe(""), p => p.GuardianMail.ShouldBe("")));
        house.Read(c => People.Letters(c, "ada-home@example.org")).ShouldBeEmpty();
    }

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
