using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Consents;

/// <summary>What somebody left behind without an account: a record that a private link opens, and the address that they may have left with it.</summary>
public interface IPrivateRecord
{
    /// <summary>What the journal and the consents speak of.</summary>
    Node Node { get; }

    /// <summary>The secret of the private link.</summary>
    string Token { get; }

    /// <summary>The address; "" when none was left, and once it was forgotten.</summary>
    string Mail { get; }

    /// <summary>en or ru: the language to write in.</summary>
    string Language { get; }
}

/// <summary>Writes to the address that was left with a record, in the language of whoever left it and with their private link, and forgets it.</summary>
public sealed class PrivateLetters(PublicAddress host, ConsentRegister consents, IServiceProvider services)
{
    /// <summary>Writes a letter that ends with the private link; nothing where no address was left, or where the consent that the link names does not hold.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="link">The links of such records.</param>
    /// <param name="record">The record.</param>
    /// <param name="occasion">Names the letter among those of the record: each is sent once.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">What is written before the link.</param>
    /// <param name="to">Another private address of the record than the usual one; "" for that.</param>
    /// <param name="name">The name beside the address; "" for none.</param>
    public void Send<T>(ActScope scope, PrivateLink<T> link, T record, string occasion, Sentence subject, Sentence text, string to = "", string name = "")
        where T : class, IPrivateRecord
    {
        if (record.Mail.Length == 0 || (link.Needs is { } purpose && !consents.Holds(scope.Connection, record.Node.Path, purpose.Id)))
            return;
        var reads = Languages.Of(record.Language);
        Outbox.Add(scope, new Letter(Keys(link, record) + occasion, record.Mail, reads, subject.In(reads), $"{text.In(reads)}\n\n{host.Of(services, reads, to.Length > 0 ? to : link.To(record.Token))}") { ToName = name });
    }

    /// <summary>Takes every consent of the record back and deletes its letters; the caller takes the address out of the row.</summary>
    public void Forget<T>(ActScope scope, PrivateLink<T> link, T record)
        where T : class, IPrivateRecord => consents.Forget(scope, record.Node, record.Mail, Keys(link, record));

    /// <summary>Deletes the letters of the record and nobody else's to the address, where one consent of several was taken back.</summary>
    public static void ForgetLetters<T>(ActScope scope, PrivateLink<T> link, T record)
        where T : class, IPrivateRecord
    {
        if (record.Mail.Length > 0)
            Outbox.Forget(scope.Connection, record.Mail, Keys(link, record));
    }

    private static string Keys<T>(PrivateLink<T> link, T record)
        where T : class, IPrivateRecord => $"{link.Letters}/{record.Node.Id}/";
}
