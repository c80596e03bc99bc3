using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>What applications hold about people, and how long.</summary>
internal static class ApplicationPersonalData
{
    public static PersonalData Applications { get; } = new("talent-applications", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT id, opening, state, motivation, applied_at, changed_at, reason FROM talent_application WHERE person = @account ORDER BY applied_at, id",
        r => new JsonObject { ["reference"] = r.GetString(0), ["opening"] = r.GetString(1), ["state"] = r.GetString(2), ["motivation"] = r.GetString(3), ["appliedAt"] = r.GetString(4), ["changedAt"] = r.GetString(5), ["reason"] = r.GetString(6) },
        ("@account", holder.Account))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var id in connection.Rows("SELECT id FROM talent_application WHERE person = @account", r => r.GetString(0), ("@account", holder.Account)))
                Empty(connection, id);
        },
    };

    public static RetentionRule Rule { get; } = new(
        "talent-applications", new("What applicants wrote, and who they are", "Что написали кандидаты и кто они"), new("a year after the last change of an application that is over", "год после последнего изменения завершённого отклика"),
        new("So that a decision can be explained to whoever asks about it", "Чтобы решение можно было объяснить тому, кто о нём спросит"),
        (connection, now) =>
        {
            var over = connection.Rows("SELECT id FROM talent_application WHERE person <> '' AND state IN ('rejected', 'cancelled', 'withdrawn', 'expired', 'expired-by-learner') AND NOT illustrative AND changed_at < @before", r => r.GetString(0), ("@before", now.UtcDateTime.AddYears(-1).ToString("O", CultureInfo.InvariantCulture)));
            foreach (var id in over)
                Empty(connection, id);
            return over.Count;
        });

    private static void Empty(DbConnection connection, string id)
    {
        connection.Execute("UPDATE talent_application SET person = '', motivation = '', reason = '', guardian_token = '' WHERE id = @id", ("@id", id));
        ConsentRegister.Erase(connection, Application.NodeOf(id).Path);
    }
}
