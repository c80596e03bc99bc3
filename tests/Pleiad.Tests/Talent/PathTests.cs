using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.People;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Talent;

/// <summary>What pupils did counts on their own path, once, and only as long as a guardian agrees; a year is followed in numbers.</summary>
public class PathTests
{
    private static readonly Actor Ada = new("ada", "Ada", []);

    [Fact]
    public void An_olympiad_counts_on_the_path_by_the_teachers_code_and_goes_with_the_guardians_consent()
    {
        using var house = new SchoolHouse();
        var group = house.SignUp(house.Offer(places: 5, kind: "olympiad", name: "Olympiad"), "Ada\nBo");
        var (ada, bo) = (house.Pupil(group, "Ada"), house.Pupil(group, "Bo"));
        house.Answer(ada.Token, "agree", "talent-part", "talent-path");
        house.Answer(bo.Token, "agree", "talent-part");
        string Link(string code) => house.Send(Ada, house.Get<LinkPupil>().From, ("code", code));
        Should.Throw<RefusedException>(() => Link("ABCDEFGH23")).Code.ShouldBe("code");
        Should.Throw<ConflictException>(() => Link(bo.Code)).Code.ShouldBe("no-consent");
        Link(ada.Code.ToLowerInvariant());
        Should.Throw<RefusedException>(() => Link(ada.Code), "a code is used once").Code.ShouldBe("code");
        Steps().ShouldBeEmpty("nobody said yet that she was there");
        house.Stairs.Clock.Now += TimeSpan.FromDays(10);
        void Came(string result) => house.Send(SchoolHouse.Teacher, form => house.Get<RecordAttendance>().ByTeacher(form, group), Form.Of([($"result-{ada.Id}", result)], ("came", [ada.Id, bo.Id])));
        Came("took-part");
        Came("prize");
        Steps().ShouldBe([("olympiad", "Olympiad: prize-winner")], "the same olympiad twice is one step");
        house.Send(Actor.Visitor, _ => scope => house.Get<AnswerAsGuardian>().TakeBack(scope, ada.Token, "talent-path"));
        Steps().ShouldBeEmpty();
        house.Send(Actor.Visitor, form => house.Get<AnswerAsGuardian>().More(form, ada.Token, Language.English), SchoolHouse.Consenting(["talent-path"], ("guardian", "A guardian")));
        Steps().Count.ShouldBe(1);

        IReadOnlyList<(string, string)> Steps() => [.. house.Get<PathViews>().Of("ada").Steps.Select(s => (s.Step.Kind, s.Step.En))];
    }

    [Fact]
    public void A_year_is_followed_by_those_who_agreed_and_few_are_hidden_also_by_difference()
    {
        using var house = new SchoolHouse();
        house.Stairs.Run(scope =>
        {
            foreach (var i in Enumerable.Range(1, 12))
            {
                scope.Db.Learners.Add(new LearnerRecord { Account = $"p{i}", Stage = "pupil", Organisation = SchoolHouse.School, Finishes = 2027, CreatedAt = "2026-01-01" });
                if (i <= 6)
                    PathStep.Put(scope, new PathStep($"p{i}", "talent/activities/x", "olympiad", "O", "О", "", "2026-01-01", "", false));
                if (i <= 9)
                    PathStep.Put(scope, new PathStep($"p{i}", "talent/courses/x", "course", "C", "К", "", "2026-01-01", "", false));
            }
        });
        house.Get<FollowYear>().Of(SchoolHouse.School).ShouldBeEmpty("nobody has agreed");
        foreach (var i in Enumerable.Range(1, 4))
            Follow($"p{i}", "yes");
        house.Get<FollowYear>().Of(SchoolHouse.School).Single().ShouldSatisfyAllConditions(y => y.Agreed.ShouldBeNull(), y => y.Steps.ShouldBeEmpty());
        foreach (var i in Enumerable.Range(5, 7))
            Follow($"p{i}", "yes");
        var year = house.Get<FollowYear>().Of(SchoolHouse.School).Single();
        year.Agreed.ShouldBe(11);
        year.Steps.Where(s => s.Count != 0).ShouldBe([new YearStep("olympiad", 6), new YearStep("course", null)], "nine of eleven would tell of two");
        Follow("p1", "no");
        house.Get<FollowYear>().Of(SchoolHouse.School).Single().Agreed.ShouldBe(10);

        void Follow(string who, string follow) => house.Send(new Actor(who, who, []), form => house.Get<FollowYear>().Change(form, Language.English), SchoolHouse.Consenting(["talent-year"], ("follow", follow)));
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(4, 20, null)]
    [InlineData(5, 20, 5)]
    [InlineData(15, 20, 15)]
    [InlineData(16, 20, null)]
    [InlineData(20, 20, 20)]
    public void A_count_tells_of_nobody(int count, int of, int? shown) => FollowYear.Shown(count, of).ShouldBe(shown);
}
