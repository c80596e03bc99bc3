using Pleiad.Engine.Matching;

namespace Pleiad.Engine.Tests.Matching;

/// <summary>The share that is made at home: by hand, by laws, and as awk sums it (<c>awk '{d+=$1;i+=$2} END {printf "%.17g", d/(d+i)}'</c>, mawk 1.3.4).</summary>
public class ImportSubstitutionTests
{
    [Fact]
    public void What_is_made_at_home_by_all_that_is_consumed()
    {
        ImportSubstitution.Of(460, 490).ShouldBe(0.48421052631578948, 1e-15);
        ImportSubstitution.Of(0, 61).ShouldBe(0, "a written 0 is a figure");
        ImportSubstitution.Of(12, 0).ShouldBe(1);
        ImportSubstitution.Of([310, 0, 5.5], [580, 52, 7.25]).ShouldBe(0.33045299816705942, 1e-15);
    }

    [Fact]
    public void What_is_missing_makes_no_answer_and_never_a_zero()
    {
        ImportSubstitution.Of(double.NaN, 5).ShouldBe(double.NaN);
        ImportSubstitution.Of(5, double.NaN).ShouldBe(double.NaN);
        ImportSubstitution.Of(0, 0).ShouldBe(double.NaN);
        ImportSubstitution.Of(-1, 5).ShouldBe(double.NaN);
        ImportSubstitution.Of(double.PositiveInfinity, 5).ShouldBe(double.NaN);
        ImportSubstitution.Of([1, double.NaN], [1, 1]).ShouldBe(double.NaN);
        ImportSubstitution.Of([1, 5], [1, -2]).ShouldBe(double.NaN, "a negative part does not vanish in the sum");
        ImportSubstitution.Of([], []).ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => ImportSubstitution.Of([1], [1, 2]));
    }

    [Fact]
    public void Units_do_not_matter_and_the_two_sides_make_one()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            double[] home = [.. Enumerable.Range(0, 5).Select(_ => random.NextDouble() * 900)], abroad = [.. Enumerable.Range(0, 5).Select(_ => random.NextDouble() * 900)];
            var share = ImportSubstitution.Of(home, abroad);
            ImportSubstitution.Of([.. home.Select(h => h * 0.001)], [.. abroad.Select(a => a * 0.001)]).ShouldBe(share, 1e-12);
            (share + ImportSubstitution.Of(abroad, home)).ShouldBe(1, 1e-12);
            ImportSubstitution.Of(home.Sum(), abroad.Sum()).ShouldBe(share, 1e-12); // the twin
            share.ShouldBeInRange(home.Zip(abroad).Min(p => ImportSubstitution.Of(p.First, p.Second)), home.Zip(abroad).Max(p => ImportSubstitution.Of(p.First, p.Second)));
        }
    }
}
