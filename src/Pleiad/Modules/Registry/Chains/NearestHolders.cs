using Pleiad.Engine.Chains;
using Pleiad.Kernel;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What somebody can do, as competences of the registry say it.</summary>
internal sealed record KnownCompetence(string Node, Sentence Words, string Claim);

/// <summary>Finds who is near to closing a gap: who holds the same operation at another scale, plans it or once had it, or has a neighbouring competence.</summary>
/// <param name="chain">The chain.</param>
/// <param name="steps">Its steps.</param>
/// <param name="offers">Offers of all chains that may be shown, with their steps.</param>
/// <param name="competences">What anybody can do.</param>
/// <param name="people">Names, and who is inside.</param>
/// <param name="day">The day.</param>
internal sealed class NearestHolders(Chain chain, IReadOnlyList<ChainStep> steps, IReadOnlyList<(ChainOffer Offer, ChainStep Step)> offers, IReadOnlyList<KnownCompetence> competences, ChainPeople people, string day)
{
    /// <summary>Who is near to a step, inside first.</summary>
    public IReadOnlyList<NearView> Of(ChainStep step)
    {
        List<(string Node, ChainHolding Held, Sentence Why, string Claim)> all = [];
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        var operation = Key(step);
        void Add(string node, bool same, string scale, Sentence why, string claim)
        {
            holders.TryAdd(node, holders.Count);
            all.Add((node, new(holders[node], same ? 0 : -1, Scales.Rank(scale), people.Inside(node)), why, claim));
        }

        foreach (var (offer, of) in offers.Where(o => Key(o.Step) == operation && !(o.Offer.Chain == chain.Id && o.Offer.Step == step.Id && o.Offer.Stands(day) && o.Offer.Scale == step.Scale)))
            Add(offer.Node, true, offer.Scale, Why(offer, of), offer.Claim);
        string[] wanted = [.. step.Competences.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Spelling.Fold).Where(w => w.Length > 2)];
        foreach (var competence in competences.Where(c => wanted.Any(w => Spelling.Fold(c.Words.En).Contains(w, StringComparison.Ordinal) || Spelling.Fold(c.Words.Ru).Contains(w, StringComparison.Ordinal))))
            Add(competence.Node, false, "", new($"a neighbouring competence: {competence.Words.En}", $"смежная компетенция: {competence.Words.Ru}"), competence.Claim);
        return [.. NearestToGap.Rank(0, Scales.Rank(step.Scale), [.. all.Select(a => a.Held)]).Select(n => all[n.Holding] is var held ? new NearView(people.Who(held.Node), people.Short(held.Node), held.Held.Inside, n.Steps, held.Why, held.Claim) : null!)];
    }

    /// <summary>The operation of a step as it is compared, over all chains.</summary>
    private static string Key(ChainStep step) => Spelling.Fold(step.OperationEn.Length > 0 ? step.OperationEn : step.En);

    private Sentence Why(ChainOffer offer, ChainStep step)
    {
        var what = Scales.Of(offer.Scale)?.Held ?? new($"“{step.En}”", $"«{step.Ru}»");
        var where = steps.Any(s => s.Chain == offer.Chain && s.Id == offer.Step) ? new Sentence("", "") : new(", in another chain", ", в другой цепочке");
        return offer.Waits(day) ? new($"it plans {what.En}{where.En}", $"планирует {what.Ru}{where.Ru}")
            : offer.Stands(day) ? new($"it holds {what.En}{where.En}", $"ведёт {what.Ru}{where.Ru}")
            : new($"it held {what.En} until {offer.Until}{where.En}", $"здесь вели {what.Ru} до {offer.Until}{where.Ru}");
    }
}
