using Pleiad.Engine.Change;

namespace Pleiad.Engine.Tests.Change;

public class ShiftShareTests
{
    private static readonly double[] A0 = [90, 20, 10, 60], A1 = [100, 40, 10, 55], B0 = [60, 30, 30, 40], B1 = [85, 55, 40, 35];
    private static readonly double[] N0 = [400, 150, 150, 400], N1 = [440, 210, 135, 480];

    [Fact]
    public void Dunns_components_are_exact_by_industry() // worked out in exact rational arithmetic
    {
        var rows = new Shift[4];
        var sum = ShiftShare.Dunn(A0, A1, N0, N1, rows);
        Near([.. rows.Select(r => r.National)], [13.5, 3, 1.5, 9]);
        Near([.. rows.Select(r => r.Mix)], [-4.5, 5, -2.5, 3]);
        Near([.. rows.Select(r => r.Regional)], [1, 12, 1, -17]);
        Near([sum.Change, sum.National, sum.Mix, sum.Regional, sum.Net], [25, 27, 1, -3, -2]); // REAT 3.0.3, shift(method = "Dunn")
        sum = ShiftShare.Dunn(B0, B1, N0, N1, rows);
        Near([sum.Change, sum.National, sum.Mix, sum.Regional, sum.Net], [55, 24, -1, 32, 31]);
    }

    [Fact]
    public void Reat_gives_the_same_components_of_esteban_and_gerfin()
    {
        var rows = new RegionalShift[4];
        var sum = ShiftShare.EstebanMarquillas(A0, A1, N0, N1, rows);
        Near([sum.Competitive, sum.Allocation], [-0.636363636363636, -2.36363636363636]);
        sum = ShiftShare.EstebanMarquillas(B0, B1, N0, N1, rows);
        Near([sum.Competitive, sum.Allocation], [18.4242424242424, 13.5757575757576]);
        var factors = ShiftShare.Gerfin(A0, A1, N0, N1);
        Near([factors.Mix, factors.Regional, factors.Net], [1.0048309178744, 0.985576923076923, 0.990338164251208]);
        factors = ShiftShare.Gerfin(B0, B1, N0, N1);
        Near([factors.Mix, factors.Regional, factors.Net], [0.994565217391304, 1.17486338797814, 1.16847826086957]);
    }

    [Fact]
    public void Components_add_up_and_factors_multiply()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(1, 40);
            double[] Column(int zeros, int least) => [.. Enumerable.Range(0, n).Select(_ => random.Next(zeros) == 0 ? least : (double)random.Next(1, 10000))];
            double[] r0 = Column(4, 0), r1 = Column(4, 0), n0 = Column(9, 1), n1 = Column(9, 0);
            var rows = new Shift[n];
            var sum = ShiftShare.Dunn(r0, r1, n0, n1, rows);
            foreach (var (row, i) in rows.Select((row, i) => (row, i)))
            {
                (row.National + row.Mix + row.Regional).ShouldBe(row.Change, 1e-6);
                var g = (n1.Sum() / n0.Sum()) - 1; // the textbook's form, rate by rate
                row.National.ShouldBe(r0[i] * g, 1e-6);
                row.Mix.ShouldBe(r0[i] * ((n1[i] / n0[i]) - 1 - g), 1e-6);
                if (r0[i] > 0)
                    row.Regional.ShouldBe(r0[i] * ((r1[i] / r0[i]) - (n1[i] / n0[i])), 1e-6);
            }

            (sum.National + sum.Mix + sum.Regional).ShouldBe(r1.Sum() - r0.Sum(), 1e-5);
            var split = new RegionalShift[n];
            ShiftShare.EstebanMarquillas(r0, r1, n0, n1, split);
            for (var i = 0; i < n; i++)
            {
                double.IsNaN(split[i].Competitive).ShouldBe(r0[i] == 0 && r1[i] > 0);
                if (!double.IsNaN(split[i].Competitive))
                    (split[i].Competitive + split[i].Allocation).ShouldBe(rows[i].Regional, 1e-5);
            }

