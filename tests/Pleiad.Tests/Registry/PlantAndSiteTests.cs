using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Ties;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Registry;

/// <summary>What is planned is never what exists: plants, utilities, and products that change hands.</summary>
public class PlantAndSiteTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_plan_whose_day_has_passed_is_overdue_and_never_open(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        PlantView Plant() => PlantEndpoints.Find(world.Views, "sphere-pharm-plant");
        (Plant().Overdue, Plant().Exists).ShouldBe((true, false));
        world.On(2018, 12, 31);
        Plant().Overdue.ShouldBeFalse("the year it is planned for has not passed");
        world.On(2026, 6, 1);
        Should.Throw<ConflictException>(() => world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "open"), ("at", "2026-07"), ("evidence", "a page"), ("version", "1"))).Code.ShouldBe("not-now");
        world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "plan"), ("at", "2027"), ("evidence", "a page"), ("version", "1"));
        Plant().Overdue.ShouldBeFalse();
        Should.Throw<ConflictException>(() => world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "open"), ("at", "2019"), ("evidence", "a page"), ("version", "1"))).Code.ShouldBe("stale");
        world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "build"), ("at", "2026-05"), ("evidence", "a permit"), ("version", "2"));
        world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "open"), ("at", "2026-06-01"), ("evidence", "the opening"), ("version", "3"));
        (Plant().Exists, Plant().OpenedAt).ShouldBe((true, "2026-06-01"));
        Should.Throw<ConflictException>(() => world.Run(form => MovePlant.From(form, "sphere-pharm-plant"), ("move", "build"), ("at", "2026"), ("evidence", "x"), ("version", "4")));
        world.Texts("SELECT from_state, to_state FROM kernel_journal WHERE aggregate = 'registry/plants/sphere-pharm-plant' ORDER BY number").ShouldBe([" planned", "planned planned", "planned under-construction", "under-construction opened"]);
        world.Texts("SELECT state, at FROM registry_plant_event WHERE plant = 'sphere-pharm-plant' ORDER BY number").ShouldBe(["planned 2018", "planned 2027", "under-construction 2026-05", "opened 2026-06-01"]);
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_planned_plant_of_an_organisation_enters_no_total(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        world.Run(form => AddPlant.From(form, "polysan"), ("en", "Polysan second plant"), ("plant-kind", "plant"), ("at", "2030"), ("evidence", "a plan"));
        OrganisationList.Find(world.Views, new OrganisationFilter("Polysan", "", "", ""), 1).Rows.Single().Plants.ShouldBe(1);
        OrganisationFinding.Of(world.Views.Organisation("polysan")).En.ShouldStartWith("NTFF Polysan: a plant opened in 2018");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void The_220_kV_substation_is_found_as_to_come_and_never_as_available(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        SiteView[] Found(double kv) => [.. SiteView.Search(world.Views, new SiteFilter(kv, "", double.NaN))];
        var at220 = Found(220).Single();
        (at220.Site.Id, at220.ToCome, double.IsNaN(at220.Available)).ShouldBe(("sozvezdiye-220-kv-substation", 220, true));
        Found(110).Select(s => s.Site.Id).ShouldBe(["kaluga-special-economic-zone", "sozvezdiye-220-kv-substation"], "what is available comes first");
        SiteView.Search(world.Views, new SiteFilter(double.NaN, "special-economic-zone", 5)).Single().Free.ShouldBe(38.5, "only free plots count");
        SiteView.Search(world.Views, new SiteFilter(double.NaN, "", 40)).ShouldBeEmpty();
        Should.Throw<ConflictException>(() => world.Run(form => MoveUtility.From(form, "sozvezdiye-220-kv-substation"), ("utility", "f460"), ("state", "available"), ("since", "2027"))).Code.ShouldBe("ahead");
        Should.Throw<NotFoundException>(() => world.Run(form => MoveUtility.From(form, "kaluga-special-economic-zone"), ("utility", "f460"), ("state", "available"), ("since", "2025")));
        world.Run(form => AddUtility.From(form, "kaluga-special-economic-zone"), ("utility-kind", "power"), ("state", "planned"), ("voltage", "330"));
        var zone = Found(330).Single();
        (zone.Available, zone.ToCome).ShouldBe((110, 330));
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Owner_and_maker_differ_after_a_transfer_and_not_before(Dialect engine)
    {
        using var world = new RegistryWorld(engine);
        var shipped = ProductView.Find(world.Views, "mifepristone");
        Names(shipped, "2017-12-31").ShouldBe(("Mir-Pharm", "Mir-Pharm"));
        Names(shipped, "2018-01-01").ShouldBe(("STADA", "Mir-Pharm"));
        world.Run(form => AddProduct.From(form, "vertex"), ("en", "Testin"), ("product-kind", "medicine"), ("role", "owner")).ShouldBe("/registry/products/testin");
        Should.Throw<ConflictException>(() => world.Run(form => AddTie.From(form, "vertex", world.Rights), ("tie-kind", "contract"), ("other", "vertex"), ("evidence", "x"))).Code.ShouldBe("itself");
        world.Run(form => AddTie.From(form, "biocad", world.Rights), ("tie-kind", "made-to-order"), ("other", "vertex"), ("since", "2025-01"), ("evidence", "a contract"), ("products", "testin"));
        Names(ProductView.Find(world.Views, "testin"), "2025-02-01").ShouldBe(("Vertex", "Biocad"));
        world.Run(form => AddTie.From(form, "vertex", world.Rights), ("tie-kind", "portfolio"), ("other", "polysan"), ("since", "2026-03-15"), ("evidence", "a deed"), ("products", "testin"));
        var handed = ProductView.Find(world.Views, "testin");
        Names(handed, "2026-03-14").ShouldBe(("Vertex", "Biocad"));
        Names(handed, "2026-03-15").ShouldBe(("NTFF Polysan", "Biocad"));
        Should.Throw<ConflictException>(() => world.Run(form => AddTie.From(form, "vertex", world.Rights), ("tie-kind", "portfolio"), ("other", "groteks"), ("since", "2026-05"), ("evidence", "again"), ("products", "testin"))).Code.ShouldBe("not-owner");
        world.Run(form => AddTie.From(form, "polysan", world.Rights), ("tie-kind", "portfolio"), ("other", "groteks"), ("since", "2027"), ("evidence", "announced"), ("planned", "yes"), ("products", "testin"));
        Names(ProductView.Find(world.Views, "testin"), "2027-06-01").ShouldBe(("NTFF Polysan", "Biocad"), "what is planned passes nothing on");
    }

    private static (string Owner, string Maker) Names(ProductView view, string day) =>
        (view.On(day, Holder.Owner).Single().Who.Name.En, view.On(day, Holder.Maker).Single().Who.Name.En);
}
