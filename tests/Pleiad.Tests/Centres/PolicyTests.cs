using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Centres.Policies;
using Pleiad.Modules.Centres.Residents;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Centres;

/// <summary>Proposals to policy from their text to their end, and residents over the years.</summary>
public class PolicyTests
{
    private static readonly Actor Manager = new("manager", "Manager", [new Grant(Role.ClusterManager, new Node("registry/clusters/amber"))]);
    private static readonly Actor Officer = new("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]);

    [Fact]
    public void A_proposal_keeps_author_text_versions_and_outcome_and_adopted_ones_are_counted_over_decided()
    {
        using var house = new Staircase(Dialect.Sqlite);
        PolicyViews.Adopted([]).ShouldBe(double.NaN);
        var (first, second, third) = (File(house, "One permit"), File(house, "Another"), File(house, "Waits"));
        Should.Throw<ForbiddenException>(() => house.Get<ActRunner>().Run(Manager, null, FilePolicy.From(Form.Of(("author", "registry/clusters/beryl"), ("title", "x"), ("strategy", "y"), ("text", "z")), house.Get<RightsOfActors>(), house.Get<OrganisationFacts>())));
        Do(house, Manager, first, version => AmendPolicy.From(Form.Of(("text", "One permit for both, from 2027"), version), first));
        Should.Throw<ConflictException>(() => Do(house, Manager, first, version => AmendPolicy.From(Form.Of(("text", "One permit for both, from 2027"), version), first))).Code.ShouldBe("same");
        Should.Throw<ForbiddenException>(() => Move(house, Manager, first, "send"));
        Move(house, Officer, first, "send");
        Should.Throw<RefusedException>(() => Move(house, Officer, first, "adopt")).Code.ShouldBe("reason");
        Should.Throw<ConflictException>(() => Move(house, Officer, first, "adopt", ("reason", "Act 7"), ("on", "2199"))).Code.ShouldBe("future");
        Move(house, Officer, first, "adopt", ("reason", "Act 7"), ("link", "https://example.org/act-7"), ("on", "2025-03"));
        Move(house, Officer, second, "decline", ("reason", "No money"));
        Should.Throw<ConflictException>(() => Do(house, Manager, first, version => AmendPolicy.From(Form.Of(("text", "More"), version), first))).Code.ShouldBe("settled");
        var row = house.Get<PolicyViews>().One(first).Row;
        row.Versions.Select(v => (v.Version.Number, v.Version.En, v.Version.Account)).ShouldBe([(1, "One permit", "manager"), (2, "One permit for both, from 2027", "manager")]);
        (row.Proposal.Author, row.Proposal.State, row.Proposal.Sent, row.Proposal.Outcome, row.Proposal.Link, row.Proposal.StateAt).ShouldBe(("registry/clusters/amber", "adopted", 2, "Act 7", "https://example.org/act-7", "2025-03"));
        PolicyViews.Adopted(house.Get<PolicyViews>().All().Select(r => r.Proposal)).ShouldBe(0.5);
        house.Get<PolicyViews>().One(third).Row.Proposal.State.ShouldBe("filed");
    }

    [Fact]
    public void Residents_at_a_date_equal_open_tenancies_and_the_profile_changes_over_the_years()
    {
        var rows = new[] { Row("it", "2010", "2013"), Row("it", "2011-05", ""), Row("medicine", "2013", ""), Row("medicine", "2014", ""), Row("robotics", "2014-03", "2014-09") };
        SiteResidents On(int year, int month, int day) => new("shed", new("Shed", "Сарай"), new DateOnly(year, month, day), rows, []);
        int Open(DateOnly day) => rows.Count(r => r.Tenancy.Term.Holds(day));
        for (var day = new DateOnly(2009, 12, 31); day < new DateOnly(2016, 1, 1); day = day.AddDays(17))
            new SiteResidents("shed", new("", ""), day, rows, []).Then.Count.ShouldBe(Open(day));
        On(2014, 6, 1).Then.Count.ShouldBe(4);
        On(2009, 1, 1).Then.ShouldBeEmpty();
        var site = On(2015, 12, 31);
        site.Years.ShouldBe([2010, 2011, 2012, 2013, 2014, 2015]);
        site.Years.Select(y => (site.At(y, "it"), site.At(y, "medicine"), site.At(y, "robotics"))).ShouldBe([(1, 0, 0), (2, 0, 0), (2, 0, 0), (2, 1, 0), (1, 2, 0), (1, 2, 0)]);
    }

    private static ResidentRow Row(string field, string since, string until) => new(new Tenancy { Id = $"{field}-{since}", Site = "shed", Field = field, Since = since, Until = until, EnteredAt = "" }, new(field, field), "");

    private static string File(Staircase house, string title) => house.Get<ActRunner>().Run(Manager, null, FilePolicy.From(
        Form.Of(("author", "registry/clusters/amber"), ("title", title), ("strategy", "Pharma 2030"), ("text", title)), house.Get<RightsOfActors>(), house.Get<OrganisationFacts>())).Split('/')[^1];

    private static void Do(Staircase house, Actor who, string id, Func<(string, string?), Func<ActScope, string>> act) => house.Get<ActRunner>().Run(who, null, act(("version", $"{house.Get<PolicyViews>().One(id).Version}")));

    private static void Move(Staircase house, Actor who, string id, string move, params (string, string?)[] fields) => Do(house, who, id, version => MovePolicy.From(Form.Of([.. fields, version]), id, move, house.Get<RightsOfActors>()));
}
