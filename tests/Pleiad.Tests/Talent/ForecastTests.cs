using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Talent.Forecasts;
using Pleiad.Modules.Talent.Samples;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Talent;

/// <summary>What plants will need follows the Registry at once; what nobody knows stays apart.</summary>
public class ForecastTests
{
    private static readonly Actor Polysan = RegistryWorld.Representative("polysan");

    [Fact]
    public void A_plant_that_is_entered_in_the_Registry_changes_the_forecast_at_once()
    {
        using var world = World();
        Ahead(world).ShouldBeEmpty();
        Enter(world, "2030");
        var plant = Ahead(world).Single();
        (plant.Plant.Year, plant.People, plant.Stated, plant.Version, plant.Illustrative).ShouldBe((2030, 180, false, 1, true));
        plant.Heads.Single(h => h.Occupation == "quality-control-analysts").People.ShouldBe(22);
        world.Run(RegistryWorld.Representative("polysan"), form => MovePlant.From(form, "polysan-second-plant"), ("move", "build"), ("at", "2026-05"), ("evidence", "a permit"), ("version", "1"));
        Ahead(world).Single().Plant.Year.ShouldBe(2030, "the plan holds while it is built");
        world.Run(Polysan, form => MovePlant.From(form, "polysan-second-plant"), ("move", "open"), ("at", "2026-06-01"), ("evidence", "the opening"), ("version", "2"));
        Ahead(world).ShouldBeEmpty("what opened is no demand ahead");
    }

    [Fact]
    public void A_plant_whose_year_has_passed_stands_apart_and_is_in_no_year()
    {
        using var world = World();
        var outlook = world.Service<DemandForecast>().Of();
        outlook.YearUnknown.Select(p => (p.Plant.Id, p.Plant.Year, p.Plant.Overdue)).ShouldBe([("pharm-sintez-plant", 0, true), ("sanatmetal-cis-plant", 0, true), ("sphere-pharm-plant", 0, true)]);
        Enter(world, "2031");
        var inOrder = world.Service<DemandForecast>().Of().InOrder.ToList();
        inOrder.Take(4).Select(p => p.Plant.Id).ShouldBe(["polysan-second-plant", "pharm-sintez-plant", "sanatmetal-cis-plant", "sphere-pharm-plant"], "what lies ahead is first, then what was planned for a day that has passed");
        inOrder.Skip(4).Where(p => p.Plant.Opened).Select(p => p.Plant.Year).ShouldBeInOrder(SortDirection.Descending);
        world.Registry.On(2018, 3, 1);
        world.Service<DemandForecast>().Of().Ahead.Select(p => p.Plant.Year).Distinct().ShouldBe([2018, 2031], "then the plan was still ahead");
    }

    [Fact]
    public void The_employers_number_wins_and_a_new_norm_counts_elsewhere()
    {
        using var world = World();
        Enter(world, "2030");
        Should.Throw<NotFoundException>(() => State(world, "no-such-plant", ("quality-control-analysts", "12")));
        State(world, "polysan-second-plant", ("quality-control-analysts", "12"), ("", "30"));
        var stated = Ahead(world).Single();
        (stated.People, stated.Stated, stated.Illustrative, stated.Basis).ShouldBe((42, true, false, "Staff plan of 2026"));
        Norm(world, "300", ("quality-control-analysts", "20")).ShouldBe("/talent/forecast");
        Ahead(world).Single().People.ShouldBe(42);
        world.Service<DemandForecast>().Of().YearUnknown.First(p => p.Plant.Kind == "plant").ShouldSatisfyAllConditions(p => p.People.ShouldBe(300), p => p.Version.ShouldBe(2), p => p.Illustrative.ShouldBeFalse());
        world.Registry.Texts("SELECT version, people FROM talent_norm WHERE kind = 'plant' ORDER BY version").ShouldBe(["1 180", "2 300"], "what was said before is kept");
        Errors(form => SetNorm.From(form), ("people", "0"), ("quality-control-analysts", "60"), ("chemists", "50")).ShouldBe(["kind", "people", "source", "occupation"], ignoreOrder: true);
        Errors(form => StateStaffing.From(form, "x", world.Service<PlantCards>()), ("", ""), ("chemists", "1.5")).ShouldBe(["occupation", "evidence"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(180, 0.3, 0.15, 54, 27, 99)]
    [InlineData(10, 1 / 3.0, 1 / 3.0, 4, 3, 3)]
    [InlineData(1, 0.5, 0.5, 1, 0, 0)]
    [InlineData(7, 0.5, 0.5, 4, 3, 0)]
    public void People_are_whole_and_add_up(int people, double first, double second, int a, int b, int other)
    {
        var heads = DemandForecast.Divide(people, [new NormShare("plant", 1, "a", first), new NormShare("plant", 1, "b", second)]).ToDictionary(h => h.Occupation, h => h.People);
        (heads.GetValueOrDefault("a"), heads.GetValueOrDefault("b"), heads.GetValueOrDefault("")).ShouldBe((a, b, other));
    }

    private static TalentWorld World()
    {
        var world = new TalentWorld();
        world.Service<LoadNorms>().Run();
        return world;
    }

    private static void Enter(TalentWorld world, string year) => world.Run(Polysan, form => AddPlant.From(form, "polysan"), ("en", "Polysan second plant"), ("plant-kind", "plant"), ("at", year), ("evidence", "a plan"));

    private static PlantDemand[] Ahead(TalentWorld world) => [.. world.Service<DemandForecast>().Of().Ahead];

    private static void State(TalentWorld world, string plant, params (string Occupation, string Number)[] rows) => Send(world, Polysan, form => StateStaffing.From(form, plant, world.Service<PlantCards>()), rows, ("evidence", "Staff plan of 2026"));

    private static string Norm(TalentWorld world, string people, params (string Occupation, string Number)[] rows) =>
        Send(world, new Actor("officer", "Officer", [new Grant(Role.CentreOfficer, Node.Instance)]), SetNorm.From, rows, ("kind", "plant"), ("people", people), ("source", "a survey"));

    private static string Send(TalentWorld world, Actor actor, Func<Form, Func<Pleiad.Kernel.Acts.ActScope, string>> act, (string Occupation, string Number)[] rows, params (string Field, string? Value)[] fields)
    {
        var form = Form.Of(fields, ("occupation", rows.Select(r => r.Occupation)), ("number", rows.Select(r => r.Number)));
        var run = act(form);
        form.Errors.ShouldBeEmpty();
        return world.Service<Pleiad.Kernel.Acts.ActRunner>().Run(actor, form.Once, run);
    }

    private static string[] Errors(Func<Form, Func<Pleiad.Kernel.Acts.ActScope, string>> act, (string Field, string Value) field, params (string Occupation, string Number)[] rows)
    {
        var form = Form.Of([(field.Field.Length > 0 ? field.Field : "none", field.Value)], ("occupation", rows.Select(r => r.Occupation)), ("number", rows.Select(r => r.Number)));
        act(form);
        return [.. form.Errors.Select(e => e.Field).Distinct()];
    }
}
