using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Demonstrations;
using Pleiad.Modules.Accounts.Entries;
using Pleiad.Modules.Accounts.Me;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts;

/// <summary>Table of contents: people, their sessions, and the roles they hold.</summary>
public static class AccountsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(AccountsDb.Configure));
        services.AddSingleton(new SignInDoor("/accounts/sign-in", "/accounts/password-again", SessionEndpoints.Mine));
        services.AddSingleton(provider => new ActorDirectory(id =>
        {
            using var db = provider.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
            return db.Accounts.Where(a => a.Id == id && a.ErasedAt == "").Select(a => a.Name).FirstOrDefault();
        }));
        services.AddSingleton<Passwords>();
        services.AddSingleton<OpenSessions>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<GivePasswordAgain>();
        services.AddSingleton<DemonstrationAccounts>();
        services.AddSingleton<FirstAdministrator>();
    }

    /// <summary>Finds out who asks; stands before the rights of the routes.</summary>
    public static Task Recognise(HttpContext context, RequestDelegate next) => Sessions.Recognise.Run(context, next);

    /// <summary>What a server does before it answers: brings the demonstration accounts in, or takes them out.</summary>
    public static void Start(IServiceProvider services) => services.GetRequiredService<DemonstrationAccounts>().Apply();

    /// <summary>The address, without the host, of a new link that makes the first administrator; null when there is one.</summary>
    public static string? FirstLink(IServiceProvider services) => services.GetRequiredService<FirstAdministrator>().MakeLink();

    /// <summary>The module's commands, which open the house on its storage.</summary>
    public static void AddCommands(RootCommand root, Func<Storage, ServiceProvider> openHouse) =>
        root.Add(new Command("accounts", "People who sign in") { FirstLinkCommand.Create(openHouse) });

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/accounts").RequireAuthorization(Policies.Public).ExcludeFromDescription();
        SessionEndpoints.Map(pages);
        EntryEndpoints.Map(pages);
        MeEndpoints.Map(pages);
    }
}
