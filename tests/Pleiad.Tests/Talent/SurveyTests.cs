using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Surveys;

namespace Pleiad.Tests.Talent;

/// <summary>Interest is asked before and after, once of each and without names, and told with n and an interval, never of fewer than five.</summary>
public class SurveyTests
{
    [Fact]
    public void Shares_are_told_with_n_interval_and_difference_from_five_answers_on()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 10);
        var (pupils, parents) = Slips(house, house.SignUp(visit, number: "10"));
        for (var i = 0; i < 10; i++)
            Answer(house, pupils[i], i < 2 ? "yes" : i < 5 ? "perhaps" : "no");
        foreach (var slip in parents[..4])
            Answer(house, slip, "yes");
        var before = house.Get<SurveyViews>().Of(visit);
        before.Single(i => i.Who == "pupil").Before.ShouldSatisfyAllConditions(s => s.Asked.ShouldBe(10), s => s.Share.ShouldBe(0.2), s => s.Low.ShouldBe(0.0567, 0.0001), s => s.High.ShouldBe(0.5098, 0.0001));
        before.Single(i => i.Who == "parent").Before.ShouldSatisfyAllConditions(s => s.Asked.ShouldBeNull(), s => s.Share.ShouldBe(double.NaN));
        before.Single(i => i.Who == "teacher").Before.Asked.ShouldBe(0);
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        foreach (var (slip, i) in pupils.Select((s, i) => (s, i)))
            Answer(house, slip, i < 8 ? "yes" : "no");
        house.Get<SurveyViews>().Of(visit).Single(i => i.Who == "pupil").Change.ShouldSatisfyAllConditions(c => c.By.ShouldBe(0.6, 1e-9), c => c.Low.ShouldBe(0.1619, 0.0005), c => c.High.ShouldBe(0.8027, 0.0005));
        house.Get<SurveyViews>().Of(visit).Single(i => i.Who == "parent").Change.By.ShouldBe(double.NaN, "four before, nobody after");
        house.Stairs.Clock.Now += TimeSpan.FromDays(31);
        Should.Throw<ConflictException>(() => Answer(house, parents[0], "yes")).Code.ShouldBe("survey-closed");
        house.Read(c => c.Rows("SELECT * FROM talent_survey_answer", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetName)))).Distinct().Single().ShouldBe("id|activity|phase|who|choose|questionnaire|answers|answered_on", "nobody is named, and no slip");
    }

    [Fact]
    public void A_slip_and_an_account_answer_once_before_and_once_after()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 5);
        var group = house.SignUp(visit, number: "2");
        var (pupils, parents) = Slips(house, group);
        (pupils.Length, parents.Length).ShouldBe((2, 2));
        Should.Throw<ConflictException>(() => Slips(house, group)).Code.ShouldBe("slips-there");
        Answer(house, pupils[0], "yes", who: "teacher");
        house.Read(c => c.Scalar<string>("SELECT who FROM talent_survey_answer")).ShouldBe("pupil", "as the slip says, whatever was sent");
        Should.Throw<ConflictException>(() => Answer(house, pupils[0], "no")).Message.ShouldBe("This survey was answered here before, and each answer counts once. Thank you.");
        Should.Throw<RefusedException>(() => Answer(house, "ABCDEFGHJKMN", "yes")).Code.ShouldBe("code");
        Should.Throw<RefusedException>(() => Typed(house, house.Offer(places: 3, name: "Another"), parents[0])).Code.ShouldBe("code", "a slip is of one activity");
        Typed(house, visit, $"{parents[0][..4].ToLowerInvariant()}-{parents[0][4..8]} {parents[0][8..]}");
        ByAccount(house, visit, "before");
        Should.Throw<ConflictException>(() => ByAccount(house, visit, "before")).Code.ShouldBe("answered-before");
        house.Get<SurveyViews>().Answered(visit, "before", SchoolHouse.Teacher).ShouldBeTrue();
        house.Get<SurveyViews>().Answered(visit, "before", SchoolHouse.OtherTeacher).ShouldBeFalse();
        house.Read(c => c.Rows("SELECT actor FROM kernel_journal WHERE aggregate LIKE 'talent/surveys/%'", r => r.GetString(0))).ShouldBe(["", "", ""], "the journal does not tell who answers");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Answer(house, pupils[0], "no");
        ByAccount(house, visit, "after");
        house.Read(c => c.Scalar<long>("SELECT count(*) FROM talent_survey_answer")).ShouldBe(5);
        house.Stairs.Clock.Now += TimeSpan.FromDays(31);
        house.Get<RunRetention>().Run();
        house.Read(c => c.Scalar<long>("SELECT (SELECT count(*) FROM talent_survey_slip) + (SELECT count(*) FROM talent_survey_mark)")).ShouldBe(0, "nothing is kept of who answered");
        house.Stairs.Verify().Troubles.ShouldBeEmpty();
    }

    /// <summary>Makes the slips of a class: those for pupils, and those for parents.</summary>
    internal static (string[] Pupils, string[] Parents) Slips(SchoolHouse house, string group)
    {
        house.Send(SchoolHouse.Teacher, _ => scope => MakeSlips.Run(scope, group));
        var slips = house.Get<SurveyViews>().Slips(group);
        return ([.. slips.Where(s => s.Who == "pupil").Select(s => s.Token)], [.. slips.Where(s => s.Who == "parent").Select(s => s.Token)]);
    }

    internal static void Answer(SchoolHouse house, string slip, string choose, string who = "pupil") => house.Send(Actor.Visitor, form => AnswerSurvey.BySlip(form, slip), ("q-who", who), ("q-choose", choose));

    private static void Typed(SchoolHouse house, string activity, string code) => house.Send(Actor.Visitor, form => AnswerSurvey.From(form, activity, "before", Actor.Visitor), ("code", code), ("q-who", "pupil"), ("q-choose", "yes"));

    private static void ByAccount(SchoolHouse house, string activity, string phase) => house.Send(Actor.Visitor, form => AnswerSurvey.From(form, activity, phase, SchoolHouse.Teacher), ("q-who", "teacher"), ("q-choose", "yes"));
}
