using System.Data.Common;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Talent.People;

/// <summary>What is held about a learner: exported whole, and erased whole.</summary>
internal static class LearnerPersonalData
{
    public static PersonalData Record { get; } = new("talent", Read) { Erase = (connection, holder) => Erase(connection, holder.Account) };

    /// <summary>Takes everything of a person away.</summary>
    public static void Erase(DbConnection connection, string account)
    {
        foreach (var id in connection.Rows("SELECT id FROM talent_enrolment WHERE person = @account AND token <> ''", r => r.GetString(0), ("@account", account)))
            ConsentRegister.Erase(connection, Node.Of(Courses.Enrolment.NodeKind, id).Path);
        foreach (var table in new[] { "talent_person_skill", "talent_enrolment", "talent_step" })
            connection.Execute($"DELETE FROM {table} WHERE person = @account", ("@account", account));
        connection.Execute("DELETE FROM talent_person WHERE account = @account", ("@account", account));
    }

    private static JsonObject? Read(DbConnection connection, Holder holder)
    {
        var record = connection.Rows(
            "SELECT stage, organisation, occupation, finishes, shown, created_at FROM talent_person WHERE account = @account",
            r => new JsonObject { ["stage"] = r.GetString(0), ["organisation"] = r.GetString(1), ["occupation"] = r.GetString(2), ["finishes"] = r.GetInt32(3), ["shown"] = r.GetBoolean(4), ["createdAt"] = r.GetString(5) }, ("@account", holder.Account)).FirstOrDefault();
        if (record is null)
            return null;
        record["skills"] = Rows(connection, holder, "SELECT skill, origin, since, level FROM talent_person_skill WHERE person = @account ORDER BY skill, origin", "skill", "origin", "since");
        record["courses"] = Rows(connection, holder, "SELECT course, state, asked_at, ended_at FROM talent_enrolment WHERE person = @account ORDER BY asked_at, id", "course", "state", "askedAt", "endedAt");
        record["steps"] = Rows(connection, holder, "SELECT kind, en, ru, organisation, starts, ends FROM talent_step WHERE person = @account ORDER BY starts, origin", "kind", "en", "ru", "organisation", "starts", "ends");
        return record;
    }

    private static JsonArray Rows(DbConnection connection, Holder holder, string sql, params string[] names) => new([.. connection.Rows(sql, r =>
    {
        var row = new JsonObject();
        for (var i = 0; i < names.Length; i++)
            row[names[i]] = r.GetString(i);
        if (r.FieldCount > names.Length)
            row["level"] = r.GetInt32(names.Length);
        return (JsonNode)row;
    }, ("@account", holder.Account))]);
}
