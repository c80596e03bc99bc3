using Pleiad.Engine.Concentration;

namespace Pleiad.Engine.Tests.Concentration;

/// <summary>Numbers that papers, manuals or hand calculation give; REAT is version 3.0.3, EconGeo 1.3, PySAL inequality at 0f9050e.</summary>
public class KnownIndexTests
{
    private static readonly double[] Doc5X5 = [100, 0, 0, 0, 0, 0, 15, 5, 70, 10, 0, 20, 10, 20, 50, 0, 25, 30, 5, 40, 0, 40, 55, 5, 0]; // EconGeo's documented example
    private static readonly EmploymentTable Doc = new(5, 5, Doc5X5);

    private static readonly double[] GermanCars = [460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87, 258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81];
    private static readonly double[] GermanPeople = [10879618, 12843514, 3520031, 2484826, 671489, 1787408, 6176172, 1612362, 7926599, 17865516, 4052803, 995597, 4084851, 2245470, 2858714, 2170714];

    [Fact]
    public void Reat_gives_the_same_gini_coefficients() // gini, gini.conc, gini.spec; Farhauer and Kröll (2013)
    {
        Gini.Of(GermanCars).ShouldBe(0.500934845830992, 1e-12);
        Gini.Normalised(GermanCars).ShouldBe(0.534330502219725, 1e-12);
        RelativeGini.OfQuotients([500, 500, 1000, 7000, 1000], [20000, 15000, 20000, 40000, 5000]).ShouldBe(0.4068966, 5e-8);
        RelativeGini.OfQuotients([700, 600, 500, 10000, 40000], [30000, 15000, 10000, 60000, 50000]).ShouldBe(0.6222222, 5e-8);
    }

    [Fact]
    public void Reat_gives_the_same_hoover_krugman_and_herfindahl_indices()
    {
        HooverIndex.Of(GermanCars).ShouldBe(0.407100779933243, 1e-12);
        HooverIndex.Of(GermanCars, GermanPeople).ShouldBe(0.0735899088866528, 1e-12);
        HooverIndex.Of([1000, 2000, 1500, 3000, 2500]).ShouldBe(0.15, 1e-15); // PySAL: Schutz's distance
        KrugmanIndex.Of([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]).ShouldBe(2, 1e-15);
        KrugmanIndex.BesideMeanOf([45000, 15000, 32000, 10000, 30000],
            [35000, 12000, 30000, 8000, 22000, 40000, 10000, 25000, 9000, 18000, 30000, 11000, 18000, 3000, 13000, 40000, 6000, 11000, 2000, 12000]).ShouldBe(0.159501792268597, 1e-12); // krugman.spec2
        HerfindahlIndex.Of([20, 50, 20, 10]).ShouldBe(0.34, 1e-15);
        HerfindahlIndex.Normalised([20, 50, 20, 10]).ShouldBe(0.12, 1e-15);
        HerfindahlIndex.EquivalentNumber([20, 50, 20, 10]).ShouldBe(2.94117647058824, 1e-13);
    }

    [Fact]
    public void Econgeo_gives_the_same_indices_of_a_table()
    {
        Near(Doc.ByRegionBesideAll(HachmanIndex.Of), [0.2, 0.380952380952381, 0.588235294117647, 0.634920634920635, 0.43010752688172], 1e-12);
        Near(Doc.ByRegionBesideAll(KrugmanIndex.Of), [1.6, 1, 0.6, 0.7, 1.1], 1e-12);
        Near(Doc.ByRegionBesideAll(HooverIndex.Of), [0.8, 0.5, 0.3, 0.35, 0.55], 1e-12); // spec.coeff
        Near(Doc.ByRegion(HerfindahlIndex.Of), [1, 0.525, 0.34, 0.315, 0.465], 1e-12);
        Near(Doc.ByRegion(Entropy.Of), [0, 1.319, 1.761, 1.766, 1.219], 6e-4); // printed with three decimals
        Near(Doc.ByIndustry(Gini.Of), [0.8, 0.36, 0.54, 0.62, 0.56], 1e-12);
        Near(Doc.ByIndustryBesideAll((part, whole) => RelativeGini.OfLorenz(part, whole) / 2), [0.4, 0.18, 0.27, 0.31, 0.28], 1e-12); // prints half the area
        Diversity.OfRegions(Doc).ShouldBe([1, 1, 3, 3, 2]);
        Diversity.OfIndustries(Doc).ShouldBe([1, 3, 2, 2, 2]);
    }

    [Fact]
    public void Theils_two_measures_have_the_values_of_two_programs()
    {
        TheilIndex.MeanLogDeviation([10, 10, 10, 20, 50]).ShouldBe(0.2326302, 5e-8); // REAT theil
        TheilIndex.Of([10, 10, 10, 20, 50]).ShouldBe((0.3 * Math.Log(0.5)) + (0.5 * Math.Log(2.5)), 1e-15);
        var parts = TheilIndex.Decompose(Mexico.Income1940, Mexico.Hanson98); // PySAL, TheilD of the Mexican states
        parts.Total.ShouldBe(0.20894344, 5e-9);
        parts.Between.ShouldBe(0.0345889, 5e-8);
        Gini.Of(Mexico.Income1940).ShouldBe(0.3537237117345285, 1e-12);
    }

    [Fact]
    public void Pysal_gives_the_same_atkinson_and_wolfson_indices()
    {
        double[] x = [10, 20, 30, 40, 50];
        AtkinsonIndex.Of(x, 0).ShouldBe(0);
        AtkinsonIndex.Of(x, 0.5).ShouldBe(0.06315, 5e-6);
        AtkinsonIndex.Of(x, 1).ShouldBe(0.1316096, 5e-8);
        AtkinsonIndex.EquallyDistributedEquivalent(x, 0.5).ShouldBe(28.105398233, 5e-9);
        AtkinsonIndex.EquallyDistributedEquivalent(x, 1).ShouldBe(26.0517108, 5e-8);
        WolfsonIndex.Of([6, 6, 8, 8, 10, 10, 12, 12]).ShouldBe(1 / 12.0, 1e-15);
        WolfsonIndex.Of([2, 4, 6, 8, 10, 12, 14, 16]).ShouldBe(0.1527777777777778, 1e-15);
        WolfsonIndex.Of([1, 2, 9]).ShouldBe(((2 * (0.5 - (2.0 / 12))) - (4.0 / 9)) * 2, 1e-15); // an odd number: half of the middle value is below
    }

    [Fact]
    public void Reat_gives_the_same_cluster_index_and_colocation()
    {
        LitzenbergerSternberg.Of(1743, 5740, 50, 576, 488, 4621, 35, 53).ShouldBe(21.87491, 5e-6);
        ColocationIndex.Of([2, 1], [2, 1]).ShouldBe(5.0 / 9, 1e-15); // howard.cl
    }

    [Fact]
    public void Variety_splits_into_unrelated_and_related() // by hand: 2 groups of a half each, one of them split in two halves
    {
        var (between, within) = Entropy.Decompose([4, 2, 2], [0, 1, 1]);
        between.ShouldBe(1, 1e-15);
        within.ShouldBe(0.5, 1e-15);
    }

    internal static void Near(double[] answers, double[] expected, double tolerance)
    {
        answers.Length.ShouldBe(expected.Length);
        for (var i = 0; i < answers.Length; i++)
            answers[i].ShouldBe(expected[i], tolerance, $"element {i}");
    }
}
