using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Sites;

/// <summary>What is asked of sites. NaN and "" for no matter.</summary>
/// <param name="Voltage">At least so many kilovolts, available or to come.</param>
/// <param name="Zone">The regime.</param>
/// <param name="Free">At least so many hectares of free plots.</param>
public sealed record SiteFilter(double Voltage, string Zone, double Free)
{
    public bool Any => !double.IsNaN(Voltage) || Zone.Length > 0 || !double.IsNaN(Free);
}

/// <summary>A site with its plots and utilities. What is planned or under construction never adds to what is available.</summary>
public sealed record SiteView(Site Site, IReadOnlyList<Plot> Plots, IReadOnlyList<Utility> Utilities, Link? Owner, Link? Territory, string Today)
{
    /// <summary>Hectares of free plots; NaN where no plot is known.</summary>
    public double Free => Plots.Count == 0 ? double.NaN : Plots.Where(p => p.State == "free").Sum(p => p.Area);

    /// <summary>The highest voltage that is there now; NaN for none known.</summary>
    public double Available => Highest(u => u.State == SiteWords.Available && Site.State == SiteWords.Available);

    /// <summary>The highest voltage that is planned or being built; NaN for none.</summary>
    public double ToCome => Highest(u => u.State != SiteWords.Available || Site.State != SiteWords.Available);

    private double Highest(Func<Utility, bool> which) => Utilities.Where(u => u.Voltage is not null && which(u)).Select(u => u.Voltage!.Value).DefaultIfEmpty(double.NaN).Max();

    /// <summary>The sites that a filter leaves: first those that have what is asked, then those that are to have it.</summary>
    internal static IReadOnlyList<SiteView> Search(RegistryViews views, SiteFilter filter) =>
        [.. All(views).Where(s => (filter.Zone.Length == 0 || s.Site.Zone == filter.Zone) && (double.IsNaN(filter.Free) || s.Free >= filter.Free) && (double.IsNaN(filter.Voltage) || s.Available >= filter.Voltage || s.ToCome >= filter.Voltage))
            .OrderByDescending(s => double.IsNaN(filter.Voltage) || s.Available >= filter.Voltage).ThenBy(s => s.Site.State != SiteWords.Available)];

    /// <exception cref="NotFoundException">There is none of that id.</exception>
    internal static (SiteView View, IReadOnlyList<Claim> Said, IReadOnlyDictionary<string, Claim> Claims, IReadOnlyList<Competence> Competences, IReadOnlyList<PlantView> Plants) Find(RegistryViews views, string id)
    {
        var view = All(views).SingleOrDefault(s => s.Site.Id == id) ?? throw new NotFoundException($"There is no site '{id}'.", $"Площадки «{id}» нет.", new Suggestion("All sites", "Все площадки", RegistryAddress.Sites));
        return views.Ask((db, connection) =>
        {
            var node = view.Site.Node.Path;
            var competences = db.Competences.Where(c => c.Node == node).OrderBy(c => c.Id).ToList();
            return (view, ReadClaims.About(connection, view.Site.Node), ReadClaims.Some(connection, [view.Site.Claim, .. view.Utilities.Select(u => u.Claim), .. view.Plots.Select(p => p.Claim), .. competences.Select(c => c.Claim)]), (IReadOnlyList<Competence>)competences, views.Plants(db, p => p.Site == id));
        });
    }

    private static List<SiteView> All(RegistryViews views) => views.Ask((db, _) =>
    {
        var (plots, utilities) = (db.Plots.OrderBy(p => p.Name).AsEnumerable().ToLookup(p => p.Site), db.Utilities.OrderBy(u => u.Id).AsEnumerable().ToLookup(u => u.Site));
        var all = db.Sites.OrderBy(s => s.En).ToList();
        var running = all.Select(s => s.Owner).ToHashSet();
        var owners = db.Organisations.Where(o => running.Contains(o.Id)).ToDictionary(o => o.Id, o => new Link(new(o.En, o.Ru), RegistryAddress.OfOrganisation(o.Id)));
        return all.Select(s => new SiteView(s, [.. plots[s.Id]], [.. utilities[s.Id]], owners.GetValueOrDefault(s.Owner), views.Territory(s.Territory), views.Today)).ToList();
    });
}
