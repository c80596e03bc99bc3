using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Pleiad.Kernel;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>
/// Writes the letter of an issue, as plain text and as HTML that needs no picture, no script and no wide window. All subscribers of a
/// language and the same topics get the same letter; only their private links differ.
/// </summary>
public sealed class IssueLetter
{
    /// <summary>Where the private links of one subscriber go; no text of people has such marks.</summary>
    private const string LeaveMark = "\u0001leave\u0001", OwnMark = "\u0001own\u0001";

    private const string Page = "margin:0;padding:0;background:#ffffff;color:#141d2b;font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:17px;line-height:25px";
    private const string Title = "font-family:Georgia,'Times New Roman',serif;font-weight:600;margin:0 0 8px";
    private const string Small = "font-size:15px;line-height:21px;color:#445163";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Dictionary<(string Language, string Topics), (string Text, string Html)?> written = [];
    private readonly IssueContent content;
    private readonly Func<string, string, string> link;

    /// <param name="content">The issue.</param>
    /// <param name="link">An address of the house, whole, in a language.</param>
    public IssueLetter(IssueContent content, Func<string, string, string> link) => (this.content, this.link) = (content, link);

    /// <summary>The letter to a subscriber; null when none of the topics they chose has anything this month.</summary>
    public Letter? To(Subscription one)
    {
        if (!written.TryGetValue((one.Language, one.Topics), out var parts))
            written[(one.Language, one.Topics)] = parts = Write(one.Language, one.TopicList);
        if (parts is not { } letter)
            return null;
        var (leave, own) = (link(one.Language, SubscriptionNode.Leave(one.LeaveToken)), link(one.Language, SubscriptionNode.Own(one.OwnToken)));
        string Own(string text, bool html) => text.Replace(LeaveMark, html ? Encoder.Encode(leave) : leave, StringComparison.Ordinal).Replace(OwnMark, html ? Encoder.Encode(own) : own, StringComparison.Ordinal);
        return new Letter(content.Issue.Key, one.Mail, Languages.Of(one.Language), In(one.Language, content.Issue.Subject), Own(letter.Text, html: false))
        {
            Html = Own(letter.Html, html: true),
            Bulk = true,
            Headers = new Dictionary<string, string>
            {
                ["List-Id"] = $"Digest <digest.{new Uri(link("en", "/")).Host}>",
                ["List-Unsubscribe"] = $"<{leave}>",
                ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
                ["List-Archive"] = $"<{link(one.Language, Issue.All)}>",
                ["List-Help"] = $"<{link(one.Language, SubscriptionNode.Digest)}>",
            },
        };
    }

    /// <summary>What is inside and how much of it, before the first line.</summary>
    private static string Inside(string language, SectionContent[] sections) => Words.Capital(string.Join(", ", sections.Select(s => $"{In(language, s.Topic.Name).ToLowerInvariant()} — {s.Kept.Count()}"))) + ".";

    private (string Text, string Html)? Write(string language, IReadOnlyCollection<string> topics)
    {
        SectionContent[] sections = [.. content.Carried.Where(s => topics.Contains(s.Topic.Id))];
        return sections.Length == 0 ? null : (PlainText(language, sections), Html(language, sections));
    }

    private string PlainText(string language, SectionContent[] sections)
    {
        var text = new StringBuilder(In(language, content.Issue.Subject)).Append('\n').Append(Inside(language, sections)).Append('\n');
        foreach (var section in sections)
        {
            var name = In(language, section.Topic.Name);
            text.Append('\n').Append(name).Append('\n').Append('-', name.Length).Append('\n');
            if (In(language, section.Section) is { Length: > 0 } intro)
                text.Append(intro).Append("\n\n");
            foreach (var line in section.Kept)
                text.Append("* ").Append(In(language, line.Text)).Append(Invented(language, line)).Append("\n  ").Append(Said(language, line)).Append(line.Address.Length > 0 ? "\n  " + Link(language, line.Address) : "").Append("\n\n");
        }

        return text.Append("-- \n").Append(T(language, "You get this because you confirmed it.", "Вы получили это письмо, потому что подтвердили подписку.")).Append('\n')
            .Append(T(language, "In the browser: ", "В браузере: ")).Append(link(language, Issue.Address(content.Issue.Month))).Append('\n')
            .Append(T(language, "Topics, frequency, language: ", "Темы, частота, язык: ")).Append(OwnMark).Append('\n')
            .Append(T(language, "Unsubscribe with one click: ", "Отписаться одним нажатием: ")).Append(LeaveMark).Append('\n').ToString();
    }

