using System.CommandLine;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent;

/// <summary>Table of contents: firms, universities, schools and young people, from the school class to the placement.</summary>
public static class TalentModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(TalentDb.Configure));
        foreach (var reference in References)
            services.AddSingleton(reference);
        SkillFurniture.AddServices(services);
        PlacementFurniture.AddServices(services);
        SchoolFurniture.AddServices(services);
    }

    /// <summary>The columns that name organisations: a merge moves them.</summary>
    private static IReadOnlyList<OrganisationReference> References { get; } =
    [
        new("talent_person", "organisation", ["account"], Path: false, new("people who learn or work there", "люди, которые там учатся или работают")),
        new("talent_opening", "organisation", ["id"], Path: false, new("openings", "места и вакансии")),
        new("talent_course", "organisation", ["id"], Path: false, new("courses", "курсы")),
        new("talent_step", "organisation", ["person", "origin"], Path: false, new("steps of paths", "шаги пути")),
    ];

    public static void AddCommands(RootCommand root, Func<Storage, ServiceProvider> openHouse) => root.Add(SkillFurniture.Commands(openHouse));

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(TalentAddress.Root).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + TalentAddress.Root).RequireAuthorization(Policies.Public).WithTags("Talent");
        pages.MapGet("", () => new RazorComponentResult<IndexPage>());
        var acts = new ActRoutes(pages, api);
        SkillFurniture.MapRoutes(pages, api, acts);
        PlacementFurniture.MapRoutes(pages, api, acts);
        SchoolFurniture.MapRoutes(pages, api, acts);
    }

    /// <summary>What ships: the vocabulary, the articles' facts, and what is invented and marked so. Enters what is not there.</summary>
    public static void LoadSamples(IServiceProvider services)
    {
        SkillFurniture.LoadSamples(services);
        PlacementFurniture.LoadSamples(services);
        SchoolFurniture.LoadSamples(services);
    }
}
