using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Centres.Contracts;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Results.Factors;

/// <summary>A record that may show a factor.</summary>
/// <param name="Key">Names it within its cluster.</param>
/// <param name="Name">What it is.</param>
/// <param name="Address">Where it is read.</param>
public sealed record EvidenceChoice(string Key, Sentence Name, string Address);

/// <summary>Looks through a cluster's records for what may show each factor: roles, lists, projects, people who run it, members, proposals to policy, events, and claims.</summary>
public sealed class EvidenceChoices(ClusterPortraits portraits, PolicyCards policies, EventEvidence events, IDbContextFactory<PleiadDb> databases)
{
    private static readonly string[] Patients = ["patient", "doctor", "physician", "clinic"];

    /// <summary>By factor.</summary>
    /// <exception cref="NotFoundException">There is no such cluster.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<EvidenceChoice>> Of(string cluster)
    {
        var portrait = portraits.Of(cluster);
        var claims = Claims(cluster);
        var proposals = policies.Of(ClusterPermissions.Of(cluster).Path);
        return SuccessFactor.All.ToDictionary(f => f.Id, f => (IReadOnlyList<EvidenceChoice>)[.. Look(f.Id, portrait, claims, proposals).Concat(Events(f.Id, portrait)).DistinctBy(c => c.Key)], StringComparer.Ordinal);
    }

    /// <summary>Gatherings show communication, meetings that became ties show projects, a contest shows that its users took part.</summary>
    private IEnumerable<EvidenceChoice> Events(string factor, ClusterPortrait cluster)
    {
        string[] members = [.. cluster.MembersThen.Select(m => m.Organisation.Id)];
        IEnumerable<EventEvidenceCard> cards = factor switch
        {
            "communication" => events.Held([ClusterPermissions.Of(cluster.Id).Path, .. members.Select(m => ClusterPermissions.Organisation(m).Path)]),
            "association-and-projects" => events.Met(members),
            "patients-and-doctors" => events.Judged(),
            _ => [],
        };
        return cards.Select(c => new EvidenceChoice(c.Key, c.Name, c.Address));
    }

    private static IEnumerable<EvidenceChoice> Look(string factor, ClusterPortrait cluster, IReadOnlyList<Claim> claims, IReadOnlyList<PolicyCard> proposals) => factor switch
    {
        "regional-support" => [.. Roles(cluster), .. cluster.Statuses.Select(s => Row("status", s.Id, s.Name, s.Claim, cluster)), .. Said(claims, "supported_by", "granted_to", "approved_by")],
        "cross-industry" => [.. Joint(cluster, alone: false), .. cluster.Alliances.Select(a => Row("alliance", a.Other.Id, new($"alliance with {a.Other.Name.En}", $"союз: {a.Other.Name.Ru}"), a.Claim, cluster)), .. Said(claims, "cooperates_with")],
        "communication" => [.. cluster.Councils.Where(c => !c.Planned).Select(c => new EvidenceChoice($"council:{c.Id}", c.Name, $"/registry/councils/{c.Id}")), .. Said(claims, "promotes", "proposed_at")],
        "association-and-projects" => [.. Managers(cluster), .. Joint(cluster), .. Said(claims, "manages", "coordinates")],
        "national-policy" => [.. proposals.Select(p => new EvidenceChoice($"policy:{p.Id}", new($"{p.Name.En}: {p.State.En}", $"{p.Name.Ru}: {p.State.Ru}"), p.Address)), .. Said(claims, "took_part_in")],
        "patients-and-doctors" => [.. Members(cluster, "clinic", "society"), .. claims.Where(c => Patients.Any(p => c.En.Contains(p, StringComparison.OrdinalIgnoreCase))).Select(Said)],
        _ => [.. Members(cluster, "university", "school", "research"), .. cluster.Opened.Select(b => new EvidenceChoice($"built:{b.Id}", b.Name, RegistryAddress.OfPlant(b.Id))), .. cluster.Milestones.Where(m => !m.Planned).Select(m => Row("milestone", $"{m.Since}-{m.Name.En}", m.Name, m.Claim, cluster))],
    };

    private static IEnumerable<EvidenceChoice> Roles(ClusterPortrait cluster) => cluster.StateRoles.Select(r => Row(
        "role", $"{r.Role}-{r.Authority?.Id}", new($"{r.Authority?.Name.En ?? "the state"} {ClusterWords.StateRoles[r.Role].En}", $"{r.Authority?.Name.Ru ?? "государство"} {ClusterWords.StateRoles[r.Role].Ru}"), r.Claim, cluster));

    private static IEnumerable<EvidenceChoice> Joint(ClusterPortrait cluster, bool alone = true) => cluster.Projects.Where(p => alone || p.Clusters.Count > 1).Select(p => Row("project", p.Id, p.Name, p.Claim, cluster));

    private static IEnumerable<EvidenceChoice> Managers(ClusterPortrait cluster) => cluster.Management.Where(m => m.Term.Holds(cluster.On)).SelectMany(m => new[] { m.Organisation, m.Person }.OfType<Named>().Select(who =>
        new EvidenceChoice($"manager:{m.Part}-{who.Id}", new($"{who.Name.En}, {ClusterWords.Managing[m.Part].En}", $"{who.Name.Ru}, {ClusterWords.Managing[m.Part].Ru}"), who.Address)));

    private static IEnumerable<EvidenceChoice> Members(ClusterPortrait cluster, params string[] parts) => cluster.MembersThen.Where(m => parts.Contains(m.Part)).Select(m =>
        new EvidenceChoice($"member:{m.Organisation.Id}", new($"{m.Organisation.Name.En}, {ClusterWords.Parts[m.Part].En}", $"{m.Organisation.Name.Ru}, {ClusterWords.Parts[m.Part].Ru}"), m.Organisation.Address));

    private static IEnumerable<EvidenceChoice> Said(IReadOnlyList<Claim> claims, params string[] predicates) => claims.Where(c => predicates.Contains(c.Predicate) && c.Certainty != Certainty.Planned).Select(Said);

    private static EvidenceChoice Said(Claim claim) => new($"claim:{claim.Id}", claim.Statement, ClaimAddress.Of(claim));

    /// <summary>A row of the cluster's own page: it is read at its claim, or on the page.</summary>
    private static EvidenceChoice Row(string kind, string id, Sentence name, string claim, ClusterPortrait cluster) => new($"{kind}:{id}", name, claim.Length > 0 ? $"/registry/claims/{claim}" : $"/registry/clusters/{cluster.Id}");

    private List<Claim> Claims(string cluster)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var (connection, node) = (db.Database.GetDbConnection(), ClusterPermissions.Of(cluster));
        return [.. ReadClaims.About(connection, node), .. ReadClaims.Naming(connection, node)];
    }
}
