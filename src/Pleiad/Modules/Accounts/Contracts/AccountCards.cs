using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Demonstrations;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Contracts;

/// <summary>Somebody who holds a role.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The role.</param>
/// <param name="Node">Where it is held.</param>
public sealed record RoleHolder(string Account, Sentence Name, Role Role, Node Node);

/// <summary>Where a letter to an account goes.</summary>
/// <param name="Mail">The address.</param>
/// <param name="Language">en or ru.</param>
public sealed record LetterBox(string Mail, string Language);

/// <summary>Somebody under 18.</summary>
/// <param name="Age">In whole years.</param>
/// <param name="GuardianMail">Where the parent or guardian reads letters.</param>
/// <param name="Confirmed">Whether the guardian confirmed the account.</param>
public sealed record MinorCard(int Age, string GuardianMail, bool Confirmed);

/// <summary>What other modules may know of accounts.</summary>
public sealed class AccountCards(IDbContextFactory<PleiadDb> databases, RightsOfActors rights)
{
    public static readonly Sentence Erased = new("somebody who was erased", "удалённый пользователь");

    /// <summary>The names of accounts, as the journal names who acted; "program" and "" (a visitor) among them. An unknown one is missing.</summary>
    public IReadOnlyDictionary<string, Sentence> Names(IEnumerable<string> accounts)
    {
        var asked = accounts.Distinct().ToArray();
        using var db = databases.CreateDbContext();
        var names = db.Accounts.Where(a => asked.Contains(a.Id)).Select(a => new { a.Id, a.Name, a.ErasedAt }).AsEnumerable().ToDictionary(a => a.Id, a => a.ErasedAt.Length > 0 ? Erased : Shown(a.Id, a.Name), StringComparer.Ordinal);
        foreach (var shown in asked.Where(a => !names.ContainsKey(a)).Select(DemonstrationAccounts.Find).OfType<DemonstrationAccount>())
            names[shown.Id] = shown.Name; // examples name it before it is opened
        if (asked.Contains(Actor.ProgramId))
            names[Actor.ProgramId] = new("Pleiad", "Pleiad");
        if (asked.Contains(""))
            names[""] = new("a visitor", "посетитель");
        return names;
    }

    /// <summary>Everybody who may do something to a node, by role and name.</summary>
    public IReadOnlyList<RoleHolder> Holding(Permission permission, Node node)
    {
        var above = rights.Above(node).Select(n => n.Path).ToArray();
        var roles = Enum.GetValues<Role>().Where(permission.Allows).ToArray();
        using var db = databases.CreateDbContext();
        return [.. db.HeldRoles.Where(g => g.EndedAt == "" && above.Contains(g.Node) && roles.Contains(g.Role))
            .Join(db.Accounts.Where(a => a.ErasedAt == ""), g => g.Account, a => a.Id, (g, a) => new { g.Role, g.Node, a.Id, a.Name })
            .AsEnumerable().OrderByDescending(g => g.Role).ThenBy(g => g.Name, StringComparer.Ordinal).Select(g => new RoleHolder(g.Id, Shown(g.Id, g.Name), g.Role, new Node(g.Node)))];
    }

    /// <summary>Where somebody holds a role now.</summary>
    public IReadOnlyList<Node> NodesOf(string account, Role role)
    {
        using var db = databases.CreateDbContext();
        return [.. db.HeldRoles.Where(g => g.Account == account && g.Role == role && g.EndedAt == "").Select(g => g.Node).AsEnumerable().Distinct().Select(n => new Node(n))];
    }

    /// <summary>Where a letter to an account goes; null where there is nobody to write to.</summary>
    public static LetterBox? LetterBoxOf(DbConnection connection, string account) =>
        connection.Rows("SELECT mail, language FROM accounts_account WHERE id = @id AND mail IS NOT NULL AND NOT demonstration", row => new LetterBox(row.GetString(0), row.GetString(1)), ("@id", account)).FirstOrDefault();

    /// <summary>Why a consent of this account does not count yet; null when it does: a minor's counts from when a guardian confirmed.</summary>
    public static Sentence? WhyNoConsent(DbConnection connection, string account) =>
        connection.Scalar<long>("SELECT count(*) FROM accounts_account WHERE id = @id AND guardian_mail <> '' AND guardian_at = ''", ("@id", account)) == 0 ? null
            : new("You are under 18, and a parent or guardian has not confirmed your account yet. Your consent counts from then on.", "Вам нет 18 лет, и родитель или опекун ещё не подтвердил вашу запись. Согласие начнёт действовать после этого.");

    /// <summary>What is known of somebody who came as a minor; null for everybody else, and for those who are of age by now.</summary>
    public static MinorCard? MinorOf(DbConnection connection, string account, DateTimeOffset now) =>
        connection.Rows("SELECT born, guardian_mail, guardian_at FROM accounts_account WHERE id = @id AND born <> ''", row => new MinorCard(Age(row.GetString(0), now), row.GetString(1), row.GetString(2).Length > 0), ("@id", account)).FirstOrDefault(m => m.Age < 18);

    internal static Sentence Shown(string account, string name) => DemonstrationAccounts.Find(account)?.Name ?? new Sentence(name, name);

    /// <summary>The age in whole years on a day.</summary>
    internal static int Age(string born, DateTimeOffset now)
    {
        var (birth, today) = (DateOnly.ParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.FromDateTime(now.UtcDateTime));
        return today.Year - birth.Year - (today < birth.AddYears(today.Year - birth.Year) ? 1 : 0);
    }
}
