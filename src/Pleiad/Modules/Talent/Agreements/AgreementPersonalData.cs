using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>What agreements, evaluations and later answers hold about people, and how long.</summary>
internal static class AgreementPersonalData
{
    public static PersonalData Agreements { get; } = new("talent-agreements", (connection, holder) => new JsonArray([.. connection.Rows(
        "SELECT a.id, a.organisation, a.starts, a.ends, a.hours, a.state, coalesce(e.outcome, ''), coalesce(e.words, ''), coalesce(e.contract, ''), coalesce(e.job_starts, '') FROM talent_agreement a LEFT JOIN talent_evaluation e ON e.agreement = a.id WHERE a.person = @account ORDER BY a.created_at, a.id",
        r => new JsonObject
        {
            ["reference"] = r.GetString(0), ["organisation"] = r.GetString(1), ["starts"] = r.GetString(2), ["ends"] = r.GetString(3), ["hours"] = r.GetInt32(4), ["state"] = r.GetString(5), ["outcome"] = r.GetString(6), ["words"] = r.GetString(7), ["contract"] = r.GetString(8), ["jobStarts"] = r.GetString(9),
        },
        ("@account", holder.Account))]))
    {
        Erase = (connection, holder) =>
        {
            connection.Execute("UPDATE talent_evaluation SET words = '' WHERE agreement IN (SELECT id FROM talent_agreement WHERE person = @account)", ("@account", holder.Account));
            connection.Execute("UPDATE talent_agreement SET person = '', tutor = '', tasks = '', further_name = '', further_mail = '' WHERE person = @account", ("@account", holder.Account));
            connection.Execute("DELETE FROM talent_follow_up WHERE person = @account", ("@account", holder.Account));
            connection.Execute("UPDATE talent_graduate SET person = '' WHERE person = @account", ("@account", holder.Account));
        },
    };

    public static RetentionRule Rule { get; } = new(
        "talent-follow-ups", new("What learners said of themselves some months later", "Что учащиеся сказали о себе спустя месяцы"), new("two years after they were to be asked", "два года после дня вопроса"),
        new("Long enough to be counted in the cohort of the year", "Достаточно, чтобы быть учтённым в выпуске года"),
        (connection, now) => connection.Execute("DELETE FROM talent_follow_up WHERE due < @before", ("@before", now.UtcDateTime.AddYears(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
}
