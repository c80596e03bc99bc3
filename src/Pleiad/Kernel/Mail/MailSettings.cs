using System.Net.Mail;

namespace Pleiad.Kernel.Mail;

/// <summary>How letters leave: by a mail server, or, while none is named, as files in the data folder.</summary>
/// <param name="Smtp"><c>smtp://user@host:587</c>, or <c>smtps://</c> where the connection is encrypted from its first byte; null for files.</param>
/// <param name="Password">The user's; it is never shown.</param>
/// <param name="From">Who they are from.</param>
public sealed record MailSettings(Uri? Smtp, string? Password, MailAddress From)
{
    /// <summary>Files in the data folder.</summary>
    public static readonly MailSettings Files = new(null, null, new MailAddress("pleiad@localhost", "Pleiad"));

    /// <summary>Reads what the command line and the environment say.</summary>
    /// <param name="smtp">The mail server; null or "" for none.</param>
    /// <param name="from">The sender; null or "" for <c>pleiad@localhost</c>, which only files may have.</param>
    /// <param name="password">The password.</param>
    /// <param name="passwordFile">A file whose first line is the password.</param>
    /// <exception cref="RefusedException">It cannot be understood; the sentence says how to write it.</exception>
    public static MailSettings Read(string? smtp, string? from, string? password, string? passwordFile)
    {
        MailAddress? sender = null;
        if (from is { Length: > 0 } && (!MailAddress.TryCreate(from, out sender) || from.Any(char.IsControl)))
            throw new RefusedException("mail-from", $"'{from}' is no sender. Write --mail-from (also PLEIAD_MAIL_FROM) like \"Cluster centre <centre@example.org>\".");
        if (smtp is not { Length: > 0 })
            return Files with { From = sender ?? Files.From };
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var server) || server.Scheme is not ("smtp" or "smtps") || server.Host.Length == 0 || server.PathAndQuery is not ("" or "/"))
            throw new RefusedException("smtp", "What --smtp (also PLEIAD_SMTP) says is no mail server. Write it like smtp://user@mail.example.org:587, or smtps://user@mail.example.org where the connection is encrypted from the start.");
        if (server.UserInfo.Contains(':', StringComparison.Ordinal))
            throw new RefusedException("smtp", "Leave the password out of --smtp: everybody on the machine sees the words of a command. Put it into PLEIAD_SMTP_PASSWORD, or into a file that PLEIAD_SMTP_PASSWORD_FILE names.");
        if (sender is null)
            throw new RefusedException("mail-from", "Letters need a sender: --mail-from \"Cluster centre <centre@example.org>\" (also PLEIAD_MAIL_FROM).");
        if (password is not { Length: > 0 } && passwordFile is { Length: > 0 })
            password = FirstLine(passwordFile);
        return server.UserInfo.Length > 0 && password is not { Length: > 0 }
            ? throw new RefusedException("smtp", $"The user {server.UserInfo} needs a password: put it into PLEIAD_SMTP_PASSWORD, or into a file that PLEIAD_SMTP_PASSWORD_FILE names.")
            : new MailSettings(server, password, sender);
    }

    /// <summary>What a person may read of it.</summary>
    public override string ToString() => Smtp is null ? "files in the data folder" : $"{Smtp.Scheme}://{Smtp.Host}:{Port}";

    internal int Port => Smtp is null ? 0 : Smtp.IsDefaultPort || Smtp.Port < 0 ? (Smtp.Scheme == "smtps" ? 465 : 587) : Smtp.Port;

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("smtp", $"The file {file}, which PLEIAD_SMTP_PASSWORD_FILE names, cannot be read.");
        }
    }
}
