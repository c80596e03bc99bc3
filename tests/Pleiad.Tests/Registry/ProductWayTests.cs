using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Pipeline;
using Pleiad.Modules.Registry.Products;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>The way of products to the market: dated steps, counts by state, firm, year and field, and what articles count beside.</summary>
public class ProductWayTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Each_step_is_dated_and_nothing_ahead_counts_as_done(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        Step(world, "atosiban", 1, "research", "2018");
        Step(world, "atosiban", 2, "preclinical", "2019-02");
        RegistryWorld.Errors(form => MoveProduct.From(form, "atosiban"), ("move", "clinical"), ("at", "2020"), ("evidence", "x"), ("version", "3")).ShouldBe(["phase"]);
        Step(world, "atosiban", 3, "clinical", "2020", "I");
        Should.Throw<ConflictException>(() => Step(world, "atosiban", 4, "clinical", "2021", "I")).Code.ShouldBe("phase");
        Step(world, "atosiban", 4, "clinical", "2021", "III");
        Should.Throw<ConflictException>(() => Step(world, "atosiban", 5, "file", "2020-05")).Message.ShouldContain("cannot lie earlier");
        Should.Throw<ConflictException>(() => Step(world, "atosiban", 5, "file", "2026-06-02")).Message.ShouldContain("lies ahead");
        Should.Throw<ConflictException>(() => Step(world, "atosiban", 5, "authorise", "2022")).Code.ShouldBe("not-now");
        foreach (var (move, at) in new[] { ("prepare", "2021"), ("file", "2022-01"), ("examine", "2022-02"), ("ask", "2022-03"), ("answer", "2022-04"), ("ask", "2022-05"), ("answer", "2022-06"), ("authorise", "2023-01-15"), ("market", "2023") })
            Step(world, "atosiban", world.Texts("SELECT number FROM registry_product_step WHERE product = 'atosiban'").Count, move, at);
        var view = PipelineView.Find(world.Views, new("", "registry/organisations/mir-pharm", "", ""));
        view.Years.Where(y => y.Year == 2022).Select(y => (y.State, y.Products)).ShouldBe([("filed", 1), ("under-expertise", 1), ("questions-raised", 1)], ignoreOrder: true);
        view.Rows.Single(r => r.Product.Id == "atosiban").Steps[^1].State.ShouldBe("marketed");
        using var connection = world.Open();
        world.Service<VerifyJournal>().Run(connection).Troubles.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Counts_are_of_products_and_each_counts_once_whatever_its_fields(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var before = PipelineView.Find(world.Views, new("", "", "", ""));
        world.Run(NeedActTests.Polysan, form => AddProduct.From(form, "polysan"), ("en", "Twofold"), ("product-kind", "medicine"), ("field-en", "oncology; urology"), ("field-ru", "онкология; урология"), ("atc", "l01xx; G04"), ("essential", "yes"), ("registration", "filed"), ("registration-at", "2025"), ("role", "owner"));
        var view = PipelineView.Find(world.Views, new("", "", "", ""));
        (view.OnTheWay - before.OnTheWay, view.Registered - before.Registered, view.Rows.Count - before.Rows.Count).ShouldBe((1, 0, 1));
        view.Fields.Where(f => f.Field.En is "oncology" or "urology").Select(f => (f.Field.Ru, f.Count)).ShouldBe([("онкология", 1), ("урология", 1)]);
        foreach (var field in new[] { "oncology", "urology" })
            PipelineView.Find(world.Views, new(field, "", "yes", "")).Rows.Select(r => r.Product.Id).ShouldBe(["twofold"]);
        world.Ask<string>("SELECT atc FROM registry_product WHERE id = 'twofold'").ShouldBe("L01XX; G04");
        RegistryWorld.Errors(form => AddProduct.From(form, "polysan"), ("en", "X"), ("product-kind", "medicine"), ("atc", "LX1"), ("role", "owner")).ShouldBe(["atc"]);
        view.Funnel.Sum(f => f.Count).ShouldBe(view.Rows.Count);
        Should.Throw<ConflictException>(() => world.Run(NeedActTests.Polysan, form => AddProduct.From(form, "polysan"), ("en", "Tomorrow"), ("product-kind", "medicine"), ("registration", "authorised"), ("registration-at", "2030"), ("role", "owner"))).Code.ShouldBe("ahead");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void What_articles_count_stands_beside_and_keeps_its_bounds(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var view = PipelineView.Find(world.Views, new("", "", "", ""));
        view.Rows.Where(r => ProductFlow.IsRegistered(r.Product.Registration)).ShouldNotContain(r => r.Product.Id == "atosiban", "what is planned to be the first generic is not registered");
        view.Said.Select(s => (s.Claim.Id, s.Claim.Value, s.Claim.Bound)).ShouldBe([("f430", 30, Bound.MoreThan), ("f443", 6, Bound.Exact), ("f444", 3, Bound.Exact), ("f445", 50, Bound.Exact)]);
        var (firm, sum, records) = view.SaidRegistered.Single();
        (firm.Name.En, sum.Total!.Value.Value, sum.Total.Value.Bound).ShouldBe(("Mir-Pharm", 9, Bound.Exact));
        sum.Counted.Select(c => c.Id).ShouldBe(["f443", "f444"], "neither the 50 that are being developed nor the substances that only applied");
        records.ShouldBe(0, "its registered products belong to STADA now");
        world.Texts("SELECT product, state, claim FROM registry_product_step WHERE product IN ('atosiban', 'indapamide') ORDER BY product").ShouldBe(["atosiban development f447", "indapamide marketed f423"]);
    }

    private static void Step(RegistryWorld world, string product, int version, string move, string at, string phase = "") =>
        world.Run(form => MoveProduct.From(form, product), ("move", move), ("at", at), ("phase", phase), ("evidence", "The state register"), ("version", $"{version}"));
}
