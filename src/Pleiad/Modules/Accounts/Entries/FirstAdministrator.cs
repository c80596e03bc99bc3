using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Entries;

/// <summary>How a new installation gets its first administrator: by a link that only whoever started the program can read.</summary>
internal sealed class FirstAdministrator(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Whether nobody administers yet.</summary>
    public static bool IsMissing(PleiadDb db) => !db.HeldRoles.Any(g => g.Role == Role.Administrator && g.EndedAt == "");

    /// <summary>Makes a link; those made before stay until their time is over, so that two servers that start together do not undo each other.</summary>
    /// <returns>The address without the host; null when there is an administrator.</returns>
    public string? MakeLink()
    {
        using (var db = databases.CreateDbContext())
        {
            if (!IsMissing(db))
                return null;
        }

        string? address = null;
        acts.Run(Actor.Program, scope =>
        {
            if (IsMissing(scope.Db))
                address = $"/accounts/first/{Links.MakeLink.Run(scope, Purpose.FirstAdministrator, Lasts).Secret}";
        });
        return address;
    }

    /// <summary>Makes the account of the first administrator, and every such link useless.</summary>
    /// <exception cref="NotFoundException">The link cannot be used any more.</exception>
    public static Account Become(ActScope scope, string secret, NewAccount person)
    {
        UseLink.Run(scope, secret, Purpose.FirstAdministrator);
        if (!IsMissing(scope.Db))
            throw new ConflictException("administrator", "There is an administrator already. Ask them for an invitation.", "Администратор уже есть. Попросите у него приглашение.");
        scope.Db.Links.Where(l => l.Purpose == Purpose.FirstAdministrator && l.UsedAt == "").ExecuteUpdate(l => l.SetProperty(x => x.UsedAt, scope.Now.ToString("O")));
        var account = OpenAccount.Run(scope, person);
        scope.Db.Add(new Grants.HeldRole { Id = Secret.NewId(), Account = account.Id, Role = Role.Administrator, Node = Node.Instance.Path, Since = scope.Now.ToString("O"), GivenBy = Actor.ProgramId });
        scope.Write(new Deed(AccountNode.Of(account.Id), "become-first-administrator") { Facts = new() { ["role"] = Role.Administrator.ToString(), ["node"] = Node.Instance.Path } });
        return account;
    }
}
