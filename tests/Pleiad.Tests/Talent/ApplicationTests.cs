using Pleiad.Kernel;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Tests.Talent;

/// <summary>From the application to the confirmed place: whose turn it is, until when, and what happens when nobody answers.</summary>
public class ApplicationTests
{
    [Fact]
    public void Confirming_one_place_ends_the_other_applications_of_the_same_time()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Person("mira");
        house.Opening("june", places: 2);
        house.Opening("also-june", starts: "2026-06-20", ends: "2026-07-10", places: 2);
        house.Opening("autumn", starts: "2026-10-01", ends: "2026-10-20");
        var (june, also, autumn) = (house.Accepted("mira", "june"), house.Accepted("mira", "also-june"), house.Apply("mira", "autumn"));
        Should.Throw<ConflictException>(() => house.Apply("mira", "june")).Code.ShouldBe("applied");
        house.Answer(june, "confirm");
        new[] { june, also, autumn }.Select(house.State).ShouldBe(["confirmed", "withdrawn", "submitted"]);
        house.Letters("mira").ShouldContain(l => l.StartsWith("Your application for “june”: the place is yours.", StringComparison.Ordinal));
        var later = house.Accepted("mira", "also-june");
        Should.Throw<ConflictException>(() => house.Answer(later, "confirm")).Message.ShouldBe("You have a confirmed place at the same time: “june”. Withdraw there first.");
        house.Answer(june, "withdraw");
        house.Answer(later, "confirm");
        house.State(later).ShouldBe("confirmed");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void What_an_organisation_does_not_answer_ends_by_itself_after_two_reminders()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Person("unread");
        house.Person("seen");
        house.Opening("june", places: 5);
        var (unread, seen) = (house.Apply("unread", "june"), house.Apply("seen", "june"));
        house.Decide(seen, "read");
        house.Wait(6.9).ShouldBe(0);
        house.Wait(0.1).ShouldBe(2, "the firm is reminded of both");
        house.Wait(7).ShouldBe(2, "and once more after fourteen days");
        house.Letters("representative").Count(l => l.Contains("has no answer yet", StringComparison.Ordinal)).ShouldBe(4);
        house.Wait(1).ShouldBe(1);
        (house.State(unread), house.State(seen)).ShouldBe(("expired", "read"), "what was read has fifteen days more");
        house.Letters("unread")[^1].ShouldContain("nobody answered in time");
        house.Wait(15).ShouldBe(1);
        house.State(seen).ShouldBe("expired");
        house.Wait(1).ShouldBe(0);
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_freed_place_goes_down_the_reserve_list_in_order_and_an_applicant_who_is_silent_loses_it()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Opening("june");
        string[] people = ["anna", "boris", "clara", "dmitri"];
        var all = people.Select(p =>
        {
            house.Person(p);
            return house.Accepted(p, "june");
        }).ToArray();
        foreach (var application in all[..3])
            house.Answer(application, "confirm");
        all.Select(house.State).ShouldBe(["confirmed", "reserve", "reserve", "accepted"]);
        house.Answer(all[0], "withdraw");
        all.Select(house.State).ShouldBe(["withdrawn", "offered", "reserve", "accepted"]);
        house.Wait(3.1);
        Should.Throw<ConflictException>(() => house.Answer(all[1], "take")).Code.ShouldBe("offer-over");
        house.Act(Actor.Program, scope => house.Service<Pleiad.Kernel.Capacity.Places>().Advance(scope, "talent/openings/june")); // what ExpireOffers does
        all.Select(house.State).ShouldBe(["withdrawn", "expired-by-learner", "offered", "accepted"]);
        house.Answer(all[2], "take");
        house.State(all[2]).ShouldBe("confirmed");
        house.Wait(12);
        house.State(all[3]).ShouldBe("expired-by-learner", "fifteen days to answer");
        house.Decide(all[2], "cancel", "The line stands still.");
        house.State(all[2]).ShouldBe("cancelled");
        house.Letters("clara")[^1].ShouldContain("The line stands still.");
        house.Troubles().ShouldBeEmpty();
    }

    [Fact]
    public void A_minors_application_reaches_nobody_before_the_guardian_agrees()
    {
        using var house = new PlacementHouse(Dialect.Sqlite);
        house.Person("pupil", stage: "pupil", born: "2010-01-01");
        house.Person("child", stage: "pupil", born: "2012-01-01");
        house.Opening("june", leastAge: 15);
        house.Opening("job", kind: "vacancy", leastAge: 15);
        Should.Throw<ConflictException>(() => house.Apply("child", "june")).Message.ShouldBe("This opening is for people from 15 years on.");
        Should.Throw<ConflictException>(() => house.Apply("pupil", "job")).Message.ShouldStartWith("This is a job, and you are at school");
        var application = house.Apply("pupil", "june");
        house.State(application).ShouldBe("guardian");
        house.Service<ApplicationViews>().OfOrganisation("firm").Rows.ShouldBeEmpty("the firm does not hear of it");
        house.Letters("representative").ShouldBeEmpty();
        var token = house.Text("SELECT guardian_token FROM talent_application WHERE person = 'pupil'");
        house.Letters("guardian-of-pupil").Single().ShouldEndWith($"/talent/consents/{token}");
        var act = house.Service<AnswerAsGuardian>();
        var without = Form.Of(("answer", "agree"), ("guardian", "Olga"));
        act.ByLink(without, token, Language.English);
        without.Errors.Single().Field.ShouldBe("consent-talent-application-guardian", "a click alone is no consent");
        house.Send(Actor.Visitor, form => act.ByLink(form, token, Language.English), Form.Of([("answer", "agree"), ("guardian", "Olga Orlova")], ("consent", [ApplicationConsents.Guardian.Id]), ("consent-text", [ConsentRegister.Shown(ApplicationConsents.Guardian)])));
        house.State(application).ShouldBe("submitted");
        house.Service<ApplicationViews>().OfOrganisation("firm").Rows.Single().Applicant.En.ShouldBe("Name of pupil");
        house.Text("SELECT guardian FROM kernel_consent WHERE purpose = 'talent-application-guardian'").ShouldBe("Olga Orlova");
        house.Act(Actor.Visitor, scope => act.TakeBack(scope, token, ApplicationConsents.Guardian.Id));
        house.State(application).ShouldBe("withdrawn");
        house.Texts("SELECT facts FROM kernel_journal").ShouldAllBe(f => !f.Contains("Olga", StringComparison.Ordinal) && !f.Contains("Name of pupil", StringComparison.Ordinal));
        house.Troubles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("submitted", null, 1)]
    [InlineData("reserve", null, 2)]
    [InlineData("confirmed", null, 3)]
    [InlineData("confirmed", "terminated", 3)]
    [InlineData("confirmed", "partly-signed", 3)]
    [InlineData("confirmed", "in-force", 4)]
    [InlineData("confirmed", "completed", 6)]
    [InlineData("rejected", null, -1)]
    public void The_way_says_how_far_it_has_come(string state, string? agreement, int done)
    {
        var application = new Application { Id = "a", Opening = "o", Person = "p", State = state, AppliedAt = "", ChangedAt = "" };
        var signed = agreement is null ? null : new Agreement { Id = "g", Application = "a", Person = "p", Organisation = "f", Institution = "u", Tutor = "t", Starts = "2026-06-01", Ends = "2026-06-28", Hours = 80, State = agreement, CreatedAt = "" };
        PlaceNext.Done(application, signed, today: "2026-06-28").ShouldBe(done);
        if (agreement == "in-force")
            PlaceNext.Done(application, signed, today: "2026-06-29").ShouldBe(5, "the last day has passed");
    }
}
