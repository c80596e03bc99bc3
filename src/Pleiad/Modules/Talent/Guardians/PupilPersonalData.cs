using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>What lists of classes hold about pupils and guardians, and how long.</summary>
internal static class PupilPersonalData
{
    private const int Kept = 30; // days after the activity
    private const string Whose = "(p.account = @account AND p.account <> '') OR (p.guardian_mail = @mail AND p.guardian_mail <> '')";

    public static PersonalData Lists { get; } = new("school-lists", (connection, holder) => new JsonArray([.. connection.Rows(
        $"SELECT g.activity, g.class_name, p.name, p.guardian_mail, p.state, p.result, p.answered_at FROM talent_pupil p JOIN talent_group g ON g.id = p.school_group WHERE {Whose} ORDER BY g.asked_at, p.id",
        r => new JsonObject { ["activity"] = r.GetString(0), ["class"] = r.GetString(1), ["name"] = r.GetString(2), ["guardianMail"] = r.GetString(3), ["state"] = r.GetString(4), ["result"] = r.GetString(5), ["answeredAt"] = r.GetString(6) }, ("@account", holder.Account), ("@mail", holder.Mail))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var id in connection.Rows($"SELECT p.id FROM talent_pupil p WHERE {Whose}", r => r.GetString(0), ("@account", holder.Account), ("@mail", holder.Mail)))
            {
                connection.Execute("UPDATE talent_pupil SET name = '', guardian_mail = '', account = '', result = '' WHERE id = @id", ("@id", id));
                ConsentRegister.Erase(connection, SchoolNodes.OfPupil(id).Path);
            }
        },
    };

    /// <summary>Consents of pupils whose account is linked stay with the step on their path, which a guardian may still take back.</summary>
    public static RetentionRule Rule { get; } = new(
        "school-lists", new("Names of pupils on the lists of classes, and addresses of their guardians", "Имена учеников в списках классов и адреса родителей"), new($"{Kept} days after the activity", $"{Kept} дней после занятия"),
        new("So that the teacher can still tell who was there", "Чтобы учитель мог подтвердить, кто был"),
        (connection, now) =>
        {
            var before = now.UtcDateTime.AddDays(-Kept).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var over = connection.Rows(
                "SELECT p.id, p.account FROM talent_pupil p JOIN talent_group g ON g.id = p.school_group JOIN talent_activity a ON a.id = g.activity WHERE (p.name <> '' OR p.guardian_mail <> '') AND a.starts <> '' AND substr(CASE WHEN a.ends = '' THEN a.starts ELSE a.ends END, 1, 10) < @before",
                r => (Id: r.GetString(0), Account: r.GetString(1)), ("@before", before));
            foreach (var (id, account) in over)
            {
                connection.Execute("UPDATE talent_pupil SET name = '', guardian_mail = '' WHERE id = @id", ("@id", id));
                if (account.Length == 0)
                    ConsentRegister.Erase(connection, SchoolNodes.OfPupil(id).Path);
            }

            return over.Count;
        });
}
