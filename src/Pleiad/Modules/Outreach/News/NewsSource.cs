using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.News;

/// <summary>News for an issue: what is dated since the last one is in it, the newest first; older news is offered and left out.</summary>
internal static class NewsSource
{
    private const int Most = 6;
    private const int MostOffered = 12;

    public static DigestSource Lines { get; } = new(DigestTopics.News, question =>
    {
        var since = Term.Text(question.Since);
        var all = question.Connection.Rows(
            "SELECT en, ru, source_en, source_ru, date, address, claim FROM outreach_news WHERE withdrawn_at = '' AND date <= @month ORDER BY date DESC, added_at DESC, id LIMIT @most",
            row => (En: row.GetString(0), Ru: row.GetString(1), SourceEn: row.GetString(2), SourceRu: row.GetString(3), Date: row.GetString(4), Link: row.GetString(6).Length > 0 ? "/registry/claims/" + row.GetString(6) : row.GetString(5)),
            ("@month", question.Month + "-99"), ("@most", MostOffered));
        return all.Select((n, i) =>
        {
            var recent = string.CompareOrdinal(Term.Last(n.Date), since) >= 0;
            return new DigestLine(new(n.En, n.Ru), new(n.SourceEn, n.SourceRu), n.Date, n.Link,
                !recent ? new($"Left out: dated {n.Date}, before the last issue.", $"Не включена: датирована {n.Date}, раньше прошлого выпуска.")
                : i < Most ? new("Chosen: dated since the last issue.", "Включена: датирована после прошлого выпуска.") : new($"Left out: {Most} newer ones are in.", $"Не включена: есть {Most} новее."))
            {
                Chosen = recent && i < Most,
            };
        });
    });
}
