using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pleiad.Modules.Accounts.People;

/// <summary>Codes that follow the clock (RFC 6238): HMAC-SHA-1 of the step of 30 seconds, cut to six digits as RFC 4226 says.</summary>
public static class AuthenticatorCode
{
    private const int Seconds = 30, Digits = 6, KeyBytes = 20;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>A new shared secret in base 32.</summary>
    public static string NewKey() => Base32(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Bytes as letters and digits that are not mixed up when they are typed (RFC 4648), small.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(held << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The step whose code was typed: now, or one before or after, for clocks that differ; null when none fits.</summary>
    public static long? Step(string key, string typed, DateTimeOffset now)
    {
        if (key.Length == 0 || typed.Length != Digits)
            return null;
        var (secret, present) = (Bytes(key), now.ToUnixTimeSeconds() / Seconds);
        long? found = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step, Digits)), Encoding.UTF8.GetBytes(typed)))
                found = step;
        }

        return found;
    }

    /// <summary>The code that an authenticator shows at a time.</summary>
    public static string At(string key, DateTimeOffset now) => Code(Bytes(key), now.ToUnixTimeSeconds() / Seconds, Digits);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and every authenticator use HMAC-SHA-1; its weakness is collisions, which an HMAC does not rest on.")]
    internal static string Code(byte[] secret, long step, int digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    private static byte[] Bytes(string key)
    {
        List<byte> bytes = [];
        var (held, bits) = (0, 0);
        foreach (var c in key)
        {
            held = (held << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
