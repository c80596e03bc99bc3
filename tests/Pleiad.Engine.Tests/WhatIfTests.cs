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
    public void The_margin_is_the_nearest_number_of_jobs_with_another_verdict() => MarginsAreNearest(UsStrong.Rules, Strong).ShouldBeGreaterThan(100);

    [Fact]
    public void The_margin_is_the_nearest_also_where_too_many_jobs_lower_the_quotient_again()
    {
        var stars = new RuleSet("stars", [new("jobs", Measure.Employment, 0.25, null, Strict: true)], [new("star", [new("double", Measure.LocationQuotient, null, 1.5, Strict: false)])]);
        MarginsAreNearest(stars, 0).ShouldBeGreaterThan(100);
    }

    private static int MarginsAreNearest(RuleSet rules, int flag)
    {
        var found = 0;
        foreach (var panel in Enumerable.Range(1, 40).Select(RandomPanels.Make))
        {
            var rating = ClusterRating.Rate(panel, rules);
            for (var i = 0; i < panel.Count; i++)
            {
                if (double.IsNaN(panel.Employment[i]) || rating.Flags(flag)[i] == Answer.None)
                    continue;
                var flips = new WhatIf(new CategoryPool(rating, panel.Category[i]), i).FlipsAt(flag);
                if (Nearest(rating, i, flag) is { } nearest)
                {
                    Math.Abs((flips ?? double.NaN) - panel.Employment[i]).ShouldBe(Math.Abs(nearest - panel.Employment[i]));
                    ClusterRating.Rate(PlainTwin.With(panel, i, flips!.Value), rules).Flags(flag)[i].ShouldNotBe(rating.Flags(flag)[i]);
                    found++;
                }
                else
                {
                    (flips is null || Math.Abs(flips.Value - panel.Employment[i]) > Reach).ShouldBeTrue();
                }
            }
        }

        return found;
    }

    [Fact]
    public void A_missing_cell_cannot_be_asked_about()
    {
        var rating = ClusterRating.Rate(new Panel(["a"], ["x"], [0], [0], [double.NaN], [1]), UsStrong.Rules);
        Should.Throw<ArgumentException>(() => new WhatIf(new CategoryPool(rating, 0), 0));
    }

    /// <summary>Tries every number of jobs within reach from here outwards, re-rating the whole panel each time.</summary>
    private static double? Nearest(ClusterRating rating, int cell, int flag)
    {
        var (panel, today) = (rating.Panel, rating.Flags(flag)[cell]);
        for (double change = 1; change <= Reach; change++)
        {
            foreach (var jobs in new[] { panel.Employment[cell] - change, panel.Employment[cell] + change })
            {
                if (jobs >= 0 && ClusterRating.Rate(PlainTwin.With(panel, cell, jobs), rating.Rules).Flags(flag)[cell] is var then
                    && then != today && then != Answer.None)
                {
                    return jobs;
                }
            }
        }

        return null;
    }
}
