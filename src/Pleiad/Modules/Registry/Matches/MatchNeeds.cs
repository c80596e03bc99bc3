using System.Data.Common;
using Pleiad.Engine.Matching;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Matches;

/// <summary>
/// Holds open needs against what organisations can do. Conditions come first: an active organisation, another than the owner, of the kinds
/// and in the territory that are asked for, and one of those for whom the need is. What is not open any more is not matched.
/// </summary>
public sealed class MatchNeeds(CapabilityRegister register, RightsOfActors rights, TimeProvider clock)
{
    /// <summary>How far a profile can be relied on: confirmed, to be confirmed, or vouched for by nobody.</summary>
    public static double Trust(Freshness freshness) => freshness switch { Freshness.Fresh => 1, Freshness.Due => 0.9, _ => 0.6 };

    /// <summary>The organisations that fit a need, the best first; none for one that is not open.</summary>
    public IReadOnlyList<Match> Of(DbConnection connection, Need need, IReadOnlyList<NeedTerm> terms)
    {
        var (now, today) = Now();
        if (!need.IsOpen(today) || terms.Count == 0)
            return [];
        var ground = Ground.Of(connection, register, today, now);
        return [.. ground.Organisations.Values.Where(o => Admits(need, o)).Select(o => ground.Match(o, terms)).OfType<Match>().OrderByDescending(m => m.Score).ThenBy(m => m.Organisation.Id, StringComparer.Ordinal)];
    }

    /// <summary>The open needs that some organisations could meet, of those that a reader may see; the best first.</summary>
    public IReadOnlyList<NeedMatch> For(DbConnection connection, Actor reader, params IReadOnlyCollection<string> organisations)
    {
        var (now, today) = Now();
        var open = NeedRows.Open(connection, today).Where(n => n.Need.Direction == NeedWords.Wanted && rights.MayRead(reader, n.Need)).ToList();
        if (open.Count == 0)
            return [];
        var ground = Ground.Of(connection, register, today, now);
        return [.. open.SelectMany(n => organisations.Select(id => ground.Organisations.GetValueOrDefault(id)).OfType<Organisation>().Where(o => Admits(n.Need, o))
            .Select(o => ground.Match(o, n.Terms)).OfType<Match>().Select(m => new NeedMatch(n.Need, rights.Name(n.Need.OwnerNode), m))).OrderByDescending(m => m.Match.Score).ThenBy(m => m.Need.Id, StringComparer.Ordinal)];
    }

    /// <summary>The open needs that an offer meets, wholly or in part, of those that a reader may see.</summary>
    public IReadOnlyList<MetNeed> MetBy(DbConnection connection, Actor reader, Need offer, IReadOnlyList<NeedTerm> offered)
    {
        var (_, today) = Now();
        if (!offer.IsOpen(today))
            return [];
        var index = new CapabilityIndex([.. offered.Select(t => new Capability(offer.Owner, t.Name, Capability.Now, offer.Name, NeedAddress.Of(offer.Id)))]);
        return [.. NeedRows.Open(connection, today).Where(n => n.Need.Direction == NeedWords.Wanted && n.Need.Owner != offer.Owner && rights.MayRead(reader, n.Need))
            .Select(n => new MetNeed(n.Need, rights.Name(n.Need.OwnerNode), [.. n.Terms.Select(t => index.Covering(t.Name).OrderByDescending(c => c.Similarity).Select(c => new MatchedTerm(t, c.Similarity, c.Capability)).FirstOrDefault() ?? new MatchedTerm(t, 0, null))]))
            .Where(n => n.Terms.Any(t => t.By is not null)).OrderByDescending(n => n.Terms.Sum(t => t.Cover) / n.Terms.Count).ThenBy(n => n.Need.Id, StringComparer.Ordinal)];
    }

    private (DateTimeOffset Now, string Today) Now() => (clock.GetUtcNow(), clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private bool Admits(Need need, Organisation o) =>
        o.Node.Path != need.Owner && (need.Partners.Length == 0 || need.PartnerKinds.Contains(o.Kind)) && (need.Territory.Length == 0 || o.Territory == need.Territory)
        && (need.Audience is NeedWords.Everyone or NeedWords.Registered || rights.Above(o.Node).Contains(ClusterNode.Of(need.Audience)));

    /// <summary>What all matches of one question stand on.</summary>
    private sealed class Ground(IReadOnlyDictionary<string, Organisation> organisations, CapabilityIndex index, int all, DateTimeOffset now)
    {
        private readonly Dictionary<string, ILookup<string, (Capability Capability, double Similarity)>> covering = new(StringComparer.Ordinal);

        /// <summary>The active organisations, by id.</summary>
        public IReadOnlyDictionary<string, Organisation> Organisations => organisations;

        public static Ground Of(DbConnection connection, CapabilityRegister register, string today, DateTimeOffset now)
        {
            var organisations = connection.Rows(
                "SELECT id, en, ru, kind, territory, country, confirmed_at, claim, created_at, illustrative FROM registry_organisation WHERE state = 'active'",
                row => new Organisation
                {
                    Id = row.GetString(0), En = row.GetString(1), Ru = row.GetString(2), Kind = row.GetString(3), Territory = row.GetString(4), Country = row.GetString(5), ConfirmedAt = row.GetString(6), Claim = row.GetString(7), CreatedAt = row.GetString(8),
                    Illustrative = row.GetBoolean(9),
                }).ToDictionary(o => o.Id, StringComparer.Ordinal);
            Capability[] all = [.. register.All(connection, today).Where(c => organisations.ContainsKey(new Node(c.Node).Id))];
            return new(organisations, new CapabilityIndex(all), all.Select(c => c.Node).Distinct(StringComparer.Ordinal).Count(), now);
        }

        /// <summary>How an organisation fits; null where nothing of it does.</summary>
        public Match? Match(Organisation organisation, IReadOnlyList<NeedTerm> terms)
        {
            var lists = terms.Select(Covering).ToArray();
            var mine = lists.SelectMany(l => l[organisation.Node.Path]).Select(c => c.Capability).Distinct().ToArray();
            if (mine.Length == 0)
                return null;
            var freshness = organisation.At(now);
            var (weights, similarity) = (new double[terms.Count], new double[terms.Count * mine.Length]);
            for (var k = 0; k < terms.Count; k++)
            {
                weights[k] = InverseDocumentFrequency.Of(all, lists[k].Count);
                foreach (var (capability, alike) in lists[k][organisation.Node.Path])
                    similarity[(k * mine.Length) + Array.IndexOf(mine, capability)] = alike;
            }

            var (covers, best) = (new double[terms.Count], new int[terms.Count]);
            var score = CapabilityMatch.Of(weights, similarity, [.. mine.Select(c => c.There)], [.. mine.Select(_ => Trust(freshness))], CapabilityIndex.Least, covers, best);
            return new(organisation, freshness, score, [.. terms.Select((t, k) => new MatchedTerm(t, covers[k], best[k] == CapabilityMatch.Nobody ? null : mine[best[k]]))]);
        }

        private ILookup<string, (Capability Capability, double Similarity)> Covering(NeedTerm term)
        {
            var key = $"{term.En}\n{term.Ru}";
            if (!covering.TryGetValue(key, out var found))
                covering[key] = found = index.Covering(term.Name).ToLookup(c => c.Capability.Node, StringComparer.Ordinal);
            return found;
        }
    }
}
