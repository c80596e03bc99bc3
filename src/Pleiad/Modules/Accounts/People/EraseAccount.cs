using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Modules.Accounts.Grants;

namespace Pleiad.Modules.Accounts.People;

/// <summary>
/// Erases a person: name, address and whatever else tells who they were go, in every part of the house. Their acts stay in the journal
/// under an account that now names nobody, and what stood there hidden can no longer be told from noise.
/// </summary>
internal sealed class EraseAccount(IEnumerable<PersonalData> parts)
{
    /// <exception cref="ConflictException">The last administrator, or an invented account.</exception>
    public void Run(ActScope scope, string id)
    {
        var account = scope.Db.Accounts.FirstOrDefault(a => a.Id == id && a.ErasedAt == "") ?? throw new NotFoundException("There is no such account.", "Такой учётной записи нет.");
        if (account.Demonstration)
            throw new ConflictException("demonstration", "A demonstration account stays as it is.", "Демонстрационная запись не меняется.");
        if (scope.Db.HeldRoles.Any(g => g.Account == id && g.EndedAt == "" && g.Role == Kernel.Rights.Role.Administrator))
            TakeRole.MustNotBeLast(scope.Db, id);
        var (holder, now) = (new Holder(id, account.Mail ?? "", account.Name), scope.Now.ToString("O"));
        string[] addresses = [holder.Mail, account.GuardianMail, .. scope.Db.Links.Where(l => l.Account == id).Select(l => l.Mail)];
        foreach (var address in addresses.Where(a => a.Length > 0).Distinct())
        {
            foreach (var part in parts)
                part.Erase?.Invoke(scope.Connection, holder with { Mail = address }); // letters went to each
        }

        scope.Db.HeldRoles.Where(g => g.Account == id && g.EndedAt == "").ExecuteUpdate(g => g.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedBy, id));
        scope.Db.Sessions.Where(s => s.Account == id).ExecuteDelete();
        scope.Db.Sessions.Where(s => s.ActingFor == id).ExecuteUpdate(s => s.SetProperty(x => x.ActingFor, "").SetProperty(x => x.ActingReason, ""));
        scope.Db.Links.Where(l => l.Account == id || (l.Mail != "" && l.Mail == holder.Mail)).ExecuteDelete();
        scope.Db.Accounts.Where(a => a.Id == id).ExecuteUpdate(a => a
            .SetProperty(x => x.Mail, (string?)null).SetProperty(x => x.Name, "").SetProperty(x => x.PasswordHash, "").SetProperty(x => x.AuthenticatorKey, "").SetProperty(x => x.RecoveryCodes, "")
            .SetProperty(x => x.Born, "").SetProperty(x => x.GuardianMail, "").SetProperty(x => x.LockedUntil, "").SetProperty(x => x.SeenAt, "").SetProperty(x => x.ErasedAt, now));
        scope.Write(new Deed(AccountNode.Of(id), "erase"));
        Journal.Forget(scope.Connection, id);
    }

    /// <summary>After the act: on SQLite what was overwritten also leaves the write-ahead log, as soon as no reader needs it.</summary>
    public static void Sweep(PleiadDb db)
    {
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        if (connection.Dialect == Dialect.Sqlite)
            connection.Scalar<long>("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
