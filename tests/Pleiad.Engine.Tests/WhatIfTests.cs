using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

public class WhatIfTests
{
    private const double Reach = 250;

    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void An_answer_equals_a_full_re_rating_to_the_last_bit(string id)
    {
        var rules = RuleSets.Of(id);
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var panel = RandomPanels.MakeFull(seed);
            var rating = ClusterRating.Rate(panel, rules);
            var random = new Random(seed);
            for (var i = 0; i < panel.Count; i++)
            {
                if (double.IsNaN(panel.Employment[i]))
                    continue;
                double jobs = random.Next(0, 80);
                var again = ClusterRating.Rate(PlainTwin.With(panel, i, jobs), rules);
                for (var f = 0; f < rules.Flags.Count; f++)
                {
                    var answer = new WhatIf(new CategoryPool(rating, panel.Category[i]), i).Ask(jobs, f);
                    answer.Quotient.ShouldBe(again.Quotients[i]);
                    answer.Answer.ShouldBe(again.Flags(f)[i]);
                    answer.Tests.ShouldBe(again.TestsOf(rules.Flags[f], i));
                }
            }
        }
    }

    [Theory]
    [InlineData("us-strong", 2)]
    [InlineData("eu-stars", 0)]
    [InlineData("eu-stars", 1)]
    [InlineData("eu-stars", 2)]
    [InlineData("eu-panorama", 0)]
    [InlineData("eu-panorama", 1)]
    [InlineData("eu-panorama", 2)]
    [InlineData("mixed", 0)]
    [InlineData("mixed", 1)]
    public void The_margin_is_the_nearest_number_of_jobs_with_another_verdict(string id, int flag) => MarginsAreNearest(RuleSets.Of(id), flag).ShouldBeGreaterThan(100);

    [Fact]
    public void The_margin_is_the_nearest_also_where_too_many_jobs_lower_the_quotient_again()
    {
        var stars = new RuleSet("stars", [new("jobs", Measure.Employment, 0.25, null, Strict: true)], [new("star", [new("double", Measure.LocationQuotient, null, 1.5, Strict: false)])]);
        MarginsAreNearest(stars, 0).ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void The_intervals_in_which_a_flag_holds_are_those_of_trying_every_number(string id)
    {
        var two = Enumerable.Range(1, 25).Select(RandomPanels.MakeFull).Sum(panel => CountSplit(panel, RuleSets.Of(id)));
        (two > 0).ShouldBe(id is "mixed" or "eu-stars", "only a fixed quotient above 1 that is counted beside others holds, does not hold, and holds again");
    }

    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void The_intervals_are_right_also_where_the_given_nation_has_fewer_jobs_than_its_regions(string id)
    {
        foreach (var seed in Enumerable.Range(1, 25))
        {
            var (panel, random) = (RandomPanels.Make(seed), new Random(seed));
            double[] fewer = [.. panel.National.Select(n => Math.Floor(n * random.NextDouble()))];
            CountSplit(
                new Panel(panel.Regions, panel.Categories, panel.Region, panel.Category, panel.Employment, panel.Establishments, fewer, Math.Floor(fewer.Sum() * random.NextDouble()))
                {
                    AllJobs = [.. panel.RegionTotals.Select(t => Math.Floor(t * random.NextDouble()))],
                },
                RuleSets.Of(id));
        }
    }

    /// <summary>Compares the intervals of every cell and flag with every number from 1 to 300; how many of them come in two or more.</summary>
    private static int CountSplit(Panel panel, RuleSet rules)
    {
        var (rating, split) = (ClusterRating.Rate(panel, rules), 0);
        for (var i = 0; i < panel.Count; i++)
        {
            if (double.IsNaN(panel.Employment[i]))
                continue;
            var question = new WhatIf(new CategoryPool(rating, panel.Category[i]), i);
            var tried = Enumerable.Range(1, 300).Select(j => ClusterRating.Rate(PlainTwin.With(panel, i, j), rules)).ToArray();
            for (var f = 0; f < rules.Flags.Count; f++)
            {
                var intervals = question.HoldsWithin(f);
                for (var j = 1; j <= 300; j++)
                    intervals.Any(x => j >= x.From && j <= x.To).ShouldBe(tried[j - 1].Flags(f)[i] == Answer.Yes, $"{rules.Id}, cell {i}, flag {f}, {j} jobs");
                question.Threshold(f).ShouldBe(intervals is [] ? null : intervals[0].From);
                split += intervals.Count(x => x.From <= 300) > 1 ? 1 : 0;
            }
        }

        return split;
    }

    private static int MarginsAreNearest(RuleSet rules, int flag)
    {
        var found = 0;
        foreach (var panel in Enumerable.Range(1, 40).Select(RandomPanels.MakeFull))
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
        var rating = ClusterRating.Rate(new Panel(["a"], ["x"], [0], [0], [double.NaN], [1]), RuleSets.UsStrong);
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
                    && (then == Answer.Yes) != (today == Answer.Yes))
                {
                    return jobs;
                }
            }
        }

        return null;
    }
}
