using System.Globalization;
using System.Xml;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>The sent issues as an Atom feed (RFC 4287), in one language.</summary>
internal static class IssueFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="issues">Sent ones, the latest first.</param>
    /// <param name="language">The language of the feed.</param>
    /// <param name="link">An address of the house, whole.</param>
    public static byte[] Write(IReadOnlyList<IssueContent> issues, Language language, Func<string, string> link)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true }))
        {
            var russian = language == Language.Russian;
            string In(Kernel.Sentence sentence) => russian ? sentence.Ru : sentence.En;
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, russian ? "ru" : "en");
            xml.WriteElementString("id", Atom, link(Issue.All));
            xml.WriteElementString("title", Atom, russian ? "Pleiad: дайджест" : "Pleiad: digest");
            xml.WriteElementString("updated", Atom, Instant(issues.Count == 0 ? DateTimeOffset.UnixEpoch.ToString("O") : issues.Max(i => i.Issue.SentAt)!));
            Link(xml, "self", link(Issue.All + ".atom"), "application/atom+xml");
            Link(xml, "alternate", link(Issue.All), "text/html");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Pleiad");
            xml.WriteEndElement();
            foreach (var content in issues)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, link(Issue.Address(content.Issue.Month)));
                xml.WriteElementString("title", Atom, In(content.Issue.Subject));
                xml.WriteElementString("updated", Atom, Instant(content.Issue.SentAt));
                Link(xml, "alternate", link(Issue.Address(content.Issue.Month)), "text/html");
                xml.WriteElementString("summary", Atom, string.Join('\n', content.Carried.SelectMany(s => s.Kept).Select(l => In(l.Text))));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
