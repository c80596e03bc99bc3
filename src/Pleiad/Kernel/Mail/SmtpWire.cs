using System.Globalization;
using System.Net.Security;
using System.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>A connection to a mail server: commands out, numbered answers in.</summary>
internal sealed class SmtpWire(Stream network) : IAsyncDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private readonly byte[] buffer = new byte[4096];
    private Stream stream = network;
    private int start, end;

    public bool Encrypted => stream is SslStream;

    public async Task Encrypt(SslClientAuthenticationOptions options, CancellationToken cancel)
    {
        if (start < end)
            throw new IOException("The mail server spoke before it was asked; that is not trusted.");
        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, cancel);
    }

    /// <summary>Sends a command and waits for its answer; gives the texts of the answer's lines.</summary>
    public async Task<IReadOnlyList<string>> Say(string command, int expected, CancellationToken cancel, bool forGood = false, bool secret = false)
    {
        await Send(Encoding.ASCII.GetBytes(command + "\r\n"), cancel);
        return await Expect(expected, cancel, forGood, secret ? "the login" : command);
    }

    public async Task Send(byte[] bytes, CancellationToken cancel)
    {
        await stream.WriteAsync(bytes, cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="expected">The code it must have.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <param name="forGood">Whether a 5xx means that this letter will never be taken; elsewhere it may be the settings, which somebody can mend.</param>
    /// <param name="about">What it answers to.</param>
    public async Task<IReadOnlyList<string>> Expect(int expected, CancellationToken cancel, bool forGood = false, string about = "the message")
    {
        List<string> lines = [];
        while (true)
        {
            var line = await Line(cancel);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                throw new IOException("That is no mail server: it answered without a number.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length > 3 && line[3] == '-')
                continue;
            if (code == expected || (expected == 250 && code == 251))
                return lines;
            var said = $"The mail server answered {about} with {code} {string.Join(' ', lines)}";
            throw forGood && code is >= 500 and < 600 ? new LetterRefusedException(said) : new IOException(said);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<string> Line(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (line.Length < LongestAnswer)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, cancel));
                if (end == 0)
                    throw new IOException("The mail server hung up.");
            }

            var c = (char)buffer[start++];
            if (c == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(c is >= ' ' and <= '~' ? c : c == '\r' ? c : '?');
        }

        throw new IOException("The mail server's answer has no end.");
    }
}
