using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Work;
using Pleiad.Modules.Accounts.Links;

namespace Pleiad.Modules.Accounts.Waiting;

/// <summary>Invitations that one sent and that nobody has taken up.</summary>
internal static class AccountsWork
{
    public static WaitsFor Invitations { get; } = new("accounts.invitations", asked => asked.Connection.Rows(
        "SELECT mail, role, node, created_at, expires_at FROM accounts_link WHERE purpose = @purpose AND made_by = @actor AND used_at = '' AND expires_at > @now ORDER BY expires_at",
        row => (Mail: row.GetString(0), Role: Enum.Parse<Role>(row.GetString(1)).Name(), Node: asked.Rights.Name(new Node(row.GetString(2))), Path: row.GetString(2), At: row.GetString(3), Until: row.GetString(4)),
        ("@purpose", Purpose.Invitation), ("@actor", asked.Actor.Id), ("@now", asked.Now.ToString("O")))
        .Select(i => new WorkItem(
            new(i.Mail, i.Mail), new($"invited as {i.Role.En} of {i.Node.En}, and has not answered", $"приглашение без ответа · {i.Role.Ru}: {i.Node.Ru}"), new("you sent the invitation", "вы отправили приглашение"),
            $"/accounts/people?node={Uri.EscapeDataString(i.Path)}#invitations", new("Remind or withdraw", "Напомнить или отозвать")) { Since = i.At[..10], Due = i.Until[..10] }));
}
