using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Pleiad.Kernel.Mail;

/// <summary>
/// Hands letters to a mail server (RFC 5321), one after another over one connection, and with what names sender and recipient in one
/// piece where the server takes that (RFC 2920). The connection is encrypted as soon as the server offers it (STARTTLS) or from the start
/// (smtps); a password goes over an encrypted connection only, or to this machine itself. It carries for one sender at a time.
/// </summary>
public sealed class SmtpCarrier(MailSettings settings) : ICarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private SmtpWire? open;
    private bool pipelining;

    public bool KeepsTexts => false;

    /// <summary>Whom to trust instead of the machine's authorities, for a test with a certificate of its own.</summary>
    internal X509Certificate2? TrustedRoot { get; init; }

    public async Task Carry(OutboxLetter letter, byte[] message, Action handing, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            var wire = await Begin(letter, limit.Token);
            handing();
            await wire.Send(DotStuffed(message), limit.Token);
            await wire.Expect(250, limit.Token, forGood: true); // from here on the letter is the server's
        }
        catch (LetterRefusedException)
        {
            await Reset(limit.Token);
            throw;
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            await Drop();
            throw new CarrierAwayException($"{settings} did not answer within {Patience.TotalSeconds:F0} seconds.", e);
        }
        catch (Exception)
        {
            await Drop();
            throw;
        }
    }

    public async Task Rest()
    {
        if (open is not { } wire)
            return;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await wire.Say("QUIT", 221, limit.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // it has the letters; how it says good-bye does not matter
        }

        await Drop();
    }

    /// <summary>Says from whom and to whom, on the connection that is open; once more on a new one when the server hung up between two letters.</summary>
    private async Task<SmtpWire> Begin(OutboxLetter letter, CancellationToken cancel)
    {
        if (open is { } kept)
        {
            try
            {
                await Envelope(kept, letter, cancel);
                return kept;
            }
            catch (IOException)
            {
                await Drop();
            }
        }

        try
        {
            open = await Connect(cancel);
        }
        catch (SocketException e)
        {
            throw new CarrierAwayException($"{settings} cannot be reached: {e.Message}", e);
        }
        catch (System.Security.Authentication.AuthenticationException e)
        {
            throw new CarrierAwayException($"The certificate of {settings} is not trusted: {e.Message}", e);
        }
        catch (IOException e)
        {
            throw new CarrierAwayException(e.Message, e);
        }

        await Envelope(open, letter, cancel);
        return open;
    }

    private async Task<SmtpWire> Connect(CancellationToken cancel)
    {
        var client = new TcpClient { NoDelay = true };
        SmtpWire? wire = null;
        try
        {
            await client.ConnectAsync(settings.Smtp!.Host, settings.Port, cancel);
            wire = new SmtpWire(client.GetStream()); // which closes the connection with itself
            if (settings.Smtp.Scheme == "smtps")
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
            pipelining = offers.Contains("PIPELINING");
            return wire;
        }
        catch (Exception)
        {
            if (wire is not null)
                await wire.DisposeAsync();
            client.Dispose();
            throw;
        }
    }

    private async Task Envelope(SmtpWire wire, OutboxLetter letter, CancellationToken cancel)
    {
        var (from, to) = ($"MAIL FROM:<{Mime.AsciiAddress(settings.From.Address)}>", $"RCPT TO:<{Mime.AsciiAddress(letter.Letter.To)}>");
        if (!pipelining)
        {
            await wire.Say(from, 250, cancel);
            await wire.Say(to, 250, cancel, forGood: true);
            await wire.Say("DATA", 354, cancel);
            return;
        }

        await wire.Send(Encoding.ASCII.GetBytes($"{from}\r\n{to}\r\nDATA\r\n"), cancel);
        var no = await Refusal(wire.Expect(250, cancel, about: from));
        no = await Refusal(wire.Expect(250, cancel, forGood: true, about: to)) is { } second ? no ?? second : no; // every answer is read, whatever came before
        var data = await Refusal(wire.Expect(354, cancel, about: "DATA"));
        if (no is not null && data is null)
        {
            await wire.Send(".\r\n"u8.ToArray(), cancel); // it waits for a letter to nobody
            await Refusal(wire.Expect(250, cancel));
        }

        if ((no ?? data) is { } refusal)
            throw refusal;
    }

    private static async Task<Exception?> Refusal(Task<IReadOnlyList<string>> answer)
    {
        try
        {
            await answer;
            return null;
        }
        catch (Exception e) when (e is LetterRefusedException or IOException)
        {
            return e;
        }
    }

    /// <summary>Makes the connection fit for the next letter after one was refused.</summary>
    private async Task Reset(CancellationToken cancel)
    {
        if (open is not { } wire || await Refusal(wire.Say("RSET", 250, cancel)) is null)
            return;
        await Drop();
    }

    private async Task Drop()
    {
        if (open is { } wire)
            await wire.DisposeAsync();
        open = null;
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
