using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>A cluster's life: no step without its evidence, none out of founding without the group's own word.</summary>
public class ClusterLifeTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_idea_becomes_a_supported_cluster_step_by_step_and_each_step_before_its_time_is_refused_with_a_sentence(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        Should.Throw<ConflictException>(() => house.Move("amber", "found")).Message.ShouldBe("First name the spearhead group: at least two organisations.");
        house.Act(scope => NameSpearhead.Run(scope, "amber", "alpha"));
        house.Act(scope => NameSpearhead.Run(scope, "amber", "beta"));
        Should.Throw<ConflictException>(() => house.Move("amber", "found")).Russian.ShouldBe("Сначала добавьте датированное доказательство состояния «создаётся».");
        house.Show("amber", "founding");
        house.Move("amber", "found");
        house.Show("amber", "registered");
        Should.Throw<ConflictException>(() => house.Move("amber", "register")).Message.ShouldBe("The spearhead group has not confirmed itself: alpha, beta still have to.");
        house.Act(scope => ConfirmSpearhead.Run(scope, "amber", "alpha"));
        Should.Throw<ConflictException>(() => house.Move("amber", "register")).Message.ShouldContain("beta still has to");
        house.Act(scope => ConfirmSpearhead.Run(scope, "amber", "beta"));
        house.Move("amber", "register");
        Should.Throw<ConflictException>(() => house.Move("amber", "support")).Message.ShouldContain("dated piece of evidence for “supported”");
        house.Act(scope => AddStatus.Run(scope, "amber", "federal", "Federal list", "2020", "", ""));
        house.Move("amber", "support");
        house.Portraits.Of("amber").State.Id.ShouldBe("supported");
        using var connection = house.Open();
        Journal.Of(connection, Node.Of("registry/clusters", "amber")).Where(l => l.ToState.Length > 0).Select(l => l.ToState).ShouldBe(["proposed", "founding", "registered", "supported"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Withdrawing_the_evidence_lowers_the_level_and_bars_the_way(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        house.Portraits.Of("amber").Level.ShouldBeNull("no level without a dated piece of evidence");
        house.Show("amber", "proposed");
        house.Show("amber", "founding");
        house.Start("amber", "alpha", "beta");
        house.Move("amber", "found");
        house.Portraits.Of("amber").Level!.Id.ShouldBe("founding");
        var evidence = house.Portraits.Of("amber").Evidence.Single(e => e.State == "founding");
        house.Act(scope => WithdrawEvidence.Run(scope, "amber", evidence.Id, "The paper was a draft"));
        var portrait = house.Portraits.Of("amber");
        portrait.Level!.Id.ShouldBe("proposed");
        portrait.State.Id.ShouldBe("founding");
        portrait.Evidence.Single(e => e.State == "founding").WithdrawnBecause.ShouldBe("The paper was a draft");
        house.Lists.All().Single().Level!.Id.ShouldBe("proposed");
        Should.Throw<RefusedException>(() => house.Show("amber", "registered", "2999")).Code.ShouldBe("date");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_manager_leads_and_an_officer_judges(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        var manager = new Actor("manager", "Manager", [new Grant(Role.ClusterManager, Node.Of("registry/clusters", "amber"))]);
        house.Start("amber", "alpha", "beta");
        house.Show("amber", "founding");
        house.Show("amber", "registered");
        house.Move("amber", "found", actor: manager);
        Should.Throw<ForbiddenException>(() => house.Move("amber", "register", actor: manager)).Message.ShouldBe("Only an administrator or a centre officer may decide on the state of this cluster.");
        house.Act(scope => FoundCluster.Run(scope, new NewCluster("Other", "", "innovation", ["RU-MOW"])));
        Should.Throw<ForbiddenException>(() => house.Move("other", "dissolve", "Nobody came", manager));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_stale_page_decides_nothing(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        var seen = house.Version("amber");
        house.Show("amber", "proposed");
        Should.Throw<ConflictException>(() => house.Act(scope => ConfirmCluster.Run(scope, "amber", seen))).Code.ShouldBe("stale");
        Should.Throw<ConflictException>(() => house.Act(scope => MoveCluster.Run(scope, house.Rights, "amber", "dissolve", "No longer wanted", seen))).Code.ShouldBe("stale");
        house.Portraits.Of("amber").Dormant.ShouldBeTrue();
        house.Act(scope => ConfirmCluster.Run(scope, "amber", house.Version("amber")));
        house.Portraits.Of("amber").Dormant.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_manager_gains_no_right_over_an_organisation_by_naming_it(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        var organisation = Node.Of("registry/organisations", "alpha");
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("alpha", "anchor", "2020", "", "", "")));
        house.Rights.Above(organisation).ShouldBe([organisation, Node.Instance]);
        house.Act(scope => ConfirmMembership.Run(scope, "amber", "alpha"));
        house.Rights.Above(organisation).ShouldBe([organisation, Node.Of("registry/clusters", "amber"), Node.Instance]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Any_kind_and_any_country_may_be_a_member_unless_the_charter_says_otherwise(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        foreach (var part in ClusterWords.Parts.Keys)
            house.Act(scope => AddMember.Run(scope, "amber", new NewMember("gamma", part, "2020", "", "", "")));
        house.Portraits.Of("amber").MembersThen.Count().ShouldBe(ClusterWords.Parts.Count);
        Should.Throw<ConflictException>(() => house.Act(scope => AddMember.Run(scope, "amber", new NewMember("gamma", "anchor", "2021", "", "", "")))).Code.ShouldBe("there");
        house.Act(scope => EditCluster.Run(scope, "amber", new ClusterData("Amber", "Янтарь", "innovation", "", "", "", "RU", "firm,anchor"), house.Version("amber")));
        Should.Throw<ConflictException>(() => house.Act(scope => AddMember.Run(scope, "amber", new NewMember("gamma", "firm", "2010", "2011", "", "")))).Message.ShouldContain("admits members from RU only, and gamma is from FI");
        Should.Throw<ConflictException>(() => house.Act(scope => AddMember.Run(scope, "amber", new NewMember("alpha", "clinic", "2020", "", "", "")))).Message.ShouldContain("does not admit a clinic");
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("alpha", "firm", "2020", "", "", "")));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Members_are_counted_for_the_day_that_is_asked_for(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("alpha", "anchor", "2012", "2014-06-30", "", "")));
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("beta", "sme", "2013-05", "", "", "")));
        house.Act(scope => AddMember.Run(scope, "amber", new NewMember("gamma", "partner", "", "", "", "")));
        int On(int year, int month, int day) => house.Portraits.Of("amber", new DateOnly(year, month, day)).MembersThen.Count();
        (On(2011, 12, 31), On(2012, 1, 1), On(2013, 5, 1), On(2014, 6, 30), On(2014, 7, 1)).ShouldBe((0, 1, 2, 2, 1));
        house.Portraits.Of("amber", new DateOnly(2014, 1, 1)).MembersUndated.Select(m => m.Organisation.Id).ShouldBe(["gamma"]);
        house.Portraits.Of("amber").MembersThen.Select(m => m.Organisation.Id).Order().ShouldBe(["beta", "gamma"]);
        var beta = house.Portraits.Of("amber").Members.Single(m => m.Organisation.Id == "beta");
        Should.Throw<RefusedException>(() => house.Act(scope => EndMembership.Run(scope, "amber", beta.Id, "2012", "left"))).Code.ShouldBe("until");
        house.Act(scope => EndMembership.Run(scope, "amber", beta.Id, "2015", "left"));
        (On(2015, 12, 31), On(2016, 1, 1)).ShouldBe((1, 0));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_joint_cluster_needs_an_agreement_and_is_counted_once(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        Should.Throw<ConflictException>(() => house.Act(scope => FoundCluster.Run(scope, new NewCluster("Bridge", "Мост", "medical", ["RU-SPE", "RU-LEN"])))).Code.ShouldBe("agreement");
        house.Act(scope => FoundCluster.Run(scope, new NewCluster("Bridge", "Мост", "medical", ["RU-SPE", "RU-LEN"], "Both regions pay half", "2019")));
        var all = house.Lists.All();
        all.Count.ShouldBe(2);
        all.Single(c => c.Id == "bridge").Territories.ShouldBe(["RU-LEN", "RU-SPE"]);
        new[] { "RU-SPE", "RU-LEN" }.Select(t => all.Count(c => c.Territories.Contains(t))).ShouldBe([2, 1]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_authority_may_be_several_things_at_once_and_a_change_of_manager_is_dated(Dialect engine)
    {
        using var house = ClusterHouse.On(engine);
        foreach (var role in ClusterWords.StateRoles.Keys)
            house.Act(scope => NameStateRole.Run(scope, "amber", "beta", role, "", "2019", ""));
        house.Portraits.Of("amber").StateRoles.Select(r => r.Role).Order().ShouldBe(["buys", "provides", "regulates"]);
        house.Act(scope => NameManager.Run(scope, "amber", "manages", "alpha", "", "2015"));
        house.Act(scope => NameManager.Run(scope, "amber", "manages", "beta", "", "2018-03"));
        house.Portraits.Of("amber").Management.Select(m => (m.Organisation!.Id, m.Term.Since, m.Term.Until)).ShouldBe([("alpha", "2015", "2018-03"), ("beta", "2018-03", "")]);
    }
}
