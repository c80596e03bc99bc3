using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Hall.Search;
using Pleiad.Hall.Work;
using Pleiad.Kernel;
using Pleiad.Kernel.Web;

namespace Pleiad.Hall;

/// <summary>The pages that join the modules: home, and the shelf of methods.</summary>
public static class HallRoutes
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new MenuItem("grow", GrowPage.Address, "Grow", "Развивать"));
        services.AddSingleton(new MenuItem("methods", "/methods", "Methods and data", "Методы и данные"));
        services.AddSingleton(new SearchBox(SearchEndpoints.Address));
        services.AddSingleton<AnswerSearch>();
        services.AddSingleton(new WorkDoor(WorkEndpoints.Address));
        services.AddSingleton<MyWork>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api").RequireAuthorization(Policies.Public).WithTags("Hall");
        pages.MapGet("/", () => new RazorComponentResult<HomePage>());
        pages.MapGet(GrowPage.Address, () => new RazorComponentResult<GrowPage>());
        pages.MapGet("/methods", () => new RazorComponentResult<MethodsPage>());
        pages.MapGet("/methods/{id}", ShowMethod);
        SearchEndpoints.Map(pages, api);
        WorkEndpoints.Map(pages, api);
        Portraits.PortraitEndpoints.Map(pages);
        app.MapApiDocument();
    }

    private static RazorComponentResult<MethodPage> ShowMethod(string id, Reader reader)
    {
        var card = MethodCards.Find(id, reader.Language) ?? throw new NotFoundException(
            $"There is no method card '{id}'.", $"Карточки метода «{id}» нет.",
            [.. MethodCards.Ids.Select(i => new Suggestion(MethodCards.Find(i, Kernel.Text.Language.English)!.Title, MethodCards.Find(i, Kernel.Text.Language.Russian)!.Title, $"/methods/{i}"))]);
        return new(new { Card = card });
    }
}
