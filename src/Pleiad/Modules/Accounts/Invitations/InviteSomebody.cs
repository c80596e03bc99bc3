using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Letters;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Invitations;

/// <summary>Invites somebody by mail to a role on a node. Whether the address has an account is not told: the letter is the same.</summary>
internal sealed class InviteSomebody(RoleRules rules, RightsOfActors rights, AccountLetters letters)
{
    public const int Days = 7;

    /// <returns>The address of the list that shows it.</returns>
    public string Run(ActScope scope, string mail, string language, Role role, Node node)
    {
        rules.MustGive(scope.Actor, role, node);
        var now = scope.Now.ToString("O");
        if (scope.Db.Links.Any(l => l.Purpose == Purpose.Invitation && l.Mail == mail && l.Role == role.ToString() && l.Node == node.Path && l.UsedAt == "" && l.ExpiresAt.CompareTo(now) > 0))
            throw new ConflictException("invited", "This address is invited to this role already. Withdraw the invitation to send another.", "Этот адрес уже приглашён на эту роль. Чтобы послать новое приглашение, отзовите прежнее.");
        var (secret, id) = MakeLink.Run(scope, Purpose.Invitation, TimeSpan.FromDays(Days), mail: mail, grant: new Grant(role, node));
        scope.Write(new Deed(AccountNode.Of(scope.Actor.Id), "invite") { Facts = new() { ["invitation"] = id, ["role"] = role.ToString(), ["node"] = node.Path } });
        letters.Invitation(scope, mail, language, role.Name(), rights.Name(node), scope.Actor.Name, secret);
        return PeopleOf(node);
    }

    /// <summary>Takes an open invitation back.</summary>
    public string Withdraw(ActScope scope, string invitation)
    {
        var link = scope.Db.Links.FirstOrDefault(l => l.Id == invitation && l.Purpose == Purpose.Invitation && l.UsedAt == "") ?? throw new NotFoundException("This invitation is not open any more.", "Это приглашение уже не действует.");
        var node = new Node(link.Node);
        rules.MustGive(scope.Actor, Enum.Parse<Role>(link.Role), node);
        scope.Db.Links.Where(l => l.Id == invitation).ExecuteUpdate(l => l.SetProperty(x => x.UsedAt, scope.Now.ToString("O")));
        scope.Write(new Deed(AccountNode.Of(scope.Actor.Id), "withdraw-invitation") { Facts = new() { ["invitation"] = invitation } });
        return PeopleOf(node);
    }

    /// <summary>Takes an invitation up: for whoever is signed in with its address, or for a new account.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="secret">What stood in the letter.</param>
    /// <param name="account">The account of that address; made before where there was none.</param>
    public static void Accept(ActScope scope, string secret, Account account)
    {
        var link = UseLink.Run(scope, secret, Purpose.Invitation);
        if (account.Mail != link.Mail)
            throw new ForbiddenException("This invitation is for another mail address.", "Это приглашение для другого адреса почты.");
        GiveRole.Put(scope, account.Id, Enum.Parse<Role>(link.Role), new Node(link.Node), link.MadeBy, "");
        scope.Write(new Deed(AccountNode.Of(account.Id), "accept-invitation") { Facts = new() { ["invitation"] = link.Id } });
    }

    public static string PeopleOf(Node node) => node == Node.Instance ? "/accounts/people" : $"/accounts/people?node={Uri.EscapeDataString(node.Path)}";
}
