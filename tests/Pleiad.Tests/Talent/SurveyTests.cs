using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Surveys;

namespace Pleiad.Tests.Talent;

/// <summary>Interest is asked before and after, without names, and told with n and an interval, never of fewer than five.</summary>
public class SurveyTests
{
    [Fact]
    public void Shares_are_told_with_n_and_interval_from_five_answers_on()
    {
        using var house = new SchoolHouse();
        var visit = house.Offer(places: 5);
        foreach (var i in Enumerable.Range(0, 10))
            Answer(house, visit, "before", "pupil", i < 2 ? "yes" : i < 5 ? "perhaps" : "no");
        foreach (var _ in Enumerable.Range(0, 4))
            Answer(house, visit, "before", "parent", "yes");
        Should.Throw<ConflictException>(() => Answer(house, visit, "after", "pupil", "yes")).Code.ShouldBe("survey-closed");
        var told = house.Get<SurveyViews>().Of(visit);
        told.Single(i => i.Who == "pupil").Before.ShouldSatisfyAllConditions(s => s.Asked.ShouldBe(10), s => s.Share.ShouldBe(0.2), s => s.Low.ShouldBe(0.0567, 0.0001), s => s.High.ShouldBe(0.5098, 0.0001));
        told.Single(i => i.Who == "parent").Before.ShouldSatisfyAllConditions(s => s.Asked.ShouldBeNull(), s => s.Share.ShouldBe(double.NaN));
        told.Single(i => i.Who == "teacher").Before.Asked.ShouldBe(0);
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        Should.Throw<ConflictException>(() => Answer(house, visit, "before", "pupil", "yes")).Code.ShouldBe("survey-closed");
        Answer(house, visit, "after", "pupil", "yes");
        house.Stairs.Clock.Now += TimeSpan.FromDays(31);
        Should.Throw<ConflictException>(() => Answer(house, visit, "after", "pupil", "yes")).Code.ShouldBe("survey-closed");
        house.Read(c => c.Rows("SELECT * FROM talent_survey_answer", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetName)))).Distinct().Single().ShouldBe("id|activity|phase|who|choose|questionnaire|answers|answered_on", "nobody is named");
    }

    private static void Answer(SchoolHouse house, string activity, string phase, string who, string choose) =>
        house.Send(Actor.Visitor, form => AnswerSurvey.From(form, activity, phase), ("q-who", who), ("q-choose", choose));
}
