using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pleiad.Kernel.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Writes a letter as the bytes that go over the wire: RFC 5322 with the headers of RFC 2045 and 2047. Everything is ASCII, lines end with
/// CR LF and are at most 76 characters long, but for an address or a given header that is longer by itself.
/// </summary>
public static partial class Mime
{
    private const int LongestLine = 76;

    /// <summary>The headers that every letter has; they cannot be given.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "Date", "From", "To", "Cc", "Bcc", "Sender", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Language" };

    /// <summary>The whole message.</summary>
    /// <param name="letter">What is sent.</param>
    /// <param name="id">Names it; the same for every try, so that a receiver can tell a double.</param>
    /// <param name="from">The sender.</param>
    /// <param name="date">When it was written.</param>
    /// <exception cref="ArgumentException">A given header has no such name, or is one that every letter has.</exception>
    public static byte[] Write(Letter letter, string id, MailAddress from, DateTimeOffset date)
    {
        var text = new StringBuilder();
        Header(text, "Date", date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000");
        Header(text, "From", Mailbox(from.DisplayName, from.Address));
        Header(text, "To", Mailbox(letter.ToName, letter.To));
        Header(text, "Subject", Words(OneLine(letter.Subject), "Subject: ".Length));
        Header(text, "Message-ID", $"<{id}@{Domain(from.Host)}>");
        Header(text, "Auto-Submitted", "auto-generated");
        foreach (var (name, value) in letter.Headers)
        {
            if (Own.Contains(name) || !HeaderName().IsMatch(name))
                throw new ArgumentException($"A letter cannot be given the header '{name}'.", nameof(letter));
            Header(text, name, Words(OneLine(value), name.Length + 2));
        }

        Header(text, "Content-Language", letter.Language == Language.Russian ? "ru" : "en");
        Header(text, "MIME-Version", "1.0");
        if (letter.Html.Length == 0)
        {
            Part(text, "plain", letter.Text);
            return Encoding.ASCII.GetBytes(text.ToString());
        }

        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8)); // "=_" stands in no encoded text
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(text, "plain", letter.Text);
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(text, "html", letter.Html);
        text.Append("\r\n--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>An address as the protocols take it: the domain in ASCII (RFC 5891).</summary>
    public static string AsciiAddress(string address)
    {
        var at = address.LastIndexOf('@');
        return address[..(at + 1)] + Domain(address[(at + 1)..]);
    }

    /// <summary>A text without line breaks and other control characters, so that nothing can slip into a header.</summary>
    internal static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    /// <summary>Quoted-printable (RFC 2045, 6.7): what is not plain ASCII as =XX, lines of at most 76, no blank at their end.</summary>
    internal static string QuotedPrintable(string content)
    {
        var text = new StringBuilder();
        foreach (var line in content.ReplaceLineEndings("\n").Split('\n'))
        {
            var width = 0;
            var bytes = Encoding.UTF8.GetBytes(line);
            for (var i = 0; i < bytes.Length; i++)
            {
                var plain = bytes[i] is >= 33 and <= 126 and not (byte)'=' || (bytes[i] is (byte)' ' or (byte)'\t' && i < bytes.Length - 1);
                var piece = plain ? ((char)bytes[i]).ToString() : "=" + bytes[i].ToString("X2", CultureInfo.InvariantCulture);
                if (width + piece.Length > LongestLine - 1)
                {
                    text.Append("=\r\n");
                    width = 0;
                }

                text.Append(piece);
                width += piece.Length;
            }

            text.Append("\r\n");
        }

        return text.ToString(0, text.Length - 2); // the last line had no end of its own
    }

    private static void Part(StringBuilder text, string kind, string content)
    {
        Header(text, "Content-Type", $"text/{kind}; charset=utf-8");
        var letters = content.Count(c => c > 126);
        if (letters * 6 > content.Length) // Russian is shorter in base64, and English stays readable as it is
        {
            Header(text, "Content-Transfer-Encoding", "base64");
            text.Append("\r\n");
            foreach (var line in Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"))).Chunk(LongestLine))
                text.Append(line).Append("\r\n");
            return;
        }

        Header(text, "Content-Transfer-Encoding", "quoted-printable");
        text.Append("\r\n").Append(QuotedPrintable(content)).Append("\r\n");
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Mailbox(string name, string address)
    {
        var ascii = AsciiAddress(address);
        if (name.Length == 0)
            return ascii;
        var plain = Ascii.IsValid(name) && name.Length < 50 && !name.Contains("=?", StringComparison.Ordinal);
        return (plain ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Words(name, "From: ".Length)) + $"\r\n <{ascii}>";
    }

    private static string Domain(string host) => Ascii.IsValid(host) ? host : new IdnMapping().GetAscii(host);

    /// <summary>
    /// A text in a header: folded between words while it is ASCII, otherwise as encoded words (RFC 2047) of at most 75 characters, none of
    /// which splits a character.
    /// </summary>
    private static string Words(string value, int used)
    {
        if (Ascii.IsValid(value) && !value.Contains("=?", StringComparison.Ordinal))
            return Folded(value, used);
        const int MostBytes = 45; // 60 in base64, and 12 around them
        var words = new List<string>();
        var bytes = new List<byte>();
        var buffer = new byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(buffer);
            if (bytes.Count + length > (words.Count == 0 ? MostBytes - Math.Min(12, used) : MostBytes))
                Flush();
            bytes.AddRange(buffer.AsSpan(0, length));
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(bytes.ToArray())}?=");
            bytes.Clear();
        }
    }

    private static string Folded(string value, int used)
    {
        var text = new StringBuilder();
        var width = used;
        foreach (var word in value.Split(' '))
        {
            if (text.Length > 0)
            {
                var fold = width + 1 + word.Length > LongestLine && word.Length > 0;
                text.Append(fold ? "\r\n " : " ");
                width = fold ? 1 : width + 1;
            }

            text.Append(word);
            width += word.Length;
        }

        return text.ToString();
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,60}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeaderName();
}
