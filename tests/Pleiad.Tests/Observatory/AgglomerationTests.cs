using Pleiad.Modules.Observatory;
using Pleiad.Modules.Observatory.Candidates;

namespace Pleiad.Tests.Observatory;

/// <summary>The state table of a detected agglomeration.</summary>
public class AgglomerationTests
{
    [Fact]
    public void Every_state_can_be_reached_from_the_first_and_left_again()
    {
        var flow = AgglomerationStates.Flow;
        HashSet<string> reached = [flow.Start];
        while (flow.Moves.FirstOrDefault(m => m.From.Any(reached.Contains) && !reached.Contains(m.To)) is { } move)
            reached.Add(move.To);
        reached.Order().ShouldBe(flow.States.Select(s => s.Id).Order());
        flow.States.ShouldAllBe(s => flow.From(s.Id).Any());
    }

    [Fact]
    public void Only_an_expert_judges_and_only_the_statistics_withdraw()
    {
        var flow = AgglomerationStates.Flow;
        flow.Moves.Where(m => m.To is AgglomerationStates.Confirmed or AgglomerationStates.Rejected).ShouldAllBe(m => m.Permission == ObservatoryRights.JudgeAgglomeration && m.NeedsReason);
        flow.Moves.Where(m => m.To is AgglomerationStates.Withdrawn or AgglomerationStates.Detected).ShouldAllBe(m => m.Permission == ObservatoryRights.FollowFigures);
        ObservatoryRights.FollowFigures.Roles.ShouldBeEmpty();
        flow.Moves.ShouldAllBe(m => m.Rule!.En.EndsWith('.') && m.Rule.Ru.EndsWith('.'));
    }
}
