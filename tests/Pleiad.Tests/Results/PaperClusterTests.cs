using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Proposals;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Modules.Results.Clusters;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Results;

/// <summary>Invisible and paper clusters: a fixture with one of each kind lists exactly these, and what cannot be said counts against nobody.</summary>
public class PaperClusterTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Strong_places_that_no_organised_cluster_covers_are_invisible_and_nothing_else()
    {
        PlaceMass[] strong = [Place("A", "drugs"), Place("A", "boats"), Place("B", "drugs"), Place("B", "boats") with { State = "rejected" }, Place("C", "drugs")];
        ClusterRecord[] clusters = [Record("organised", "registered", ["A"], ["drugs"]), Record("idea", "proposed", ["B"], ["drugs"]), Record("gone", "dissolved", ["A"], ["boats"]), Record("vague", "mature", ["C"], [])];
        var (invisible, covered, rejected) = CompareClusters.Invisible(strong, clusters);
        invisible.Select(i => $"{i.Place.Territory} {i.Place.Key}").ShouldBe(["A boats", "B drugs", "C drugs"]);
        (covered, rejected).ShouldBe((1, 1));
        invisible[1].Begun.ShouldHaveSingleItem().Id.ShouldBe("idea");
        invisible[2].MayCover.ShouldHaveSingleItem().Id.ShouldBe("vague");
    }

    [Fact]
    public void Mass_is_missing_only_where_firm_and_real_figures_deny_it()
    {
        var cluster = Record("c", "registered", ["A", "B"], ["drugs"]);
        Sign With(PlaceMass? a, PlaceMass? b, bool illustrative = false) => CompareClusters.Mass(cluster, (territory, _) => (territory == "A" ? a : b) is { } place ? (place, illustrative, 2021, 2019) : null);
        PlaceMass At(Mass mass, bool firm = true) => Place("A", "drugs") with { Mass = mass, Firm = firm };
        With(At(Mass.Absent), At(Mass.Absent)).ShouldSatisfyAllConditions(s => s.Presence.ShouldBe(Presence.Missing), s => s.Since.ShouldBe("2019"));
        With(At(Mass.Absent), At(Mass.Near)).Presence.ShouldBe(Presence.There);
        With(At(Mass.Absent), At(Mass.Absent, firm: false)).Presence.ShouldBe(Presence.Unknown, "not firm");
        With(At(Mass.Absent), At(Mass.Absent), illustrative: true).Presence.ShouldBe(Presence.Unknown, "invented");
        With(At(Mass.Strong), At(Mass.Strong), illustrative: true).Presence.ShouldBe(Presence.Unknown, "invented figures prove no mass either");
        With(At(Mass.Absent), At(Mass.Unknown)).Presence.ShouldBe(Presence.Unknown, "withheld");
        With(At(Mass.Absent), null).Presence.ShouldBe(Presence.Unknown, "no data");
        CompareClusters.Mass(Record("c", "registered", ["A"], []), (_, _) => null).Presence.ShouldBe(Presence.Unknown, "its field is not known");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_new_contract_takes_the_paper_flag_away(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        Sign Ties() => CompareClusters.Ties(house.Records.All().Single());
        Ties().Presence.ShouldBe(Presence.Unknown, "nobody is on record");
        foreach (var organisation in new[] { "alpha", "beta" })
            house.Act(scope => AddMember.Run(scope, "amber", new NewMember(organisation, "firm", "2021", "", "register", "")));
        Ties().Presence.ShouldBe(Presence.Missing);
        house.Act(AddTie.From(Form.Of(("tie-kind", "contract"), ("other", "beta"), ("since", "2020"), ("until", "2024-05"), ("evidence", "register")), "alpha", house.Rights));
        Ties().ShouldSatisfyAllConditions(s => s.Presence.ShouldBe(Presence.Missing), s => s.Since.ShouldBe("2024-05"));
        house.Act(AddTie.From(Form.Of(("tie-kind", "contract"), ("other", "gamma"), ("since", "2025"), ("evidence", "register")), "alpha", house.Rights));
        Ties().Presence.ShouldBe(Presence.Missing, "gamma is no member");
        house.Act(AddTie.From(Form.Of(("tie-kind", "contract"), ("other", "beta"), ("since", "2025"), ("evidence", "register")), "alpha", house.Rights));
        Ties().Presence.ShouldBe(Presence.There);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Activity_is_what_people_did_or_dated_and_not_what_was_loaded(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        var record = house.Records.All().Single();
        CompareClusters.Activity(record, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Presence.ShouldBe(Presence.There, "an officer acted on it just now");
        CompareClusters.Activity(record with { LastDated = "2023" }, Today).ShouldSatisfyAllConditions(s => s.Presence.ShouldBe(Presence.Missing), s => s.Since.ShouldBe("2023"));
        CompareClusters.Activity(record with { LastDated = "2024" }, Today).Presence.ShouldBe(Presence.There, "the year may mean its last day");
        CompareClusters.Activity(record with { LastDated = "", LastWhat = null }, Today).Presence.ShouldBe(Presence.Unknown);
        using var articles = ClusterHouse.WithArticles(engine);
        articles.Records.All().Single(c => c.Id == "kaluga-nuclear-cluster").LastDated.ShouldBe("2019-05", "what the program loaded is no act");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_proposal_names_its_group_and_each_is_asked_when_it_is_accepted(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        var filed = new NewProposal("Opal", "RU-SPE", "St Petersburg", "Why", "", "", Language.English, "biopharmaceuticals", ["alpha", "gamma"]);
        var token = house.Act(scope => ProposeCluster.Run(scope, house.Letters, filed)).Split('/')[^1];
        Should.Throw<NotFoundException>(() => house.Act(scope => ProposeCluster.Run(scope, house.Letters, filed with { Spearhead = ["nobody"] })));
        house.Act(scope => AnswerProposal.Run(scope, house.Letters, token, "accept", "Welcome", "innovation", 1));
        var cluster = house.Portraits.Of("opal");
        cluster.Categories.ShouldBe(["biopharmaceuticals"]);
        cluster.Spearhead.Select(s => (s.Organisation.Id, s.Confirmed)).ShouldBe([("alpha", false), ("gamma", false)]);
    }

    private static PlaceMass Place(string territory, string key) => new(territory, new(territory, territory), key, new(key, key), Mass.Strong, true, 2, 1000, "detected", "/proof");

    private static ClusterRecord Record(string id, string state, string[] territories, string[] categories) =>
        new(id, new(id, id), ClusterFlow.Life.State(state), territories, categories, "2020", 3, 0, 0, "", "2025", new("x", "x"), false);
}
