namespace Pleiad.Engine.Tests;

public class KnownValueTests
{
    [Fact]
    public void Reat_gives_the_same_location_quotient() // REAT 3.0.3, locq(); Farhauer and Kröll 2013
        => LocationQuotient.Of(1714, 79006, 879213, 15593224).ShouldBe(0.3847623, 5e-8);

    [Fact]
    public void A_zero_cell_is_zero_and_a_division_by_zero_is_no_answer()
    {
        LocationQuotient.Of(0, 0, 0, 0).ShouldBe(0);
        LocationQuotient.Of(5, 10, 0, 100).ShouldBe(double.NaN);
        LocationQuotient.Of(5, 10, 3, 0).ShouldBe(double.NaN);
        LocationQuotient.Of(double.NaN, 10, 10, 100).ShouldBe(double.NaN);
    }

    [Theory] // quantile(c(1,2,4,8,16), p, type = 7) in R 4.2
    [InlineData(0, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.3, 2.4)]
    [InlineData(0.5, 4)]
    [InlineData(0.9, 12.8)]
    [InlineData(1, 16)]
    public void Quantiles_are_of_type_7(double p, double expected) =>
        Quantile.Type7([1, 2, 4, 8, 16], p).ShouldBe(expected, 1e-14);

    [Fact]
    public void Selected_quantiles_equal_sorted_ones_to_the_last_bit()
    {
        double[] probabilities = [0, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 1];
        for (var seed = 1; seed <= 500; seed++)
        {
            var random = new Random(seed);
            double[] values = [.. Enumerable.Range(0, random.Next(1, 400)).Select(i => seed % 4 == 0 ? i : random.Next(seed % 3 == 0 ? 4 : 100000) / 7.0)];
            double[] sorted = [.. values.Order()];
            var quantiles = new double[probabilities.Length];
            Quantile.Type7Unsorted(values, probabilities, quantiles);
            quantiles.ShouldBe(probabilities.Select(p => Quantile.Type7(sorted, p)));
            values.Order().ShouldBe(sorted);
        }

        var none = new double[1];
        Quantile.Type7Unsorted([], [0.5], none);
        none.ShouldBe([double.NaN]);
    }

    [Fact]
    public void The_quantile_of_nothing_is_no_answer_and_a_wrong_probability_is_refused()
    {
        Quantile.Type7([], 0.5).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => Quantile.Type7([1], 1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => Quantile.Type7([1], double.NaN));
    }

    [Fact]
    public void Correlation_of_a_line_is_one_of_its_mirror_minus_one_and_of_a_constant_no_answer()
    {
        Relatedness.Correlation([1, 2, 3, double.NaN], [10, 20, 30, 7]).ShouldBe(1, 1e-15);
        Relatedness.Correlation([1, 2, 3], [3, 2, 1]).ShouldBe(-1, 1e-15);
        Relatedness.Correlation([1, 2, 3], [4, 4, 4]).ShouldBe(double.NaN);
    }
}
