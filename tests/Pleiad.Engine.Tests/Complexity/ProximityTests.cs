using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

public class ProximityTests
{
    [Fact]
    public void Counting_on_bits_proximity_and_density_equal_their_definitions()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var presence = RandomPresence.Of(seed);
            var (m, n, counts) = (RandomPresence.Plain(presence), presence.Industries, CoOccurrence.Count(presence, Diagonal.Kept));
            var proximity = Proximity.Hidalgo(presence, seed % 2 == 0 ? Diagonal.Kept : Diagonal.Zeroed);
            var density = new double[presence.Regions * n];
            RelatednessDensity.Compute(presence, proximity, DensityUnit.Share, density);
            for (var i = 0; i < n; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < n; j++)
                {
                    double both = Enumerable.Range(0, presence.Regions).Sum(r => m[r, i] * m[r, j]), ki = presence.Ubiquity[i], kj = presence.Ubiquity[j];
                    counts[(i * n) + j].ShouldBe((int)both);
                    var expected = ki == 0 || kj == 0 ? double.NaN : i == j ? (seed % 2 == 0 ? 1 : 0) : Math.Min(both / ki, both / kj);
                    proximity[(i * n) + j].ShouldBe(expected);
                    sum += double.IsNaN(expected) ? 0 : expected;
                }

                for (var r = 0; r < presence.Regions; r++)
                {
                    var near = Enumerable.Range(0, n).Sum(j => m[r, j] * (double.IsNaN(proximity[(j * n) + i]) ? 0 : proximity[(j * n) + i]));
                    SharedCases.ShouldAgree([density[(r * n) + i]], [near / sum], 1e-13, $"seed {seed}, {r}, {i}");
                }
            }
        }
    }

    [Fact]
    public void Counts_do_not_run_over_however_many_regions_there_are()
    {
        var presence = PresenceRule.AtLeast([.. Enumerable.Repeat(1.0, 20_000 * 3)], 20_000, 3); // more than a byte's worth of vectors
        CoOccurrence.Count(presence, Diagonal.Kept).ShouldAllBe(c => c == 20_000);
    }

    [Fact]
    public void The_order_of_regions_and_industries_changes_nothing_but_the_order()
    {
        var presence = RandomPresence.Of(5, 40, 30);
        var cells = new double[40 * 30];
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] = presence[39 - (cell / 30), 29 - (cell % 30)] ? 1 : 0;
        var turned = Proximity.Hidalgo(PresenceRule.AtLeast(cells, 40, 30), Diagonal.Kept);
        turned.Reverse().ShouldBe(Proximity.Hidalgo(presence, Diagonal.Kept));
    }

    [Fact]
    public void Measures_of_co_occurrence_are_symmetric_and_probability_nears_association_when_there_are_many()
    {
        var counts = Array.ConvertAll(CoOccurrence.Count(RandomPresence.Of(4, 200, 60), Diagonal.Kept), c => (double)c);
        foreach (var measure in Enum.GetValues<CoOccurrenceMeasure>())
        {
            var index = CoOccurrenceIndex.Of(counts, 60, measure);
            for (var cell = 0; cell < index.Length; cell++)
                index[cell].ShouldBe(index[(cell % 60 * 60) + (cell / 60)], 1e-12);
        }

        var (probability, association) = (CoOccurrenceIndex.Of(counts, 60, CoOccurrenceMeasure.Probability), CoOccurrenceIndex.Of(counts, 60, CoOccurrenceMeasure.Association));
        for (var cell = 0; cell < counts.Length; cell++)
            SharedCases.ShouldAgree([probability[cell]], [association[cell]], 0.05 * association[cell], "probability");
        CoOccurrenceIndex.Of([9, 2, 0, 2, 9, 0, 0, 0, 9], 3, CoOccurrenceMeasure.Cosine).ShouldBe([0, 1, double.NaN, 1, 0, double.NaN, double.NaN, double.NaN, double.NaN]);
    }

    [Fact]
    public void A_region_that_has_everything_is_wholly_dense_and_one_that_has_nothing_is_not()
    {
        var presence = PresenceRule.AtLeast([1, 1, 1, 0, 0, 0, 0, 1, 1], 3, 3);
        var density = new double[9];
        RelatednessDensity.Compute(presence, Proximity.Hidalgo(presence, Diagonal.Kept), DensityUnit.Percent, density);
        SharedCases.ShouldAgree(density[..6], [100, 100, 100, 0, 0, 0], 1e-12, "density");
        RelatednessDensity.Compute(presence, new double[9], DensityUnit.Share, density);
        density.ShouldAllBe(d => double.IsNaN(d)); // nothing is related to anything
    }

    [Fact]
    public void Proximity_of_quotients_is_a_correlation_brought_between_zero_and_one()
    {
        double[] quotients = [1, 2, 3, 1, 2, 4, 2, 1, 3, 6, 1, 1]; // three industries and one that does not vary
        var proximity = Proximity.OfQuotients(quotients, 3, 4, Diagonal.Kept);
        proximity[1].ShouldBe(1, 1e-15);
        proximity[2].ShouldBe(0, 1e-15);
        proximity[3].ShouldBe(double.NaN);
        proximity[5].ShouldBe(1);
        Proximity.OfQuotients(quotients, 3, 4, Diagonal.Zeroed)[5].ShouldBe(0);
        var weighted = RelatednessDensity.Weighted(quotients, 3, proximity, 4);
        weighted[0].ShouldBe(((1 * 1) + (2 * 1) + (3 * 0)) / 2.0, 1e-14);
        weighted[3].ShouldBe(double.NaN);
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_refused()
    {
        var presence = RandomPresence.Of(1, 4, 5);
        Should.Throw<ArgumentException>(() => RelatednessDensity.Compute(presence, new double[24], DensityUnit.Share, new double[20]));
        Should.Throw<ArgumentException>(() => RelatednessDensity.Compute(presence, new double[25], DensityUnit.Share, new double[19]));
        Should.Throw<ArgumentException>(() => RelatednessDensity.Weighted(new double[3], 4, new double[25], 5));
        Should.Throw<ArgumentException>(() => RelatednessDensity.Keep(presence, new double[3], DensityCells.Absent));
        Should.Throw<ArgumentException>(() => CoOccurrenceIndex.Of([1, 2, 3], 2, CoOccurrenceMeasure.Cosine));
        Should.Throw<ArgumentException>(() => Proximity.OfQuotients([1, 2, 3], 2, 2, Diagonal.Kept));
    }
}
