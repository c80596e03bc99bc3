using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>What a site is supplied with.</summary>
/// <param name="Kind">power, gas, water …</param>
/// <param name="Name">Its name; "" for none.</param>
/// <param name="Voltage">Kilovolts; NaN for unknown.</param>
/// <param name="Capacity">How much, in <paramref name="Unit"/>; NaN for unknown.</param>
/// <param name="Unit">MW, m³/h; "" for none.</param>
/// <param name="There">Whether it is there now; otherwise it is planned or being built.</param>
/// <param name="State">The state in words.</param>
/// <param name="Since">The date of the state, or of the plan; "" for unknown.</param>
/// <param name="Illustrative">Whether no source names it.</param>
/// <param name="Claim">The claim; "" for none.</param>
public sealed record UtilityCard(string Kind, Sentence Name, double Voltage, double Capacity, string Unit, bool There, Sentence State, string Since, bool Illustrative, string Claim);

/// <summary>A plot of a site.</summary>
public sealed record PlotCard(string Id, string Name, double Area, bool Free, Sentence State, bool Illustrative);

/// <summary>A site with its plots and what it is supplied with. A site that is not there yet has nothing that is there.</summary>
public sealed record SiteCard(string Id, Sentence Name, Sentence Kind, string Owner, string Territory, string Zone, Sentence ZoneName, bool There, Sentence State, string Since, bool Illustrative, string Claim, IReadOnlyList<PlotCard> Plots, IReadOnlyList<UtilityCard> Utilities)
{
    public string Address => RegistryAddress.OfSite(Id);
}

/// <summary>The sites of the Registry, for modules that offer them and never copy them.</summary>
public sealed class SiteCards(IDbContextFactory<PleiadDb> databases)
{
    /// <summary>The regimes that a site can be under.</summary>
    public static IReadOnlyList<(string Id, Sentence Name)> Zones => SiteWords.Zones;

    /// <summary>All of them, by id.</summary>
    public IReadOnlyDictionary<string, SiteCard> All()
    {
        using var db = databases.CreateDbContext();
        var plots = db.Plots.OrderBy(p => p.Name).AsEnumerable().ToLookup(p => p.Site, p => new PlotCard(p.Id, p.Name, p.Area, p.State == "free", SiteWords.Name(SiteWords.PlotStates, p.State), p.Illustrative));
        var utilities = db.Utilities.OrderBy(u => u.Id).AsEnumerable().ToLookup(u => u.Site);
        return db.Sites.OrderBy(s => s.En).AsEnumerable().Select(s => new SiteCard(
            s.Id, new(s.En, s.Ru), SiteWords.Name(SiteWords.Kinds, s.Kind), s.Owner, s.Territory, s.Zone, SiteWords.Name(SiteWords.Zones, s.Zone), s.State == SiteWords.Available, SiteWords.Name(SiteWords.States, s.State), s.Since, s.Illustrative, s.Claim,
            [.. plots[s.Id]], [.. utilities[s.Id].Select(u => Of(s, u))])).ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    private static UtilityCard Of(Site site, Utility utility) => new(
        utility.Kind, new(utility.En, utility.Ru), utility.Voltage ?? double.NaN, utility.Capacity ?? double.NaN, utility.Unit, utility.State == SiteWords.Available && site.State == SiteWords.Available,
        SiteWords.Name(SiteWords.States, utility.State), utility.Since, utility.Illustrative, utility.Claim);
}
