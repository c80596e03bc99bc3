using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Hands letters to a mail server (RFC 5321), one connection a letter. The connection is encrypted as soon as the server offers it
/// (STARTTLS) or from the start (smtps); a password goes over an encrypted connection only, or to this machine itself.
/// </summary>
public sealed class SmtpCarrier(MailSettings settings) : ICarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public bool KeepsTexts => false;

    /// <summary>Whom to trust instead of the machine's authorities, for a test with a certificate of its own.</summary>
    internal X509Certificate2? TrustedRoot { get; init; }

    public async Task Carry(OutboxLetter letter, byte[] message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Smtp!.Host, settings.Port, limit.Token);
            await using var wire = new SmtpWire(client.GetStream());
            await Talk(wire, letter, message, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new IOException($"{settings} did not answer within {Patience.TotalSeconds:F0} seconds.", e);
        }
        catch (SocketException e)
        {
            throw new IOException($"{settings} cannot be reached: {e.Message}", e);
        }
        catch (System.Security.Authentication.AuthenticationException e)
        {
            throw new IOException($"The certificate of {settings} is not trusted: {e.Message}", e);
        }
    }

    private async Task Talk(SmtpWire wire, OutboxLetter letter, byte[] message, CancellationToken cancel)
    {
        if (settings.Smtp!.Scheme == "smtps")
            await wire.Encrypt(Tls(), cancel);
        await wire.Expect(220, cancel);
        var offers = await Greet(wire, cancel);
        if (settings.Smtp.Scheme == "smtp" && offers.Contains("STARTTLS"))
        {
            await wire.Say("STARTTLS", 220, cancel);
            await wire.Encrypt(Tls(), cancel);
            offers = await Greet(wire, cancel); // what was said before encryption does not count
        }

        if (settings.Smtp.UserInfo.Length > 0)
            await LogIn(wire, offers, cancel);
        await wire.Say($"MAIL FROM:<{Mime.AsciiAddress(settings.From.Address)}>", 250, cancel);
        await wire.Say($"RCPT TO:<{Mime.AsciiAddress(letter.Letter.To)}>", 250, cancel, forGood: true);
        await wire.Say("DATA", 354, cancel);
        await wire.Send(DotStuffed(message), cancel);
        await wire.Expect(250, cancel, forGood: true); // from here on the letter is the server's
        try
        {
            await wire.Say("QUIT", 221, cancel);
        }
        catch (IOException)
        {
            // it has the letter; how it says good-bye does not matter
        }
    }

    private static async Task<HashSet<string>> Greet(SmtpWire wire, CancellationToken cancel) =>
        [.. (await wire.Say($"EHLO {(Ascii.IsValid(Environment.MachineName) ? Environment.MachineName : "localhost")}", 250, cancel)).Select(l => l.ToUpperInvariant())];

    private async Task LogIn(SmtpWire wire, HashSet<string> offers, CancellationToken cancel)
    {
        if (!wire.Encrypted && !settings.Smtp!.IsLoopback)
            throw new IOException($"{settings} offers no encryption, so the password was not sent.");
        var user = Uri.UnescapeDataString(settings.Smtp!.UserInfo);
        var ways = offers.FirstOrDefault(o => o.StartsWith("AUTH ", StringComparison.Ordinal))?.Split(' ') ?? [];
        if (ways.Contains("PLAIN"))
        {
            await wire.Say("AUTH PLAIN " + Base64($"\0{user}\0{settings.Password}"), 235, cancel, secret: true);
        }
        else if (ways.Contains("LOGIN"))
        {
            await wire.Say("AUTH LOGIN", 334, cancel);
            await wire.Say(Base64(user), 334, cancel, secret: true);
            await wire.Say(Base64(settings.Password!), 235, cancel, secret: true);
        }
        else
        {
            throw new IOException($"{settings} offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private SslClientAuthenticationOptions Tls()
    {
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Smtp!.Host };
        if (TrustedRoot is { } root)
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { root } };
        return options;
    }

    /// <summary>A line that begins with a dot gets another (RFC 5321, 4.5.2), and a dot alone ends it.</summary>
    internal static byte[] DotStuffed(byte[] message)
    {
        var text = Encoding.ASCII.GetString(message);
        if (!text.EndsWith("\r\n", StringComparison.Ordinal))
            text += "\r\n";
        return Encoding.ASCII.GetBytes((text[0] == '.' ? "." : "") + text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + ".\r\n");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
