using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Accounts.Api;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Demonstrations;
using Pleiad.Modules.Accounts.Entries;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Invitations;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.Me;
using Pleiad.Modules.Accounts.OnBehalf;
using Pleiad.Modules.Accounts.People;
using Pleiad.Modules.Accounts.Retention;
using Pleiad.Modules.Accounts.Sessions;
using Pleiad.Modules.Accounts.Waiting;

namespace Pleiad.Modules.Accounts;

/// <summary>Table of contents: people, their sessions, and the roles they hold.</summary>
public static class AccountsModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new DbFurniture(AccountsDb.Configure));
        services.AddSingleton(new SignInDoor("/accounts/sign-in", "/accounts/password-again", SessionEndpoints.Mine));
        services.AddSingleton(AccountKind);
        services.AddSingleton(new NodeKind("accounts", _ => [], node => node == RunRetention.Node ? new Sentence("rules of retention", "правила хранения") : null));
        services.AddSingleton(AccountsWork.Invitations);
        services.AddSingleton<Passwords>();
        services.AddSingleton<OpenSessions>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<GivePasswordAgain>();
        services.AddSingleton<DemonstrationAccounts>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<AccountLetters>();
        services.AddSingleton<AskForLetter>();
        services.AddSingleton<RegisterMinor>();
        services.AddSingleton<RoleRules>();
        services.AddSingleton<GiveRole>();
        services.AddSingleton<TakeRole>();
        services.AddSingleton<InviteSomebody>();
        services.AddSingleton<ActOnBehalf>();
        services.AddSingleton<EraseAccount>();
        services.AddSingleton<ChangeMail>();
        services.AddSingleton<ExportMine>();
        services.AddSingleton<AccountCards>();
        services.AddSingleton<RunRetention>();
        services.AddSingleton(RetentionOfStairs.Once);
        services.AddSingleton<LettersOfPeople>();
        services.AddSingleton(provider => provider.GetRequiredService<LettersOfPeople>().Rule);
        services.AddSingleton(provider => provider.GetRequiredService<LettersOfPeople>().Letters);
        services.AddSingleton(provider => provider.GetRequiredService<LettersOfPeople>().Consents);
        services.AddSingleton(provider => new ActorNames(ids => provider.GetRequiredService<AccountCards>().Names(ids).ToDictionary(n => n.Key, n => n.Value.En)));
        foreach (var deed in AccountDeeds.All)
            services.AddSingleton(deed);
        foreach (var rule in AccountRetention.Rules)
            services.AddSingleton(rule);
        services.AddHostedService<NoteSessions>();
        services.AddHostedService<DailyRetention>();
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
        InvitationEndpoints.Map(pages);
        GrantEndpoints.Map(pages);
        PersonEndpoints.Map(pages);
        OnBehalfEndpoints.Map(pages);
        MeEndpoints.Map(pages);
        RetentionEndpoints.Map(pages);
        AccountsApi.Map(app.MapGroup("/api/accounts").RequireAuthorization(Policies.Public).WithTags("Accounts"));
    }

    private static NodeKind AccountKind(IServiceProvider services)
    {
        var databases = services.GetRequiredService<IDbContextFactory<PleiadDb>>();
        return new NodeKind(AccountNode.Kind, _ => [], node =>
        {
            using var db = databases.CreateDbContext();
            return db.Accounts.FirstOrDefault(a => a.Id == node.Id) is { } account ? (account.ErasedAt.Length > 0 ? AccountCards.Erased : AccountCards.Shown(account.Id, account.Name)) : null;
        });
    }
}
