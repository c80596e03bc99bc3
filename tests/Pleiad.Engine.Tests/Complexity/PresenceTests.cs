using System.Numerics;
using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

public class PresenceTests
{
    [Fact]
    public void A_tie_is_a_presence_however_large_the_numbers()
    {
        PresenceRule.AtLeastNational<int>([10, 20, 30, 20, 40, 60, 5, 10, 15], 3, 3).Diversity.ToArray().ShouldBe([3, 3, 3]);
        const long Large = 1_000_000_007L * 30; // products pass 2^64, where doubles have long stopped telling neighbours apart
        PresenceRule.AtLeastNational<long>([Large, Large * 3, Large * 2, Large * 6], 2, 2).Diversity.ToArray().ShouldBe([2, 2]);
        var one = PresenceRule.AtLeastNational<long>([Large, (Large * 3) + 1, Large * 2, Large * 6], 2, 2);
        (one[0, 0], one[0, 1], one[1, 0], one[1, 1]).ShouldBe((false, true, true, false));
        PresenceRule.AtLeastNational([Large, Large * 3.0, Large * 2.0, Large * 6.0], 2, 2).Diversity.ToArray().ShouldBe([2, 2]);
        PresenceRule.AtLeastNational([0.5, 1.5, 1, 3], 2, 2).Diversity.ToArray().ShouldBe([2, 2]); // fractions, where the sums are exact
    }

    [Fact]
    public void A_quotient_rounded_to_one_is_not_a_presence()
    {
        const long Large = 1_000_000_007L * 30_000_000;
        LocationQuotient.Of(Large, (Large * 4) + 1, Large * 3, (Large * 12) + 1).ShouldBe(1); // truly below it
        PresenceRule.AtLeastNational<long>([Large, (Large * 3) + 1, Large * 2, Large * 6], 2, 2)[0, 0].ShouldBeFalse();
    }

    [Fact]
    public void Empty_regions_and_industries_have_nothing_and_are_recorded()
    {
        var presence = PresenceRule.AtLeastNational<int>([0, 0, 0, 4, 0, 2], 2, 3);
        presence.EmptyRegions.ShouldBe([0]);
        presence.EmptyIndustries.ShouldBe([1]);
        PresenceRule.AtLeastNational<int>([0, 0], 1, 2).EmptyRegions.ShouldBe([0]);
        PresenceRule.AtLeastNational<int>([], 0, 0).Regions.ShouldBe(0);
        var missing = PresenceRule.AtLeastNational([double.NaN, 3, 1, double.NaN], 2, 2);
        missing.Missing.ShouldBe(2);
        missing.Diversity.ToArray().ShouldBe([1, 1]);
        PresenceRule.AtLeast([double.NaN, 0.4, 0.5, 0], 2, 2, cutoff: 0.5).Diversity.ToArray().ShouldBe([0, 1]);
        PresenceRule.AtLeast([0.0, 1], 1, 2, cutoff: 0).Diversity.ToArray().ShouldBe([1]); // nothing is nothing, whatever the cut-off
    }

    [Fact]
    public void Bits_equal_exact_arithmetic_cell_by_cell_in_rows_and_in_columns()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var (regions, industries) = (random.Next(1, 150), random.Next(1, 150));
            int[] jobs = [.. Enumerable.Range(0, regions * industries).Select(_ => random.Next(seed % 2 == 0 ? 3 : 2_000_000))];
            var presence = PresenceRule.AtLeastNational<int>(jobs, regions, industries);
            var turned = presence.Transposed();
            BigInteger total = jobs.Sum(j => (long)j);
            var rows = Enumerable.Range(0, regions).Select(r => Enumerable.Range(0, industries).Sum(i => (long)jobs[(r * industries) + i])).ToArray();
            var columns = Enumerable.Range(0, industries).Select(i => Enumerable.Range(0, regions).Sum(r => (long)jobs[(r * industries) + i])).ToArray();
            for (var cell = 0; cell < jobs.Length; cell++)
            {
                var (r, i) = (cell / industries, cell % industries);
                var expected = jobs[cell] > 0 && jobs[cell] * total >= (BigInteger)rows[r] * columns[i];
                (presence[r, i] == expected && turned[i, r] == expected).ShouldBeTrue($"seed {seed}, cell {cell}");
            }

            presence.Diversity.ToArray().Sum().ShouldBe(presence.Ubiquity.ToArray().Sum());
            turned.Diversity.ToArray().ShouldBe(presence.Ubiquity.ToArray());
        }
    }

    [Fact]
    public void Wrong_shapes_and_negative_counts_are_refused()
    {
        Should.Throw<ArgumentException>(() => PresenceRule.AtLeastNational<int>([1, 2, 3], 2, 2));
        Should.Throw<ArgumentException>(() => PresenceRule.AtLeastNational<int>([1, 2, 3, -1], 2, 2));
        Should.Throw<ArgumentException>(() => PresenceRule.AtLeastNational([1, 2, 3, -0.5], 2, 2));
        Should.Throw<OverflowException>(() => PresenceRule.AtLeastNational<long>([long.MaxValue, 1], 1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => PresenceRule.AtLeastNational<int>([1], 1, 1)[0, 1]);
    }
}
