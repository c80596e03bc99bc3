using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Tests.Front;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Tests.Registry;

/// <summary>The log of barriers, from the report to its end, and the exchange of practices.</summary>
public class BarrierTests
{
    private static readonly Actor Alpha = new("alpha-person", "Alpha's representative", [new Grant(Role.OrganisationRepresentative, Node.Of(Organisation.NodeKind, "alpha"))]);
    private static readonly Actor Manager = new("manager", "Manager", [new Grant(Role.ClusterManager, ClusterNode.Of("amber"))]);
    private static readonly Actor Foreign = new("foreign", "Foreign", [new Grant(Role.ClusterManager, ClusterNode.Of("beryl"))]);

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_barrier_has_owner_age_and_state_and_an_old_one_reaches_the_council(Dialect engine)
    {
        using var house = With(engine);
        var id = Report(house);
        Read(house, "SELECT state FROM registry_barrier").ShouldBe(["reported"]);
        Should.Throw<ConflictException>(() => Move(house, id, "raise", Manager, ("body", "ministry"))).Code.ShouldBe("not-now");
        Should.Throw<ForbiddenException>(() => Move(house, id, "accept", Alpha, ("owner", "beta")));
        Should.Throw<ForbiddenException>(() => Move(house, id, "accept", Foreign, ("owner", "beta")));
        Should.Throw<NotFoundException>(() => Move(house, id, "burn", Manager));
        Move(house, id, "accept", Manager, ("owner", "beta"));
        Should.Throw<ConflictException>(() => Move(house, id, "accept", Manager, ("owner", "beta"))).Code.ShouldBe("not-now");
        Should.Throw<ConflictException>(() => Move(house, id, "raise", Manager, ("body", "beta"))).Code.ShouldBe("no-body");
        Move(house, id, "raise", Manager, ("body", "ministry"));
        Should.Throw<ConflictException>(() => house.Act(MoveBarrier.From(Form.Of(("reason", "x"), ("version", "1")), id, "remove", house.Rights), Manager)).Code.ShouldBe("stale");

        house.Act(scope => { scope.Db.Add(new Council { Id = "elders", En = "Elders", Ru = "Старейшины", Seats = 1 }); return ""; });
        house.Act(scope => HoldSitting.Run(scope, "elders", new(2030, 1, 1), "Hall"));
        var sitting = Read(house, "SELECT id FROM registry_sitting").Single();
        Should.Throw<ForbiddenException>(() => house.Act(TakeUpBarrier.From(Form.Of(("sitting", $"elders/{sitting}"), ("version", Version(house, id))), id, house.Rights), Manager));
        house.Act(TakeUpBarrier.From(Form.Of(("sitting", $"elders/{sitting}"), ("version", Version(house, id))), id, house.Rights));
        Should.Throw<ConflictException>(() => house.Act(TakeUpBarrier.From(Form.Of(("sitting", $"elders/{sitting}"), ("version", Version(house, id))), id, house.Rights))).Code.ShouldBe("there");
        Read(house, "SELECT what FROM registry_task").Single().ShouldContain("Two permits for one shipment");

        Should.Throw<RefusedException>(() => Move(house, id, "remove", Manager)).Code.ShouldBe("reason");
        Move(house, id, "remove", Manager, ("reason", "One permit now covers both"));
        var row = BarrierView.Find(house.Views).Rows.Single();
        (row.Barrier.State, row.Owner!.Name.En, row.Body!.Name.En, row.Barrier.Outcome).ShouldBe(("removed", "beta", "ministry", "One permit now covers both"));
        row.Age.ShouldNotBeNull().ShouldBeGreaterThan(365);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Only_whoever_it_hinders_reports_it_and_nobody_twice(Dialect engine)
    {
        using var house = With(engine);
        var id = Report(house);
        Should.Throw<ConflictException>(() => Report(house)).Code.ShouldBe("same");
        Should.Throw<ForbiddenException>(() => Report(house, Foreign));
        Should.Throw<ConflictException>(() => house.Act(ReportBarrier.From(Form.Of(("what", "x"), ("kind", "rules"), ("organisation", "alpha"), ("cluster", "beryl"), ("evidence", "letter")), house.Rights), Alpha)).Code.ShouldBe("no-member");
        Should.Throw<ConflictException>(() => house.Act(ReportBarrier.From(Form.Of(("what", "x"), ("kind", "rules"), ("organisation", "alpha"), ("since", "2199"), ("evidence", "letter")), house.Rights), Alpha)).Code.ShouldBe("future");
        Move(house, id, "withdraw", Alpha, ("reason", "It was our mistake"));
        Should.Throw<ConflictException>(() => Move(house, id, "accept", Manager, ("owner", "beta"))).Code.ShouldBe("not-now");
        Report(house); // what was withdrawn may be reported anew
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_tried_practice_shows_who_when_and_the_outcome(Dialect engine)
    {
        using var house = With(engine);
        (string, string?)[] told = [("cluster", "amber"), ("theme", "exports"), ("title", "One stand at the fair"), ("problem", "Each pays for a stand"), ("done", "Shared it"), ("result", "Half the price"), ("evidence", "invoice"), ("ask", "alpha")];
        Should.Throw<ForbiddenException>(() => house.Act(PublishPractice.From(Form.Of(told), house.Rights), Foreign));
        house.Act(PublishPractice.From(Form.Of(told), house.Rights), Manager).ShouldBe("/registry/practices/one-stand-at-the-fair");
        Should.Throw<ConflictException>(() => house.Act(PublishPractice.From(Form.Of(told), house.Rights), Manager)).Code.ShouldBe("same");
        const string Id = "one-stand-at-the-fair";
        Should.Throw<ConflictException>(() => house.Act(AdoptPractice.From(Form.Of(("cluster", "amber"), ("since", "2025"), ("outcome", "works"), ("result", "x")), Id, house.Rights), Manager)).Code.ShouldBe("own");
        Should.Throw<ForbiddenException>(() => house.Act(AdoptPractice.From(Form.Of(("cluster", "beryl"), ("since", "2025"), ("outcome", "works"), ("result", "x")), Id, house.Rights), Manager));
        house.Act(AdoptPractice.From(Form.Of(("cluster", "beryl"), ("since", "2025"), ("outcome", "trying")), Id, house.Rights), Foreign);
        house.Act(AdoptPractice.From(Form.Of(("cluster", "beryl"), ("since", "2025"), ("outcome", "not"), ("result", "The fair was cancelled")), Id, house.Rights), Foreign);
        var adoption = PracticeView.Find(house.Views).Rows.Single().Adoptions.ShouldHaveSingleItem();
        (adoption.Cluster.Name.En, adoption.Adoption.Since, adoption.Adoption.Outcome, adoption.Adoption.Result).ShouldBe(("Beryl", "2025", "not", "The fair was cancelled"));
        Should.Throw<ConflictException>(() => house.Act(WithdrawPractice.From(Form.Of(("reason", "x"), ("version", "1")), Id), Manager)).Code.ShouldBe("stale");
        house.Act(WithdrawPractice.From(Form.Of(("reason", "No longer done"), ("version", "3")), Id), Manager);
        Should.Throw<ConflictException>(() => house.Act(AdoptPractice.From(Form.Of(("cluster", "beryl"), ("since", "2025"), ("outcome", "works"), ("result", "x")), Id, house.Rights), Foreign)).Code.ShouldBe("withdrawn");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_articles_say_is_reported_with_its_claim_and_entered_once(Dialect engine)
    {
        using var house = ClusterHouse.WithArticles(engine);
        house.LoadExchange();
        house.LoadExchange();
        Read(house, "SELECT claim FROM registry_barrier ORDER BY id").ShouldBe(["f099", "f100", "f101", "f103", "f322"]);
        Read(house, "SELECT cluster FROM registry_barrier WHERE id = 'f322'").ShouldBe(["moscow-medical-technologies"]);
        Read(house, "SELECT claim FROM registry_practice ORDER BY id").ShouldBe(["f227", "f282"]);
        Read(house, "SELECT state FROM registry_barrier").Distinct().ShouldBe(["reported"], "an opinion is a report and no more");
    }

    private static string Report(ClusterHouse house, Actor? by = null) => house.Act(
        ReportBarrier.From(Form.Of(("what", "Two permits for one shipment"), ("kind", "inter-agency"), ("organisation", "alpha"), ("cluster", "amber"), ("since", "2024-03"), ("evidence", "letter")), house.Rights), by ?? Alpha).Split('/')[^1];

    private static void Move(ClusterHouse house, string id, string move, Actor by, params (string Field, string? Value)[] fields) =>
        house.Act(MoveBarrier.From(Form.Of([.. fields, ("version", Version(house, id))]), id, move, house.Rights), by);

    private static string Version(ClusterHouse house, string id)
    {
        using var connection = house.Open();
        return $"{Journal.Version(connection, Barrier.Of(id))}";
    }

    private static ClusterHouse With(Dialect engine)
    {
        var house = ClusterHouse.On(engine);
        house.Act(scope => FoundCluster.Run(scope, new NewCluster("Beryl", "Берилл", "industrial", ["RU-SPE"])));
        house.Act(scope => { scope.Db.Add(new Organisation { Id = "ministry", En = "ministry", Ru = "министерство", Kind = OrganisationKinds.StateBody, CreatedAt = scope.Now.ToString("O") }); return ""; });
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("alpha", "firm", "2021", "", "register", "")));
        house.Act(scope => ConfirmMembership.Run(scope, "amber", "alpha"));
        return house;
    }

    private static List<string> Read(ClusterHouse house, string sql)
    {
        using var connection = house.Open();
        return connection.Rows(sql, r => r.GetString(0));
    }
}
