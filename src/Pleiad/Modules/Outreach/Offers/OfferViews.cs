using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>The cluster nearest to an offer, and whom its category employs there.</summary>
/// <param name="Cluster">The cluster; null where the territory has none.</param>
/// <param name="Staff">Its category in the territory's figures; null where they have none.</param>
public sealed record Nearest(ClusterRecord? Cluster, (PlaceMass Place, bool Illustrative, int Year)? Staff);

/// <summary>A plot on offer with what the Registry knows of its site.</summary>
public sealed record PlotView(Offer Offer, SiteCard Site, PlotCard? Plot, RegionCard? Territory, Nearest? Near)
{
    /// <summary>Whether the site is there; what is planned has nothing that is there.</summary>
    public bool There => Site.There;

    public Sentence Title => Plot is { } plot ? new($"{plot.Name}, {Site.Name.En}", $"{plot.Name}, {Site.Name.Ru}") : Offer.Name;

    /// <summary>Whether anything that is compared is invented.</summary>
    public bool Illustrative => Offer.Illustrative || Plot?.Illustrative == true;
}

/// <summary>An offer as its page shows it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Plot">The site and the plot; null for a project or product.</param>
/// <param name="Territory">Where; null where nobody says.</param>
/// <param name="Owner">Whose; null for the centre's own.</param>
/// <param name="Near">The nearest cluster.</param>
/// <param name="Claim">What it was read from; null for none.</param>
/// <param name="Version">For forms.</param>
public sealed record OfferView(Offer Offer, PlotView? Plot, RegionCard? Territory, (Sentence Name, string Address)? Owner, (Sentence Name, string Address)? Because, Nearest? Near, Claim? Claim, int Version);

/// <summary>Reads offers with what other rooms know around them.</summary>
public sealed class OfferViews(IDbContextFactory<PleiadDb> databases, SiteCards sites, TerritoryNames territories, ClusterRecords clusters, StrongPlaces strong, RightsOfActors rights)
{
    /// <summary>Plots that are shown, each with its site.</summary>
    public IReadOnlyList<PlotView> Plots()
    {
        var (offers, all) = (databases.Ask(db => db.Offers.Where(o => o.Kind == OfferWords.Plot && (o.State == OfferFlow.Open || o.State == OfferFlow.Reserved)).OrderBy(o => o.Id).ToList()), sites.All());
        var records = clusters.All();
        Dictionary<string, Nearest> near = new(StringComparer.Ordinal);
        return [.. offers.Where(o => all.ContainsKey(o.Site)).Select(o => View(o, all[o.Site], t => near.TryGetValue(t, out var known) ? known : near[t] = Near(records, t)))];
    }

    /// <summary>Projects or products that are shown, the newest first.</summary>
    public IReadOnlyList<OfferView> Others(string kind) =>
        [.. databases.Ask(db => db.Offers.Where(o => o.Kind == kind && (o.State == OfferFlow.Open || o.State == OfferFlow.Reserved)).OrderByDescending(o => o.OpenedAt).ThenBy(o => o.Id).ToList()).Select(o => Find(o))];

    /// <summary>One offer; a draft only for those who keep it.</summary>
    /// <exception cref="NotFoundException">There is none, or it is not shown.</exception>
    public OfferView Find(string id, Actor reader)
    {
        var offer = databases.Ask(db => db.Offers.FirstOrDefault(o => o.Id == id));
        return offer is null || (offer.State == OfferFlow.Draft && !rights.May(reader, InvestorRights.KeepOffer, offer.Node)) ? throw Missing(id) : Find(offer);
    }

    /// <summary>The name of a shown offer for a form that is about it; null for none.</summary>
    public Offer? Shown(string id) => id.Length == 0 ? null : databases.Ask(db => db.Offers.FirstOrDefault(o => o.Id == id && o.State != OfferFlow.Draft));

    internal static NotFoundException Missing(string id) => new($"There is no offer '{id}'.", $"Предложения «{id}» нет.", new Suggestion("All offers", "Все предложения", OfferAddress.All));

    private OfferView Find(Offer offer)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var plot = sites.All().GetValueOrDefault(offer.Site) is { } site ? View(offer, site, t => Near(clusters.All(), t)) : null;
        var territory = plot is not null ? plot.Territory : offer.Territory.Length > 0 ? territories.Of([offer.Territory])[0] : null;
        var near = plot is not null ? plot.Near : offer.Territory.Length > 0 ? Near(clusters.All(), offer.Territory) : null;
        return new(offer, plot, territory, Named(offer.Owner), Named(offer.Because), near, offer.Claim.Length > 0 ? ReadClaims.Find(connection, offer.Claim) : null, Journal.Version(connection, offer.Node));
    }

    private (Sentence Name, string Address)? Named(string path) => path.Length == 0 ? null : (rights.Name(new Node(path)), "/" + path);

    private PlotView View(Offer offer, SiteCard site, Func<string, Nearest> near) => new(
        offer, site, site.Plots.FirstOrDefault(p => p.Id == offer.Plot), site.Territory.Length > 0 ? territories.Of([site.Territory])[0] : null, site.Territory.Length > 0 ? near(site.Territory) : null);

    /// <summary>The largest cluster of the territory whose category has figures there, else the largest.</summary>
    private Nearest Near(IReadOnlyList<ClusterRecord> records, string territory)
    {
        var here = records.Where(c => c.Territories.Contains(territory)).OrderByDescending(c => c.Members).ThenBy(c => c.Id, StringComparer.Ordinal).ToArray();
        foreach (var cluster in here)
        {
            foreach (var category in cluster.Categories)
            {
                if (strong.Find(territory, category) is { } found && !double.IsNaN(found.Place.Value))
                    return new(cluster, (found.Place, found.Illustrative, found.Year));
            }
        }

        return new(here.FirstOrDefault(), null);
    }
}
