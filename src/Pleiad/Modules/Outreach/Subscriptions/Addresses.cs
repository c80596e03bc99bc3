using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>
/// Addresses as hashes with a salt of the installation's own: enough to know one again when it comes, and too little to write to it. Where
/// nobody wants letters is remembered so, even after everything else about the person is erased.
/// </summary>
public static class Addresses
{
    private const string Salt = "addresses";

    /// <summary>The hash of an address; the salt is made with the first.</summary>
    public static string Hash(DbConnection connection, string mail)
    {
        var salt = connection.Scalar<string>("SELECT value FROM outreach_salt WHERE id = @id", ("@id", Salt));
        if (salt is null)
        {
            salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            connection.Execute("INSERT INTO outreach_salt (id, value) VALUES (@id, @value)", ("@id", Salt), ("@value", salt));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(salt), Encoding.UTF8.GetBytes(mail.ToLowerInvariant())));
    }

    /// <summary>Whether nothing may be sent to an address, not even a question.</summary>
    public static bool Suppressed(DbConnection connection, string mail) =>
        connection.Scalar<long>("SELECT count(*) FROM outreach_suppression WHERE hash = @hash", ("@hash", Hash(connection, mail))) > 0;

    /// <summary>Remembers that nothing may be sent there.</summary>
    public static void Suppress(ActScope scope, string mail, string reason) => scope.Connection.Execute(
        "INSERT INTO outreach_suppression (hash, reason, since) VALUES (@hash, @reason, @now) ON CONFLICT (hash) DO NOTHING", ("@hash", Hash(scope.Connection, mail)), ("@reason", reason), ("@now", scope.Now.ToString("O")));

    /// <summary>Forgets that again.</summary>
    public static void Lift(ActScope scope, string mail) => scope.Connection.Execute("DELETE FROM outreach_suppression WHERE hash = @hash", ("@hash", Hash(scope.Connection, mail)));
}
