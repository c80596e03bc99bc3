using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Registry.Sites;

/// <summary>Sites, their plots and utilities.</summary>
internal static class SiteEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/sites", Search);
        pages.MapGet("/sites/{site}", Show);
        var may = ActRoutes.On(RegistryRights.EditSite, Site.NodeKind, "site");
        acts.Map("/sites/{site}/utilities/new", may, "Add a utility to a site. Fields: utility-kind, state, en, ru, voltage, capacity, unit, since", (r, form) => AddUtility.From(form, r.At("site")), (r, form) => Page<UtilityPage>(r, form));
        acts.Map("/sites/{site}/utilities/state", may, "Say how far a utility has come. Fields: utility, state, since", (r, form) => MoveUtility.From(form, r.At("site")), (r, form) => Page<UtilityStatePage>(r, form));
        acts.Map("/sites/{site}/plots/new", may, "Add a plot to a site. Fields: name, area, plot-state", (r, form) => AddPlot.From(form, r.At("site")), (r, form) => Page<PlotPage>(r, form));
    }

    /// <summary>What an address asks for, and whether a number in it could not be read.</summary>
    public static (SiteFilter Filter, bool Refused) Filter(string? kv, string? zone, string? free)
    {
        var (voltage, area) = (Number(kv), Number(free));
        return (new(voltage ?? double.NaN, zone ?? "", area ?? double.NaN), voltage is null || area is null);

        static double? Number(string? text) => text is not { Length: > 0 } ? double.NaN : double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && double.IsFinite(n) ? n : null;
    }

    private static RazorComponentResult<SitesPage> Search(RegistryViews views, string? kv, string? zone, string? free)
    {
        var (filter, refused) = Filter(kv, zone, free);
        return new(new { Sites = SiteView.Search(views, filter), Filter = filter, Refused = refused }) { StatusCode = refused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private static RazorComponentResult<SitePage> Show(string site, RegistryViews views)
    {
        var (view, said, claims, competences, plants) = SiteView.Find(views, site);
        return new(new { View = view, Said = said, Claims = claims, Competences = competences, Plants = plants });
    }

    private static RazorComponentResult<TPage> Page<TPage>(ActRequest request, Form? form)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(new { SiteView.Find(request.Service<RegistryViews>(), request.At("site")).View, Form = form ?? Form.Empty });
}
