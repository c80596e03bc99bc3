using System.Data.Common;
using Pleiad.Engine.Chains;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>What somebody can do, as competences of the registry say it.</summary>
internal sealed record KnownCompetence(string Node, Sentence Words, string Claim);

/// <summary>Finds who is near to closing a gap: who holds the same operation at another scale, plans it or once had it, or has a neighbouring competence.</summary>
/// <param name="chain">The chain.</param>
/// <param name="offers">Offers of all chains that may be shown, with their steps.</param>
/// <param name="competences">What anybody can do.</param>
/// <param name="people">Names.</param>
/// <param name="inside">Who belongs to the chain's clusters or holds a step of it.</param>
/// <param name="day">The day.</param>
internal sealed class NearestHolders(Chain chain, IReadOnlyList<(ChainOffer Offer, ChainStep Step)> offers, IReadOnlyList<KnownCompetence> competences, ChainPeople people, IReadOnlySet<string> inside, string day)
{
    /// <summary>The competences that hold one of the words of the steps; the database leaves out all others.</summary>
    public static IReadOnlyList<KnownCompetence> Competences(DbConnection connection, IEnumerable<ChainStep> steps)
    {
        string[] words = [.. steps.SelectMany(Words).Select(w => w.ToLowerInvariant()).Distinct()];
        if (words.Length == 0)
            return [];
        var (_, parameters) = ChainPeople.Listed(words.Select(w => $"%{w}%"));
        return connection.Rows(
            $"SELECT node, en, ru, claim FROM registry_competence WHERE {string.Join(" OR ", parameters.Select(p => $"lower(en) LIKE {p.Name} OR lower(ru) LIKE {p.Name}"))} ORDER BY id",
            r => new KnownCompetence(r.GetString(0), new(r.GetString(1), r.GetString(2)), r.GetString(3)), parameters);
    }

    /// <summary>Who is near to a step, inside first.</summary>
    public IReadOnlyList<NearView> Of(ChainStep step)
    {
        List<(string Node, ChainHolding Held, Sentence Why, string Claim)> all = [];
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        var operation = Key(step);
        void Add(string node, bool same, string scale, Sentence why, string claim)
        {
            holders.TryAdd(node, holders.Count);
            all.Add((node, new(holders[node], same ? 0 : -1, Scales.Rank(scale), inside.Contains(node)), why, claim));
        }

        foreach (var (offer, of) in offers.Where(o => Key(o.Step) == operation && !(o.Offer.Chain == chain.Id && o.Offer.Step == step.Id && o.Offer.Stands(day) && o.Offer.Scale == step.Scale)))
            Add(offer.Node, true, offer.Scale, Why(offer, of), offer.Claim);
        string[] wanted = [.. Words(step).Select(Spelling.Fold)];
        foreach (var competence in competences.Where(c => wanted.Any(w => Spelling.Fold(c.Words.En).Contains(w, StringComparison.Ordinal) || Spelling.Fold(c.Words.Ru).Contains(w, StringComparison.Ordinal))))
            Add(competence.Node, false, "", new($"a neighbouring competence: {competence.Words.En}", $"смежная компетенция: {competence.Words.Ru}"), competence.Claim);
        return [.. NearestToGap.Rank(0, Scales.Rank(step.Scale), [.. all.Select(a => a.Held)]).Select(n => all[n.Holding] is var held ? new NearView(people.Who(held.Node), people.Short(held.Node), held.Held.Inside, n.Steps, held.Why, held.Claim) : null!)];
    }

    private static IEnumerable<string> Words(ChainStep step) => step.Competences.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2);

    /// <summary>The operation of a step as it is compared, over all chains.</summary>
    private static string Key(ChainStep step) => Spelling.Fold(step.OperationEn.Length > 0 ? step.OperationEn : step.En);

    private Sentence Why(ChainOffer offer, ChainStep step)
    {
        var what = Scales.Of(offer.Scale)?.Held ?? new($"“{step.En}”", $"«{step.Ru}»");
        var where = offer.Chain == chain.Id ? new Sentence("", "") : new(", in another chain", ", в другой цепочке");
        return offer.Waits(day) ? new($"it plans {what.En}{where.En}", $"планирует {what.Ru}{where.Ru}")
            : offer.Stands(day) ? new($"it holds {what.En}{where.En}", $"ведёт {what.Ru}{where.Ru}")
            : new($"it held {what.En} until {offer.Until}{where.En}", $"здесь вели {what.Ru} до {offer.Until}{where.Ru}");
    }
}
