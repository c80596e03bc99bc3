using Microsoft.EntityFrameworkCore;
using Pleiad.Hall;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Renditions;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts;
using Pleiad.Modules.Centres;
using Pleiad.Modules.Centres.Policies;
using Pleiad.Modules.Centres.Residents;
using Pleiad.Modules.Centres.Services;
using Pleiad.Modules.Events;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Events.Samples;
using Pleiad.Modules.Observatory;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Samples;
using Pleiad.Modules.Outreach;
using Pleiad.Modules.Outreach.Investments;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.News;
using Pleiad.Modules.Registry;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Modules.Results;
using Pleiad.Modules.Talent;

namespace Pleiad;

/// <summary>Puts the rooms together: the only place that knows all modules.</summary>
public static class House
{
    public static void AddServices(IServiceCollection services, Storage storage)
    {
        KernelModule.AddServices(services);
        services.AddDatabase(storage);
        AccountsModule.AddServices(services);
        ObservatoryModule.AddServices(services);
        RegistryModule.AddServices(services);
        CentresModule.AddServices(services);
        TalentModule.AddServices(services);
        EventsModule.AddServices(services);
        OutreachModule.AddServices(services);
        ResultsModule.AddServices(services);
    }

    /// <summary>Brings the database up to this program: schema, then the shipped figures.</summary>
    public static void Prepare(IServiceProvider services)
    {
        using (var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext())
        {
            db.Database.OpenConnection();
            SchemaSteps.Apply(db.Database.GetDbConnection(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        services.GetRequiredService<LoadSamples>().Run(LoadSamples.Folder);
        services.GetRequiredService<LoadClaims>().Run(LoadClaims.Folder);
        services.GetRequiredService<LoadWorld>().Run();
        services.GetRequiredService<LoadClusters>().Run();
        services.GetRequiredService<LoadChains>().Run();
        services.GetRequiredService<LoadExchange>().Run();
        services.GetRequiredService<Modules.Outreach.Measures.ShippedMeasures>().Run();
        services.GetRequiredService<ShippedServices>().Run();
        services.GetRequiredService<ShippedPolicies>().Run();
        services.GetRequiredService<ShippedResidents>().Run();
        services.GetRequiredService<ShippedRules>().Run();
        TalentModule.LoadSamples(services);
        services.GetRequiredService<LoadGatherings>().Run();
        services.GetRequiredService<LoadContests>().Run();
        services.GetRequiredService<LoadMeetings>().Run();
        services.GetRequiredService<LoadOutcomes>().Run();
        services.GetRequiredService<LoadOffers>().Run();
        services.GetRequiredService<LoadInvestments>().Run();
        services.GetRequiredService<LoadNews>().Run();
        services.GetRequiredService<SearchIndex>().Mend();
    }

    /// <summary>The house without its web server, for the command line; its database is as it is.</summary>
    public static ServiceProvider Furnish(Storage storage)
    {
        var services = new ServiceCollection();
        AddServices(services, storage);
        return services.BuildServiceProvider();
    }

    /// <summary>The same with its database brought up to this program.</summary>
    public static ServiceProvider Open(Storage storage)
    {
        var provider = Furnish(storage.Prepare());
        Prepare(provider);
        return provider;
    }

    /// <summary>Builds the web server, ready to start.</summary>
    /// <param name="urls">Where to listen, divided by semicolons.</param>
    /// <param name="storage">Where the data are.</param>
    /// <param name="demonstration">Whether the server shows itself by accounts that anybody may use.</param>
    /// <param name="mail">How letters leave; files where nothing is said.</param>
    /// <param name="address">Where readers find it, for links in letters; null for where it listens.</param>
    /// <param name="renditions">What makes PDF; nothing where nothing is said.</param>
    public static WebApplication Build(string urls, Storage storage, bool demonstration = false, MailSettings? mail = null, string? address = null, RenditionSettings? renditions = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(House).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId); // the reference of a request, on each of its lines
        builder.Logging.AddSimpleConsole(console => console.IncludeScopes = true);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        AddServices(builder.Services, storage.Prepare());
        builder.Services.AddSingleton(new Demonstration(demonstration));
        KernelModule.AddServer(builder.Services, mail ?? MailSettings.Files, renditions ?? new RenditionSettings((string?)null));
        builder.Services.AddSingleton(new PublicAddress(address));
        HallRoutes.AddServices(builder.Services);
        builder.Services.AddWebFurniture();
        builder.Services.AddApiDocument();
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddSingleton(services => new ReadinessQuestion("figures", () => services.GetRequiredService<ObservatoryCards>().LastCheck.Cells > 0 ? null : "There are no figures."));
        var app = builder.Build();
        app.Services.GetRequiredService<Metrics>(); // listens from now on
        Prepare(app.Services);
        app.UseWebFurniture(AccountsModule.Recognise);
        KernelModule.MapRoutes(app);
        AccountsModule.MapRoutes(app);
        ObservatoryModule.MapRoutes(app);
        RegistryModule.MapRoutes(app);
        CentresModule.MapRoutes(app);
        TalentModule.MapRoutes(app);
        EventsModule.MapRoutes(app);
        OutreachModule.MapRoutes(app);
        ResultsModule.MapRoutes(app);
        HallRoutes.Map(app);
        app.MapHealth();
        return app;
    }
}
