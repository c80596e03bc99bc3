using Pleiad.Engine.Concentration;

namespace Pleiad.Engine.Tests.Concentration;

public class EllisonGlaeserTests
{
    private static readonly double[] Plants = [10, 20, 30, 5, 5, 40, 8, 12, 60, 7, 3, 100, 1];
    private static readonly int[] Industry = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4], Region = [0, 0, 1, 0, 1, 2, 2, 2, 0, 1, 3, 3, 3];

    [Fact]
    public void Reat_gives_the_same_gamma_and_what_it_is_made_of() // REAT 3.0.3, ellison.a; Farhauer and Kröll (2014)
    {
        double[] plants = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000];
        var answer = EllisonGlaeser.OfPlants(plants, [0, 0, 0, 0, 0, 1, 1, 1, 1, 2], [500000, 400000, 100000]);
        answer.Gamma.ShouldBe(0.05990628, 5e-9);
        answer.G.ShouldBe(0.1681633, 5e-8);
        answer.Z.ShouldBe(0.1959002, 5e-8);
        answer.Herfindahl.ShouldBe(0.2446888, 5e-8);
        answer.Plants.ShouldBe(10);
        EllisonGlaeser.Gamma([13000, 32000, 25000], [5, 4, 1], answer.Herfindahl).ShouldBe(answer.Gamma, 1e-14);
    }

    [Fact]
    public void Exact_fractions_come_out_and_one_plant_has_no_answer() // worked out in exact rational arithmetic
    {
        var answers = new EllisonGlaeserIndex[5];
        EllisonGlaeser.OfPlants(Industry, Region, Plants, 4, answers);
        answers[0].Gamma.ShouldBe(69061 / 719356.0, 1e-14);
        answers[1].Gamma.ShouldBe(234845 / 1111732.0, 1e-14);
        answers[2].Gamma.ShouldBe(-1800499 / 5297076.0, 1e-14);
        answers[3].Gamma.ShouldBe(-57982165 / 66769316.0, 1e-13);
        answers[0].G.ShouldBe(58537 / 181202.0, 1e-14);
        answers[0].Herfindahl.ShouldBe(7 / 18.0, 1e-15);
        answers[4].ShouldBe(new EllisonGlaeserIndex(double.NaN, answers[4].G, 1, double.NaN, 1));
        answers[4].G.ShouldBe(53198 / 90601.0, 1e-14);
    }

    [Fact]
    public void What_is_missing_leaves_its_industry_without_answer_and_not_the_others()
    {
        var answers = new EllisonGlaeserIndex[3];
        EllisonGlaeser.OfPlants([0, 0, 1, 1, 1], [0, 1, 0, 1, 1], [5, double.NaN, 4, 3, 0], 2, answers);
        answers[0].Gamma.ShouldBe(double.NaN);
        answers[0].Herfindahl.ShouldBe(double.NaN);
        answers[1].Gamma.ShouldNotBe(double.NaN);
        answers[1].Plants.ShouldBe(2); // a plant without jobs is none
        answers[2].ShouldBe(new EllisonGlaeserIndex(double.NaN, double.NaN, double.NaN, double.NaN, 0));
        EllisonGlaeser.OfPlants([5, 4], [0, 0], [1]).Gamma.ShouldBe(double.NaN); // a single region
        EllisonGlaeser.OfPlants([5, 4], [0, 1], [1, double.NaN]).Gamma.ShouldBe(double.NaN);
        EllisonGlaeser.OfPlants([5, 4], [0, 1], [0, 0]).Gamma.ShouldBe(double.NaN);
        EllisonGlaeser.OfPlants([5, -4], [0, 1], [1, 1]).Gamma.ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => EllisonGlaeser.OfPlants([5, 4], [0, 2], [1, 1]));
        Should.Throw<ArgumentException>(() => EllisonGlaeser.OfPlants([5, 4], [0], [1, 1]));
    }

    [Fact]
    public void The_fast_pass_equals_the_definition()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var random = new Random(seed);
            int n = random.Next(1, 3000), industries = random.Next(1, 40), regions = random.Next(2, 70);
            int[] industry = [.. Enumerable.Range(0, n).Select(_ => random.Next(industries))], region = [.. Enumerable.Range(0, n).Select(_ => random.Next(regions))];
            double[] jobs = [.. Enumerable.Range(0, n).Select(_ => random.Next(20) == 0 ? 0 : seed % 2 == 0 ? random.Next(1, 500) : random.NextDouble() * 300)];
            var answers = new EllisonGlaeserIndex[industries];
            EllisonGlaeser.OfPlants(industry, region, jobs, regions, answers);
            for (var i = 0; i < industries; i++)
            {
                int[] own = [.. Enumerable.Range(0, n).Where(k => industry[k] == i && jobs[k] > 0)];
                answers[i].Plants.ShouldBe(own.Length);
                if (own.Length == 0)
                    continue;
                double total = own.Sum(k => jobs[k]), all = jobs.Sum();
                double[] x = [.. Enumerable.Range(0, regions).Select(r => Enumerable.Range(0, n).Where(k => region[k] == r).Sum(k => jobs[k]) / all)];
                var g = Enumerable.Range(0, regions).Sum(r => Math.Pow((own.Where(k => region[k] == r).Sum(k => jobs[k]) / total) - x[r], 2));
                var h = own.Sum(k => Math.Pow(jobs[k] / total, 2));
                double second = x.Sum(v => v * v), third = x.Sum(v => v * v * v), fourths = own.Sum(k => Math.Pow(jobs[k] / total, 4));
                answers[i].G.ShouldBe(g, 1e-12);
                answers[i].Herfindahl.ShouldBe(h, 1e-12);
                if (own.Length == 1 || second > 1 - 1e-9)
                    continue;
                answers[i].Gamma.ShouldBe(((g / (1 - second)) - h) / (1 - h), 1e-10);
                var variance = 2 * ((h * h * (second - (2 * third) + (second * second))) - (fourths * (second - (4 * third) + (3 * second * second))));
                answers[i].Z.ShouldBe((g - ((1 - second) * h)) / Math.Sqrt(variance), 1e-6 * (1 + Math.Abs(answers[i].Z)));
                EllisonGlaeser.OfPlants([.. own.Select(k => jobs[k])], [.. own.Select(k => region[k])], x).Gamma.ShouldBe(answers[i].Gamma, 1e-12);
            }
        }
    }

    [Fact]
    public void Bounds_from_numbers_and_size_classes_are_what_a_hand_finds()
    {
        var (low, high) = HerfindahlBounds.OfCount(3, 10);
        low.ShouldBe(1 / 3.0, 1e-15);
        high.ShouldBe((64 + 1 + 1) / 100.0, 1e-15); // 8, 1, 1
        HerfindahlBounds.OfCount(1, 10).ShouldBe((1, 1));
        HerfindahlBounds.OfCount(2, 10, smallest: 0).ShouldBe((0.5, 1));
        HerfindahlBounds.OfCount(0, 10).ShouldBe((double.NaN, double.NaN));
        HerfindahlBounds.OfCount(11, 10).ShouldBe((double.NaN, double.NaN)); // too few jobs
        HerfindahlBounds.OfCount(3, double.NaN).ShouldBe((double.NaN, double.NaN));
        (low, high) = HerfindahlBounds.OfClasses([2, 1], [1, 10], [9, 50], 20);
        low.ShouldBe((25 + 25 + 100) / 400.0, 1e-15); // 5, 5, 10
        high.ShouldBeInRange((1 + 1 + (18 * 18)) / 400.0, 0.9); // 1, 1, 18 is the most uneven
        HerfindahlBounds.OfClasses([2, 1], [1, 10], [9, 50], 11).ShouldBe((double.NaN, double.NaN));
        Should.Throw<ArgumentException>(() => HerfindahlBounds.OfClasses([2], [9], [1], 20));
    }

    [Fact]
    public void The_true_index_lies_between_its_bounds()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            double[] edges = [1, 5, 10, 20, 50, 100, 250, double.PositiveInfinity]; // the size classes of County Business Patterns
            var n = random.Next(2, 25);
            double[] plants = [.. Enumerable.Range(0, n).Select(_ => 1.0 + random.Next(seed % 2 == 0 ? 30 : 600))];
            int[] region = [.. plants.Select(_ => random.Next(5))];
            double[] reference = [30, 20, 20, 20, 10], jobs = [.. Enumerable.Range(0, 5).Select(r => plants.Where((_, k) => region[k] == r).Sum())];
            int[] counts = [.. Enumerable.Range(0, 7).Select(c => plants.Count(e => e >= edges[c] && e < edges[c + 1]))];
            double[] highs = [.. edges[1..].Select(e => double.IsInfinity(e) ? e : e - 1)];
            var truth = EllisonGlaeser.OfPlants(plants, region, reference);
            var byCount = HerfindahlBounds.OfCount(n, plants.Sum());
            var byClass = HerfindahlBounds.OfClasses(counts, edges[..7], highs, plants.Sum());
            byClass.Low.ShouldBeInRange(byCount.Low - 1e-12, truth.Herfindahl + 1e-12);
            byClass.High.ShouldBeInRange(truth.Herfindahl - 1e-12, byCount.High + 1e-12);
            var gamma = EllisonGlaeser.Bounds(jobs, reference, byClass);
            truth.Gamma.ShouldBeInRange(gamma.Low - 1e-10, gamma.High + 1e-10);
        }
    }

    [Fact]
    public void Bounds_without_end_and_without_answer_say_so()
    {
        double[] jobs = [60, 30, 10], reference = [1, 1, 1];
        EllisonGlaeser.Bounds(jobs, reference, (1, 1)).ShouldBe((double.NaN, double.NaN)); // one plant
        var open = EllisonGlaeser.Bounds(jobs, reference, (0.5, 1));
        open.Low.ShouldBe(double.NegativeInfinity);
        open.High.ShouldBe(EllisonGlaeser.Gamma(jobs, reference, 0.5));
        EllisonGlaeser.Bounds(jobs, reference, (double.NaN, double.NaN)).ShouldBe((double.NaN, double.NaN));
        EllisonGlaeser.RawConcentration([60, double.NaN, 10], reference).ShouldBe(double.NaN);
        EllisonGlaeser.Gamma([60], [1], 0.5).ShouldBe(double.NaN);
    }
}
