using Pleiad.Engine.Concentration;

namespace Pleiad.Engine.Tests.Concentration;

public class CoagglomerationTests
{
    [Fact]
    public void Exact_fractions_come_out() // worked out in exact rational arithmetic: industries A and B of thirteen plants in five industries
    {
        var all = new EmploymentTable(4, 5, [30, 5, 60, 0, 0, 30, 5, 0, 7, 0, 0, 40, 20, 0, 0, 0, 0, 0, 103, 1]);
        var group = new EmploymentTable(4, 2, [30, 5, 30, 5, 0, 40, 0, 0]);
        var reference = Coagglomeration.AggregateShares(all);
        Coagglomeration.Group(group, reference).ShouldBe(-49251 / 653960.0, 1e-14);
        Coagglomeration.Pairs(all, reference)[1].ShouldBe(-49251 / 653960.0, 1e-14); // of two industries the pair is the group
        Coagglomeration.Pair(all.Industry(0), all.Industry(1), reference).ShouldBe(-49251 / 653960.0, 1e-14);
    }

    [Fact]
    public void The_blocked_product_equals_plain_loops()
    {
        foreach (var (regions, industries, seed) in new[] { (9, 1, 1), (3, 5, 2), (40, 23, 3), (300, 24, 4), (129, 50, 5), (600, 77, 6) })
        {
            var table = Table(regions, industries, seed);
            foreach (var reference in new[] { Coagglomeration.MeanShares(table), Coagglomeration.AggregateShares(table) })
            {
                reference.Sum().ShouldBe(1, 1e-12);
                var gamma = Coagglomeration.Pairs(table, reference);
                for (var i = 0; i < industries; i++)
                {
                    for (var j = 0; j < industries; j++)
                    {
                        gamma[(i * industries) + j].ShouldBe(Coagglomeration.Pair(table.Industry(i), table.Industry(j), reference), 1e-13);
                        gamma[(i * industries) + j].ShouldBe(gamma[(j * industries) + i]);
                    }

                    var spread = 1 - reference.Sum(x => x * x);
                    gamma[(i * industries) + i].ShouldBe(EllisonGlaeser.RawConcentration(table.Industry(i), reference) / spread, 1e-13);
                }
            }
        }
    }

    [Fact]
    public void The_group_is_the_weighted_mean_of_its_pairs_and_plants_cancel()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var table = Table(20, 6, seed);
            var reference = Coagglomeration.AggregateShares(Table(20, 9, seed + 100));
            var gamma = Coagglomeration.Pairs(table, reference);
            double[] w = [.. table.IndustryTotals.Select(t => t / table.IndustryTotals.Sum())];
            var pairs = 0.0;
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j < 6; j++)
                    pairs += i == j ? 0 : w[i] * w[j] * gamma[(i * 6) + j];
            }

            var group = Coagglomeration.Group(table, reference);
            group.ShouldBe(pairs / (1 - w.Sum(v => v * v)), 1e-12);
            group.ShouldBe(As1997(table, reference, w, new Random(seed)), 1e-10);
        }
    }

    [Fact]
    public void What_is_missing_leaves_its_industry_without_answer_and_not_the_others()
    {
        var table = new EmploymentTable(3, 4, [1, 2, 0, 4, 5, double.NaN, 0, 2, 3, 1, 0, 9]);
        var reference = new[] { 0.2, 0.5, 0.3 };
        var gamma = Coagglomeration.Pairs(table, reference);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
                double.IsNaN(gamma[(i * 4) + j]).ShouldBe(i is 1 or 2 || j is 1 or 2, $"{i} {j}"); // 1 has a missing cell, 2 no jobs
        }

        Coagglomeration.Group(table, reference).ShouldBe(double.NaN);
        Coagglomeration.Group(new EmploymentTable(2, 2, [1, 0, 2, 0]), [0.5, 0.5]).ShouldBe(double.NaN); // one industry with jobs
        Coagglomeration.Group(new EmploymentTable(2, 3, [1, 0, 4, 2, 0, 1]), [0.4, 0.6]).ShouldBe(Coagglomeration.Group(new EmploymentTable(2, 2, [1, 4, 2, 1]), [0.4, 0.6]), 1e-14);
        Coagglomeration.Pairs(new EmploymentTable(1, 2, [1, 2]), [1]).ShouldAllBe(v => double.IsNaN(v)); // one region
        Coagglomeration.MeanShares(new EmploymentTable(2, 1, [0, 0])).ShouldAllBe(v => double.IsNaN(v));
        Coagglomeration.Pairs(new EmploymentTable(0, 2, []), []).ShouldAllBe(v => double.IsNaN(v)); // no region
        Should.Throw<ArgumentException>(() => Coagglomeration.Pairs(table, [0.5, 0.5]));
    }

    [Fact]
    public void Running_again_gives_the_same_bits()
    {
        var table = Table(700, 120, 9);
        var reference = Coagglomeration.MeanShares(table);
        var once = Coagglomeration.Pairs(table, reference);
        for (var again = 0; again < 5; again++)
            Coagglomeration.Pairs(table, reference).ShouldBe(once);
    }

    /// <summary>γᶜ as the paper of 1997 prints it, with plants: [G / (1 − Σx²) − H − Σ γ_j w_j² (1 − H_j)] / (1 − Σ w_j²), whatever the plants are.</summary>
    private static double As1997(EmploymentTable table, double[] x, double[] w, Random random)
    {
        var spread = 1 - x.Sum(v => v * v);
        double h = 0, own = 0;
        for (var j = 0; j < w.Length; j++)
        {
            var plants = 0.1 + (0.8 * random.NextDouble()); // any H_j
            h += w[j] * w[j] * plants;
            own += EllisonGlaeser.Gamma(table.Industry(j), x, plants) * w[j] * w[j] * (1 - plants);
        }

        return ((EllisonGlaeser.RawConcentration(table.RegionTotals, x) / spread) - h - own) / (1 - w.Sum(v => v * v));
    }

    private static EmploymentTable Table(int regions, int industries, int seed)
    {
        var random = new Random(seed);
        return new EmploymentTable(regions, industries, [.. Enumerable.Range(0, regions * industries).Select(i => i < industries ? 1.0 : random.Next(2) * random.Next(5000))]);
    }
}
