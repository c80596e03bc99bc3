using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Centres.Services;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Centres;

/// <summary>A service is asked for, handled, given and rated; the report counts what happened and no more.</summary>
public class ServiceTests
{
    private const string Expert = "expert-advice-for-clusters"; // ten days

    private static readonly Actor Officer = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    [Fact]
    public void Each_request_has_an_owner_a_due_day_and_an_outcome_and_the_report_counts_them_by_kind()
    {
        using var house = With();
        var (kept, late, open) = (Ask(house), Ask(house), Ask(house));
        One(house, kept).ShouldSatisfyAllConditions(r => r.Id.ShouldEndWith("-1"), r => r.Due.ShouldBe(house.Clock.Now.AddDays(10).ToString("yyyy-MM-dd")), r => r.Kept(house.Clock.Now).ShouldBeNull("its day has not passed"));
        Handle(house, kept, "accept");
        Should.Throw<RefusedException>(() => Handle(house, kept, "finish")).Code.ShouldBe("reason");
        Should.Throw<ConflictException>(() => Handle(house, late, "finish", "At once")).Code.ShouldBe("not-now");
        house.Clock.Now += TimeSpan.FromDays(10);
        Handle(house, kept, "finish", "The answer");
        Handle(house, late, "accept");
        house.Clock.Now += TimeSpan.FromDays(2);
        Handle(house, late, "finish", "The late answer");
        One(house, kept).ShouldSatisfyAllConditions(r => r.Handler.ShouldBe("officer"), r => r.Kept(house.Clock.Now).ShouldBe(true), r => r.Days(house.Clock.Now).ShouldBe(10));
        One(house, late).Kept(house.Clock.Now).ShouldBe(false);
        One(house, open).Kept(house.Clock.Now).ShouldBe(false, "open, and its day has passed");
        Rate(house, kept, "5");
        Rate(house, late, "2");
        Rate(house, late, "3");
        Should.Throw<ConflictException>(() => Rate(house, open, "1")).Code.ShouldBe("not-done");
        house.Get<ServiceViews>().Report().Single(k => k.Kind == "expert").ShouldBe(new KindReport("expert", 1, 3, 1, 2, 1 / 3.0, 4, 2));
        house.Get<ServiceViews>().Report().Single(k => k.Kind == "analytic").ShouldSatisfyAllConditions(k => (k.Services, k.Asked).ShouldBe((1, 0)), k => k.Kept.ShouldBe(double.NaN), k => k.Stars.ShouldBe(double.NaN));
    }

    [Fact]
    public void An_address_is_kept_only_with_consent_and_goes_with_it()
    {
        using var house = With();
        var refused = Form.Of(("who", "A team"), ("ask", "Help"), ("mail", "team@example.org"));
        AskForService.From(refused, Expert, Language.Russian, house.Get<RightsOfActors>(), house.Get<RequestLetters>());
        refused.ErrorOf("consent").ShouldNotBeNull();
        var token = Ask(house, ("mail", "team@example.org"), ("consent", "yes"));
        Handle(house, token, "accept");
        house.Read(c => People.Letters(c, "team@example.org")).ShouldSatisfyAllConditions(l => l.Count.ShouldBe(2), l => l[0].ShouldContain($"/ru/centres/requests/{token}"));
        house.Get<ActRunner>().Run(Actor.Visitor, null, scope => AnswerByLink.Forget(scope, token, house.Get<RequestLetters>()));
        Handle(house, token, "decline", "Not ours");
        house.Read(c => People.Letters(c, "team@example.org")).ShouldBeEmpty("neither the old ones nor a new one");
        One(house, token).ShouldSatisfyAllConditions(r => r.Mail.ShouldBe(""), r => r.Result.ShouldBe("Not ours"));
        Should.Throw<ConflictException>(() => house.Get<ActRunner>().Run(Actor.Visitor, null, scope => AnswerByLink.Withdraw(scope, token))).Code.ShouldBe("not-now");
    }

    [Fact]
    public void Only_a_representative_asks_for_an_organisation_and_a_service_that_ended_is_not_given()
    {
        using var house = With();
        Should.Throw<SignInException>(() => Ask(house, ("organisation", "alpha")));
        var services = house.Get<ServiceViews>();
        house.Get<ActRunner>().Run(Officer, null, KeepService.End(Form.Of(("reason", "No expert any more"), ("version", "1")), Expert));
        Should.Throw<ConflictException>(() => Ask(house)).Code.ShouldBe("ended");
        services.All().Single(s => s.Service.Id == Expert).Service.EndedAt.ShouldNotBe("");
    }

    private static Staircase With()
    {
        var house = new Staircase(Dialect.Sqlite);
        house.Get<ShippedServices>().Run();
        return house;
    }

    private static string Ask(Staircase house, params (string, string?)[] more) =>
        house.Get<ActRunner>().Run(Actor.Visitor, null, AskForService.From(Form.Of([("who", "A team"), ("ask", "Help us"), .. more]), Expert, Language.Russian, house.Get<RightsOfActors>(), house.Get<RequestLetters>())).Split('/')[^1];

    private static ServiceRequest One(Staircase house, string token) => house.Get<ServiceViews>().Request(token, Actor.Visitor).Row.Request;

    private static void Handle(Staircase house, string token, string move, string reason = "") =>
        house.Get<ActRunner>().Run(Officer, null, HandleRequest.From(Form.Of(("reason", reason), ("version", $"{house.Get<ServiceViews>().Request(token, Officer).Version}")), token, move, house.Get<RequestLetters>()));

    private static void Rate(Staircase house, string token, string stars) => house.Get<ActRunner>().Run(Actor.Visitor, null, AnswerByLink.Rate(Form.Of(("stars", stars)), token));
}
