using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Mail;

/// <summary>The outbox for those who run the installation; the texts only on a server that shows itself, since letters hold links that open doors.</summary>
public static class MailEndpoints
{
    public const string Address = "/accounts/mail";
    private const int Page = 100;

    public static readonly Permission Read = new("mail.read", new Sentence("see the letters of this installation", "видеть письма этой системы"), Role.CentreOfficer);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Show).Needs(Read).ExcludeFromDescription();

    private static RazorComponentResult<MailPage> Show(IDbContextFactory<PleiadDb> databases, MailSettings settings, Demonstration demonstration, string? letter = null)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var opened = letter is null ? null : Outbox.Find(connection, letter) ?? throw new NotFoundException("There is no such letter.", "Такого письма нет.", new Suggestion("All letters", "Все письма", Address));
        return new(new
        {
            Letters = Outbox.Latest(connection, Page),
            Opened = opened,
            WithTexts = demonstration.On,
            Settings = settings,
            Waiting = Outbox.Count(connection, LetterState.Waiting),
            GivenUp = Outbox.Count(connection, LetterState.GivenUp),
        });
    }
}
