using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Watches;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Tests.Front;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Outreach;

/// <summary>Plots: three answers to a hard condition, what beats what, own weights; and the life of an offer.</summary>
public class OfferTests
{
    private static readonly double[] Alike = [1, 1, 1, 1];
    private static readonly PlotQuestion Nothing = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, "", 0, false, Alike);

    [Theory]
    [InlineData(8.0, 12.0, 5.0, Fit.Fits, "8 MW now")]
    [InlineData(8.0, 12.0, 10.0, Fit.Not, "8 MW now; 12 MW more are planned for 2028, which does not count")]
    [InlineData(null, 12.0, 5.0, Fit.Unknown, "nobody says how much there is now; 12 MW more are planned for 2028, which does not count")]
    [InlineData(null, null, 5.0, Fit.Unknown, "nobody says how much there is now")]
    public void Enough_power_is_power_that_is_there_now(double? now, double? later, double asked, Fit fit, string because)
    {
        var plot = Plot("a", power: now) with { Offer = Offer("a", now) with { PowerToCome = later, PowerFrom = "2028" } };
        var answer = PlotConditions.Of(plot, Nothing with { Power = asked }).Single(c => c.What.En.EndsWith("MW now", StringComparison.Ordinal));
        (answer.Fit, answer.Because.En).ShouldBe((fit, because));
        PlotConditions.All(PlotConditions.Of(plot, Nothing with { Power = asked })).ShouldBe(fit);
    }

    [Fact]
    public void A_voltage_that_is_being_built_does_not_count_and_one_that_nobody_names_is_no_no()
    {
        var planned = Plot("a", utilities: [Power(110, there: true), Power(220, there: false)]);
        var answer = PlotConditions.Of(planned, Nothing with { Voltage = 220 }).Last();
        (answer.Fit, answer.Because.En).ShouldBe((Fit.Not, "110 kV now; 220 kV under construction for 2029, which does not count"));
        PlotConditions.Of(planned, Nothing with { Voltage = 110 }).Last().Fit.ShouldBe(Fit.Fits);
        PlotConditions.Of(Plot("a"), Nothing with { Voltage = 110 }).Last().Fit.ShouldBe(Fit.Unknown);
        PlotConditions.Of(Plot("a", utilities: [Power(double.NaN, there: true)]), Nothing with { Voltage = 110 }).Last().Fit.ShouldBe(Fit.Unknown, "there is power, and nobody says of which voltage");
        var notThere = Plot("a", power: 9) with { Site = Site([]) with { There = false, State = new("planned", "планируется"), Since = "2030" } };
        PlotConditions.Of(notThere, Nothing with { Power = 5 }).Select(c => c.Fit).ShouldBe([Fit.Not, Fit.Not], "a site that is planned has nothing now, whatever its offer says");
    }

    [Fact]
    public void One_no_decides_and_an_unknown_never_becomes_a_yes()
    {
        var plot = Plot("a", power: 8);
        PlotConditions.All(PlotConditions.Of(plot, Nothing with { Power = 9, Rail = true })).ShouldBe(Fit.Not);
        PlotConditions.All(PlotConditions.Of(plot, Nothing with { Power = 5, Rail = true })).ShouldBe(Fit.Unknown);
        PlotConditions.All(PlotConditions.Of(plot with { Offer = plot.Offer with { Rail = "yes", Sanitary = 3 } }, Nothing with { Power = 5, Rail = true, Sanitary = 3 })).ShouldBe(Fit.Fits);
        PlotConditions.All(PlotConditions.Of(plot with { Offer = plot.Offer with { Sanitary = 4 } }, Nothing with { Sanitary = 3 })).ShouldBe(Fit.Not, "a plant of class 3 is more hazardous than class 4");
        PlotConditions.All(PlotConditions.Of(plot with { Plot = plot.Plot! with { Free = false, State = new("reserved", "забронирован") } }, Nothing)).ShouldBe(Fit.Not);
    }

    [Fact]
    public void What_another_beats_is_told_and_weights_order_the_rest_with_what_would_turn_it()
    {
        // area, power, price of a hectare: b is beaten by a; c is larger and cheaper than a with less power
        PlotView[] plots = [Plot("a", 6, 8, 5), Plot("b", 5, 8, 6), Plot("c", 9, 2, 2)];
        var found = FindOffers.Plots(plots, Nothing with { Weights = [1, 1, 1, 0] });
        found.Fitting.Select(f => (f.View.Offer.Id, BeatenBy: f.BeatenBy?.Offer.Id)).ShouldBe([("c", null), ("a", null), ("b", "a")]);
        found.Fitting[0].Least.ShouldBe(2.0 / 3, 1e-12);
        var power = found.Moves.Single(m => m.Criterion.Weight == "w-power");
        (power.Share, power.Below, power.Above!.Offer.Id).ShouldBe((1.0 / 3, null, "a"));
        FindOffers.Plots(plots, Nothing with { Weights = [1, 9, 1, 0] }).Fitting[0].View.Offer.Id.ShouldBe("a");
        var staff = found.Moves.Single(m => m.Criterion.Weight == "w-staff");
        (staff.Least, staff.Most).ShouldBe((0, 1), "nobody knows the staff of any, so its weight turns nothing");
        FindOffers.Plots([plots[0]], Nothing).Moves.ShouldBeEmpty();
        FindOffers.Plots([], Nothing).Fitting.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_shipped_offers_carry_their_claims_and_no_figure_that_no_source_names(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Service<LoadOffers>().Run();
        world.Service<LoadOffers>().Run(); // a second start adds nothing
        world.Texts("SELECT claim FROM outreach_offer WHERE claim <> '' ORDER BY claim").ShouldBe(["f052", "f451", "f458", "f461"]);
        world.Ask<long>("SELECT count(*) FROM outreach_offer WHERE claim <> '' AND (power IS NOT NULL OR price IS NOT NULL OR sanitary IS NOT NULL OR rail <> '')").ShouldBe(0);
        world.Ask<long>("SELECT count(*) FROM outreach_offer WHERE claim = '' AND NOT illustrative").ShouldBe(0);
        var found = FindOffers.Plots(world.Service<OfferViews>().Plots(), Nothing with { Power = 5 });
        found.Fitting.Select(f => f.View.Offer.Id).Order().ShouldBe(["example-plot-a-1", "example-plot-c-1"]);
        found.Unknown.Select(f => f.View.Offer.Id).ShouldBe(["kaluga-zone-site-for-drug-makers"]);
        found.NotFitting.Single(f => f.View.Offer.Id == "example-plot-d-1").Conditions.Last().Because.En.ShouldBe("2 MW now; 38 MW more are planned for 2029, which does not count");
        found.NotFitting.Single(f => f.View.Offer.Id == "connection-at-the-obninsk-power-hub").Conditions[0].Because.En.ShouldStartWith("the site is not there yet");
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void An_offer_is_kept_by_whose_it_is_and_a_stale_page_is_refused()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        var polysan = RegistryWorld.Representative("polysan");
        Func<Form, Func<Pleiad.Kernel.Acts.ActScope, string>> write = form => WriteOffer.From(form, world.Rights, world.Service<SiteCards>().All(), ["RU-SPE"]);
        (string, string?)[] fields = [("offer-kind", "product"), ("title-ru", "Выпуск раствора по заказу"), ("owner", "registry/organisations/polysan"), ("price", "1500000,50"), ("currency", "RUB"), ("draft", "yes")];
        var id = world.Run(polysan, write, fields)[OfferAddress.Of("").Length..];
        id.ShouldBe("vypusk-rastvora-po-zakazu");
        world.Ask<long>("SELECT price FROM outreach_offer WHERE id = 'vypusk-rastvora-po-zakazu'").ShouldBe(150000050);
        Should.Throw<NotFoundException>(() => world.Service<OfferViews>().Find(id, Actor.Visitor), "a draft is nobody else's");
        Should.Throw<ForbiddenException>(() => world.Run(RegistryWorld.Representative("biocad"), write, fields));
        world.Run(polysan, form => MoveOffer.From(form, id, "open"), ("version", "1"));
        world.Service<OfferViews>().Find(id, Actor.Visitor).Offer.State.ShouldBe(OfferFlow.Open);
        Should.Throw<ConflictException>(() => world.Run(polysan, form => MoveOffer.From(form, id, "close"), ("version", "1"), ("reason", "sold"))).Code.ShouldBe("stale");
        Should.Throw<RefusedException>(() => world.Run(polysan, form => MoveOffer.From(form, id, "close"), ("version", "2"))).Code.ShouldBe("reason");
        world.Service<NewOffers>().Since(new DateOnly(2026, 6, 1)).Select(o => o.Address).ShouldBe([OfferAddress.Of(id)]);
        world.Service<NewOffers>().Since(new DateOnly(2026, 6, 2)).ShouldBeEmpty();
        RegistryWorld.Errors(write, ("offer-kind", "plot"), ("title-en", "x"), ("site", "nowhere"), ("power", "-1"), ("price", "5")).ShouldBe(["site", "power", "currency"]);
    }

    [Fact]
    public void A_kept_filter_is_confirmed_told_of_new_plots_once_and_ended_with_one_click()
    {
        using var world = new RegistryWorld(Dialect.Sqlite);
        world.Service<LoadOffers>().Run();
        var letters = new WatchLetters(new PublicAddress("https://pleiad.example"), world.Service<IServiceProvider>());
        using var tell = new TellOfOffers(world.Service<IDbContextFactory<PleiadDb>>(), world.Service<ActRunner>(), world.Service<OfferViews>(), world.Service<ConsentRegister>(), letters, world.Service<TimeProvider>(), NullLogger<TellOfOffers>.Instance);
        Func<Form, Func<ActScope, string>> ask = form => AskForWatch.From(form, Language.English, letters);
        (string, string?)[] asked = [("mail", "investor@example.org"), ("power", "5"), ("rail", "yes"), ("consent", "yes"), ("consent-text", WatchLetters.Purpose.Hash)];
        RegistryWorld.Errors(ask, ("mail", "x"), ("power", "much")).ShouldBe(["mail", "power", "consent"]);
        world.Run(Actor.Visitor, ask, asked);
        world.Run(Actor.Visitor, ask, asked); // the same filter again is the same
        world.Texts("SELECT state, question FROM outreach_watch").ShouldBe(["pending power=5&rail=yes"]);
        var token = world.Ask<string>("SELECT token FROM outreach_watch");
        world.Texts("SELECT text FROM kernel_mail").Single().ShouldContain($"at least 5 MW now, a railway siding. Open this page and press the button on it:\nhttps://pleiad.example/outreach/watches/{token}\n");
        Open(world, "early", 9);
        tell.Run().ShouldBe(0, "nobody confirmed");
        world.On(2026, 6, 2);
        world.Run(Actor.Visitor, null, scope => ConfirmWatch.Run(scope, token!, world.Service<ConsentRegister>()));
        tell.Run().ShouldBe(0, "what was open before is no news");
        world.On(2026, 6, 3);
        Open(world, "small", 3);
        Open(world, "large", 9);
        (tell.Run(), tell.Run()).ShouldBe((1, 0));
        world.Texts("SELECT text FROM kernel_mail WHERE key LIKE '%/large'").Single().ShouldContain("https://pleiad.example/outreach/offers/large");
        world.Ask<long>("SELECT count(*) FROM kernel_mail WHERE text LIKE '%/small%'").ShouldBe(0);
        var leave = world.Ask<string>("SELECT leave_token FROM outreach_watch");
        for (var i = 0; i < 2; i++)
            world.Run(Actor.Visitor, null, scope => EndWatch.Run(scope, leave!, world.Service<ConsentRegister>()));
        world.Texts("SELECT state, mail FROM outreach_watch").Single().Trim().ShouldBe("ended");
        world.On(2026, 6, 4);
        Open(world, "late", 9);
        tell.Run().ShouldBe(0);
        Should.Throw<ConflictException>(() => world.Run(Actor.Visitor, null, scope => ConfirmWatch.Run(scope, token!, world.Service<ConsentRegister>()))).Code.ShouldBe("not-now");
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    private static void Open(RegistryWorld world, string title, int power) => world.Run(world.Officer, form => WriteOffer.From(form, world.Rights, world.Service<SiteCards>().All(), ["RU-SPE"]),
        ("offer-kind", "plot"), ("title-en", title), ("site", "kaluga-special-economic-zone"), ("plot", "example-plot-1"), ("power", $"{power}"), ("rail", "yes"));

    private static Offer Offer(string id, double? power, double price = double.NaN) => new()
    {
        Id = id, Kind = OfferWords.Plot, En = id, Ru = id, State = OfferFlow.Open, Site = "site", Plot = id, Power = power, CreatedAt = "", Price = double.IsNaN(price) ? null : (long)(price * 1e8), Currency = double.IsNaN(price) ? "" : "RUB",
    };

    private static PlotView Plot(string id, double area = 5, double? power = null, double price = double.NaN, UtilityCard[]? utilities = null) =>
        new(Offer(id, power, price), Site(utilities ?? []), new PlotCard(id, id, area, true, new("free", "свободен"), false), null, null);

    private static SiteCard Site(UtilityCard[] utilities) => new("site", new("Site", "Площадка"), new("site", "площадка"), "", "RU-KLU", "", new("", ""), true, new("available", "есть"), "", false, "", [], utilities);

    private static UtilityCard Power(double voltage, bool there) =>
        new("power", new("", ""), voltage, double.NaN, "", there, there ? new("available", "есть") : new("under construction", "строится"), there ? "" : "2029", false, "");
}
