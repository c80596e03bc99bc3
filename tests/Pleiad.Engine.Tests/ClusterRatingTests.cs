using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

public class ClusterRatingTests
{
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(1, 400);

    [Fact]
    public void The_fast_path_equals_the_plain_twin_on_random_tables()
    {
        foreach (var panel in Seeds.Select(RandomPanels.Make))
        {
            var rating = ClusterRating.Rate(panel, UsStrong.Rules);
            for (var i = 0; i < panel.Count; i++)
            {
                var (lq, flags) = PlainTwin.Rate(panel, i);
                rating.Quotients[i].ShouldBe(lq);
                for (var f = 0; f < 4; f++)
                    rating.Flags(f)[i].ShouldBe(flags[f]);
            }
        }
    }

    [Fact]
    public void Doubling_all_jobs_changes_nothing()
    {
        foreach (var panel in Seeds.Select(RandomPanels.Make))
        {
            var doubled = new Panel(
                panel.Regions, panel.Categories, panel.Region, panel.Category, [.. panel.Employment.Select(e => e * 2)],
                panel.Establishments, [.. panel.National.Select(e => e * 2)], panel.NationTotal * 2);
            ShouldAgree(ClusterRating.Rate(panel, UsStrong.Rules), ClusterRating.Rate(doubled, UsStrong.Rules), i => i);
        }
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        foreach (var seed in Seeds)
        {
            var panel = RandomPanels.Make(seed);
            var random = new Random(seed + 1000);
            int[] order = [.. Enumerable.Range(0, panel.Count).OrderBy(_ => random.Next())];
            T[] By<T>(T[] values) => [.. order.Select(i => values[i])];
            var shuffled = new Panel(
                panel.Regions, panel.Categories, By(panel.Region), By(panel.Category), By(panel.Employment),
                By(panel.Establishments), panel.National, panel.NationTotal);
            var before = ClusterRating.Rate(panel, UsStrong.Rules);
            ShouldAgree(ClusterRating.Rate(shuffled, UsStrong.Rules), before, i => order[i]);
        }
    }

    [Fact]
    public void The_mean_quotient_weighted_by_the_regions_totals_is_one()
    {
        foreach (var panel in Seeds.Where(s => s % 2 == 1).Select(RandomPanels.Make))
        {
            var rating = ClusterRating.Rate(panel, UsStrong.Rules);
            for (var c = 0; c < panel.Categories.Count; c++)
            {
                if (panel.CategorySums[c] == 0)
                    continue;
                double weighted = 0;
                foreach (var i in rating.Cells.Of(c))
                    weighted += double.IsNaN(rating.Quotients[i]) ? 0 : rating.Quotients[i] * panel.RegionTotals[panel.Region[i]];
                (weighted / panel.NationTotal).ShouldBe(1, 1e-12);
            }
        }
    }

    [Fact]
    public void A_written_zero_is_zero_and_no_flag_and_a_missing_cell_has_no_answer()
    {
        var panel = new Panel(
            ["a", "b", "c"], ["x"], [0, 1, 2], [0, 0, 0], [0, double.NaN, 5], [3, 3, 3]);
        var rating = ClusterRating.Rate(panel, UsStrong.Rules);
        rating.Quotients.ShouldBe([0, double.NaN, 1]);
        rating.Flags(0).ToArray().ShouldBe([Answer.No, Answer.None, Answer.No]);
    }

    private static void ShouldAgree(ClusterRating left, ClusterRating right, Func<int, int> place)
    {
        for (var i = 0; i < left.Panel.Count; i++)
        {
            left.Quotients[i].ShouldBe(right.Quotients[place(i)]);
            for (var f = 0; f < left.Rules.Flags.Count; f++)
                left.Flags(f)[i].ShouldBe(right.Flags(f)[place(i)]);
        }
    }
}
