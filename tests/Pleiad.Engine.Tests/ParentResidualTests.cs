using Pleiad.Engine.Imputation;

namespace Pleiad.Engine.Tests;

public class ParentResidualTests
{
    [Fact]
    public void Known_the_residual_is_shared_by_national_proportions()
    {
        // 100 jobs of the parent, 40 published: 60 are left for two industries that have 300 and 100 jobs in the nation.
        double[] imputed = new double[3], upper = new double[3];
        ParentResidual.Impute(100, [40, double.NaN, double.NaN], [1000, 300, 100], imputed, upper).ShouldBe(60);
        imputed.ShouldBe([double.NaN, 45, 15]);
        upper.ShouldBe([40, 60, 60]);
    }

    [Fact]
    public void Known_without_national_figures_the_shares_are_equal()
    {
        var shares = new double[4];
        ParentResidual.Share(10, [0, 0, 0, 0], shares);
        shares.ShouldBe([2.5, 2.5, 2.5, 2.5]);
    }

    [Fact]
    public void Known_a_residual_bounds_a_category_once_however_many_of_its_industries_are_open()
    {
        double[] shares = new double[5], rooms = new double[5];
        ParentResidual.ShareByCategory(40, [1, 1, 2, 0, 4], [7, 3, 7, -1, 3], shares, rooms);
        shares.ShouldBe([5, 5, 10, 0, 20]);
        rooms.ShouldBe([40, 40, 0, 0, 0]);
        ParentResidual.ShareByCategory(double.NaN, [1, 1], [7, 7], shares.AsSpan(0, 2), rooms.AsSpan(0, 2));
        rooms[..2].ShouldBe([double.PositiveInfinity, 0]);
    }

    [Fact]
    public void Known_a_negative_residual_is_told_and_shared_as_zero()
    {
        double[] imputed = new double[2], upper = new double[2];
        ParentResidual.Impute(30, [40, double.NaN], [1, 1], imputed, upper).ShouldBe(-10);
        imputed[1].ShouldBe(0);
        upper[1].ShouldBe(0);
    }

    [Fact]
    public void Known_a_suppressed_parent_bounds_nothing_and_imputes_nothing()
    {
        double[] imputed = new double[2], upper = new double[2];
        ParentResidual.Impute(double.NaN, [40, double.NaN], [1, 1], imputed, upper).ShouldBe(double.NaN);
        imputed.ShouldBe([double.NaN, double.NaN]);
        upper.ShouldBe([40, double.PositiveInfinity]);
    }

    [Fact]
    public void Law_published_and_imputed_add_up_to_the_parent_and_no_figure_passes_its_bound()
    {
        var random = new Random(11);
        for (var run = 0; run < 2000; run++)
        {
            var n = random.Next(1, 30);
            double[] values = [.. Enumerable.Range(0, n).Select(_ => random.Next(3) == 0 ? double.NaN : random.Next(1000))];
            double[] weights = [.. values.Select(_ => (double)(random.Next(4) == 0 ? 0 : random.Next(100_000)))];
            double[] imputed = new double[n], upper = new double[n];
            var published = values.Where(v => !double.IsNaN(v)).Sum();
            var total = published + random.Next(2000);
            ParentResidual.Impute(total, values, weights, imputed, upper).ShouldBe(total - published);
            if (values.Any(double.IsNaN))
                (published + imputed.Where(v => !double.IsNaN(v)).Sum()).ShouldBe(total, 1e-9 * total);
            imputed.Zip(upper).Where(p => !double.IsNaN(p.First)).ShouldAllBe(p => p.First >= 0 && p.First <= p.Second);
        }
    }

    [Fact]
    public void Law_the_order_of_the_industries_does_not_matter_and_jobs_may_be_counted_in_thousands()
    {
        double[] imputed = new double[3], turned = new double[3], upper = new double[3];
        ParentResidual.Impute(90, [double.NaN, 20, double.NaN], [10, 5, 25], imputed, upper);
        ParentResidual.Impute(0.09, [double.NaN, 0.02, double.NaN], [0.025, 0.005, 0.010], turned, upper);
        (imputed[0], imputed[2]).ShouldBe((20, 50));
        turned[2].ShouldBe(0.02, 1e-15);
        turned[0].ShouldBe(0.05, 1e-15);
    }

    [Fact]
    public void Spans_of_different_length_are_an_error()
        => Should.Throw<ArgumentException>(() => ParentResidual.Share(1, [1, 2], new double[1]));
}