    private string Html(string language, SectionContent[] sections)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light\"><title>{E(In(language, content.Issue.Subject))}</title></head><body style=\"{Page}\">")
            .Append("<div style=\"background:#0c1430;color:#ffffff;padding:14px 20px;font-weight:600\"><div style=\"max-width:600px;margin:0 auto\">Pleiad</div></div><div style=\"max-width:600px;margin:0 auto;padding:24px 20px\">")
            .Append($"<h1 style=\"{Title};font-size:28px;line-height:33px\">{E(In(language, content.Issue.Subject))}</h1>")
            .Append($"<p style=\"{Small};margin:0\">{E(Inside(language, sections))}</p>");
        foreach (var section in sections)
        {
            html.Append($"<h2 style=\"{Title};font-size:21px;line-height:27px;border-top:1px solid #d7dde5;padding-top:20px;margin-top:24px\">{E(In(language, section.Topic.Name))}</h2>");
            foreach (var paragraph in In(language, section.Section).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                html.Append($"<p style=\"margin:0 0 14px\">{E(paragraph)}</p>");
            foreach (var line in section.Kept)
            {
                var text = E(In(language, line.Text));
                html.Append("<p style=\"margin:0 0 14px\">").Append(line.Address.Length > 0 ? $"<a href=\"{E(Link(language, line.Address))}\" style=\"color:#1f47b8\">{text}</a>" : text)
                    .Append(line.Illustrative ? $" <span style=\"color:#7b2d6f\">{E(Invented(language, line).Trim())}</span>" : "").Append($"<br><span style=\"{Small}\">{E(Said(language, line))}</span></p>");
            }
        }

        string Way(string address, string en, string ru) => $"<a href=\"{address}\" style=\"color:#1f47b8\">{E(T(language, en, ru))}</a>";
        return html.Append($"<p style=\"{Small};border-top:1px solid #d7dde5;padding-top:16px;margin-top:28px\">{E(T(language, "You get this because you confirmed it. Nobody counts whether you open it.", "Вы получили это письмо, потому что подтвердили подписку. Открыли ли вы его, никто не считает."))}<br>")
            .Append(Way(E(link(language, Issue.Address(content.Issue.Month))), "In the browser", "В браузере")).Append(" · ").Append(Way(OwnMark, "Topics, frequency, language", "Темы, частота, язык")).Append(" · ").Append(Way(LeaveMark, "Unsubscribe", "Отписаться"))
            .Append("</p></div></body></html>").ToString();
    }

    /// <summary>Whose word it is, and of when.</summary>
    private static string Said(string language, IssueLine line) =>
        string.Join(", ", new[] { In(language, line.Source), line.Date.Length > 0 ? MonthWords.Date(Languages.Of(language), line.Date) : "" }.Where(p => p.Length > 0));

    private static string Invented(string language, IssueLine line) => line.Illustrative ? T(language, " (illustrative)", " (пример)") : "";

    private string Link(string language, string address) => address.StartsWith('/') ? link(language, address) : address;

    private static string In(string language, Sentence sentence) => language == "ru" ? sentence.Ru : sentence.En;

    private static string In(string language, IssueSection section) => language == "ru" ? section.IntroRu : section.IntroEn;

    private static string T(string language, string english, string russian) => language == "ru" ? russian : english;

    private static string E(string text) => Encoder.Encode(text).Replace("&#x1;", "\u0001", StringComparison.Ordinal);
}
