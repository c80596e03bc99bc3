using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Bulletins;

/// <summary>The newest Bulletin for an issue of the digest, when it came out since the last one.</summary>
internal static class BulletinSource
{
    public static DigestSource Lines { get; } = new(DigestTopics.Bulletin, question => question.Connection.Rows(
        "SELECT id, title_en, title_ru, published_at FROM outreach_bulletin WHERE state = 'published' ORDER BY published_at DESC LIMIT 1",
        row =>
        {
            var (id, at, recent) = (row.GetString(0), row.GetString(3)[..10], string.CompareOrdinal(row.GetString(3)[..10], question.Since.ToString("yyyy-MM-dd")) >= 0);
            return new DigestLine(
                new($"{row.GetString(1)} is out, with its figures and their sources, to read here and as PDF.", $"Вышел {char.ToLowerInvariant(row.GetString(2)[0])}{row.GetString(2)[1..]}: показатели с источниками, на сайте и в PDF."), new("The centre", "Центр"), at, Bulletin.Address(id),
                recent ? new("Chosen: published since the last issue.", "Включена: опубликован после прошлого выпуска.") : new("Left out: it was in an earlier issue.", "Не включена: уже была в прошлых выпусках."))
            {
                Chosen = recent,
            };
        }));
}
