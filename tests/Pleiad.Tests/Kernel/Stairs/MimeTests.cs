using System.Net.Mail;
using System.Text;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>Letters as bytes: written by the house, read back as a mail program does.</summary>
public class MimeTests
{
    private static readonly MailAddress From = new("centre@example.org", "Cluster centre");
    private static readonly DateTimeOffset Date = new(2026, 3, 5, 7, 8, 9, TimeSpan.FromHours(3));

    [Fact]
    public void A_plain_letter_is_plain() => Encoding.ASCII.GetString(Mime.Write(new Letter("k", "mira@example.org", Language.English, "Welcome", "Dear Mira,\n\nthis = fine.\n") { ToName = "Mira \"M\" Orlova" }, "id1", From, Date)).ShouldBe(
        """
        Date: Thu, 05 Mar 2026 04:08:09 +0000
        From: "Cluster centre"
         <centre@example.org>
        To: "Mira \"M\" Orlova"
         <mira@example.org>
        Subject: Welcome
        Message-ID: <id1@example.org>
        Auto-Submitted: auto-generated
        Content-Language: en
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Dear Mira,

        this =3D fine.


        """.ReplaceLineEndings("\r\n"));

    public static TheoryData<string, string> Letters => new()
    {
        { "Welcome", "Plain." },
        { "Приглашение в кластер «Фармацевтика» и ещё довольно много слов, чтобы тема заняла несколько строк заголовка", "Здравствуйте!\n\nВас пригласили: https://example.org/accounts/invitations/abc?x=1&y=2\n" },
        { "Половина English, половина русская 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "One é in a long line of English words that goes on and on until it has to be broken somewhere, softly, twice at least, with a blank before the break \nand trailing blanks   \n\ttabs\t\n.\n.. dots\nFrom here" },
        { "=?utf-8?B?not-an-encoded-word?=", "=\n==20\n" },
        { "A very long English subject that has to be folded between its words since a line has seventy-six characters", "" },
        { "", "no subject" },
        { "Injected\r\nBcc: all@example.org", "\r\n.\r\nMAIL FROM:<x>" },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_is_read_as_it_was_written(string subject, string text)
    {
        foreach (var html in new[] { "", $"<p>{text}</p>" })
        {
            var bytes = Mime.Write(new Letter("k", "mira@почта.рф", Language.Russian, subject, text) { ToName = "Мира Орлова, директор", Html = html, Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = "<https://example.org/u/1>" } }, "id1", From, Date);
            bytes.ShouldAllBe(b => b < 128);
            var message = Encoding.ASCII.GetString(bytes);
            message.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\r");
            message.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
            message.Split("\r\n").ShouldAllBe(l => l.Length <= 76);
            var mail = ParsedMail.Of(message);
            mail["Subject"].ShouldBe(subject.ReplaceLineEndings("  "));
            mail["To"].ShouldBe("Мира Орлова, директор <mira@xn--80a1acny.xn--p1ai>");
            mail["List-Unsubscribe"].ShouldBe("<https://example.org/u/1>");
            mail["Content-Language"].ShouldBe("ru");
            mail.Has("Bcc").ShouldBeFalse();
            if (html.Length == 0)
            {
                mail.Text.ReplaceLineEndings("\n").ShouldBe(text.ReplaceLineEndings("\n"));
                continue;
            }

            mail.Parts.Select(p => p["Content-Type"]).ShouldBe(["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
            mail.Parts[0].Text.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(text.ReplaceLineEndings("\n").TrimEnd('\n'));
            mail.Parts[1].Text.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(html.ReplaceLineEndings("\n"));
        }
    }

    [Theory]
    [InlineData("Subject")]
    [InlineData("bcc")]
    [InlineData("X Y")]
    [InlineData("X:\r\nBcc")]
    public void A_header_that_every_letter_has_cannot_be_given(string name) =>
        Should.Throw<ArgumentException>(() => Mime.Write(new Letter("k", "a@example.org", Language.English, "s", "t") { Headers = new Dictionary<string, string> { [name] = "x" } }, "id", From, Date));

    [Theory]
    [InlineData("a\r\n.\r\n.b\r\n", "a\r\n..\r\n..b\r\n.\r\n")]
    [InlineData(".", "..\r\n.\r\n")]
    [InlineData("a", "a\r\n.\r\n")]
    public void Lines_that_begin_with_a_dot_get_another(string message, string wire) => Encoding.ASCII.GetString(SmtpCarrier.DotStuffed(Encoding.ASCII.GetBytes(message))).ShouldBe(wire);

    [Theory]
    [InlineData("smtp://mail.example.org", "Centre <c@example.org>", null, "smtp://mail.example.org:587")]
    [InlineData("smtps://anna@mail.example.org", "c@example.org", "x", "smtps://mail.example.org:465")]
    [InlineData("smtp://127.0.0.1:2525", "c@example.org", null, "smtp://127.0.0.1:2525")]
    [InlineData("", "", null, "files in the data folder")]
    [InlineData(null, null, null, "files in the data folder")]
    public void Where_letters_go_is_said_without_user_and_password(string? smtp, string? from, string? password, string said) => MailSettings.Read(smtp, from, password, null).ToString().ShouldBe(said);

    [Theory]
    [InlineData("http://mail.example.org", "c@example.org", null, "is no mail server")]
    [InlineData("mail.example.org", "c@example.org", null, "is no mail server")]
    [InlineData("smtp://anna:s3cret@mail.example.org", "c@example.org", null, "Leave the password out")]
    [InlineData("smtp://mail.example.org", null, null, "Letters need a sender")]
    [InlineData("smtp://mail.example.org", "nobody", null, "is no sender")]
    [InlineData("smtp://anna@mail.example.org", "c@example.org", null, "needs a password")]
    public void Settings_that_cannot_work_are_refused(string smtp, string? from, string? password, string sentence)
    {
        var refusal = Should.Throw<Pleiad.Kernel.RefusedException>(() => MailSettings.Read(smtp, from, password, null)).Message;
        refusal.ShouldContain(sentence);
        refusal.ShouldNotContain("s3cret");
    }
}
