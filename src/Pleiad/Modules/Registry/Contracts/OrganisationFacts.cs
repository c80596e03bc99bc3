using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>A cluster that an organisation belongs to today.</summary>
/// <param name="Cluster">Which.</param>
/// <param name="Listed">Whether it stands on a federal list or is a pilot today.</param>
/// <param name="Claim">The claim of the membership; "" where people entered it.</param>
public sealed record MembershipFact(Named Cluster, bool Listed, string Claim);

/// <summary>What the registry knows of an organisation, for rooms that ask organisations for facts. Texts that are not known are "".</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Kind">A word of the registry: company, university …</param>
/// <param name="Country">ISO code.</param>
/// <param name="Territory">Code.</param>
/// <param name="Employees">A band: 10-49.</param>
/// <param name="EmployeesAt">The date of that size.</param>
/// <param name="Claim">The claim that its record was read from.</param>
/// <param name="ConfirmedAt">When its own people last confirmed it, an instant.</param>
/// <param name="Memberships">Its clusters today.</param>
public sealed record OrganisationFactCard(
    Named Organisation, string Kind, string Country, string Territory, string Employees, string EmployeesAt, string Claim, string ConfirmedAt, IReadOnlyList<MembershipFact> Memberships);

/// <summary>Reads what the registry knows of organisations.</summary>
public sealed class OrganisationFacts(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>More than these are not offered in a list.</summary>
    public const int MostToChoose = 1000;

    /// <summary>One active organisation; null when there is none.</summary>
    public OrganisationFactCard? Of(string id)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var memberships = connection.Rows(
            "SELECT c.id, c.en, c.ru, m.since, m.until, m.claim FROM registry_membership m JOIN registry_cluster c ON c.id = m.cluster WHERE m.organisation = @id AND c.state <> 'dissolved' ORDER BY c.id",
            r => (Cluster: new Named(r.GetString(0), new(r.GetString(1), r.GetString(2)), $"/registry/clusters/{r.GetString(0)}"), Term: new Term(r.GetString(3), r.GetString(4)), Claim: r.GetString(5)), ("@id", id)).Where(m => m.Term.Holds(today)).ToList();
        var listed = connection.Rows("SELECT cluster, since, until FROM registry_status WHERE list IN ('federal', 'pilot')", r => (Cluster: r.GetString(0), Term: new Term(r.GetString(1), r.GetString(2)))).Where(s => s.Term.Holds(today)).Select(s => s.Cluster).ToHashSet(StringComparer.Ordinal);
        return connection.Rows(
            "SELECT id, en, ru, kind, country, territory, employees, employees_at, claim, confirmed_at FROM registry_organisation WHERE id = @id AND state = 'active'",
            r => new OrganisationFactCard(
                new(r.GetString(0), new(r.GetString(1), r.GetString(2)), RegistryAddress.OfOrganisation(r.GetString(0))), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8), r.GetString(9),
                [.. memberships.Select(m => new MembershipFact(m.Cluster, listed.Contains(m.Cluster.Id), m.Claim))]),
            ("@id", id)).FirstOrDefault();
    }

    /// <summary>The active organisations by name; one more than <see cref="MostToChoose"/> where there are more.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Choose()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return db.Database.GetDbConnection().Rows(
            $"SELECT id, en, ru FROM registry_organisation WHERE state = 'active' ORDER BY en, id LIMIT {MostToChoose + 1}", r => (r.GetString(0), new Sentence(r.GetString(1), r.GetString(2))));
    }

    /// <summary>Whether there is an active organisation of that id.</summary>
    public bool Exists(string id) => Of(id) is not null;

    /// <summary>How many active organisations have each value of a column that pages may ask for: kind, employees, territory.</summary>
    public IReadOnlyDictionary<string, long> Counts(string column)
    {
        var name = column is "kind" or "employees" or "territory" ? column : throw new ArgumentException("No such column.", nameof(column));
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return db.Database.GetDbConnection().Rows($"SELECT {name}, count(*) FROM registry_organisation WHERE state = 'active' AND {name} <> '' GROUP BY {name}", r => (r.GetString(0), r.GetInt64(1))).ToDictionary(c => c.Item1, c => c.Item2, StringComparer.Ordinal);
    }
}
