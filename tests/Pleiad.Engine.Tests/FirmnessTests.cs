using Pleiad.Engine.Firmness;
using Pleiad.Engine.Rules;

namespace Pleiad.Engine.Tests;

public class FirmnessTests
{
    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void Where_nothing_is_withheld_everything_is_firm_and_as_the_plain_rating_says(string id)
    {
        var rules = RuleSets.Of(id);
        foreach (var seed in Enumerable.Range(1, 300))
        {
            var bounds = new RandomBounds(seed, uncertain: 0);
            var (firm, plain) = (FirmRating.Rate(bounds.Panel, rules), ClusterRating.Rate(bounds.Complete(), rules));
            for (var i = 0; i < bounds.Panel.Count; i++)
            {
                if (bounds.Panel.High[i] > 0)
                    firm.Quotient(i).ShouldBe(Interval.Exactly(plain.Quotients[i]));
                for (var f = 0; f < rules.Flags.Count; f++)
                {
                    ((int)firm.Flags(f)[i]).ShouldBe((int)plain.Flags(f)[i]);
                    if (bounds.Panel.High[i] == 0)
                        continue;
                    var explained = firm.Explain(f, i);
                    explained.Tests.Select(t => (t.Criterion, t.Value, t.Cutoff, (int)t.Answer)).ShouldBe(
                        plain.TestsOf(rules.Flags[f], i).Select(t => (t.Criterion, Interval.Exactly(t.Value), Interval.Exactly(t.Cutoff), (int)t.Answer)));
                    explained.Tests.ShouldAllBe(t => !t.Open);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleSets.Ids), MemberType = typeof(RuleSets))]
    public void No_firm_verdict_changes_however_the_withheld_jobs_are_filled_in(string id)
    {
        var rules = RuleSets.Of(id);
        int[] seen = new int[4];
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var bounds = new RandomBounds(seed, uncertain: seed % 4 * 0.15 + 0.05);
            var firm = FirmRating.Rate(bounds.Panel, rules);
            for (var draw = 0; draw < 20; draw++)
            {
                var completion = bounds.Complete();
                for (var i = 0; i < completion.Count; i++)
                {
                    var (lq, flags) = PlainTwin.Rate(completion, i, rules);
                    if (completion.Employment[i] > 0)
                        ShouldContain(firm.Quotient(i), lq);
                    for (var f = 0; f < rules.Flags.Count; f++)
                    {
                        var verdict = firm.Flags(f)[i];
                        seen[(int)verdict + 1]++;
                        if (verdict != FirmAnswer.NotFirm)
                            ((int)flags[f]).ShouldBe((int)verdict, $"{id}, table {seed}, cell {i}, flag {f}");
                    }
                }
            }
        }

        seen[1..].ShouldAllBe(count => count > 1000); // no, yes and not firm: all of them happen
    }

