using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Plants;

/// <summary>Plants and their timelines.</summary>
internal static class PlantEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/plants", List);
        pages.MapGet("/plants/{plant}", (string plant, RegistryViews views) => Page(views, plant, null));
        acts.MapPost(
            "/plants/{plant}/move", ActRoutes.On(RegistryRights.EditPlant, Plant.NodeKind, "plant"), "Write the next step of a plant's timeline. Fields: move (plan, build, open, close), at, evidence, version",
            (request, form) => MovePlant.From(form, request.At("plant")), (request, form) => Page(request.Service<RegistryViews>(), request.At("plant"), form));
    }

    /// <exception cref="NotFoundException">There is none of that id.</exception>
    public static PlantView Find(RegistryViews views, string id) => views.Ask((db, _) => views.Plants(db, p => p.Id == id)).SingleOrDefault()
        ?? throw new NotFoundException($"There is no plant '{id}'.", $"Завода «{id}» нет.", new Suggestion("All plants", "Все заводы", RegistryAddress.Plants));

    private static RazorComponentResult<PlantsPage> List(RegistryViews views)
    {
        var plants = views.Ask((db, _) => views.Plants(db));
        return new(new { Plants = plants, Claims = views.Ask((_, connection) => ReadClaims.Some(connection, plants.SelectMany(p => p.Events).Select(e => e.Claim))) });
    }

    private static RazorComponentResult<PlantPage> Page(RegistryViews views, string id, Form? form)
    {
        var view = Find(views, id);
        var (claims, version) = views.Ask((_, connection) => (ReadClaims.Some(connection, view.Events.Select(e => e.Claim)), Journal.Version(connection, view.Plant.Node)));
        return new(new { View = view, Claims = claims, Form = form ?? Form.Empty, Version = version, Site = view.Plant.Site.Length > 0 ? views.LinkTo(Node.Of(Sites.Site.NodeKind, view.Plant.Site)) : null });
    }
}
