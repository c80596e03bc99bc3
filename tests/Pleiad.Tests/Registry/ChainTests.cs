using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>Chains as people change them: where they break, who is nearest, what they cost, and who may.</summary>
public class ChainTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_articles_chain_breaks_where_they_name_nobody_and_every_step_rests_on_its_claim(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        var view = house.View(actor: Actor.Visitor);
        house.Standings().ShouldBe("Held Held Held Missing Waiting Held");
        ChainFinding.Of(view).ShouldBe(new("The chain breaks at the semi-industrial step", "Цепочка обрывается на полупромышленной стадии"));
        ChainFinding.Missing(view).ShouldBe(new("one missing step between laboratory and factory", "между лабораторией и заводом не хватает одного шага"));
        ChainFinding.Mandatory(view).ShouldNotBeNull();
        view.Steps.ShouldAllBe(s => view.Claims.ContainsKey(s.Step.Claim) && !s.Step.Illustrative);
        view.Steps.SelectMany(s => s.Offers).ShouldAllBe(o => view.Claims.ContainsKey(o.Offer.Claim) && o.Who.Address.Length > 0);
        view.Steps.Single(s => s.Step.Id == "finished-medicines").Here.Count().ShouldBe(7);
        var way = view.Way.ShouldNotBeNull();
        (way.Gaps, way.Unknown, way.Known, way.Proven).ShouldBe((2, 4, 0, true));
        double.IsNaN(way.Days).ShouldBeTrue("nobody names a time");
        house.Load();
        house.View().Version.ShouldBe(1, "loading again changes nothing");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Who_holds_the_neighbouring_scale_is_one_step_away_and_a_neighbouring_competence_elsewhere_comes_after(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        var near = house.View().Step(ChainHouse.Gap).Near;
        near[0].Who.Id.ShouldBe("ric-afs");
        (near[0].Inside, near[0].Steps, near[0].Why.En, near[0].Short.Ru).ShouldBe((true, 1, "it holds the laboratory scale", "РИЦ АФС"));
        near.Single(n => n.Who.Id == "bion").ShouldSatisfyAllConditions(n => n.Inside.ShouldBeFalse(), n => n.Steps.ShouldBe(2), n => n.Why.En.ShouldContain("pharmaceutical substances"), n => n.Claim.ShouldBe("f427"));
        house.View().Step("industrial-synthesis").Near[0].Steps.ShouldBe(2, "from the laboratory to industry");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void An_offer_at_the_missing_step_moves_the_gap_on_and_stopping_it_brings_the_gap_back_with_its_candidates(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        house.Offer(ChainHouse.Representative("polysan"), ChainHouse.Gap, ("organisation", "polysan"), ("since", "2024"), ("cost", "12.5"), ("days", "90"));
        house.Standings().ShouldBe("Held Held Held Held Missing Held");
        ChainFinding.Of(house.View()).En.ShouldBe("The chain breaks at the industrial step");
        house.View().Way!.ShouldSatisfyAllConditions(w => w.Known.ShouldBe(12.5), w => w.Unknown.ShouldBe(4), w => w.Gaps.ShouldBe(1));
        house.Offer(ChainHouse.Manager, "industrial-synthesis", ("organisation", "vertex"), ("cost", "100"));
        ChainFinding.Of(house.View()).ShouldBe(new("The chain is complete: every step has somebody", "Цепочка замкнута: у каждого шага есть исполнитель"));
        house.View(on: new DateOnly(2023, 12, 31)).Step(ChainHouse.Gap).Standing.ShouldBe(StepStanding.Missing, "on a day before it was offered");
        var offer = house.View().Step(ChainHouse.Gap).Here.Single();
        house.Run(ChainHouse.Representative("polysan"), ChainHouse.Flow, form => StopOffer.From(form, house.Rights, ChainHouse.Flow, offer.Offer.Id), ("until", "2025-06"), ("reason", "The line is used for something else"));
        var gap = house.View().Step(ChainHouse.Gap);
        gap.Standing.ShouldBe(StepStanding.Missing);
        gap.Near.ShouldContain(n => n.Who.Id == "polysan" && n.Steps == 0 && n.Why.En.Contains("until 2025-06", StringComparison.Ordinal), "who held it is nearest of all");
        house.View(on: new DateOnly(2025, 1, 1)).Step(ChainHouse.Gap).Standing.ShouldBe(StepStanding.Held, "it was there then");
        using var connection = house.Open();
        Journal.Of(connection, ChainNode.Of(ChainHouse.Flow)).Select(l => l.Move).ShouldBe(["load", "offer", "offer", "stop-offer"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_cheapest_offer_is_taken_and_an_unknown_cost_is_never_zero(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "biocad"));
        house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "vertex"), ("cost", "900"));
        house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "polysan"), ("cost", "700"));
        house.View().Step(ChainHouse.Gap).Here.Select(o => o.Who.Id).ShouldBe(["polysan", "vertex", "biocad"]);
        house.View().Way!.Known.ShouldBe(700);
        Should.Throw<ConflictException>(() => house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "polysan"))).Code.ShouldBe("there");
        house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "polysan"), ("scale", "industrial"));
        house.View().Step("industrial-synthesis").Standing.ShouldBe(StepStanding.Missing, "another scale of another step closes nothing");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_plan_is_no_offer_until_its_day_is_written_down(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        var polysan = ChainHouse.Representative("polysan");
        Should.Throw<ConflictException>(() => house.Offer(polysan, ChainHouse.Gap, ("organisation", "polysan"), ("since", "2999"))).Code.ShouldBe("ahead");
        house.Offer(polysan, ChainHouse.Gap, ("organisation", "polysan"), ("state", "planned"), ("since", "2999"));
        house.Standings().ShouldBe("Held Held Held Planned Waiting Held");
        ChainFinding.Of(house.View()).En.ShouldBe("The chain waits for a step that is planned: Near-production regimes");
        var plan = house.View().Step(ChainHouse.Gap).Plans.Single();
        house.Run(polysan, ChainHouse.Flow, form => StartOffer.From(form, house.Rights, ChainHouse.Flow, plan.Offer.Id), ("since", "2025"));
        house.View().Step(ChainHouse.Gap).Standing.ShouldBe(StepStanding.Held);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Nobody_offers_for_another_and_nobody_describes_a_foreign_chain(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        Should.Throw<ForbiddenException>(() => house.Offer(ChainHouse.Representative("vertex"), ChainHouse.Gap, ("organisation", "polysan")));
        Should.Throw<ForbiddenException>(() => house.Offer(ChainHouse.Manager, ChainHouse.Gap, ("organisation", "hemofarm"))).Message.ShouldContain("offer steps of chains");
        Should.Throw<ForbiddenException>(() => house.Run(ChainHouse.Manager, ChainHouse.Flow, form => NewChain.From(form, house.Rights), ("chain-kind", "technology"), ("en", "Ours"), ("currency", "RUB"), ("clusters", "kaluga-pharma")));
        house.Offer(ChainHouse.Representative("polysan"), ChainHouse.Gap, ("organisation", "polysan"));
        var offer = house.View().Step(ChainHouse.Gap).Here.Single();
        Should.Throw<ForbiddenException>(() => house.Run(ChainHouse.Representative("vertex"), ChainHouse.Flow, form => StopOffer.From(form, house.Rights, ChainHouse.Flow, offer.Offer.Id), ("until", "2026"), ("reason", "Not ours to stop")));
        var stale = Form.Of(("version", "1"), ("organisation", "polysan"), ("state", "offered"), ("evidence", "x"), ("scale", "industrial"));
        Should.Throw<ConflictException>(() => house.Act(ChainHouse.Representative("polysan"), OfferStep.From(stale, house.Rights, ChainHouse.Flow, ChainHouse.Gap))).Code.ShouldBe("stale");
        Should.Throw<ConflictException>(() => house.Run(ChainHouse.Manager, ChainHouse.Flow, form => DropStep.From(form, ChainHouse.Flow, ChainHouse.Gap), ("reason", "No"))).Code.ShouldBe("offered");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_chain_is_drawn_from_nothing_and_is_hidden_until_it_is_published(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        var address = house.Run(ChainHouse.Manager, ChainHouse.Flow, form => NewChain.From(form, house.Rights), ("chain-kind", "technology"), ("ru", "Вакцины"), ("currency", "RUB"), ("clusters", "spb-pharma"));
        var id = address.Split('/')[^1];
        string Step(params (string, string?)[] fields) => house.Run(ChainHouse.Manager, id, form => AddStep.From(form, id), [("must", "must"), .. fields]);
        Should.Throw<ConflictException>(() => house.Run(ChainHouse.Manager, id, form => MoveChain.From(form, house.Rights, id), ("move", "publish"))).Message.ShouldContain("at least two steps");
        Step(("en", "Grow"), ("scale", "laboratory"), ("output-en", "culture"), ("input-en", "medium")).ShouldBe($"/registry/chains/{id}/steps/grow");
        Step(("en", "Fill"), ("scale", "industrial"), ("inputs", "culture"), ("output-en", "vaccine"));
        Step(("en", "Clean by filter"), ("scale", "industrial"), ("must", "may"), ("inputs", "culture"), ("output-en", "clean culture"));
        Step(("en", "Prepare"), ("scale", "laboratory"), ("number", "1"));
        house.View(id, ChainHouse.Manager).Steps.Select(s => $"{s.Step.Number} {s.Step.Id} {s.Standing}").ShouldBe(["1 prepare Missing", "2 grow Missing", "3 fill Waiting", "4 clean-by-filter Spare"]);
        house.View(id, ChainHouse.Manager).IsMade("medium").ShouldBeFalse("it is bought in, and nobody waits for it");
        Should.Throw<RefusedException>(() => Step(("en", "Circle"), ("scale", "industrial"), ("inputs", "culture"), ("outputs", "culture"))).Code.ShouldBe("outputs");
        Should.Throw<NotFoundException>(() => house.View(id, Actor.Visitor));
        house.Chains.All(Actor.Visitor).ShouldNotContain(c => c.Chain.Id == id);
        house.Run(ChainHouse.Manager, id, form => MoveChain.From(form, house.Rights, id), ("move", "publish"));
        ChainFinding.Of(house.View(id, Actor.Visitor)).En.ShouldBe("The chain breaks in two places, first at the laboratory step");
        house.Run(ChainHouse.Manager, id, form => DropStep.From(form, id, "prepare"), ("reason", "Part of growing"));
        house.Run(ChainHouse.Manager, id, form => MoveChain.From(form, house.Rights, id), ("move", "retire"), ("reason", "Overtaken"));
        Should.Throw<ConflictException>(() => Step(("en", "Late"), ("scale", "industrial"))).Code.ShouldBe("retired");
        house.View(id, Actor.Visitor).Steps.Select(s => s.Step.Number).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Two_routes_to_one_thing_the_cheaper_one_is_the_way_and_the_other_is_spare(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        house.Run(ChainHouse.Manager, ChainHouse.Flow, form => AddStep.From(form, ChainHouse.Flow), ("en", "Buy the substance"), ("must", "may"), ("scale", "industrial"), ("outputs", "substance"), ("number", "5"));
        house.Run(ChainHouse.Manager, ChainHouse.Flow, form => EditStep.From(form, ChainHouse.Flow, "industrial-synthesis"), ("en", "Industrial synthesis"), ("must", "may"), ("scale", "industrial"), ("inputs", "proven-regimes"), ("outputs", "substance"));
        house.Run(ChainHouse.Manager, ChainHouse.Flow, form => EditStep.From(form, ChainHouse.Flow, ChainHouse.Gap), ("en", "Near-production regimes"), ("must", "may"), ("scale", "semi-industrial"), ("inputs", "samples"), ("outputs", "proven-regimes"));
        var view = house.View();
        view.Way!.Steps.Where(s => s.IsGap).Select(s => s.Step.Id).ShouldBe(["buy-the-substance"], "one gap instead of two");
        view.Step(ChainHouse.Gap).Standing.ShouldBe(StepStanding.Spare);
        house.Offer(ChainHouse.Officer, "buy-the-substance", ("organisation", "bion"), ("cost", "500"));
        house.Offer(ChainHouse.Officer, ChainHouse.Gap, ("organisation", "polysan"), ("cost", "200"));
        house.Offer(ChainHouse.Officer, "industrial-synthesis", ("organisation", "vertex"), ("cost", "250"));
        house.Offer(ChainHouse.Officer, "laboratory-synthesis", ("organisation", "polysan"), ("cost", "10"));
        house.Offer(ChainHouse.Officer, "feasibility-study", ("organisation", "polysan"), ("cost", "10"));
        house.Offer(ChainHouse.Officer, "choose-the-technology", ("organisation", "polysan"), ("cost", "10"));
        house.View().Way!.ShouldSatisfyAllConditions(w => w.Steps.ShouldContain(s => s.Step.Id == ChainHouse.Gap), w => w.Known.ShouldBe(480), w => w.Unknown.ShouldBe(1, "the medicines"));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void In_a_joint_offer_two_members_with_the_same_service_are_named_and_a_missing_link_is_visible(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        const string Offer = "litcare-common-offer";
        house.View(Offer).Chain.Illustrative.ShouldBeTrue("the article names no service");
        house.View(Offer).Steps.ShouldAllBe(s => s.Step.Illustrative && s.Offers.Count == 0);
        ChainFinding.Of(house.View(Offer)).En.ShouldBe("Nobody is named for any of the five services");
        string Sell(string step, string organisation) => house.Run(ChainHouse.Officer, Offer, form => OfferStep.From(form, house.Rights, Offer, step), ("organisation", organisation), ("state", "offered"), ("evidence", "Their page"));
        Sell("advice-from-afar", "biocad");
        Sell("travel-and-stay", "vertex");
        Sell("diagnosis", "polysan");
        Sell("treatment", "geropharm");
        ChainFinding.Of(house.View(Offer)).ShouldBe(new("The offer lacks one service: Health resort", "В предложении не хватает одной услуги: Санаторий"));
        Sell("health-resort", "groteks");
        ChainFinding.Of(house.View(Offer)).En.ShouldBe("Every service has its one seller");
        Sell("diagnosis", "bion");
        house.View(Offer).Doubled.Select(s => s.Step.Id).ShouldBe(["diagnosis"]);
        ChainFinding.Of(house.View(Offer)).En.ShouldBe("Two members sell the same service: Diagnosis");
        Sell("treatment", "biocad");
        house.View(Offer).Several.Single().Who.Id.ShouldBe("biocad");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_gap_leads_to_a_need_with_what_is_known_and_is_marked_when_one_was_posted(Dialect engine)
    {
        using var house = new ChainHouse(engine);
        var view = house.View();
        PostGap.Address(view, view.Step(ChainHouse.Gap)).ShouldBe(
            "/registry/needs/new?cluster=spb-pharma&title-en=Near-production%20regimes&title-ru=" + Uri.EscapeDataString("Режимы, близкие к производству") + "&capabilities=microreactor%20synthesis%3B%20pharmaceutical%20substances&because=registry%2Fchains%2Fflow-synthesis%2Fsteps%2Fnear-production");
        house.Act(ChainHouse.Officer, scope => PostGap.Record(scope, "registry/chains/flow-synthesis/steps/near-production", new Node("registry/needs/n1")).ToString()).ShouldBe("True");
        house.Act(ChainHouse.Officer, scope => PostGap.Record(scope, "registry/clusters/spb-pharma", new Node("registry/needs/n2")).ToString()).ShouldBe("False");
        house.View().Step(ChainHouse.Gap).Step.Posted.ShouldBe("registry/needs/n1");
        string Idea(string step) => house.Run(ChainHouse.Manager, ChainHouse.Flow, form => MakeProjectIdea.From(form, ChainHouse.Flow, step));
        Idea(ChainHouse.Gap);
        house.Portraits.Of("spb-pharma").Projects.ShouldContain(p => p.Name.En == "Near-production regimes (idea; a gap of the chain “Flow synthesis of drug substances”)");
        Should.Throw<ConflictException>(() => Idea(ChainHouse.Gap)).Code.ShouldBe("there");
        Should.Throw<ConflictException>(() => Idea("laboratory-synthesis")).Code.ShouldBe("offered");
        house.Rights.Above(new Node("registry/chains/flow-synthesis/steps/near-production")).Select(n => n.Path).ShouldBe(["registry/chains/flow-synthesis/steps/near-production", "registry/chains/flow-synthesis", "registry/clusters/spb-pharma", "instance"]);
    }
}
