using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

public class ComplexityTests
{
    [Fact]
    public void Scores_equal_those_of_the_dense_matrix_by_plain_rotations()
    {
        var identified = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var presence = RandomPresence.Of(seed);
            var scores = EconomicComplexity.Of(presence);
            var (lambda2, lambda3, regions) = DenseTwin.Second(presence);
            scores.Doubt.ShouldBe(ComplexityDoubt.None, $"seed {seed}");
            scores.Lambda2.ShouldBe(lambda2, 1e-12);
            scores.Lambda3.ShouldBe(lambda3, 1e-10);
            if (scores.Gap < 1e-4)
                continue;
            identified++;
            SharedCases.ShouldAgree(scores.Regions, regions, 1e-12 / scores.Gap, $"seed {seed}");
        }

        identified.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Scores_have_mean_zero_and_deviation_one_and_are_means_of_their_industries()
    {
        foreach (var deviation in Enum.GetValues<Deviation>())
        {
            var presence = RandomPresence.Of(3, 80, 50);
            var scores = EconomicComplexity.Of(presence, deviation);
            var own = EconomicComplexity.Of(presence, deviation, IndustryScale.Own);
            foreach (var values in new[] { scores.Regions, own.Industries })
            {
                var known = values.Where(v => !double.IsNaN(v)).ToArray();
                known.Average().ShouldBe(0, 1e-13);
                (known.Sum(v => v * v) / (known.Length - (deviation == Deviation.Sample ? 1 : 0))).ShouldBe(1, 1e-12);
            }

            for (var r = 0; r < 80; r++)
            {
                var industries = Enumerable.Range(0, 50).Where(i => presence[r, i]).Select(i => scores.Industries[i]).ToArray();
                if (industries.Length > 0)
                    scores.Regions[r].ShouldBe(industries.Average(), 1e-12);
            }

            Relatedness.Correlation(scores.Regions, Array.ConvertAll(presence.Diversity.ToArray(), k => (double)k)).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Empty_regions_and_industries_are_left_out_and_change_nothing_for_the_others()
    {
        var presence = RandomPresence.Of(3, 40, 30); // region 1 and industry 2 are empty
        var cells = Enumerable.Range(0, 40 * 30).Where(c => c / 30 != 1 && c % 30 != 2).Select(c => presence[c / 30, c % 30] ? 1.0 : 0).ToArray();
        var (scores, without) = (EconomicComplexity.Of(presence), EconomicComplexity.Of(PresenceRule.AtLeast(cells, 39, 29)));
        scores.DroppedRegions.ShouldBe([1]);
        scores.DroppedIndustries.ShouldBe([2]);
        (double.IsNaN(scores.Regions[1]) && double.IsNaN(scores.Industries[2])).ShouldBeTrue();
        SharedCases.ShouldAgree([.. scores.Regions.Where((_, r) => r != 1)], without.Regions, 1e-10, "ECI");
        SharedCases.ShouldAgree([.. scores.Industries.Where((_, i) => i != 2)], without.Industries, 1e-10, "PCI");
        Fitness.Of(presence).Regions[1].ShouldBe(double.NaN);
        Reflections.Of(presence, 4).Industries[2].ShouldBe(double.NaN);
        SharedCases.ShouldAgree([.. Fitness.Of(presence).Industries.Where((_, i) => i != 2)], Fitness.Of(PresenceRule.AtLeast(cells, 39, 29)).Industries, 1e-12, "Q");
    }

    [Fact]
    public void What_is_not_identified_has_no_answer_and_says_why()
    {
        void Doubts(ComplexityDoubt doubt, int regions, int industries, params double[] cells)
        {
            var scores = EconomicComplexity.Of(PresenceRule.AtLeast(cells, regions, industries));
            scores.Doubt.ShouldBe(doubt);
            scores.Identified.ShouldBeFalse();
            scores.Regions.Concat(scores.Industries).ShouldAllBe(v => double.IsNaN(v));
        }

        Doubts(ComplexityDoubt.TooSmall, 1, 3, 1, 1, 1);
        Doubts(ComplexityDoubt.TooSmall, 2, 2, 0, 0, 0, 0);
        Doubts(ComplexityDoubt.Disconnected, 4, 4, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0);
        Doubts(ComplexityDoubt.NoVariation, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Doubts(ComplexityDoubt.CloseEigenvalues, 3, 3, 0, 1, 1, 1, 0, 1, 1, 1, 0); // a ring: λ₂ stands twice
        EconomicComplexity.Of(PresenceRule.AtLeast([1, 0, 0, 1], 2, 2)).Lambda2.ShouldBe(1);
        KnowledgeComplexity.Of(PresenceRule.AtLeast([1, 0, 0, 1], 2, 2)).Regions.ShouldAllBe(v => double.IsNaN(v));
    }

    [Fact]
    public void An_eigenvalue_that_stands_twice_is_seen_in_large_rings_too()
    {
        foreach (var size in new[] { 12, 40, 101 })
        {
            var cells = new double[size * size];
            for (var r = 0; r < size; r++)
                cells[(r * size) + r] = cells[(r * size) + ((r + 1) % size)] = 1;
            var scores = EconomicComplexity.Of(PresenceRule.AtLeast(cells, size, size));
            scores.Doubt.ShouldBe(ComplexityDoubt.CloseEigenvalues);
            scores.Lambda2.ShouldBe(Math.Pow(Math.Cos(Math.PI / size), 2), 1e-12); // the ring's spectrum is known
            scores.Lambda3.ShouldBe(scores.Lambda2, 1e-12);
        }
    }

    [Fact]
    public void The_two_sides_give_the_same_eigenvalues_and_a_sign_that_cannot_be_known_is_admitted()
    {
        var presence = RandomPresence.Of(2, 60, 25);
        var (one, other) = (EconomicComplexity.Of(presence), EconomicComplexity.Of(presence.Transposed()));
        other.Lambda2.ShouldBe(one.Lambda2, 1e-12);
        other.Lambda3.ShouldBe(one.Lambda3, 1e-10);
        one.SignKnown.ShouldBeTrue();
        var path = EconomicComplexity.Of(PresenceRule.AtLeast([1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1], 3, 4)); // every region has two
        (path.SignKnown, path.Identified).ShouldBe((false, true));
        path.Regions.First(v => Math.Abs(v) > 1e-9).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_answer_is_the_same_however_often_it_is_asked()
    {
        var presence = RandomPresence.Of(7, 700, 300);
        var first = EconomicComplexity.Of(presence);
        for (var again = 0; again < 3; again++)
            EconomicComplexity.Of(presence).Regions.ShouldBe(first.Regions);
    }

    [Fact]
    public void Fitness_of_a_nested_table_orders_it_and_has_mean_one()
    {
        var presence = PresenceRule.AtLeast([1, 1, 1, 1, 1, 0, 1, 0, 0], 3, 3);
        var (regions, industries) = Fitness.Of(presence);
        regions.Average().ShouldBe(1, 1e-14);
        (regions[0] > regions[1] && regions[1] > regions[2] && industries[2] > industries[1] && industries[1] > industries[0]).ShouldBeTrue();
        Fitness.Of(presence, 2).Regions.ShouldBe([1.5, 1, 0.5]); // after one step: diversity over its mean
        Fitness.Of(presence, 2, 2).Industries.ShouldNotBe(Fitness.Of(presence, 2).Industries);
        Should.Throw<ArgumentOutOfRangeException>(() => Fitness.Of(presence, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Fitness.Of(presence, 20, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Reflections.Of(presence, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Reflections.Standardised(presence, 19));
    }

    [Fact]
    public void Outlook_equals_its_definition()
    {
        var presence = RandomPresence.Of(3, 20, 18);
        var (n, phi) = (18, Proximity.Hidalgo(presence, Diagonal.Kept));
        double Phi(int i, int j) => double.IsNaN(phi[(i * n) + j]) ? 0 : phi[(i * n) + j];
        var density = new double[20 * n];
        RelatednessDensity.Compute(presence, phi, DensityUnit.Share, density);
        var pci = EconomicComplexity.Of(presence).Industries;
        var (index, gain) = (ComplexityOutlook.Index(presence, density, pci), ComplexityOutlook.Gain(presence, phi, pci));
        for (var r = 0; r < 20; r++)
        {
            if (presence.Diversity[r] == 0)
            {
                index[r].ShouldBe(double.NaN);
                continue;
            }

            var absent = Enumerable.Range(0, n).Where(i => !presence[r, i] && !double.IsNaN(pci[i])).ToArray();
            SharedCases.ShouldAgree([index[r]], [absent.Sum(i => density[(r * n) + i] * pci[i])], 1e-13, "COI");
            for (var i = 0; i < n; i++)
                SharedCases.ShouldAgree([gain[(r * n) + i]], [double.IsNaN(pci[i]) ? double.NaN : presence[r, i] ? 0 : absent.Sum(j => Phi(j, i) * pci[j] / Enumerable.Range(0, n).Sum(l => Phi(j, l)))], 1e-13, "COG");
        }

        Should.Throw<ArgumentException>(() => ComplexityOutlook.Index(presence, density, pci[..3]));
        Should.Throw<ArgumentException>(() => ComplexityOutlook.Gain(presence, phi[..3], pci));
        var ring = ComplexityOutlook.Standardised(PresenceRule.AtLeast([0, 1, 1, 1, 0, 1, 1, 1, 0], 3, 3));
        ring.Index.Concat(ring.Gain).ShouldAllBe(v => double.IsNaN(v));
    }
}
