using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Personal;

namespace Pleiad.Modules.Accounts.Retention;

/// <summary>How long this module keeps what it keeps.</summary>
internal static class AccountRetention
{
    private const int SessionDays = 30, LinkDays = 30;

    public static IEnumerable<RetentionRule> Rules { get; } =
    [
        new("sessions",
            new("Sessions that ended: device, begin and last use", "Завершённые сеансы: устройство, начало и последний вход"),
            new($"{SessionDays} days after their end", $"{SessionDays} дней после завершения"),
            new("So that a person can see who came in before", "Чтобы человек видел, кто входил прежде"),
            (connection, now) => connection.Execute(
                "DELETE FROM accounts_session WHERE (ended_at <> '' AND ended_at < @before) OR (ended_at = '' AND (created_at < @longest OR seen_at < @idle))",
                ("@before", Text(now.AddDays(-SessionDays))), ("@longest", Text(now - Sessions.OpenSessions.Longest - TimeSpan.FromDays(SessionDays))), ("@idle", Text(now - Sessions.OpenSessions.Idle - TimeSpan.FromDays(SessionDays))))),
        new("links",
            new("Invitations and other links that were used or ran out, with their mail address", "Использованные и просроченные приглашения и ссылки вместе с адресом почты"),
            new($"{LinkDays} days after that", $"{LinkDays} дней после этого"),
            new("So that whoever invited can see what became of it", "Чтобы пригласивший видел, чем дело кончилось"),
            (connection, now) => connection.Execute("DELETE FROM accounts_link WHERE (used_at <> '' AND used_at < @before) OR expires_at < @before", ("@before", Text(now.AddDays(-LinkDays))))),
    ];

    private static string Text(DateTimeOffset at) => at.ToString("O");
}
