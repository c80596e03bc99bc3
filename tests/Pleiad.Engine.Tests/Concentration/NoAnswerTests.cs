using Pleiad.Engine.Concentration;

namespace Pleiad.Engine.Tests.Concentration;

/// <summary>What every index says when there is nothing to say, and what it does with what is missing.</summary>
public class NoAnswerTests
{
    private const double Missing = double.NaN;

    public static TheoryData<string> OfOne => [.. Singles.Keys];

    public static TheoryData<string> OfTwo => [.. Doubles.Keys];

    private static readonly Dictionary<string, Func<double[], double>> Singles = new(StringComparer.Ordinal)
    {
        ["Gini"] = x => Gini.Of(x),
        ["Hoover"] = x => HooverIndex.Of(x),
        ["Herfindahl"] = x => HerfindahlIndex.Of(x),
        ["equivalent number"] = x => HerfindahlIndex.EquivalentNumber(x),
        ["entropy"] = x => Entropy.Of(x),
        ["Theil"] = x => TheilIndex.Of(x),
        ["mean log deviation"] = x => TheilIndex.MeanLogDeviation(x),
        ["Atkinson"] = x => AtkinsonIndex.Of(x, 0.5),
        ["Wolfson"] = x => WolfsonIndex.Of(x),
    };

    private static readonly Dictionary<string, Func<double[], double[], double>> Doubles = new(StringComparer.Ordinal)
    {
        ["weighted Gini"] = (x, y) => Gini.Of(x, y),
        ["Gini of quotients"] = (x, y) => RelativeGini.OfQuotients(x, y),
        ["Gini of Lorenz"] = (x, y) => RelativeGini.OfLorenz(x, y),
        ["Hoover"] = (x, y) => HooverIndex.Of(x, y),
        ["Krugman"] = (x, y) => KrugmanIndex.Of(x, y),
        ["Krugman beside a mean"] = (x, y) => KrugmanIndex.BesideMeanOf(x, y),
        ["Hachman"] = (x, y) => HachmanIndex.Of(x, y),
        ["Theil"] = (x, y) => TheilIndex.Of(x, y),
        ["colocation"] = (x, y) => ColocationIndex.Of(x, y),
    };

    [Theory]
    [MemberData(nameof(OfOne))]
    public void Nothing_zeros_and_negative_values_have_no_answer(string name)
    {
        var index = Singles[name];
        foreach (double[] x in new double[][] { [], [0, 0], [Missing], [1, -1, 3], [1, double.PositiveInfinity] })
            index(x).ShouldBe(double.NaN, string.Join(' ', x));
        index([1, Missing, 3, 2]).ShouldBe(index([1, 3, 2]), 1e-15);
        index([5, 5, 5]).ShouldBe(name switch { "Herfindahl" => 1 / 3.0, "equivalent number" => 3, "entropy" => Math.Log2(3), _ => 0 }, 1e-15);
    }

    [Theory]
    [MemberData(nameof(OfTwo))]
    public void Two_distributions_need_both_and_use_the_places_where_both_are_known(string name)
    {
        var index = Doubles[name];
        foreach (var (x, y) in new (double[], double[])[] { ([], []), ([0, 0], [1, 2]), ([1, 2], [0, 0]), ([Missing, 1], [1, Missing]), ([-1, 2], [1, 1]), ([1, 2], [-1, 3]), ([1, 2], [Missing, Missing]) })
            index(x, y).ShouldBe(double.NaN, $"{string.Join(' ', x)} | {string.Join(' ', y)}");
        index([1, Missing, 3, 2], [2, 9, 1, 4]).ShouldBe(index([1, 3, 2], [2, 1, 4]), 1e-15);
        Should.Throw<ArgumentException>(() => index([1, 2], [1, 2, 3]));
    }

    [Fact]
    public void One_place_cannot_be_normalised()
    {
        Gini.Normalised([7]).ShouldBe(double.NaN);
        HerfindahlIndex.Normalised([7, Missing]).ShouldBe(double.NaN);
        Entropy.Evenness([7]).ShouldBe(double.NaN);
        RelativeGini.NormalisedOfQuotients([7], [9]).ShouldBe(double.NaN);
        RelativeGini.NormalisedOfLorenz([7], [9]).ShouldBe(double.NaN);
        Gini.Of([7]).ShouldBe(0);
        Entropy.Of([7]).ShouldBe(0);
    }

    [Fact]
    public void Jobs_where_the_whole_has_none_are_no_answer_where_a_quotient_is_asked()
    {
        HachmanIndex.Of([1, 1], [1, 0]).ShouldBe(double.NaN);
        TheilIndex.Of([1, 1], [1, 0]).ShouldBe(double.NaN);
        RelativeGini.OfQuotients([1, 1], [1, 0]).ShouldBe(double.NaN);
        RelativeGini.OfLorenz([0, 1], [1, 0]).ShouldBe(1); // the curve still has an area
        RelativeGini.OfQuotients([1, 0, 2], [1, 0, 1]).ShouldBe(RelativeGini.OfQuotients([1, 2], [1, 1]), 1e-15); // an empty place has no quotient
    }

    [Fact]
    public void A_table_keeps_empty_rows_and_missing_cells_apart()
    {
        var table = new EmploymentTable(3, 3, [1, Missing, 3, 0, Missing, 0, 2, Missing, 1]);
        table.RegionTotals.ShouldBe([4, 0, 3]);
        table.IndustryTotals.ShouldBe([3, Missing, 4]);
        table.IsComplete.ShouldBeFalse();
        table.ByRegion(HerfindahlIndex.Of).ShouldBe([(1 + 9) / 16.0, Missing, 5 / 9.0]);
        table.ByIndustryBesideAll(KrugmanIndex.Of)[1].ShouldBe(Missing);
        Diversity.OfRegions(table).ShouldBe([1, Missing, 1]);
        Diversity.OfIndustries(table).ShouldBe([1, Missing, 1]);
        Should.Throw<ArgumentException>(() => new EmploymentTable(2, 2, [1, 2, 3]));
    }

    [Fact]
    public void Litzenberger_has_no_answer_without_a_whole()
    {
        LitzenbergerSternberg.Of(0, 5740, 50, 576, 488, 4621, 0, 53).ShouldBe(0);
        LitzenbergerSternberg.Of(1743, 0, 50, 576, 488, 4621, 35, 53).ShouldBe(double.NaN);
        LitzenbergerSternberg.Of(1743, 5740, 0, 576, 488, 4621, 35, 53).ShouldBe(double.NaN);
        LitzenbergerSternberg.Of(1743, 5740, 50, 576, Missing, 4621, 35, 53).ShouldBe(double.NaN);
    }

    [Fact]
    public void Atkinson_refuses_a_negative_aversion_and_gives_everything_for_a_zero_value()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AtkinsonIndex.Of([1, 2], -0.1));
        AtkinsonIndex.Of([0, 2], 1).ShouldBe(1);
        AtkinsonIndex.Of([0, 2], 2).ShouldBe(1);
        AtkinsonIndex.Of([0, 2], 0.5).ShouldBe(0.5, 1e-15);
    }
}
