using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Residents;

/// <summary>A resident by name.</summary>
public sealed record ResidentRow(Tenancy Tenancy, Sentence Name, string Address);

/// <summary>The residents of a site on a day, and over the years.</summary>
/// <param name="Site">The site.</param>
/// <param name="Name">Its name.</param>
/// <param name="On">The day.</param>
/// <param name="Rows">Everybody there ever was.</param>
/// <param name="Said">Claims of how many there are, and of what it works in.</param>
public sealed record SiteResidents(string Site, Sentence Name, DateOnly On, IReadOnlyList<ResidentRow> Rows, IReadOnlyList<Claim> Said)
{
    /// <summary>Those whose tenancy is open on the day.</summary>
    public IReadOnlyList<ResidentRow> Then { get; } = [.. Rows.Where(r => r.Tenancy.Term.Holds(On))];

    /// <summary>What sources say of their number.</summary>
    public IEnumerable<Claim> Numbers => Said.Where(c => c.Predicate == "number_of" && c.Object == "residents");

    /// <summary>The years from the first that came to the last that is known.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            int[] dated = [.. Rows.SelectMany(r => new[] { r.Tenancy.Since, r.Tenancy.Until }).Where(d => d.Length > 0).Select(d => int.Parse(d[..4], CultureInfo.InvariantCulture))];
            return dated.Length == 0 ? [] : [.. Enumerable.Range(dated.Min(), Math.Max(dated.Max(), Math.Min(On.Year, dated.Max() + 1)) - dated.Min() + 1)];
        }
    }

    /// <summary>How many of a field have an open tenancy at the end of a year.</summary>
    public int At(int year, string field) => Rows.Count(r => r.Tenancy.Field == field && r.Tenancy.Term.Holds(new DateOnly(year, 12, 31)));
}

/// <summary>Asks the database for residents.</summary>
public sealed class ResidentViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, TimeProvider clock)
{
    public const string SiteKind = "registry/sites";

    public static Node Node(string site) => Kernel.Rights.Node.Of(SiteKind, site);

    public static string Address(string site) => $"/centres/residents/{site}";

    /// <summary>The sites that have residents, with how many are there now.</summary>
    public IReadOnlyList<SiteResidents> Sites()
    {
        using var db = databases.CreateDbContext();
        string[] sites = [.. db.Tenancies.Select(t => t.Site).Distinct().OrderBy(s => s)];
        return [.. sites.Select(s => Of(s, null))];
    }

    /// <summary>A site on a day; today without one.</summary>
    /// <exception cref="NotFoundException">There is no such site.</exception>
    public SiteResidents Of(string site, DateOnly? on)
    {
        var node = Node(site);
        if (!rights.Exists(node))
            throw new NotFoundException($"There is no site '{site}'.", $"Площадки «{site}» нет.", new Suggestion("Residents", "Резиденты", "/centres/residents"));
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var rows = db.Tenancies.Where(t => t.Site == site).OrderBy(t => t.Since).ThenBy(t => t.Id).AsEnumerable()
            .Select(t => t.Organisation.Length > 0 ? new ResidentRow(t, rights.Name(Kernel.Rights.Node.Of("registry/organisations", t.Organisation)), RegistryAddress.OfOrganisation(t.Organisation)) : new(t, new(t.En, t.Ru), "")).ToList();
        return new(site, rights.Name(node), on ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), rows, ReadClaims.About(db.Database.GetDbConnection(), node));
    }
}
