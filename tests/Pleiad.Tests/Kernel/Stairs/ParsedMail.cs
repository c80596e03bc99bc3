using System.Text;
using System.Text.RegularExpressions;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>A message read back as a mail program does: unfolded headers, encoded words, parts and their encodings.</summary>
internal sealed partial class ParsedMail
{
    private readonly ILookup<string, string> headers;

    private ParsedMail(string message)
    {
        var end = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Head = message[..end];
        Body = message[(end + 4)..];
        headers = Head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(l => l.Split(": ", 2)).ToLookup(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
    }

    public string Head { get; }

    public string Body { get; }

    /// <summary>The only header of that name, decoded.</summary>
    public string this[string name] => Decoded(headers[name].Single());

    public bool Has(string name) => headers.Contains(name);

    public static ParsedMail Of(string message) => new(message);

    /// <summary>The text of a message of one part.</summary>
    public string Text => this["Content-Transfer-Encoding"] switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(Body.Replace("\r\n", "", StringComparison.Ordinal))),
        "quoted-printable" => Encoding.UTF8.GetString(Bytes(Body[..^2])),
        var other => throw new InvalidOperationException(other),
    };

    /// <summary>The parts of a message of several.</summary>
    public ParsedMail[] Parts
    {
        get
        {
            var boundary = this["Content-Type"].Split('"')[1];
            return [.. Body.Split($"--{boundary}").Skip(1).SkipLast(1).Select(p => new ParsedMail(p[2..]))];
        }
    }

    private static byte[] Bytes(string quoted)
    {
        List<byte> bytes = [];
        quoted = quoted.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < quoted.Length; i += quoted[i] == '=' ? 3 : 1)
            bytes.Add(quoted[i] == '=' ? Convert.FromHexString(quoted.AsSpan(i + 1, 2))[0] : (byte)quoted[i]);
        return [.. bytes];
    }

    private static string Decoded(string header) =>
        EncodedWord().Replace(Gap().Replace(header, "?==?"), m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["text"].Value)));

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]+)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
