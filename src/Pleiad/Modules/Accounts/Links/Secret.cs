using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Pleiad.Modules.Accounts.Links;

/// <summary>Secrets that only their holder knows: 256 random bits in a cookie or an address. The database keeps their hash.</summary>
public static class Secret
{
    /// <summary>A new one: 43 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A new name for something that opens nothing: 22 letters, digits, hyphens and underscores.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)).Replace('-', 'a').Replace('_', 'b');

    /// <summary>What the database keeps. One round is enough: 256 random bits cannot be guessed from it.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
