using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>A mail server on loopback that takes letters as RFC 5321 says, and keeps what came over the wire.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = Serve();
    }

    /// <summary>The letters, after the dots were taken out.</summary>
    public List<string> Letters { get; } = [];

    public List<string> Said { get; } = [];

    /// <summary>Answers for commands that begin so, instead of the usual one.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether several commands may come in one piece (RFC 2920).</summary>
    public bool Pipelining { get; init; }

    /// <summary>Whether only the heads of letters are kept, for a test with many.</summary>
    public bool HeadsOnly { get; init; }

    /// <summary>Asked before a letter begins, with how many were taken: the server answers nothing until it is done.</summary>
    public Func<int, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>With it, STARTTLS and AUTH are offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    public Uri Address(string user = "") => new($"smtp://{(user.Length > 0 ? user + "@" : "")}localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static X509Certificate2 NewCertificate(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var own = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
        Certificate?.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (!ending.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(ending.Token);
                client.NoDelay = true;
                try
                {
                    await Talk(client.GetStream());
                }
                catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
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
        var (reader, secure) = (new StreamReader(stream, Encoding.Latin1), false);
        async Task Answer(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), ending.Token);
        await Answer("220 localhost ready");
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            if (!HeadsOnly)
                Said.Add(line);
            if (line.StartsWith("MAIL ", StringComparison.Ordinal))
                await Before(Letters.Count);
            if (Answers.FirstOrDefault(a => line.StartsWith(a.Key, StringComparison.Ordinal)).Value is { } other)
            {
                await Answer(other);
            }
            else if (line.StartsWith("EHLO ", StringComparison.Ordinal))
            {
                await Answer(Certificate is null ? $"250-localhost\r\n{(Pipelining ? "250-PIPELINING\r\n" : "")}250 8BITMIME" : secure ? "250-localhost\r\n250 AUTH LOGIN PLAIN" : "250-localhost\r\n250-SIZE 1000000\r\n250 STARTTLS");
            }
            else if (line == "STARTTLS")
            {
                await Answer("220 go on");
                var encrypted = new SslStream(stream);
                await encrypted.AuthenticateAsServerAsync(Certificate!);
                (stream, reader, secure) = (encrypted, new StreamReader(encrypted, Encoding.Latin1), true);
            }
            else if (line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
            {
                await Answer(Encoding.UTF8.GetString(Convert.FromBase64String(line["AUTH PLAIN ".Length..])) == "\0anna\0пароль" ? "235 welcome" : "535 no");
            }
            else if (line == "DATA")
            {
                await Answer("354 write");
                var letter = new StringBuilder();
                var head = true;
                while (await reader.ReadLineAsync(ending.Token) is { } text)
                {
                    if (text == ".")
                    {
                        Letters.Add(letter.ToString()); // what was cut off before its dot is no letter
                        break;
                    }

                    head &= text.Length > 0;
                    if (head || !HeadsOnly)
                        letter.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                }

                await Answer(Answers.GetValueOrDefault("end of DATA") ?? "250 taken");
            }
            else if (line == "QUIT")
            {
                await Answer("221 bye");
                return;
            }
            else
            {
                await Answer("250 fine");
            }
        }
    }
}
