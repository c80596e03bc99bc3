using System.Data.Common;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>A need with what it asks for.</summary>
public sealed record NeedRow(Need Need, IReadOnlyList<NeedTerm> Terms);

/// <summary>Reads needs with their capabilities.</summary>
internal static class NeedRows
{
    private const string Columns = "id, owner, direction, kind, en, ru, text_en, text_ru, territory, partners, state, expires, audience, because, illustrative, claim, posted_by, created_at";

    /// <summary>Those that are open on a day, whoever may read them.</summary>
    public static IReadOnlyList<NeedRow> Open(DbConnection connection, string today) => Read(connection, "state = 'open' AND expires >= @today", ("@today", today));

    /// <summary>All of them, whoever may read them.</summary>
    public static IReadOnlyList<NeedRow> All(DbConnection connection) => Read(connection, "id <> ''");

    /// <summary>One; null when there is none.</summary>
    public static NeedRow? Find(DbConnection connection, string id) => Read(connection, "id = @id", ("@id", id)).FirstOrDefault();

    private static List<NeedRow> Read(DbConnection connection, string which, params (string Name, object? Value)[] parameters)
    {
        var terms = connection.Rows($"SELECT need, number, en, ru FROM registry_need_term WHERE need IN (SELECT id FROM registry_need WHERE {which}) ORDER BY need, number",
            row => new NeedTerm(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), parameters).ToLookup(t => t.Need, StringComparer.Ordinal);
        return connection.Rows($"SELECT {Columns} FROM registry_need WHERE {which} ORDER BY expires, id", row => new Need
        {
            Id = row.GetString(0), Owner = row.GetString(1), Direction = row.GetString(2), Kind = row.GetString(3), En = row.GetString(4), Ru = row.GetString(5), TextEn = row.GetString(6), TextRu = row.GetString(7), Territory = row.GetString(8),
            Partners = row.GetString(9), State = row.GetString(10), Expires = row.GetString(11), Audience = row.GetString(12), Because = row.GetString(13), Illustrative = row.GetBoolean(14), Claim = row.GetString(15), PostedBy = row.GetString(16), CreatedAt = row.GetString(17),
        }, parameters).ConvertAll(n => new NeedRow(n, [.. terms[n.Id]]));
    }
}
