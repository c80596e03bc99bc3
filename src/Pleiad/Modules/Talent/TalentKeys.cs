using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Talent;

/// <summary>Keys of this installation, under which something is told again without being kept: a keyed hash, which nobody without the key can try out.</summary>
internal static class TalentKeys
{
    /// <summary>HMAC-SHA256 of a text, in hexadecimal; makes the key with the first one.</summary>
    public static string Mark(DbConnection connection, string key, string text)
    {
        connection.Execute("INSERT INTO talent_key (id, secret) VALUES (@id, @secret) ON CONFLICT (id) DO NOTHING", ("@id", key), ("@secret", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
        return Find(connection, key, text)!;
    }

    /// <summary>The same where nothing may be written; null as long as there is no key.</summary>
    public static string? Find(DbConnection connection, string key, string text) =>
        connection.Scalar<string>("SELECT secret FROM talent_key WHERE id = @id", ("@id", key)) is { Length: > 0 } secret ? Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.UTF8.GetBytes(text))) : null;
}
