using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Pleiad.Kernel.Consents;

/// <summary>
/// The links that open one kind of record to whoever has them: how a secret is made, where it leads, how the record behind it is found, and what
/// is said where there is none. How such a record's letters are sent and forgotten is told by <see cref="PrivateLetters"/>.
/// </summary>
/// <param name="Path">Where the links lead, without the language and the secret: <c>/events/registrations</c>.</param>
/// <param name="Thing">What a link opens, as it stands in "There is no … at this link".</param>
/// <param name="Instead">Where somebody may go who has only half a link.</param>
/// <typeparam name="T">The record.</typeparam>
public sealed record PrivateLink<T>(string Path, Sentence Thing, Suggestion Instead)
    where T : class
{
    /// <summary>How much of a secret a table is asked by: 64 bits. How long a database takes tells no more of it than that.</summary>
    private const int Asked = 16;

    /// <summary>The property that holds the secret.</summary>
    public string Secret { get; init; } = "Token";

    /// <summary>How the keys of the record's letters begin: <c>registration</c>; "" where none are written.</summary>
    public string Letters { get; init; } = "";

    /// <summary>What must be agreed to for a letter to be sent; null where the address alone decides, because it goes with the consent.</summary>
    public ConsentPurpose? Needs { get; init; }

    /// <summary>What is over for good of what a link opened, such as a record whose person was forgotten; null where nothing is.</summary>
    public Func<T, bool>? Over { get; init; }

    /// <summary>The private address, without the language.</summary>
    public string To(string secret, string below = "") => $"{Path}/{secret}{below}";

    /// <summary>The record that a link opens.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="GoneException">There was one, and it is over.</exception>
    public T Open(IQueryable<T> rows, string secret)
    {
        var found = Seek(rows, secret) ?? throw Missing();
        return Over?.Invoke(found) != true ? found : throw new GoneException(
            $"This link led to a {Thing.En}. The time for which it is kept is over, and what was written in it is deleted.", $"Эта ссылка вела на страницу {Thing.Ru}. Срок хранения истёк, написанное удалено.", Instead);
    }

    /// <summary>The same where an officer may also come by a reference; null when no link has this secret.</summary>
    /// <remarks>The table is asked by the beginning of the secret, which an index serves; the rest is compared in a time that does not depend on where it differs.</remarks>
    public T? Seek(IQueryable<T> rows, string secret)
    {
        if (!PrivateSecret.MayBe(secret))
            return null;
        var begins = secret[..Asked];
        var ends = begins + "~"; // after every character of a secret, in the order of bytes
        return rows.Where(r => string.Compare(EF.Property<string>(r, Secret), begins) >= 0 && string.Compare(EF.Property<string>(r, Secret), ends) < 0).Select(r => new { Row = r, Held = EF.Property<string>(r, Secret) }).AsEnumerable()
            .FirstOrDefault(r => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(r.Held), Encoding.UTF8.GetBytes(secret)))?.Row;
    }

    /// <summary>Said where a link opens nothing: alike for what never was and for what was mistyped.</summary>
    public NotFoundException Missing() => new($"There is no {Thing.En} at this link. Copy the whole link: every character counts.", $"По этой ссылке {Thing.Ru} нет. Скопируйте ссылку целиком: важен каждый знак.", Instead);
}

/// <summary>What makes a link private.</summary>
public static class PrivateSecret
{
    private const int Bytes = 24, Least = 24, Most = 128;

    /// <summary>A new one: 192 bits of chance in 48 characters.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text has the form of a secret; nothing else is asked of a database.</summary>
    internal static bool MayBe(string text) => text.Length is >= Least and <= Most && text.All(char.IsAsciiLetterOrDigit);
}
