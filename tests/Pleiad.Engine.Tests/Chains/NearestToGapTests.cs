using Pleiad.Engine.Chains;

namespace Pleiad.Engine.Tests.Chains;

public class NearestToGapTests
{
    private const int Flow = 3, Medicines = 4;

    /// <summary>By hand: a gap in flow synthesis at scale 2 (semi-industrial).</summary>
    [Fact]
    public void The_neighbouring_scale_is_one_step_away_and_inside_comes_first()
    {
        ChainHolding[] holdings =
        [
            new(Holder: 9, Operation: -1, Scale: -1, Inside: false), // a neighbouring competence elsewhere
            new(1, Flow, 0, true), new(1, Flow, 1, true), // idea and laboratory: the laboratory counts
            new(2, Medicines, 3, true), // another operation makes nobody near
            new(7, Flow, 3, false), new(8, Flow, 2, false), // industrial elsewhere, and the very thing elsewhere
            new(5, -1, 2, true), new(6, Flow, -1, true),
        ];
        NearestToGap.Rank(Flow, 2, holdings).ShouldBe([new(1, 1, 2), new(5, 1, 6), new(6, 1, 7), new(8, 0, 5), new(7, 1, 4), new(9, 2, 0)]);
        NearestToGap.Rank(Flow, 2, holdings, most: 0).ShouldBe([new(8, 0, 5)]);
        NearestToGap.Rank(Flow, 2, []).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_holders_follows_their_order_given_when_nothing_else_tells_them_apart()
    {
        ChainHolding[] two = [new(1, Flow, 1, true), new(2, Flow, 3, true)];
        NearestToGap.Rank(Flow, 2, two).Select(n => n.Holder).ShouldBe([1, 2]);
        NearestToGap.Rank(Flow, 2, [.. two.Reverse()]).Select(n => n.Holder).ShouldBe([2, 1]);
        NearestToGap.Rank(Flow, 2, [.. two.Select(h => h with { Scale = h.Scale + 1 })]).Select(n => (n.Holder, n.Steps)).ShouldBe([(1, 0), (2, 2)]);
    }
}
