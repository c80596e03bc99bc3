using Pleiad.Modules.Observatory.Candidates;

namespace Pleiad.Tests.Observatory;

/// <summary>The life of a detected agglomeration, before anybody can live it.</summary>
public class AgglomerationTests
{
    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        HashSet<string> reached = [AgglomerationStates.Start];
        while (AgglomerationStates.Moves.FirstOrDefault(m => reached.Contains(m.From) && !reached.Contains(m.To)) is { } move)
            reached.Add(move.To);
        reached.Order().ShouldBe(AgglomerationStates.All.Order());
    }

    [Fact]
    public void Every_state_has_an_exit_and_every_move_a_role_and_a_sentence()
    {
        AgglomerationStates.All.ShouldAllBe(s => AgglomerationStates.Moves.Any(m => m.From == s));
        AgglomerationStates.Moves.ShouldAllBe(m => (m.Who == AgglomerationStates.Expert || m.Who == AgglomerationStates.Statistics) && m.GuardEn.EndsWith('.') && m.GuardRu.EndsWith('.'));
        AgglomerationStates.Moves.Select(m => (m.From, m.To)).Distinct().Count().ShouldBe(AgglomerationStates.Moves.Count);
    }

    [Fact]
    public void Only_an_expert_judges_and_only_the_statistics_withdraw()
    {
        AgglomerationStates.Moves.Where(m => m.To is AgglomerationStates.Confirmed or AgglomerationStates.Rejected).ShouldAllBe(m => m.Who == AgglomerationStates.Expert);
        AgglomerationStates.Moves.Where(m => m.To == AgglomerationStates.Withdrawn).ShouldAllBe(m => m.Who == AgglomerationStates.Statistics);
        foreach (var id in AgglomerationStates.Moves.SelectMany(m => new[] { m.From, m.To, m.Name, m.Who }).Distinct())
            AgglomerationStates.NameOf(id).Ru.ShouldNotBeEmpty();
    }
}