            var factors = ShiftShare.Gerfin(r0, r1, n0, n1);
            if (r0.Sum() > 0 && r0.Zip(n1).Any(p => p.First > 0 && p.Second > 0))
                (factors.Mix * factors.Regional).ShouldBe(factors.Net, 1e-9 * factors.Net);
        }
    }

    [Fact]
    public void What_is_missing_has_no_answer_and_no_part_in_the_sums()
    {
        var rows = new Shift[4];
        var sum = ShiftShare.Dunn([90, 20, double.NaN, 60], A1, N0, N1, rows);
        rows[2].ShouldBe(new Shift(double.NaN, double.NaN, double.NaN, double.NaN));
        Near([sum.Change, sum.National, sum.Mix, sum.Regional], [25, 25.5, 3.5, -4]); // the nation's 15 % is over all four industries
        ShiftShare.Dunn(A0, A1, [400, 0, 150, 400], N1, rows);
        rows[1].Regional.ShouldBe(double.NaN); // the region had an industry that the nation had not
        sum = ShiftShare.Dunn([0, 0], [5, 0], [0, 10], [5, 20], rows.AsSpan(0, 2));
        sum.ShouldBe(new Shift(5, 0, 0, 5)); // a new industry is all regional
        double.IsNaN(ShiftShare.EstebanMarquillas([0, 4], [5, 4], [1, 10], [5, 20], new RegionalShift[2]).Competitive).ShouldBeTrue();
        ShiftShare.Dunn([], [], [], [], []).Change.ShouldBe(double.NaN);
        ShiftShare.Gerfin([0], [5], [10], [20]).Net.ShouldBe(double.NaN);
        ShiftShare.Dunn([-1], [5], [10], [20], rows.AsSpan(0, 1)).Change.ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => ShiftShare.Dunn(A0, A1, N0, [1], rows));
        Should.Throw<ArgumentException>(() => ShiftShare.Dunn(A0, A1, N0, N1, new Shift[3]));
    }

    [Fact]
    public void Two_years_are_dunns_and_more_are_the_sum_of_their_steps()
    {
        var once = ShiftShare.Dynamic([.. A0, .. A1], [.. N0, .. N1], 2);
        Near([once.Change, once.National, once.Mix, once.Regional], [25, 27, 1, -3]);
        double[] between = [95, 30, 10, 58], nation = [420, 180, 140, 450];
        var rows = new Shift[4];
        Shift first = ShiftShare.Dunn(A0, between, N0, nation, rows), second = ShiftShare.Dunn(between, A1, nation, N1, rows);
        var both = ShiftShare.Dynamic([.. A0, .. between, .. A1], [.. N0, .. nation, .. N1], 3);
        Near([both.Change, both.National, both.Mix, both.Regional], [25, first.National + second.National, first.Mix + second.Mix, first.Regional + second.Regional]);
        Should.Throw<ArgumentException>(() => ShiftShare.Dynamic(A0, N0, 1));
    }

    [Fact]
    public void Growth_needs_a_start()
    {
        Growth.Rate(200, 230).ShouldBe(0.15, 1e-15);
        Growth.Rate(200, 0).ShouldBe(-1);
        Growth.Rate(0, 5).ShouldBe(double.NaN);
        Growth.Rate(double.NaN, 5).ShouldBe(double.NaN);
        Growth.Rate(5, -1).ShouldBe(double.NaN);
        Growth.Annual(100, 121, 2).ShouldBe(0.1, 1e-15);
        Growth.Annual(0, 121, 2).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => Growth.Annual(1, 2, 0));
        var rates = new double[2];
        Growth.Rates([1, 0], [2, 3], rates);
        rates.ShouldBe([1, double.NaN]);
        Should.Throw<ArgumentException>(() => Growth.Rates([1], [2], rates));
    }

    private static void Near(double[] answers, double[] expected)
    {
        answers.Length.ShouldBe(expected.Length);
        for (var i = 0; i < answers.Length; i++)
            answers[i].ShouldBe(expected[i], 1e-12, $"element {i}");
    }
}
