using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Rights;

namespace Pleiad.Tests.Claims;

/// <summary>Bounds and certainty survive into every sum: a total never claims more than its parts.</summary>
public class ClaimSumTests
{
    private const int Seed = 20151, Rounds = 400;

    private static readonly Bound[] Numeric = [Bound.Exact, Bound.About, Bound.Nearly, Bound.MoreThan];

    private static readonly Dictionary<string, ClaimPreference> NothingPreferred = [];

    [Theory]
    [InlineData(Bound.Exact, Bound.Exact, Bound.Exact)]
    [InlineData(Bound.Exact, Bound.MoreThan, Bound.MoreThan)]
    [InlineData(Bound.MoreThan, Bound.MoreThan, Bound.MoreThan)]
    [InlineData(Bound.Exact, Bound.Nearly, Bound.Nearly)]
    [InlineData(Bound.Exact, Bound.About, Bound.About)]
    [InlineData(Bound.MoreThan, Bound.About, Bound.About)]
    [InlineData(Bound.Nearly, Bound.MoreThan, Bound.About)] // a little less and some more: nobody knows which way
    public void Five_and_three_are_eight_with_the_bound_of_both(Bound five, Bound three, Bound eight)
    {
        new Figure(5, five, "plants").Plus(new Figure(3, three, "plants")).ShouldBe(new Figure(8, eight, "plants"));
        new Figure(3, three, "plants").Plus(new Figure(5, five, "plants")).ShouldBe(new Figure(8, eight, "plants"));
    }

    [Fact]
    public void Sums_do_not_depend_on_order_or_grouping_and_are_exact_only_of_exact_parts()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            Figure Any() => new(random.Next(0, 1000), Numeric[random.Next(Numeric.Length)], "clusters");
            var (a, b, c) = (Any(), Any(), Any());
            a.Plus(b).ShouldBe(b.Plus(a));
            a.Plus(b).Plus(c).ShouldBe(a.Plus(b.Plus(c)));
            a.Plus(new Figure(0, Bound.Exact, "clusters")).ShouldBe(a);
            var sum = a.Plus(b).Plus(c);
            sum.Value.ShouldBe(a.Value + b.Value + c.Value);
            (sum.Bound == Bound.Exact).ShouldBe(new[] { a, b, c }.All(f => f.Bound == Bound.Exact));
            if (new[] { a, b, c }.Any(f => f.Bound == Bound.About))
                sum.Bound.ShouldBe(Bound.About);
        }
    }

    [Fact]
    public void Different_units_and_words_are_refused()
    {
        Should.Throw<RefusedException>(() => new Figure(5, Bound.Exact, "plants").Plus(new Figure(3, Bound.Exact, "RUB"))).Code.ShouldBe("units");
        Should.Throw<RefusedException>(() => new Figure(5, Bound.Exact, "clusters").Plus(new Figure(double.NaN, Bound.Dozens, "clusters"))).Code.ShouldBe("no-figure");
        Should.Throw<RefusedException>(() => ClaimSum.Of([A(5), A(3) with { Unit = "RUB" }], NothingPreferred)).Code.ShouldBe("units");
    }

    [Theory]
    [InlineData(Certainty.Planned, "planned: it does not exist yet")]
    [InlineData(Certainty.Opinion, "an opinion, not a count")]
    [InlineData(Certainty.Unclear, "unclear in its source")]
    public void What_is_planned_thought_or_unclear_never_enters_a_total_of_what_exists(Certainty certainty, string why)
    {
        ClaimSum.Of([A(5), A(3)], NothingPreferred).Total.ShouldBe(new Figure(8, Bound.Exact, "plants"), "what would be seen if it were counted");
        var sum = ClaimSum.Of([A(5), A(3) with { Certainty = certainty }], NothingPreferred);
        sum.Total.ShouldBe(new Figure(5, Bound.Exact, "plants"));
        sum.LeftOut.Single().Why.En.ShouldBe(why);
        ClaimSum.Of([A(3) with { Certainty = certainty }], NothingPreferred).Total.ShouldBeNull("nothing counted is not 0");
    }

    [Fact]
    public void A_rough_part_makes_the_whole_rough()
    {
        var sum = ClaimSum.Of([A(5), A(3) with { Certainty = Certainty.Approximate }], NothingPreferred);
        (sum.Total, sum.Certainty).ShouldBe((new Figure(8, Bound.About, "plants"), Certainty.Approximate));
        ClaimSum.Of([A(5), A(30) with { Certainty = Certainty.Approximate, Bound = Bound.MoreThan }], NothingPreferred).Total.ShouldBe(new Figure(35, Bound.MoreThan, "plants"));
    }

    [Fact]
    public void Dozens_besides_make_an_exact_count_more_than_it()
    {
        var sum = ClaimSum.Of([A(37), A(double.NaN) with { Bound = Bound.Dozens }], NothingPreferred);
        sum.Total.ShouldBe(new Figure(37, Bound.MoreThan, "plants"));
        sum.LeftOut.Single().Why.En.ShouldBe("only said in words");
    }

    [Fact]
    public void Of_claims_that_contradict_each_other_only_the_preferred_one_counts()
    {
        var (counted, round) = (A(37) with { Id = "f138", Group = "f138" }, A(30) with { Id = "f165", Group = "f138", Bound = Bound.MoreThan });
        var open = ClaimSum.Of([counted, round, A(2)], NothingPreferred);
        open.Total.ShouldBe(new Figure(2, Bound.Exact, "plants"));
        open.LeftOut.Count.ShouldBe(2);
        ClaimPreference Prefer(string id) => new(1, "f138", id, "dated", "someone", Role.Analyst, "", "");
        ClaimSum.Of([counted, round, A(2)], new Dictionary<string, ClaimPreference> { ["f138"] = Prefer("f138") }).Total.ShouldBe(new Figure(39, Bound.Exact, "plants"));
        ClaimSum.Of([counted, round, A(2)], new Dictionary<string, ClaimPreference> { ["f138"] = Prefer("f165") }).Total.ShouldBe(new Figure(32, Bound.MoreThan, "plants"));
        ClaimSum.Of([counted with { WithdrawnAt = "2026-01-01" }, round], NothingPreferred).Total.ShouldBe(new Figure(30, Bound.MoreThan, "plants"), "what was withdrawn contradicts nobody");
    }

    private static Claim A(double value) => new(
        "f001", new Node("registry/clusters/spb-pharma"), "number_of", "plants", null, value, "plants", Bound.Exact, null, null, DateInferred: false, Certainty.Stated, "", "", new ClaimSource("a", "A", "", null, false, true), "1", "", "figure",
        "Registry", "", "", Illustrative: false, Actor.ProgramId, "", "");
}
