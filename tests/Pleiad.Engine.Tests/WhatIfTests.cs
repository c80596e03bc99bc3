using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

public class WhatIfTests
{
    private const int Strong = 2;
    private const double Reach = 250;

    [Fact]
    public void An_answer_equals_a_full_re_rating_to_the_last_bit()
    {
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var panel = RandomPanels.Make(seed);
            var rating = ClusterRating.Rate(panel, UsStrong.Rules);
            var random = new Random(seed);
            for (var i = 0; i < panel.Count; i++)
            {
                if (double.IsNaN(panel.Employment[i]))
                    continue;
                double jobs = random.Next(0, 80);
                var again = ClusterRating.Rate(PlainTwin.With(panel, i, jobs), UsStrong.Rules);
                for (var f = 0; f < 4; f++)
                {
                    var answer = new WhatIf(new CategoryPool(rating, panel.Category[i]), i).Ask(jobs, f);
                    answer.Quotient.ShouldBe(again.Quotients[i]);
                    answer.Answer.ShouldBe(again.Flags(f)[i]);
                    foreach (var test in answer.Tests)
                        test.Cutoff.ShouldBe(again.Cutoff(test.Criterion, panel.Category[i]));
                }
            }
        }
    }

    [Fact]
    public void The_margin_is_the_nearest_number_of_jobs_with_another_verdict()
    {
        var found = 0;
        foreach (var panel in Enumerable.Range(1, 40).Select(RandomPanels.Make))
        {
            var rating = ClusterRating.Rate(panel, UsStrong.Rules);
            for (var i = 0; i < panel.Count; i++)
            {
                if (double.IsNaN(panel.Employment[i]) || rating.Flags(Strong)[i] == Answer.None)
                    continue;
                var flips = new WhatIf(new CategoryPool(rating, panel.Category[i]), i).FlipsAt(Strong);
                if (Nearest(panel, i, rating.Flags(Strong)[i]) is { } nearest)
                    {
                    flips.ShouldBe(nearest);
                    found++;
                }
                else
                {
                    (flips is null || Math.Abs(flips.Value - panel.Employment[i]) > Reach).ShouldBeTrue();
                }
            }
        }

        found.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_missing_cell_cannot_be_asked_about()
    {
        var rating = ClusterRating.Rate(new Panel(["a"], ["x"], [0], [0], [double.NaN], [1]), UsStrong.Rules);
        Should.Throw<ArgumentException>(() => new WhatIf(new CategoryPool(rating, 0), 0));
    }

    /// <summary>Tries every number of jobs within reach from here outwards, re-rating the whole panel each time.</summary>
    private static double? Nearest(Panel panel, int cell, Answer today)
    {
        for (double change = 1; change <= Reach; change++)
        {
            foreach (var jobs in new[] { panel.Employment[cell] - change, panel.Employment[cell] + change })
            {
                if (jobs >= 0 && ClusterRating.Rate(PlainTwin.With(panel, cell, jobs), UsStrong.Rules).Flags(Strong)[cell] is var then
                    && then != today && then != Answer.None)
                {
                    return jobs;
                }
            }
        }

        return null;
    }
}
