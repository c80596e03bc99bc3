using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.CheckIns;

/// <summary>The key that codes are signed with, in hexadecimal.</summary>
internal sealed record Signer(string Id, string Secret);

/// <summary>
/// The code on a confirmation: the reference and a signature of it, which only this installation can make. It opens nothing but the door; whoever
/// reads it learns no name.
/// </summary>
public sealed class CheckInCodes
{
    private const int SignatureBytes = 10; // 80 bits: guessing at a door is slow

    /// <summary>The code of a registration: <c>7FK2M9PQ.3a…</c>; "" before there is a key.</summary>
    public string Of(DbConnection connection, Registration registration) => Key(connection) is { } key ? $"{registration.Id}.{Signature(key, registration.Gathering, registration.Id)}" : "";

    /// <summary>The reference that a code names, when it is one of this gathering; null for any other text.</summary>
    public string? Read(DbConnection connection, string gathering, string code)
    {
        var parts = code.Trim().Split('.');
        return parts.Length == 2 && Key(connection) is { } key && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Signature(key, gathering, parts[0].ToUpperInvariant())), Encoding.UTF8.GetBytes(parts[1].ToLowerInvariant())) ? parts[0].ToUpperInvariant() : null;
    }

    /// <summary>Makes the key, once in the life of an installation.</summary>
    public static void Begin(ActScope scope) =>
        scope.Connection.Execute("INSERT INTO events_key (id, secret) VALUES ('check-in', @secret) ON CONFLICT (id) DO NOTHING", ("@secret", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));

    private static byte[]? Key(DbConnection connection) => connection.Scalar<string>("SELECT secret FROM events_key WHERE id = 'check-in'") is { } secret ? Convert.FromHexString(secret) : null;

    private static string Signature(byte[] key, string gathering, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"check-in\n{gathering}\n{id}")).AsSpan(0, SignatureBytes));
}
