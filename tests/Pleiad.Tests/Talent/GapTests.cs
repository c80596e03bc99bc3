using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Gaps;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Samples;
using Pleiad.Modules.Talent.Ways;
using Pleiad.Tests.Registry;

namespace Pleiad.Tests.Talent;

/// <summary>What firms ask for against what is trained: what nobody said stays open, and everything opens to what is behind it.</summary>
public class GapTests
{
    private const string University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    [Fact]
    public void Demand_and_supply_stand_side_by_side_and_what_nobody_said_is_no_zero()
    {
        using var world = new TalentWorld();
        Post(world, "polysan", "4", "hplc:3", "gmp:2");
        Post(world, "biocad", "3", "gmp:2", "cell-culture:2");
        Teach(world, University, "25", "hplc:3");
        Teach(world, University, "", "gmp:2");
        Teach(world, "biocad", "2", "gmp:3");
        Row(world, "hplc").ShouldBe((4, 0, 25, false, 21, 1, 1));
        Row(world, "gmp").ShouldBe((7, 0, 2, true, -5, 2, 2), "one of the two courses does not say how many: a lower bound");
        Row(world, "cell-culture").ShouldBe((3, 0, double.NaN, false, double.NaN, 1, 0));
        Row(world, "gmp", firm: "polysan").ShouldBe((4, 0, 2, true, -2, 1, 2));
        Row(world, "gmp", university: University).ShouldBe((7, 0, double.NaN, true, double.NaN, 2, 1));
        var view = world.Service<GapViews>().Of(new GapFilter("", ""));
        view.Skills.Select(s => s.Id).ShouldBe(["gmp", "cell-culture", "hplc"], "what lacks most comes first, then what nobody is known to train");
        view.Untaught.Select(s => s.Id).ShouldBe(["cell-culture"]);
    }

    [Fact]
    public void A_plant_ahead_raises_the_demand_for_what_its_people_must_be_able_to_do()
    {
        using var world = new TalentWorld();
        world.Service<LoadNorms>().Run();
        Teach(world, University, "25", "hplc:3");
        Row(world, "hplc").ShouldBe((0, 0, 25, false, 25, 0, 1));
        world.Run(RegistryWorld.Representative("polysan"), form => AddPlant.From(form, "polysan"), ("en", "Polysan second plant"), ("plant-kind", "plant"), ("at", "2030"), ("evidence", "a plan"));
        Row(world, "hplc").ShouldBe((0, 22, 25, false, 3, 0, 1), "its 22 analysts must know chromatography");
        Row(world, "hplc", firm: "biocad").ShouldBe((0, 0, 25, false, 25, 0, 1));
        world.Service<GapViews>().Of(new GapFilter("", "")).Occupations.Single(o => o.Id == "quality-control-analysts").Ahead.ShouldBe(22);
    }

    [Fact]
    public void The_way_between_occupations_is_no_longer_than_the_straight_one_and_steps_are_bearable()
    {
        using var world = new TalentWorld();
        var ways = world.Service<OccupationWays>();
        var straight = ways.Find("chemical-technicians", "validation-engineers", 100_000);
        straight.Steps.Select(s => s.To.Id).ShouldBe(["validation-engineers"]);
        var most = (int)straight.Hours - 1;
        var stepwise = ways.Find("chemical-technicians", "validation-engineers", most);
        stepwise.Steps.ShouldAllBe(s => s.Hours <= most);
        (stepwise.Steps.Count == 0 || stepwise.Hours >= straight.Hours).ShouldBeTrue("a detour is never shorter");
        ways.Find("chemical-technicians", "no-such-thing", 600).To.ShouldBeNull();
        Teach(world, University, "10", "validation-and-qualification:4", "gmp:4");
        ways.Find("chemical-technicians", "validation-engineers", 100_000).Hours.ShouldBeLessThan(straight.Hours, "a course of 20 hours is shorter than the setting");
    }

    private static (int Asked, int Ahead, double Trained, bool AtLeast, double Balance, int Openings, int Courses) Row(TalentWorld world, string skill, string firm = "", string university = "")
    {
        var row = world.Service<GapViews>().Of(new GapFilter(firm, university)).Skills.Single(s => s.Id == skill);
        return (row.Asked, row.Ahead, row.Trained, row.AtLeast, row.Balance, row.Openings.Count, row.Courses.Count);
    }

    private static void Post(TalentWorld world, string organisation, string places, params string[] skills) => world.Run(
        RegistryWorld.Representative(organisation), form => PostOpening.From(form, world.Rights, []), [("organisation", organisation), ("kind", "vacancy"), ("title-en", $"At {organisation}"), ("places", places), ("least-age", "18")], skills);

    private static void Teach(TalentWorld world, string organisation, string graduates, params string[] skills) => world.Run(
        RegistryWorld.Representative(organisation), form => KeepCourse.Enter(form, world.Rights), [("organisation", organisation), ("kind", "course"), ("title-en", $"Course of {skills[0]}"), ("hours", "20"), ("graduates", graduates), ("audience", "student")], skills);
}
