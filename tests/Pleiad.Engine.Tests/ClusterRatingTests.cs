using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

public class ClusterRatingTests
{
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(1, 400);

    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void The_fast_path_equals_the_plain_twin_on_random_tables(string id)
    {
        var rules = RuleSets.Of(id);
        var seen = new HashSet<(int, Answer)>();
        foreach (var panel in Seeds.Select(RandomPanels.MakeFull))
        {
            var rating = ClusterRating.Rate(panel, rules);
            for (var i = 0; i < panel.Count; i++)
            {
                var (lq, flags) = PlainTwin.Rate(panel, i, rules);
                rating.Quotients[i].ShouldBe(lq);
                for (var f = 0; f < rules.Flags.Count; f++)
                {
                    rating.Flags(f)[i].ShouldBe(flags[f]);
                    seen.Add((f, flags[f]));
                }
            }
        }

        seen.Count.ShouldBe(rules.Flags.Count * 3, "every flag should have been yes, no and without an answer somewhere");
    }

    [Fact]
    public void Doubling_all_jobs_changes_nothing()
    {
        foreach (var panel in Seeds.Select(RandomPanels.Make))
        {
            var doubled = new Panel(
                panel.Regions, panel.Categories, panel.Region, panel.Category, [.. panel.Employment.Select(e => e * 2)],
                panel.Establishments, [.. panel.National.Select(e => e * 2)], panel.NationTotal * 2);
            ShouldAgree(ClusterRating.Rate(panel, RuleSets.UsStrong), ClusterRating.Rate(doubled, RuleSets.UsStrong), i => i);
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
            var before = ClusterRating.Rate(panel, RuleSets.UsStrong);
            ShouldAgree(ClusterRating.Rate(shuffled, RuleSets.UsStrong), before, i => order[i]);
        }
    }

    [Fact]
    public void The_mean_quotient_weighted_by_the_regions_totals_is_one()
    {
        foreach (var panel in Seeds.Where(s => s % 2 == 1).Select(RandomPanels.Make))
        {
            var rating = ClusterRating.Rate(panel, RuleSets.UsStrong);
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
        var rating = ClusterRating.Rate(panel, RuleSets.UsStrong);
        rating.Quotients.ShouldBe([0, double.NaN, 1]);
        rating.Flags(0).ToArray().ShouldBe([Answer.No, Answer.None, Answer.No]);
    }

    [Fact]
    public void A_panel_without_pay_earlier_year_and_all_jobs_has_no_answer_to_them_and_is_no_failure()
    {
        var panel = new Panel(["a", "b"], ["x"], [0, 1], [0, 0], [10, 30], [1, 1]);
        var rating = ClusterRating.Rate(panel, RuleSets.EuPanorama);
        var flag = RuleSets.EuPanorama.Flags[0];
        rating.TestsOf(flag, 1).Select(t => t.Answer).ShouldBe([Answer.Yes, Answer.Yes, Answer.None, Answer.None]);
        Enumerable.Range(0, 4).Select(f => rating.Flags(f)[1]).ShouldBe([Answer.Yes, Answer.Yes, Answer.None, Answer.None]);
        rating.Measured(Measure.Share, 1).ShouldBe(1);
        Should.Throw<ArgumentException>(() => new Panel(["a"], ["x"], [0], [0], [10], [1]) { Payroll = [1, 2] });
        Should.Throw<ArgumentException>(() => new Panel(["a"], ["x"], [0], [0], [10], [1]) { AllJobs = [] });
    }

    [Theory] // two of three: what is known decides as soon as what is missing cannot change it
    [InlineData("YY?", Answer.Yes)]
    [InlineData("YN?", Answer.None)]
    [InlineData("NN?", Answer.No)]
    [InlineData("N??", Answer.None)]
    [InlineData("YYN", Answer.Yes)]
    public void A_flag_that_counts_answers_as_soon_as_it_can(string tests, Answer expected)
    {
        var criterion = RuleSets.EuStars.Flags[0].Criteria[0];
        Answer[] answers = [.. tests.Select(t => t switch { 'Y' => Answer.Yes, 'N' => Answer.No, _ => Answer.None })];
        var flag = new Flag("two", [criterion, criterion, criterion], AtLeast: 2, Floors: [criterion]);
        flag.Of([.. answers, Answer.Yes]).ShouldBe(expected);
        flag.Of([.. answers, Answer.No]).ShouldBe(Answer.No);
        flag.Of([.. answers, Answer.None]).ShouldBe(expected == Answer.Yes ? Answer.None : expected);
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
