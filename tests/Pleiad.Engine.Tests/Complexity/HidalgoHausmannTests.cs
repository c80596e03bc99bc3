using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>Known values by hand: the four countries of Hidalgo and Hausmann (2009), figure S4; golden ones of EconGeo 1.3 under R 4.2.2.</summary>
public class HidalgoHausmannTests
{
    private static readonly PresenceMatrix Four = PresenceRule.AtLeast([1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1], 4, 4);

    [Fact]
    public void Diversity_ubiquity_and_reflections_are_those_of_the_paper()
    {
        Four.Diversity.ToArray().ShouldBe([4, 1, 2, 1]);
        Four.Ubiquity.ToArray().ShouldBe([1, 2, 2, 3]);
        SharedCases.ShouldAgree(Reflections.Of(Four, 1).Regions, [2, 2, 2.5, 3], 1e-15, "k1");
        SharedCases.ShouldAgree(Reflections.Of(Four, 2).Regions, [71.0 / 24, 2.5, 8.0 / 3, 7.0 / 3], 1e-14, "k2");
        SharedCases.ShouldAgree(Reflections.Of(Four, 1).Industries, [4, 2.5, 3, 7.0 / 3], 1e-14, "k1");
        SharedCases.ShouldAgree(Reflections.Stretched(Four, 10).Regions, [47.9811496392832, 100, 14.1494065627182, 0], 1e-8, "MORc");
        SharedCases.ShouldAgree(Reflections.Stretched(Four, 10).Industries, [54.7728965003723, 0, 84.951600893522, 100], 1e-8, "MORt");
    }

    [Fact]
    public void Co_occurrence_proximity_and_density_by_hand()
    {
        CoOccurrence.Count(Four, Diagonal.Zeroed).ShouldBe([0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 2, 1, 1, 2, 0]);
        CoOccurrence.Count(Four, Diagonal.Kept).ShouldBe([1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 2, 1, 1, 2, 3]);
        var kept = Proximity.Hidalgo(Four, Diagonal.Kept);
        SharedCases.ShouldAgree(kept, [1, .5, .5, 1.0 / 3, .5, 1, .5, 1.0 / 3, .5, .5, 1, 2.0 / 3, 1.0 / 3, 1.0 / 3, 2.0 / 3, 1], 1e-15, "φ");
        Proximity.Conditional(Four, Diagonal.Kept)[(2 * 4) + 3].ShouldBe(1); // whoever has P3 has P4
        Proximity.Conditional(Four, Diagonal.Kept)[(3 * 4) + 2].ShouldBe(2.0 / 3, 1e-15);
        Density(kept, DensityUnit.Share)[(1 * 4) + 0].ShouldBe(.5 / (1 + .5 + .5 + (1.0 / 3)), 1e-15); // C2 has P2, which is ½ from P1
        Density(Proximity.Hidalgo(Four, Diagonal.Zeroed), DensityUnit.Percent)[(3 * 4) + 3].ShouldBe(0); // C4 has P4 alone, which does not speak for itself
    }

    [Fact]
    public void Inside_and_outside_of_a_portfolio_and_their_means()
    {
        var density = Density(Proximity.Hidalgo(Four, Diagonal.Zeroed), DensityUnit.Share);
        var (inside, outside) = ((double[])density.Clone(), (double[])density.Clone());
        RelatednessDensity.Keep(Four, inside, DensityCells.Present);
        RelatednessDensity.Keep(Four, outside, DensityCells.Absent);
        for (var cell = 0; cell < 16; cell++)
            (Four[cell / 4, cell % 4] ? inside[cell] : outside[cell]).ShouldBe(density[cell]);
        inside.Count(double.IsNaN).ShouldBe(8);
        RelatednessDensity.Average(Four, density, DensityCells.Absent)[0].ShouldBe(double.NaN); // C1 has everything
        RelatednessDensity.Average(Four, density, DensityCells.Present)[2].ShouldBe((density[(2 * 4) + 2] + density[(2 * 4) + 3]) / 2, 1e-15);
    }

    [Fact]
    public void The_eigenvalue_is_that_of_the_dense_matrix_and_knowledge_complexity_is_near_EconGeo()
    {
        var scores = EconomicComplexity.Of(Four);
        scores.Lambda2.ShouldBe(0.54213371, 1e-8); // numpy 1.24 on the matrix of 4 × 4
        scores.Lambda3.ShouldBe(0.1901543, 1e-7);
        scores.Gap.ShouldBe(scores.Lambda2 - scores.Lambda3);
        scores.Identified.ShouldBeTrue();
        var (regions, industries) = KnowledgeComplexity.Of(Four); // the program rounds its matrix to four decimals on the way
        SharedCases.ShouldAgree(regions, [0.539412299986154, 6.39952965559693, -2.61941620911083, -3.31952574647226], 0.005, "KCI");
        SharedCases.ShouldAgree(industries, [0.46113151663186, 2.96597317847648, -0.888648710763685, -1.53845598434465], 0.005, "TCI");
    }

    [Fact]
    public void Nearest_neighbours_are_weighted_or_counted()
    {
        var proximity = Proximity.Hidalgo(Four, Diagonal.Kept);
        RelatednessDensity.Nearest(Four, proximity, 1, counted: false)[(3 * 4) + 2].ShouldBe(1); // P4 is next to P3, and C4 has it
        RelatednessDensity.Nearest(Four, proximity, 2, counted: true)[(0 * 4) + 2].ShouldBe(2);
        RelatednessDensity.Nearest(Four, proximity, 2, counted: false)[(3 * 4) + 2].ShouldBe(2.0 / 3 / ((2.0 / 3) + .5), 1e-15);
        Should.Throw<ArgumentException>(() => RelatednessDensity.Nearest(Four, proximity, 0, counted: true));
    }

    [Fact]
    public void World_trade_keeps_its_leaders() // py-ecomplexity 0.5.2 and economiccomplexity 2.0.0, run on the mean of 1998 to 2000
    {
        var world = WorldTrade.ReadOrSkip();
        var scores = EconomicComplexity.Of(world.Presence);
        scores.Regions[world.Country["jpn"]].ShouldBe(2.2626322329174555, 1e-9);
        scores.Regions[world.Country["deu"]].ShouldBe(1.8843789288239516, 1e-9);
        scores.Regions[world.Country["gnq"]].ShouldBe(-2.3711898077498437, 1e-9);
        Fitness.Of(world.Presence).Regions[world.Country["ago"]].ShouldBe(0.039995161794131, 1e-9);
    }

    private static double[] Density(double[] relatedness, DensityUnit unit)
    {
        var density = new double[16];
        RelatednessDensity.Compute(Four, relatedness, unit, density);
        return density;
    }
}
