using Pleiad.Engine.Concentration;

namespace Pleiad.Engine.Tests.Concentration;

/// <summary>Laws and plain twins of the indices of shares, on random distributions with zeros.</summary>
public class IndexLawTests
{
    [Fact]
    public void Scale_and_order_change_nothing()
    {
        foreach (var (x, y, random) in Pairs())
        {
            var order = Enumerable.Range(0, x.Length).ToArray();
            random.Shuffle(order);
            double[] scaled = [.. order.Select(i => x[i] * 3.7)], beside = [.. order.Select(i => y[i] * 0.2)];
            Gini.Of(scaled).ShouldBe(Gini.Of(x), 1e-12);
            HooverIndex.Of(scaled, beside).ShouldBe(HooverIndex.Of(x, y), 1e-12);
            RelativeGini.OfQuotients(scaled, beside).ShouldBe(RelativeGini.OfQuotients(x, y), 1e-12);
            RelativeGini.OfLorenz(scaled, beside).ShouldBe(RelativeGini.OfLorenz(x, y), 1e-12);
            HachmanIndex.Of(scaled, beside).ShouldBe(HachmanIndex.Of(x, y), 1e-12);
            TheilIndex.Of(scaled, beside).ShouldBe(TheilIndex.Of(x, y), 1e-12);
            Entropy.Of(scaled).ShouldBe(Entropy.Of(x), 1e-12);
            HerfindahlIndex.Of(scaled).ShouldBe(HerfindahlIndex.Of(x), 1e-12);
            WolfsonIndex.Of(scaled).ShouldBe(WolfsonIndex.Of(x), 1e-12);
        }
    }

    [Fact]
    public void Everything_stays_within_its_bounds_and_a_distribution_beside_itself_is_alike()
    {
        foreach (var (x, y, _) in Pairs())
        {
            HooverIndex.Of(x, y).ShouldBeInRange(0, 1);
            HachmanIndex.Of(x, y).ShouldBeInRange(0, 1);
            Gini.Normalised(x).ShouldBeInRange(0, 1 + 1e-12);
            RelativeGini.NormalisedOfLorenz(x, y).ShouldBeInRange(0, 1 + 1e-12);
            HerfindahlIndex.Normalised(x).ShouldBeInRange(0, 1 + 1e-12);
            Entropy.Evenness(x).ShouldBeInRange(0, 1 + 1e-12);
            TheilIndex.Of(x).ShouldBeInRange(0, Math.Log(x.Length));
            KrugmanIndex.Of(y, y).ShouldBe(0);
            RelativeGini.OfLorenz(y, y).ShouldBe(0, 1e-12);
            HachmanIndex.Of(y, y).ShouldBe(1, 1e-12);
            TheilIndex.Of(y, y).ShouldBe(0, 1e-12);
        }
    }

    [Fact]
    public void The_parts_of_theil_and_of_entropy_add_up()
    {
        foreach (var (x, y, random) in Pairs())
        {
            int[] group = [.. x.Select(_ => random.Next(4))];
            var parts = TheilIndex.Decompose(x, y, group);
            (parts.Between + parts.Within).ShouldBe(parts.Total, 1e-12);
            parts.Total.ShouldBe(TheilIndex.Of(x, y));
            var (between, within) = Entropy.Decompose(x, group);
            (between + within).ShouldBe(Entropy.Of(x), 1e-12);
            var inside = Enumerable.Range(0, 4).Select(g => x.Where((_, i) => group[i] == g).ToArray()).Where(m => m.Sum() > 0).Sum(m => m.Sum() / x.Sum() * Entropy.Of(m));
            within.ShouldBe(inside, 1e-12);
        }

        Should.Throw<ArgumentException>(() => TheilIndex.Decompose([1, 2], [0]));
        Should.Throw<ArgumentException>(() => Entropy.Decompose([1, 2], [0, -1]));
    }

    [Fact]
    public void The_fast_ways_equal_the_plain_ones()
    {
        foreach (var (x, y, _) in Pairs())
        {
            var n = x.Length;
            var differences = x.Sum(a => x.Sum(b => Math.Abs(a - b)));
            Gini.Of(x).ShouldBe(differences / (2 * n * x.Sum()), 1e-12);
            double weighted = 0, amount = 0;
            for (var i = 0; i < n; i++)
            {
                amount += x[i] * y[i];
                for (var j = 0; j < n; j++)
                    weighted += y[i] * y[j] * Math.Abs(x[i] - x[j]);
            }

            Gini.Of(x, y).ShouldBe(weighted / (2 * y.Sum() * amount), 1e-12);
            Gini.Of(x, [.. x.Select(_ => 2.5)]).ShouldBe(Gini.Of(x), 1e-12);
            double[] lq = [.. x.Select((e, i) => LocationQuotient.Of(e, x.Sum(), y[i], y.Sum()))];
            RelativeGini.OfQuotients(x, y).ShouldBe(Gini.Of(lq), 1e-12);
            HachmanIndex.Of(x, y).ShouldBe(1 / x.Select((e, i) => e / x.Sum() * lq[i]).Sum(), 1e-12);
            RelativeGini.OfLorenz(x, y).ShouldBe(Gini.Of([.. x.Select((e, i) => e / y[i])], y), 1e-12);
        }
    }

    [Fact]
    public void A_table_sums_and_asks_as_plain_loops_do()
    {
        var random = new Random(5);
        foreach (var (rows, columns) in new[] { (1, 1), (7, 3), (5, 8), (9, 29), (40, 24), (0, 4) })
        {
            double[] jobs = [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(5) switch { 0 => double.NaN, 1 => 0, _ => random.Next(1000) })];
            var table = new EmploymentTable(rows, columns, jobs);
            double Sum(IEnumerable<double> values) => values.All(double.IsNaN) ? double.NaN : values.Where(v => !double.IsNaN(v)).Sum();
            table.RegionTotals.ShouldBe(Enumerable.Range(0, rows).Select(r => Sum(jobs.Skip(r * columns).Take(columns))));
            table.IndustryTotals.ShouldBe(Enumerable.Range(0, columns).Select(c => Sum(jobs.Where((_, i) => i % columns == c))));
            table.ByIndustry(HerfindahlIndex.Of).ShouldBe(Enumerable.Range(0, columns).Select(c => HerfindahlIndex.Of(table.Industry(c))));
        }
    }

    [Fact]
    public void Ties_at_a_quotient_of_one_are_decided_exactly()
    {
        var table = new EmploymentTable(3, 3, [10, 20, 30, 20, 40, 60, 5, 10, 15]); // EconGeo's ties: every quotient is 1
        Diversity.OfRegions(table).ShouldBe([3, 3, 3]);
        var third = new EmploymentTable(2, 2, [1 / 3.0, 1 / 3.0, 1 / 7.0, 1 / 5.0]); // shares that are not whole numbers
        Diversity.OfRegions(third).ShouldBe([1, 1]);
    }

    private static IEnumerable<(double[] X, double[] Y, Random Random)> Pairs()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(2, 30);
            double[] x = [.. Enumerable.Range(0, n).Select(i => i == 0 ? 5 + (double)random.Next(9) : random.Next(3) == 0 ? 0 : random.Next(1, seed % 2 == 0 ? 4 : 90000))];
            double[] y = [.. Enumerable.Range(0, n).Select(_ => 1.0 + random.Next(seed % 3 == 0 ? 3 : 5000))];
            if (x.Count(v => v > 0) > n / 2) // Wolfson's index needs a median above 0
                yield return (x, y, random);
        }
    }
}
