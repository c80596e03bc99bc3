using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Matches;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Tests.Front;
using static Pleiad.Tests.Registry.NeedActTests;

namespace Pleiad.Tests.Registry;

/// <summary>Who fits a need, by what, and what is missing; conditions come before abilities.</summary>
public class MatchNeedsTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Each_match_says_what_fits_and_what_is_missing(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields(("capabilities", "gynaecological drugs; finished dosage forms; clinical trials")));
        var first = NeedView(world, Actor.Visitor).Matches[0];
        first.Organisation.Id.ShouldBe("mir-pharm");
        first.Fits.Select(f => (f.Term.En, f.By!.Term.En)).ShouldBe([("gynaecological drugs", "gynaecology"), ("finished dosage forms", "finished dosage forms")]);
        first.Missing.Select(m => m.Term.En).ShouldBe(["clinical trials"]);
        first.Words.Ru.ShouldBe("закрывает 2 из 3");
        first.Score.ShouldBeInRange(0.2, 0.6, "nobody vouches for the profile, and a part is missing");
        var before = first.Score;
        world.Run(RegistryWorld.Representative("mir-pharm"), form => ConfirmOrganisation.From(form, "mir-pharm"), ("version", "0"));
        NeedView(world, Actor.Visitor).Matches[0].Score.ShouldBe(before / 0.6, 1e-9, "a confirmed profile is relied on");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Conditions_are_hard_and_what_is_over_is_not_matched(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields(("title-en", "From Kaluga"), ("capabilities", "oncology"), ("territory", "RU-KLU")));
        world.Run(Polysan, Posting(world), Fields(("title-en", "From Petersburg"), ("capabilities", "oncology"), ("territory", "RU-SPE")));
        world.Run(Polysan, Posting(world), Fields(("title-en", "From a school"), ("capabilities", "oncology"), ("partners", "school")));
        Fitting("from-kaluga").ShouldContain("mir-pharm");
        Fitting("from-petersburg").ShouldNotContain("mir-pharm");
        Fitting("from-a-school").ShouldBeEmpty();
        world.Execute("UPDATE registry_organisation SET state = 'closed' WHERE id = 'mir-pharm'");
        Fitting("from-kaluga").ShouldNotContain("mir-pharm");
        world.Execute("UPDATE registry_organisation SET state = 'active' WHERE id = 'mir-pharm'");
        world.On(2026, 12, 2);
        Fitting("from-kaluga").ShouldBeEmpty();
        For("mir-pharm").ShouldNotContain("from-kaluga", "expired needs are not matched from the other side either");

        string[] Fitting(string id) => [.. NeedView(world, Actor.Visitor, id).Matches.Select(m => m.Organisation.Id)];
        string[] For(string organisation) => world.Views.Ask((_, connection) => world.Service<MatchNeeds>().For(connection, Actor.Visitor, organisation)).Select(m => m.Need.Id).ToArray();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_offer_counts_as_an_ability_and_finds_the_needs_that_ask_for_it(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(Polysan, Posting(world), Fields(("title-en", "Freeze drying"), ("capabilities", "lyophilisation of vials; sterile filling")));
        NeedView(world, Actor.Visitor, "freeze-drying").Matches.ShouldBeEmpty();
        world.Run(RegistryWorld.Representative("vertex"), Posting(world), Fields(("organisation", "vertex"), ("direction", "offer"), ("kind", "capacity"), ("title-en", "A freeze dryer"), ("capabilities", "lyophilisation")));
        var match = NeedView(world, Actor.Visitor, "freeze-drying").Matches.Single();
        (match.Organisation.Id, match.Fits.Single().By!.How.En, match.Missing.Single().Term.En).ShouldBe(("vertex", "offers “A freeze dryer”", "sterile filling"));
        var met = NeedView(world, Actor.Visitor, "a-freeze-dryer").Meets.Single();
        (met.Need.Id, met.Terms.Count(t => t.By is null)).ShouldBe(("freeze-drying", 1));
        world.Run(RegistryWorld.Representative("vertex"), form => MoveNeed.From(form, "a-freeze-dryer"), ("move", "close"), ("reason", "sold"), ("version", "2"));
        NeedView(world, Actor.Visitor, "freeze-drying").Matches.ShouldBeEmpty();
    }
}
