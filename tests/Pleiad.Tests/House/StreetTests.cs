using Pleiad.Kernel.Data;

namespace Pleiad.Tests.House;

public class StreetTests
{
    [Fact]
    public void Every_room_knows_only_whom_it_may() => new Street("Pleiad", typeof(Pleiad.House).Assembly.Location).Violations().ShouldBeEmpty();

    [Fact]
    public void Schema_steps_touch_only_their_own_tables()
    {
        var street = new Street("Pleiad", typeof(Pleiad.House).Assembly.Location);
        var steps = Enum.GetValues<Dialect>().SelectMany(SchemaSteps.Of).ToArray();
        steps.ShouldNotBeEmpty();
        steps.SelectMany(s => street.ViolationsOfStep(s.Name, s.Sql)).ShouldBeEmpty();
        street.ViolationsOfStep("Observatory/002-x", "CREATE TABLE registry_organisation (id TEXT)").ShouldBe(["Observatory/002-x touches the table registry_organisation"]);
    }

    [Fact]
    public void Engine_knows_nobody() => typeof(Engine.Panel).Assembly.GetReferencedAssemblies().Select(a => a.Name)
        .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Planted_violations_are_found_and_nothing_else() => new Street("Planted", typeof(StreetTests).Assembly.Location).Violations().Select(v => v.Split(':')[0]).ShouldBe(
    [
        "Planted.Hall.<>c knows Planted.Modules.Observatory",
        "Planted.Kernel.Stairs touches the table observatory_cell",
        "Planted.Modules.Observatory.Inside knows Planted.Modules.Registry.Contracts",
        "Planted.Modules.Observatory.Inside touches the table registry_organisation",
        "Planted.Modules.Registry.Wrong knows Planted.Modules.Observatory",
    ]);
}
