using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Centres.Contracts;
using Pleiad.Modules.Centres.Policies;
using Pleiad.Modules.Centres.Residents;
using Pleiad.Modules.Centres.Services;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres;

/// <summary>Table of contents: a development centre's services and who asked for them, its residents, and proposals to policy.</summary>
public static class CentresModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(CentresDb.Configure));
        services.AddSingleton<ServiceViews>();
        services.AddSingleton<ShippedServices>();
        services.AddSingleton<RequestLetters>();
        services.AddSingleton(RequestLetters.Purpose);
        services.AddSingleton(RequestPersonalData.Requests);
        foreach (var waiting in ServiceWork.All)
            services.AddSingleton(waiting);
        services.AddSingleton<PolicyViews>();
        services.AddSingleton<PolicyCards>();
        services.AddSingleton<ShippedPolicies>();
        services.AddSingleton<ResidentViews>();
        services.AddSingleton<ShippedResidents>();
        services.AddSingleton(provider => new NodeKind(CentreService.NodeKind, _ => [], node => Ask(provider, db => db.CentreServices.Where(s => s.Id == node.Id).Select(s => new Sentence(s.En, s.Ru)).FirstOrDefault())));
        services.AddSingleton(provider => new NodeKind(ServiceRequest.NodeKind, _ => [], node => Ask(provider, db => db.ServiceRequests.Where(r => r.Id == node.Id).Select(r => new Sentence($"request {r.Id}", $"запрос {r.Id}")).FirstOrDefault())));
        services.AddSingleton(provider => new NodeKind(
            PolicyProposal.NodeKind, node => Ask(provider, db => db.PolicyProposals.Where(p => p.Id == node.Id && p.Author != "").Select(p => p.Author).ToList()).Select(path => new Node(path)),
            node => Ask(provider, db => db.PolicyProposals.Where(p => p.Id == node.Id).Select(p => new Sentence(p.En, p.Ru)).FirstOrDefault())));
        services.AddSingleton(new FlowFurniture(ServiceRequest.NodeKind, new("Requests for services", "Запросы услуг"), RequestFlow.Life, connection => connection.Rows("SELECT id, state FROM centres_request", r => (ServiceRequest.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(new FlowFurniture(PolicyProposal.NodeKind, new("Proposals to policy", "Предложения власти"), PolicyFlow.Life, connection => connection.Rows("SELECT id, state FROM centres_policy", r => (PolicyProposal.Of(r.GetString(0)), r.GetString(1)))));
        foreach (var deed in Deeds)
            services.AddSingleton(deed);
        services.AddSingleton(new OrganisationReference("centres_service", "centre", ["id"], Path: false, new("services it gives", "услуги, которые она оказывает")));
        services.AddSingleton(new OrganisationReference("centres_request", "organisation", ["id"], Path: false, new("requests for services", "запросы услуг")));
        services.AddSingleton(new OrganisationReference("centres_policy", "author", ["id"], Path: true, new("proposals to policy", "предложения власти")));
        services.AddSingleton(new OrganisationReference("centres_policy", "body", ["id"], Path: false, new("proposals it decides on", "предложения, которые она решает")));
        services.AddSingleton(new OrganisationReference("centres_tenancy", "organisation", ["id"], Path: false, new("tenancies", "резидентства")));
        services.AddSingleton(new SearchSource("services", new("Services", "Услуги"), 47, [CentreService.NodeKind], Services, connection => connection.Scalar<long>("SELECT count(*) FROM centres_service WHERE ended_at = ''")));
        services.AddSingleton(new SearchSource("policies", new("Proposals to policy", "Предложения власти"), 52, [PolicyProposal.NodeKind], Policies, connection => connection.Scalar<long>("SELECT count(*) FROM centres_policy")));
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(CentresAddress.Root).RequireAuthorization(Kernel.Web.Policies.Public).ExcludeFromDescription();
        var api = app.MapGroup("/api" + CentresAddress.Root).RequireAuthorization(Kernel.Web.Policies.Public).WithTags("Centres");
        pages.MapGet("", (ServiceViews services, PolicyViews policies, ResidentViews residents) => new RazorComponentResult<IndexPage>(new { Services = services.All(), Report = services.Report(), Policies = policies.All(), Sites = residents.Sites() }));
        ServiceEndpoints.Map(pages, api);
        PolicyEndpoints.Map(pages, api);
        ResidentEndpoints.Map(pages, api);
    }

    private static DeedName[] Deeds =>
    [
        new(CentreService.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(CentreService.NodeKind, "offer", new("service offered", "услуга добавлена")), new(CentreService.NodeKind, "end", new("service ended", "услуга снята")),
        new(ServiceRequest.NodeKind, "file", new("asked for", "запрошено")), new(ServiceRequest.NodeKind, "rate", new("rated", "оценено")),
        new(PolicyProposal.NodeKind, "load", new("read from the articles", "прочитано из статей")), new(PolicyProposal.NodeKind, "file", new("filed", "подано")), new(PolicyProposal.NodeKind, "amend", new("text written anew", "новый вариант текста")),
        new(ResidentViews.SiteKind, "load-residents", new("example residents entered", "внесены резиденты-примеры")), new(ResidentViews.SiteKind, "add-resident", new("resident entered", "внесён резидент")), new(ResidentViews.SiteKind, "end-resident", new("resident left", "резидент выбыл")),
    ];

    private static List<SearchEntry> Services(DbConnection connection, Node? node) => connection.Rows(
        "SELECT id, en, ru, kind, what_en, what_ru FROM centres_service WHERE ended_at = '' AND (@id = '' OR id = @id) ORDER BY id",
        r => new SearchEntry("services", $"{CentreService.NodeKind}/{r.GetString(0)}", new(r.GetString(1), r.GetString(2)), new(Words.Capital(ServiceWords.Kinds[r.GetString(3)].En), Words.Capital(ServiceWords.Kinds[r.GetString(3)].Ru)), $"/{CentreService.NodeKind}/{r.GetString(0)}") { Text = $"{r.GetString(4)} {r.GetString(5)}" },
        ("@id", node?.Id ?? ""));

    private static List<SearchEntry> Policies(DbConnection connection, Node? node) => connection.Rows(
        "SELECT id, en, ru, strategy_en, strategy_ru, state FROM centres_policy WHERE (@id = '' OR id = @id) ORDER BY id",
        r => new SearchEntry("policies", $"{PolicyProposal.NodeKind}/{r.GetString(0)}", new(r.GetString(1), r.GetString(2)), new($"{r.GetString(3)}, {PolicyFlow.Life.State(r.GetString(5)).Name.En}", $"{r.GetString(4)}, {PolicyFlow.Life.State(r.GetString(5)).Name.Ru}"), $"/{PolicyProposal.NodeKind}/{r.GetString(0)}"),
        ("@id", node?.Id ?? ""));

    private static T Ask<T>(IServiceProvider provider, Func<PleiadDb, T> question)
    {
        using var db = provider.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        return question(db);
    }
}
