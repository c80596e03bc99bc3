using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Networks;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Networks read from the Registry's own rows, entered by its own acts.</summary>
public class NetworkTests
{
    public static TheoryData<Dialect> Engines => Database.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_cluster_is_drawn_with_its_members_and_whom_they_are_tied_to(Dialect engine)
    {
        using var world = new NetworkWorld(engine);
        var network = world.OfCluster();
        Names(network).ShouldBe(["Anna", "Bela", "Cora", "Dora", "Amber"], "organisations by name, then the cluster; Emma is tied to nobody of them");
        network.Ties.Count(t => t.Kind == NetworkWords.Member).ShouldBe(3);
        NetworkFinding.Of(new NetworkFigures(network)).En.ShouldBe("No source names a contract between two members");
        world.Tie("anna", "bela", "contract", "2020");
        world.Tie("dora", "emma", "supply", "2020");
        network = world.OfCluster();
        Names(network).ShouldNotContain("Emma", "what outsiders have with each other is not looked for");
        NetworkFinding.Of(new NetworkFigures(network)).En.ShouldNotContain("No source names a contract");
        var alone = world.Read(NetworkScope.All);
        alone.Ties.Count(t => t.Kind == "supply").ShouldBe(1);
        Names(alone).ShouldContain("Emma");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Only_what_holds_on_the_day_counts_and_what_nobody_dates_counts_today_alone(Dialect engine)
    {
        using var world = new NetworkWorld(engine);
        world.Tie("anna", "bela", "contract", "2019", until: "2021-03-01");
        world.Tie("anna", "cora", "service", "");
        world.OfCluster(new DateOnly(2020, 5, 1)).Ties.Select(t => t.Kind).ShouldBe(["contract"]);
        world.OfCluster(new DateOnly(2020, 5, 1)).Undated.ShouldBe(5, "three memberships, the cooperation with Dora and the service have no beginning");
        world.OfCluster(new DateOnly(2021, 3, 1)).Ties.ShouldNotContain(t => t.Kind == "contract", "the day of its end is not counted any more");
        world.OfCluster().Ties.Select(t => t.Kind).Order().ShouldBe(["cooperation", "member", "member", "member", "service"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Filters_leave_kinds_origins_and_types(Dialect engine)
    {
        using var world = new NetworkWorld(engine);
        world.Tie("anna", "bela", "contract", "2020", origin: "Pharma fair 2019");
        var fair = world.Read(NetworkScope.OfCluster("amber"), origin: "Pharma fair 2019");
        fair.Ties.Select(t => t.Kind).ShouldBe(["contract"]);
        Names(fair).ShouldBe(["Anna", "Bela"], "those who have no such tie are not shown");
        fair.Origins.ShouldBe(["Pharma fair 2019"]);
        world.Read(NetworkScope.OfCluster("amber"), origin: NetworkQuestion.NoOrigin).Ties.ShouldNotContain(t => t.Kind == "contract");
        world.Read(NetworkScope.OfCluster("amber"), kind: "cooperation").Ties.Count.ShouldBe(1);
        Names(world.Read(NetworkScope.OfCluster("amber"), type: OrganisationKinds.University)).ShouldBe(["Cora", "Dora", "Amber"], "the university, and whom it is tied to");
    }

    [Fact]
    public void The_ladder_counts_dated_ties_and_advises_the_small_step_that_was_left_out()
    {
        using var world = new NetworkWorld(Dialect.Sqlite);
        world.Tie("anna", "bela", "contract", "2020");
        world.Tie("anna", "cora", "cooperation", "2018");
        world.Tie("anna", "cora", "service", "2019");
        world.Tie("bela", "cora", "joint-project", "");
        var ladder = TrustLadder.Of(world.OfCluster());
        ladder.Pairs.Select(p => (p.Rung, p.Next)).ShouldBe([(2, 1), (2, 3)], "the first pair left the small steps out; the second may try a joint project");
        ladder.Undated.ShouldBe(2, "the joint project and the cooperation with Dora have no day");
        ladder.Without.ShouldBe(0, "every two of the three members have a tie");
        world.Tie("anna", "bela", "joint-project", "2021");
        world.Tie("bela", "cora", "joint-project", "2021");
        world.Tie("anna", "cora", "joint-project", "2021");
        TrustLadder.Of(world.OfCluster()).Pairs.Select(p => p.Rung).ShouldBe([4, 4, 4], "a project of three is a complex one");
    }

    [Fact]
    public void Suppliers_stand_inside_and_outside_and_who_has_but_one_is_named()
    {
        using var world = new NetworkWorld(Dialect.Sqlite);
        world.Tie("emma", "anna", "supply", "2020");
        world.Tie("emma", "bela", "supply", "2020");
        world.Tie("cora", "bela", "supply", "2020");
        world.Tie("anna", "emma", "service", "2020");
        var network = world.OfCluster();
        var suppliers = SupplierNetwork.Of(network);
        suppliers.Rows.Select(r => (network.Nodes[r.Who].Name.En, network.Nodes[r.Who].Inside, r.Customers.Count)).ShouldBe([("Emma", false, 2), ("Cora", true, 1)], "what goes out of the cluster is nobody's supply here");
        suppliers.Sole.Select(s => (network.Nodes[s.Customer].Name.En, network.Nodes[s.Supplier].Name.En)).ShouldBe([("Anna", "Emma")], "Bela has two");
    }

    [Fact]
    public void A_supplier_is_found_by_what_it_can_do_while_its_profile_is_fresh()
    {
        using var world = new NetworkWorld(Dialect.Sqlite);
        world.Can("emma", "flow synthesis", "проточный синтез");
        world.Can("cora", "flow chemistry", "проточная химия");
        world.Tie("emma", "anna", "service", "2020");
        world.Find("FLOW").Found.Select(f => f.Who.Name.En).ShouldBe(["Cora", "Emma"]);
        world.Find("синтез").Found.Single().Users.Single().Name.En.ShouldBe("Anna");
        world.Days(700);
        world.Find("FLOW").Found.ShouldBeEmpty("nobody vouched for them for two years");
    }

    [Fact]
    public void Who_should_meet_is_explained_by_whom_both_know_and_never_tied_already()
    {
        using var world = new NetworkWorld(Dialect.Sqlite);
        world.Tie("emma", "dora", "cooperation", "2020");
        world.Can("emma", "flow synthesis", "проточный синтез");
        var meetings = world.Networks.PartnersOf("cora", 5);
        meetings.ShouldNotContain(m => m.Other.Name.En == "Dora", "they work together");
        var emma = meetings.Single(m => m.Other.Name.En == "Emma");
        emma.Through.Select(n => n.Name.En).ShouldBe(["Dora"]);
        emma.Why.En.ShouldBe("Both are tied to Dora. Cora has no tie with a company yet. Emma can bring: flow synthesis.");
        emma.Why.Ru.ShouldContain("Обе связаны с: Dora.");
        emma.Nearness.ShouldBeGreaterThan(0);
        meetings.Single(m => m.Other.Name.En == "Anna").Why.En.ShouldStartWith("Both belong to Amber.");
        world.Tie("cora", "emma", "cooperation", "2021");
        world.Networks.PartnersOf("cora", 5).ShouldNotContain(m => m.Other.Name.En == "Emma", "now they are tied");
    }

    private static string[] Names(StakeholderNetwork network) => [.. network.Nodes.Select(n => n.Name.En)];
}
