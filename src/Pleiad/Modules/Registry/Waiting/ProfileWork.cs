using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Waiting;

/// <summary>Profiles that somebody must vouch for again: those of one's own organisations and clusters each, those of others as one line.</summary>
internal static class ProfileWork
{
    public static IReadOnlyList<WaitsFor> All { get; } = [new("registry.profiles", Mine), new("registry.members", OfMyClusters), new("registry.clusters", MyClusters)];

    /// <summary>Whoever represents an organisation confirms its profile.</summary>
    private static IEnumerable<WorkItem> Mine(Asked asked)
    {
        foreach (var grant in asked.Actor.Grants.Where(g => g.Role == Role.OrganisationRepresentative && g.Node.Kind == Organisation.NodeKind).DistinctBy(g => g.Node))
        {
            foreach (var profile in Profiles(asked, "o.id = @id", ("@id", grant.Node.Id)))
                yield return new(profile.Name, profile.Line, asked.Because(grant), RegistryAddress.OfOrganisation(grant.Node.Id), new("Look and confirm", "Проверить и подтвердить")) { Due = profile.Due };
        }
    }

    /// <summary>Whoever runs a cluster, or serves all of them, sees how many profiles nobody vouches for.</summary>
    private static IEnumerable<WorkItem> OfMyClusters(Asked asked)
    {
        foreach (var grant in asked.Actor.Grants.Where(g => g is { Role: Role.ClusterManager, Node.Kind: ClusterNode.Kind }).DistinctBy(g => g.Node))
        {
            var stale = Profiles(asked, "o.id IN (SELECT m.organisation FROM registry_membership m WHERE m.cluster = @cluster AND m.until = '')", ("@cluster", grant.Node.Id)).Count();
            if (stale > 0)
                yield return new(asked.Rights.Name(grant.Node), Unconfirmed(stale, "its members", "участников"), asked.Because(grant), ClusterNode.Address(grant.Node.Id) + "/members", new("See the members", "Открыть участников"));
        }

        foreach (var grant in asked.Actor.Grants.Where(g => g.Role == Role.CentreOfficer && g.Node == Node.Instance))
        {
            var stale = (int)asked.Connection.Scalar<long>($"SELECT count(*) FROM registry_organisation o WHERE o.state = '{OrganisationStates.Active}' AND NOT ({FreshnessRule.Fresh})", FreshnessRule.Values(asked.Now));
            if (stale > 0)
                yield return new(new("Organisations", "Организации"), Unconfirmed(stale, "the organisations", "организаций"), asked.Because(grant), RegistryAddress.Organisations + "?state=dormant", new("See the list", "Открыть список"));
        }
    }

    /// <summary>Whoever runs a cluster confirms its page once a year.</summary>
    private static IEnumerable<WorkItem> MyClusters(Asked asked) => asked.Actor.Grants.Where(g => g is { Role: Role.ClusterManager, Node.Kind: ClusterNode.Kind }).DistinctBy(g => g.Node)
        .SelectMany(grant => asked.Connection.Rows("SELECT en, ru, confirmed_at FROM registry_cluster WHERE id = @id AND state <> 'dissolved'", row => (Name: new Sentence(row.GetString(0), row.GetString(1)), At: row.GetString(2)), ("@id", grant.Node.Id))
            .Where(c => c.At.Length == 0 || DueOf(c.At, FreshnessRule.DueAfter) <= asked.Now)
            .Select(c => new WorkItem(c.Name, Last(c.At), asked.Because(grant), ClusterNode.Address(grant.Node.Id) + "/life", new("Look and confirm", "Проверить и подтвердить")) { Due = c.At.Length == 0 ? "" : DueOf(c.At, FreshnessRule.DueAfter).ToString("yyyy-MM-dd") }));

    /// <summary>Active organisations whose confirmation is due or long past, with the day on which it was due.</summary>
    private static IEnumerable<(Sentence Name, Sentence Line, string Due)> Profiles(Asked asked, string which, params (string Name, object? Value)[] parameters) => asked.Connection.Rows(
        $"SELECT o.id, o.en, o.ru, o.kind, o.claim, o.confirmed_at, o.created_at FROM registry_organisation o WHERE o.state = '{OrganisationStates.Active}' AND {which} ORDER BY o.id",
        row => new Organisation { Id = row.GetString(0), En = row.GetString(1), Ru = row.GetString(2), Kind = row.GetString(3), Claim = row.GetString(4), ConfirmedAt = row.GetString(5), CreatedAt = row.GetString(6) }, parameters)
        .Where(o => o.At(asked.Now) != Freshness.Fresh)
        .Select(o => (new Sentence(o.En, o.Ru), Last(o.ConfirmedAt), o.ConfirmedAt.Length == 0 && o.Claim.Length > 0 ? "" : DueOf(o.ConfirmedAt.Length > 0 ? o.ConfirmedAt : o.CreatedAt, FreshnessRule.DueAfter).ToString("yyyy-MM-dd")));

    private static DateTimeOffset DueOf(string at, int months) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).AddMonths(months);

    private static Sentence Last(string at) => at.Length == 0 ? new("profile that nobody has confirmed yet", "профиль, который ещё никто не подтвердил") : new($"profile, last confirmed on {at[..10]}", $"профиль подтверждён последний раз {at[..10]}");

    private static Sentence Unconfirmed(int count, string of, string ofRussian) =>
        new($"{Numbers.English.Whole(count)} of {of} have a profile that nobody vouches for", $"{Numbers.Russian.Whole(count)} {Words.Plural(count, "профиль", "профиля", "профилей")} {ofRussian} никто не подтверждает");
}