    [Fact]
    public void Every_value_and_cut_off_of_a_completion_lies_within_those_that_are_explained()
    {
        foreach (var rules in new[] { RuleSets.UsStrong, RuleSets.EuStars, RuleSets.EuPanorama, RuleSets.Mixed })
        {
            foreach (var bounds in Enumerable.Range(1, 60).Select(s => new RandomBounds(s, 0.3)))
            {
                var firm = FirmRating.Rate(bounds.Panel, rules);
                var plain = ClusterRating.Rate(bounds.Complete(), rules);
                for (var i = 0; i < bounds.Panel.Count; i++)
                {
                    if (!(plain.Panel.Employment[i] > 0))
                        continue;
                    // Quotients of a quantile are told at one national share: compare them at the completion's.
                    var (cell, nation) = (i, bounds.Panel.National[bounds.Panel.Category[i]]);
                    for (var f = 0; f < rules.Flags.Count; f++)
                    {
                        foreach (var (told, test) in firm.Explain(f, cell).Tests.Zip(plain.TestsOf(rules.Flags[f], cell)))
                        {
                            if (test.Criterion is { Measure: Measure.LocationQuotient, Quantile: not null } && !nation.IsExact)
                                continue;
                            ShouldContain(told.Value, test.Value);
                            ShouldContain(told.Cutoff, test.Cutoff);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_not_known_of_a_cell_counts_once_in_its_quotient()
    {
        // 10 to 20 of 100 to 110 jobs: the share is at most 20 / 110, and not 20 / 100. The nation has a tenth.
        var panel = new BoundedPanel(["a"], ["x", "y"], [0, 0], [0, 1], [10, 90], [20, 90], [1, 1], [new(10, 10), new(90, 90)], new(100, 100));
        var quotient = FirmRating.Rate(panel, RuleSets.UsStrong).Quotient(0);
        quotient.ShouldBe(new Interval(10.0 / 100 / 0.1, 20.0 / 110 / 0.1));
    }

    [Fact]
    public void A_verdict_is_not_firm_where_a_withheld_neighbour_could_move_the_cut_off_and_says_so()
    {
        // Four regions with 100 other jobs each; the third's jobs lie between 12 and 40, around the fourth's 20.
        int[] region = [0, 1, 2, 3, 0, 1, 2, 3], category = [0, 0, 0, 0, 1, 1, 1, 1];
        BoundedPanel With(double most) => new(["a", "b", "c", "d"], ["x", "y"], region, category, [5, 10, 12, 20, 100, 100, 100, 100], [5, 10, most, 20, 100, 100, 100, 100], [1, 1, 1, 1, 1, 1, 1, 1]);
        var rules = new RuleSet("top", [], [new("top", [new("first", Measure.Employment, 1, null, Strict: false)])]);
        FirmRating.Rate(With(19), rules).Flags(0)[..4].ToArray().ShouldBe([FirmAnswer.No, FirmAnswer.No, FirmAnswer.No, FirmAnswer.Yes]);
        var open = FirmRating.Rate(With(40), rules);
        open.Flags(0)[..4].ToArray().ShouldBe([FirmAnswer.No, FirmAnswer.No, FirmAnswer.NotFirm, FirmAnswer.NotFirm]);
        var why = open.Explain(0, 3);
        why.Jobs.ShouldBe(new Interval(20, 20));
        var test = why.Tests.ShouldHaveSingleItem();
        (test.Value, test.Cutoff, test.Open).ShouldBe((new Interval(20, 20), new Interval(20, 40), true));
        FirmRating.Rate(With(double.PositiveInfinity), rules).Cutoff(rules.Flags[0].Criteria[0], 0).ShouldBe(new Interval(20, double.PositiveInfinity));
    }

    [Fact]
    public void A_cell_that_may_have_no_jobs_may_be_outside_the_pool()
    {
        var rules = new RuleSet("half", [], [new("half", [new("q", Measure.Employment, 0.5, null, Strict: false)])]);
        var panel = new BoundedPanel(["a", "b", "c"], ["x"], [0, 1, 2], [0, 0, 0], [0, 10, 20], [3, 10, 20], [1, 1, 1]);
        var rating = FirmRating.Rate(panel, rules);
        var cutoff = rating.Cutoff(rules.Flags[0].Criteria[0], 0); // 10 with it, 15 without
        cutoff.Low.ShouldBe(10, 1e-12);
        cutoff.High.ShouldBe(15, 1e-12);
        rating.Flags(0).ToArray().ShouldBe([FirmAnswer.No, FirmAnswer.NotFirm, FirmAnswer.Yes]);
    }

    [Fact]
    public void Bounds_that_are_missing_or_the_wrong_way_round_are_refused()
    {
        foreach (var (low, high) in new[] { (5.0, 4.0), (-1.0, 4.0), (double.NaN, 4.0), (1.0, double.NaN), (double.PositiveInfinity, double.PositiveInfinity) })
            Should.Throw<ArgumentException>(() => new BoundedPanel(["a"], ["x"], [0], [0], [low], [high], [1]));
    }

    private static void ShouldContain(Interval interval, double value)
    {
        if (double.IsNaN(value))
            return; // without a quotient there is nothing to contain
        (value >= interval.Low && value <= interval.High).ShouldBeTrue($"{value} in {interval}");
    }
}
