using Pleiad.Engine.Eligibility;
using Pleiad.Engine.Rules;

namespace Pleiad.Modules.Registry.Eligibility;

/// <summary>What would make a cluster pass.</summary>
/// <param name="Ties">Every single pair of participants whose tie alone would.</param>
/// <param name="Members">Every single organisation of the registry that would by becoming a participant, with the ties that it has.</param>
/// <param name="Fewest">A smallest set of ties after which each participant has one; empty when each has. Other criteria may still fail.</param>
/// <param name="Suffices">Whether that set alone would make the cluster pass.</param>
public sealed record EligibilityChanges(IReadOnlyList<(Participant One, Participant Other)> Ties, IReadOnlyList<Participant> Members, IReadOnlyList<(Participant One, Participant Other)> Fewest, bool Suffices)
{
    /// <summary>All of them; nothing for a cluster that passes.</summary>
    public static EligibilityChanges Of(EligibilityRules rules, EligibilityFacts facts)
    {
        var now = CheckEligibility.Of(rules, facts);
        if (now.Answer == Answer.Yes)
            return new([], [], [], false);
        Answer[] tied = [.. now.Tied];
        var rest = now.Criteria.All(c => c.Id == CheckEligibility.Ties || c.Answer == Answer.Yes);
        return new(
            rest && tied.Length > 0 ? Named(facts, TieCover.Single(tied)) : [], [.. facts.Others.Where(o => CheckEligibility.Of(rules, facts.With(o)).Answer == Answer.Yes)],
            Named(facts, TieCover.Smallest(tied) ?? []), rest && tied.Length > 1);
    }

    private static IReadOnlyList<(Participant One, Participant Other)> Named(EligibilityFacts facts, IReadOnlyList<(int One, int Other)> pairs) => [.. pairs.Select(p => (facts.Participants[p.One], facts.Participants[p.Other]))];
}
