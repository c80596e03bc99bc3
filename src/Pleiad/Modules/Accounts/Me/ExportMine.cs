using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>Everything the house holds about an account, for the person: what this module keeps, and what every other part says it keeps.</summary>
internal sealed class ExportMine(IDbContextFactory<PleiadDb> databases, IEnumerable<PersonalData> parts, TimeProvider clock)
{
    public JsonObject Run(string id)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var account = db.Accounts.First(a => a.Id == id);
        var holder = new Holder(id, account.Mail ?? "", account.Name);
        var export = new JsonObject
        {
            ["exportedAt"] = clock.GetUtcNow().ToString("O"),
            ["account"] = new JsonObject
            {
                ["id"] = id, ["name"] = account.Name, ["mail"] = account.Mail, ["language"] = account.Language, ["createdAt"] = account.CreatedAt, ["seenAt"] = account.SeenAt,
                ["born"] = account.Born, ["guardianMail"] = account.GuardianMail, ["guardianConfirmedAt"] = account.GuardianAt, ["hasAuthenticator"] = account.AuthenticatorKey.Length > 0,
                ["wrongPasswordsInARow"] = account.Failures, ["demonstration"] = account.Demonstration,
            },
            ["roles"] = new JsonArray([.. db.HeldRoles.Where(g => g.Account == id).OrderBy(g => g.Since).AsEnumerable().Select(g => new JsonObject
            {
                ["role"] = g.Role.ToString(), ["node"] = g.Node, ["since"] = g.Since, ["givenBy"] = g.GivenBy, ["reason"] = g.Reason, ["endedAt"] = g.EndedAt, ["endedBy"] = g.EndedBy, ["endedReason"] = g.EndedReason,
            })]),
            ["sessions"] = new JsonArray([.. db.Sessions.Where(s => s.Account == id).OrderBy(s => s.CreatedAt).AsEnumerable().Select(s => new JsonObject
            {
                ["device"] = s.Device, ["createdAt"] = s.CreatedAt, ["seenAt"] = s.SeenAt, ["endedAt"] = s.EndedAt,
            })]),
            ["links"] = new JsonArray([.. db.Links.Where(l => l.Account == id || l.MadeBy == id || (l.Mail != "" && l.Mail == holder.Mail)).OrderBy(l => l.CreatedAt).AsEnumerable().Select(l => new JsonObject
            {
                ["purpose"] = l.Purpose, ["mail"] = l.Mail, ["role"] = l.Role, ["node"] = l.Node, ["createdAt"] = l.CreatedAt, ["expiresAt"] = l.ExpiresAt, ["usedAt"] = l.UsedAt,
            })]),
            ["doneToThisAccount"] = Lines(Journal.Of(connection, AccountNode.Of(id))),
            ["doneByThisAccount"] = Lines(Journal.By(connection, id)),
        };
        foreach (var part in parts)
            export[part.Name] = part.Read(connection, holder);
        return export;
    }

    private static JsonArray Lines(IReadOnlyList<JournalEntry> lines) => new([.. lines.Select(l => new JsonObject
    {
        ["at"] = l.At, ["about"] = l.Aggregate, ["move"] = l.Move, ["actor"] = l.Actor, ["onBehalfOf"] = l.OnBehalfOf, ["reason"] = l.Reason, ["facts"] = JsonNode.Parse(l.Facts),
    })]);
}
