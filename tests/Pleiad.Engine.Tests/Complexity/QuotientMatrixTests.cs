using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

public class QuotientMatrixTests
{
    [Fact]
    public void EconGeo_gives_the_same_matrix() // EconGeo 1.3, location.quotient(), documented example of 5 × 5
    {
        double[] jobs = [100, 0, 0, 0, 0, 0, 15, 5, 70, 10, 0, 20, 10, 20, 50, 0, 25, 30, 5, 40, 0, 40, 55, 5, 0];
        var quotients = new double[25];
        LocationQuotientMatrix.Compute(jobs, 5, 5, quotients);
        SharedCases.ShouldAgree(quotients, [5, 0, 0, 0, 0, 0, .75, .25, 3.5, .5, 0, 1, .5, 1, 2.5, 0, 1.25, 1.5, .25, 2, 0, 2, 2.75, .25, 0], 1e-9, "LQ");
        var averages = new double[5];
        LocationQuotientMatrix.Average(jobs, 5, 5, averages);
        averages[0].ShouldBe(5, 1e-14);
        (1 / averages[1]).ShouldBe(0.380952380952381, 1e-14); // Hachman() of the same program
        PresenceRule.AtLeastNational(jobs, 5, 5).Diversity.ToArray().ShouldBe([1, 1, 3, 3, 2]);
    }

    [Theory] // widths around the vectors, years that are empty
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 7)]
    [InlineData(2, 4, 16)]
    [InlineData(2, 9, 41)]
    [InlineData(1, 300, 131)]
    public void The_fast_matrix_equals_the_formula_to_the_last_bit(int years, int regions, int industries)
    {
        var jobs = Counts(years * regions * industries, years + regions);
        Array.Clear(jobs, 0, industries); // an empty region
        var quotients = new double[jobs.Length];
        LocationQuotientMatrix.Compute(jobs, years, regions, industries, quotients);
        var factored = new LocationQuotientMatrix(jobs, years, regions, industries);
        for (var y = 0; y < years; y++)
        {
            double[] year = [.. jobs.Skip(y * regions * industries).Take(regions * industries).Select(j => (double)j)];
            var plain = new double[year.Length];
            LocationQuotientMatrix.Compute(year, regions, industries, plain);
            plain.ShouldBe(quotients.Skip(y * plain.Length).Take(plain.Length));
            for (var cell = 0; cell < plain.Length; cell++)
                factored[y, cell / industries, cell % industries].ShouldBe(plain[cell]);
        }
    }

    [Fact]
    public void Large_output_is_stored_past_the_cache_and_is_the_same()
    {
        var (regions, industries) = (1500, 1501); // 18 MB, rows that never begin on a cache line together
        var jobs = Counts(regions * industries, 5);
        var quotients = new double[jobs.Length];
        LocationQuotientMatrix.Compute(jobs, 1, regions, industries, quotients);
        var factored = new LocationQuotientMatrix(jobs, 1, regions, industries);
        for (var cell = 0; cell < jobs.Length; cell++)
        {
            if (factored[0, cell / industries, cell % industries] != quotients[cell])
                quotients[cell].ShouldBe(factored[0, cell / industries, cell % industries], $"cell {cell}");
        }
    }

    [Fact]
    public void Quotients_average_to_one_over_regions_and_do_not_change_with_the_unit()
    {
        var jobs = Counts(20 * 30, 3).Select(j => (double)j).ToArray();
        var (quotients, scaled) = (new double[600], new double[600]);
        LocationQuotientMatrix.Compute(jobs, 20, 30, quotients);
        LocationQuotientMatrix.Compute(Array.ConvertAll(jobs, j => j * 1024), 20, 30, scaled);
        scaled.ShouldBe(quotients);
        double Total(int r) => jobs.Skip(r * 30).Take(30).Sum();
        for (var i = 0; i < 30; i++)
            Enumerable.Range(0, 20).Sum(r => Total(r) * quotients[(r * 30) + i]).ShouldBe(jobs.Sum(), 1e-9 * jobs.Sum());
    }

    [Fact]
    public void Missing_cells_enter_no_sum_and_have_no_answer()
    {
        var quotients = new double[6];
        LocationQuotientMatrix.Compute([2, double.NaN, 2, 1, 3, 0], 2, 3, quotients);
        SharedCases.ShouldAgree(quotients, [2.0 / 4 / (3.0 / 8), double.NaN, 2.0 / 4 / (2.0 / 8), 1.0 / 4 / (3.0 / 8), 3.0 / 4 / (3.0 / 8), 0], 1e-15, "LQ");
        var averages = new double[2];
        LocationQuotientMatrix.Average([0, 0, double.NaN, 1, 3, 0], 2, 3, averages);
        averages.ShouldBe([double.NaN, 1]);
    }

    [Fact]
    public void Wrong_shapes_and_negative_counts_are_refused()
    {
        Should.Throw<ArgumentException>(() => new LocationQuotientMatrix(new int[5], 1, 2, 3));
        Should.Throw<ArgumentException>(() => LocationQuotientMatrix.Compute(new int[] { 1, 2, 3, -1 }, 1, 2, 2, new double[4]));
        Should.Throw<ArgumentException>(() => LocationQuotientMatrix.Compute(new int[20].Select((_, i) => i == 3 ? -1 : 9).ToArray(), 1, 1, 20, new double[20]));
        Should.Throw<ArgumentException>(() => LocationQuotientMatrix.Compute(new int[4], 1, 2, 2, new double[3]));
        Should.Throw<ArgumentException>(() => LocationQuotientMatrix.Compute([1, -1], 1, 2, new double[2]));
        Should.Throw<ArgumentException>(() => LocationQuotientMatrix.Compute([1, double.PositiveInfinity], 1, 2, new double[2]));
        Should.Throw<ArgumentOutOfRangeException>(() => new LocationQuotientMatrix(new int[6], 1, 2, 3)[0, 0, 3]);
    }

    private static int[] Counts(int cells, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, cells).Select(_ => random.Next(2) == 0 ? 0 : (int)Math.Exp(random.NextDouble() * 14))];
    }
}
