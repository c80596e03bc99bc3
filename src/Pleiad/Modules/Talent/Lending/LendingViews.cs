using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>Hours of one month, apart: there is no sum of both.</summary>
/// <param name="Month">2026-10.</param>
/// <param name="Teaching">Booked by schools and universities.</param>
/// <param name="Commercial">What the owner did for money, as it entered it.</param>
public sealed record MonthHours(string Month, double Teaching, double Commercial);

/// <summary>What is lent, with who owns it and its hours.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="Site">Where it stands; null for not said.</param>
/// <param name="Months">Its hours by month, the earliest first.</param>
/// <param name="Uses">The hours that are taken from today on, and those that were.</param>
/// <param name="Today">The day.</param>
public sealed record FacilityView(Facility Facility, Sentence Owner, SiteCard? Site, IReadOnlyList<MonthHours> Months, IReadOnlyList<FacilityUse> Uses, string Today)
{
    public IEnumerable<FacilityUse> Ahead => Uses.Where(u => string.CompareOrdinal(u.Day, Today) >= 0);
}

/// <summary>A site that an article gives to teaching, as the Registry has it; nothing of it is lent here until its owner says so.</summary>
public sealed record TeachingSite(SiteCard Site, Claim? Source);

/// <summary>Reads what is lent to teaching.</summary>
internal sealed class LendingViews(IDbContextFactory<PleiadDb> databases, RegistryNames organisations, SiteCards sites, TimeProvider clock)
{
    /// <summary>Sites that the articles call places of training, each with the claim that says so.</summary>
    private static readonly (string Site, string Claim)[] Told = [("practical-training-center", "f462"), ("api-synthesis-laboratory-at-mephi", "f463")];

    /// <summary>Everything that is or was lent.</summary>
    public IReadOnlyList<FacilityView> All() => databases.Ask((db, _) =>
    {
        var (facilities, uses, places) = (db.Facilities.OrderBy(f => f.En).ToList(), db.FacilityUses.Where(u => u.State == UseFlow.Booked).OrderBy(u => u.Starts).ToList().ToLookup(u => u.Facility), sites.All());
        var names = organisations.Some(facilities.Select(f => f.Organisation));
        return (IReadOnlyList<FacilityView>)[.. facilities.Select(f => new FacilityView(f, names.GetValueOrDefault(f.Organisation) ?? new(f.Organisation, f.Organisation), places.GetValueOrDefault(f.Site), Months(uses[f.Id]), [.. uses[f.Id]], SchoolActs.Day(clock.GetUtcNow())))];
    });

    /// <exception cref="NotFoundException">There is none.</exception>
    public FacilityView One(string id) => All().FirstOrDefault(f => f.Facility.Id == id) ?? throw Missing(id);

    public IReadOnlyList<TeachingSite> ToldOf() => databases.Ask((_, connection) =>
    {
        var (places, claims) = (sites.All(), ReadClaims.Some(connection, Told.Select(t => t.Claim)));
        return (IReadOnlyList<TeachingSite>)[.. Told.Where(t => places.ContainsKey(t.Site)).Select(t => new TeachingSite(places[t.Site], claims.GetValueOrDefault(t.Claim)))];
    });

    /// <summary>Hours by month, with the months between them.</summary>
    internal static IReadOnlyList<MonthHours> Months(IEnumerable<FacilityUse> uses)
    {
        var by = uses.ToLookup(u => u.Month);
        if (by.Count == 0)
            return [];
        var (first, last) = (First(by.Min(m => m.Key)!), First(by.Max(m => m.Key)!));
        List<MonthHours> months = [];
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            var name = month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
            months.Add(new MonthHours(name, by[name].Where(u => u.Kind == FacilityUse.Teaching).Sum(u => u.Length), by[name].Where(u => u.Kind == FacilityUse.Commercial).Sum(u => u.Length)));
        }

        return months;
    }

    internal static NotFoundException Missing(string id) => new($"Nothing is lent under '{id}'.", $"Под именем «{id}» ничего не предоставляется.", new Suggestion("All that is lent to teaching", "Всё, что предоставляют для обучения", LendingNodes.All));

    private static DateOnly First(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What is lent as nodes below its owner; hours below what they are of and who booked them.</summary>
internal static class LendingFurniture
{
    public static NodeKind Facilities(IDbContextFactory<PleiadDb> databases) => new(
        LendingNodes.Facilities, node => databases.Ask((db, _) => db.Facilities.Where(f => f.Id == node.Id).Select(f => f.Organisation).ToList()).Select(ClusterPermissions.Organisation),
        node => databases.Ask((db, _) => db.Facilities.Where(f => f.Id == node.Id).Select(f => new Sentence(f.En, f.Ru)).FirstOrDefault()));

    public static NodeKind Uses(IDbContextFactory<PleiadDb> databases) => new(
        LendingNodes.Uses, node => databases.Ask((db, _) => db.FacilityUses.Where(u => u.Id == node.Id).Select(u => new { u.Facility, u.Organisation }).ToList()).SelectMany(u => u.Organisation.Length > 0 ? [LendingNodes.OfFacility(u.Facility), ClusterPermissions.Organisation(u.Organisation)] : new[] { LendingNodes.OfFacility(u.Facility) }),
        node => databases.Ask((db, _) => db.FacilityUses.Any(u => u.Id == node.Id)) ? new Sentence("hours that were booked", "забронированные часы") : null);

    public static Kernel.Flows.FlowFurniture Life { get; } = new(
        LendingNodes.Uses, new("Hours lent to teaching, and commercial ones", "Часы для обучения и коммерческие"), UseFlow.Life, c => c.Rows("SELECT id, state FROM talent_use", r => (Node.Of(LendingNodes.Uses, r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<Kernel.Journals.DeedName> Deeds { get; } =
        [new(LendingNodes.Facilities, "lend", new("lent to teaching", "предоставлено для обучения")), new(LendingNodes.Facilities, "end", new("lent no more", "больше не предоставляется")), new(LendingNodes.Uses, "book", new("hours booked", "часы забронированы"))];
}
