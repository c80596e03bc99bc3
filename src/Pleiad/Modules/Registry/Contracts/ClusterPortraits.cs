using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>Reads a cluster with everything around it, in a number of queries that does not grow with it.</summary>
public sealed class ClusterPortraits(IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    /// <summary>Days after which a page that nobody confirmed again is dormant.</summary>
    public const int FreshDays = 365;

    /// <summary>The portrait on a day; today without one.</summary>
    /// <exception cref="NotFoundException">There is no such cluster.</exception>
    public ClusterPortrait Of(string id, DateOnly? on = null)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return Of(db.Database.GetDbConnection(), id, on);
    }

    /// <summary>The same on an open connection.</summary>
    public ClusterPortrait Of(DbConnection connection, string id, DateOnly? on = null)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var row = connection.Rows(
            "SELECT c.en, c.ru, c.kind, c.archetype, c.state, c.founded, c.web, c.charter_countries, c.charter_parts, c.agreement_en, c.agreement_ru, c.agreed_on, c.categories, c.illustrative, c.claim, c.confirmed_at, c.confirmed_by FROM registry_cluster c WHERE c.id = @id",
            r => (Texts: Enumerable.Range(0, 13).Select(r.GetString).ToArray(), Illustrative: r.GetBoolean(13), Claim: r.GetString(14), ConfirmedAt: r.GetString(15), ConfirmedBy: r.GetString(16)),
            ("@id", id)).Cast<(string[] Texts, bool Illustrative, string Claim, string ConfirmedAt, string ConfirmedBy)?>().FirstOrDefault() ?? throw ClusterNode.Missing(id);
        var parts = new PortraitParts(connection, id);
        var (evidence, spearhead, statuses) = (parts.Evidence(), parts.Spearhead(), parts.Statuses());
        var standing = new ClusterStanding(
            row.Texts[4], [.. evidence.Where(e => !e.Withdrawn).Select(e => e.State).Distinct()], spearhead.Count, [.. spearhead.Where(s => !s.Confirmed).Select(s => s.Organisation.Name)],
            statuses.Any(s => s.List is "federal" or "pilot" && s.Term.Holds(today)));
        var (members, management) = (parts.Members(), parts.Management());
        var said = PortraitClaims.Of(connection, id, [.. members.Select(m => m.Organisation.Id), .. management.Select(m => m.Organisation?.Id).OfType<string>()]);
        return new ClusterPortrait
        {
            Id = id, Name = new(row.Texts[0], row.Texts[1]), Kind = row.Texts[2], Archetype = row.Texts[3], State = ClusterFlow.Life.State(row.Texts[4]),
            Level = standing.Level is { } level ? ClusterFlow.Life.State(level) : null, Standing = standing, Version = Journal.Version(connection, ClusterNode.Of(id)), Founded = row.Texts[5], Web = row.Texts[6],
            CharterCountries = row.Texts[7], CharterParts = row.Texts[8], Agreement = new(row.Texts[9], row.Texts[10]), AgreedOn = row.Texts[11], Categories = row.Texts[12].Split(' ', StringSplitOptions.RemoveEmptyEntries), Illustrative = row.Illustrative, Claim = row.Claim,
            ConfirmedAt = row.ConfirmedAt, ConfirmedBy = row.ConfirmedBy, Dormant = IsDormant(row.ConfirmedAt, now), On = on ?? today, Today = on is null || on == today,
            Territories = parts.Territories(), Members = members, Spearhead = spearhead, Management = management, Evidence = evidence, Statuses = statuses, Priorities = parts.Priorities(),
            Councils = parts.Councils(), Alliances = parts.Alliances(), Projects = parts.Projects(), StateRoles = parts.StateRoles(), Built = parts.Built(), Products = parts.Products(), Milestones = parts.Milestones(),
            Sources = parts.Sources(), ClaimCount = said.Count, Said = said.Groups, SaidOf = said.Names,
        };
    }

    /// <summary>Whether nobody has confirmed it for longer than it stays fresh.</summary>
    internal static bool IsDormant(string confirmedAt, DateTimeOffset now) =>
        confirmedAt.Length == 0 || DateTimeOffset.Parse(confirmedAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) < now.AddDays(-FreshDays);
}
