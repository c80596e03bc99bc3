using System.CommandLine;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Backups;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Renditions;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Signatures;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel;

/// <summary>Table of contents of the stairs: what every module stands on, and the few pages and commands that are nobody's but theirs.</summary>
public static class KernelModule
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Demonstration(false)); // a server that shows itself says so later
        services.AddSingleton(new PublicAddress(null));
        services.AddSingleton<Journal>();
        services.AddSingleton<JournalWords>();
        services.AddSingleton<VerifyJournal>();
        services.AddSingleton(new DeedName("", JournalCommands.NoteMove, new Sentence("noted what was done by hand", "записано сделанное вручную")));
        services.AddSingleton<ActRunner>();
        services.AddSingleton<RightsOfActors>();
        services.AddSingleton<LoadClaims>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<FindEntries>();
        services.AddSingleton<ConsentRegister>();
        services.AddSingleton<PrivateLetters>();
        services.AddSingleton(new RenditionSettings((string?)null)); // a server says later what makes its PDF
        services.AddSingleton<MakePdf>();
        services.AddSingleton<Places>();
        services.AddSingleton<BackUp>();
        services.AddSingleton<Restore>();
        services.AddSingleton(new DeedName("", Restore.Move, new Sentence("restored from a back-up", "восстановлено из резервной копии")));
        services.AddSingleton(new DeedName("", ConsentRegister.GiveMove, new Sentence("gave consent", "дано согласие")));
        services.AddSingleton(new DeedName("", ConsentRegister.WithdrawMove, new Sentence("withdrew consent", "отозвано согласие")));
        services.AddSingleton(SignaturePersonalData.Signatures);
        services.AddSingleton(new DeedName("", SignatureBook.OfferMove, new Sentence("offered a version to be signed", "версия предложена на подпись")));
        services.AddSingleton(new DeedName("", SignatureBook.SignMove, new Sentence("signed", "подписано")));
        services.AddSingleton(new DeedName("", SignatureBook.WithdrawMove, new Sentence("took a signature back", "подпись отозвана")));
    }

    /// <summary>What only a server does: it sends the letters, and makes pages into PDF.</summary>
    public static void AddServer(IServiceCollection services, MailSettings mail, RenditionSettings renditions)
    {
        services.AddSingleton(renditions);
        services.AddSingleton(mail);
        services.AddSingleton<ICarrier>(provider => mail.Smtp is null ? new FolderCarrier(provider.GetRequiredService<Storage>().MailFolder) : new SmtpCarrier(mail));
        services.AddSingleton<SendLetters>();
        services.AddHostedService(provider => provider.GetRequiredService<SendLetters>());
        services.AddHostedService<ExpireOffers>();
    }

    public static void MapRoutes(IEndpointRouteBuilder app)
    {
        JournalEndpoints.Map(app);
        FlowEndpoints.Map(app);
        MailEndpoints.Map(app);
    }

    /// <summary>Commands of the stairs.</summary>
    /// <param name="root">The command line.</param>
    /// <param name="furnish">The services of the house on a storage, without bringing its database up to date.</param>
    public static void AddCommands(RootCommand root, Func<Storage, ServiceProvider> furnish)
    {
        root.Add(JournalCommands.Create(furnish));
        root.Add(BackupCommands.Backup(furnish));
        root.Add(BackupCommands.Restoring(furnish));
    }
}
