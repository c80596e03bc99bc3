using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Grants;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Demonstrations;

/// <summary>An invented account that shows what one role can do.</summary>
internal sealed record DemonstrationAccount(string Id, Sentence Name, Role Role, string Node)
{
    /// <summary>Of a minor: the date of birth; a guardian confirmed the account.</summary>
    public string Born { get; init; } = "";

    public string GuardianMail { get; init; } = "";

    public string Mail => $"{Id["demo-".Length..]}@demo.example";
}

/// <summary>
/// An account for each role but the administrator's, so that the program can be seen from every chair. They are there as long as the
/// server is started with them; started without, they cannot sign in and hold nothing.
/// </summary>
internal sealed class DemonstrationAccounts(IDbContextFactory<PleiadDb> databases, ActRunner acts, Passwords passwords, Demonstration demonstration)
{
    /// <summary>The password of all of them, which the sign-in page shows.</summary>
    public const string Password = "pleiad demonstration";

    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("demo-cluster-manager", new("Demo cluster manager", "Демо: управляющий кластером"), Role.ClusterManager, "registry/clusters/spb-pharma"),
        new("demo-representative", new("Demo representative", "Демо: представитель"), Role.OrganisationRepresentative, "registry/organisations/polysan"),
        new("demo-second-representative", new("Demo second representative", "Демо: второй представитель"), Role.OrganisationRepresentative, "registry/organisations/polysan"),
        new("demo-partner", new("Demo partner's representative", "Демо: представитель партнёра"), Role.OrganisationRepresentative, "registry/organisations/mir-pharm"),
        new("demo-centre-officer", new("Demo centre officer", "Демо: сотрудник центра"), Role.CentreOfficer, "instance"),
        new("demo-expert", new("Demo expert", "Демо: эксперт"), Role.Expert, "instance"),
        new("demo-analyst", new("Demo analyst", "Демо: аналитик"), Role.Analyst, "instance"),
        new("demo-operator", new("Demo operator", "Демо: оператор"), Role.Operator, "registry/organisations/spb-technopark"),
        new("demo-tutor", new("Demo tutor", "Демо: наставник"), Role.Tutor, "registry/organisations/polysan"),
        new("demo-investor", new("Demo investor", "Демо: инвестор"), Role.Investor, "instance"),
        new("demo-student", new("Demo student", "Демо: студент"), Role.Learner, "talent/people/demo-student"),
        new("demo-pupil", new("Demo pupil", "Демо: школьник"), Role.Learner, "talent/people/demo-pupil") { Born = "2011-05-31", GuardianMail = "guardian@demo.example" },
        new("demo-teacher", new("Demo teacher", "Демо: учитель"), Role.OrganisationRepresentative, "registry/organisations/example-school"),
        new("demo-university", new("Demo university officer", "Демо: сотрудник вуза"), Role.OrganisationRepresentative, "registry/organisations/st-petersburg-state-chemical-and-pharmaceutical-university"),
    ];

    private static readonly Dictionary<string, DemonstrationAccount> ById = All.ToDictionary(a => a.Id, StringComparer.Ordinal);

    public static DemonstrationAccount? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Brings the database to what the server was started with; changes nothing when it is there already.</summary>
    public void Apply()
    {
        using (var db = databases.CreateDbContext())
        {
            var open = db.Accounts.Where(a => a.Demonstration && a.PasswordHash != "").Select(a => a.Id).ToHashSet();
            if (demonstration.On ? All.All(a => open.Contains(a.Id)) : open.Count == 0)
                return;
        }

        var hash = demonstration.On ? passwords.Hash(Password) : ""; // one hash for all: the password is on the sign-in page
        acts.Run(Actor.Program, scope =>
        {
            var there = scope.Db.Accounts.AsTracking().Where(a => a.Demonstration).ToDictionary(a => a.Id, StringComparer.Ordinal);
            if (demonstration.On)
            {
                foreach (var account in All.Where(a => !there.TryGetValue(a.Id, out var t) || t.PasswordHash.Length == 0))
                    Open(scope, account, there.GetValueOrDefault(account.Id), hash);
            }
            else
            {
                foreach (var account in there.Values.Where(a => a.PasswordHash.Length > 0))
                    End(scope, account);
            }
        });
    }

    private static void Open(ActScope scope, DemonstrationAccount shown, Account? account, string hash)
    {
        var now = scope.Now.ToString("O");
        if (account is null)
            scope.Db.Add(new Account { Id = shown.Id, Mail = shown.Mail, Name = shown.Name.En, PasswordHash = hash, Demonstration = true, Born = shown.Born, GuardianMail = shown.GuardianMail, GuardianAt = shown.Born.Length > 0 ? now : "", CreatedAt = now });
        else
            account.PasswordHash = hash;
        scope.Db.Add(new HeldRole { Id = Secret.NewId(), Account = shown.Id, Role = shown.Role, Node = shown.Node, Since = now, GivenBy = Actor.ProgramId });
        scope.Write(new Deed(AccountNode.Of(shown.Id), "begin-demonstration") { Facts = new() { ["role"] = shown.Role.ToString(), ["node"] = shown.Node } });
    }

    private static void End(ActScope scope, Account account)
    {
        var now = scope.Now.ToString("O");
        account.PasswordHash = "";
        scope.Db.Sessions.Where(s => s.Account == account.Id && s.EndedAt == "").ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, now));
        scope.Db.HeldRoles.Where(g => g.Account == account.Id && g.EndedAt == "").ExecuteUpdate(g => g.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedBy, Actor.ProgramId));
        scope.Write(new Deed(AccountNode.Of(account.Id), "end-demonstration"));
    }
}
