using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pleiad.Browser.Tests;

/// <summary>A mail server on loopback that takes letters as RFC 5321 says, and lets a test wait for the one to an address.</summary>
internal sealed class LetterBox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly List<string> letters = [];
    private readonly Task serving;

    public LetterBox()
    {
        listener.Start();
        serving = Serve();
    }

    public string Address => $"smtp://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>The letters to an address with something in their head, decoded as far as links need; waits for the first.</summary>
    public async Task<string> Letter(string to, string inHead)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            lock (letters)
            {
                if (letters.FindLast(l => l.Contains(to, StringComparison.Ordinal) && l[..l.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Contains(inHead, StringComparison.Ordinal)) is { } found)
                    return Decoded(found);
            }

            await Task.Delay(100, limit.Token);
        }
    }

    /// <summary>How many came to an address.</summary>
    public int Count(string to)
    {
        lock (letters)
            return letters.Count(l => l.Contains(to, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
    }

    /// <summary>Every part as text: base64 blocks opened, soft line ends of quoted-printable taken out.</summary>
    internal static string Decoded(string letter)
    {
        var text = new StringBuilder();
        foreach (var part in letter.Split("\r\n\r\n"))
        {
            var packed = part.Split("\r\n--")[0].Replace("\r\n", "", StringComparison.Ordinal);
            var opened = new byte[packed.Length];
            text.Append(packed.Length > 40 && Convert.TryFromBase64String(packed, opened, out var count) ? Encoding.UTF8.GetString(opened, 0, count) : part.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal)).Append("\n\n");
        }

        return text.ToString();
    }

    private async Task Serve()
    {
        try
        {
            while (!ending.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(ending.Token);
                try
                {
                    await Talk(client.GetStream());
                }
                catch (IOException)
                {
                    // the client hung up
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task Talk(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        async Task Answer(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), ending.Token);
        await Answer("220 localhost ready");
        while (await reader.ReadLineAsync(ending.Token) is { } line && line != "QUIT")
        {
            if (line != "DATA")
            {
                await Answer("250 fine");
                continue;
            }

            await Answer("354 write");
            var letter = new StringBuilder();
            while (await reader.ReadLineAsync(ending.Token) is { } text and not ".")
                letter.Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text).Append("\r\n");
            lock (letters)
                letters.Add(letter.ToString());
            await Answer("250 taken");
        }

        await Answer("221 bye");
    }
}
