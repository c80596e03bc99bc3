using System.Data.Common;
using Npgsql;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Search;

/// <summary>Appends many entries at once, none of which is there yet.</summary>
internal static class BulkIndex
{
    private const int Portion = 20_000; // entries held in memory

    public static void Append(DbConnection connection, IEnumerable<SearchEntry> entries)
    {
        var next = connection.Scalar<long>("SELECT coalesce(max(id), 0) FROM kernel_search");
        var first = next;
        connection.Execute("CREATE TEMPORARY TABLE kernel_search_slip_new (form TEXT NOT NULL, word TEXT NOT NULL)");
        HashSet<string> slipped = new(StringComparer.Ordinal);
        foreach (var portion in entries.Chunk(Portion))
            Append(connection, [.. portion.Select(entry => IndexedEntry.Of(++next, entry, slipped))]);
        connection.Execute("DROP TABLE kernel_search_slip_new");
        if (connection is NpgsqlConnection && next - first >= Portion)
            connection.Execute("ANALYZE kernel_search, kernel_search_name, kernel_search_word, kernel_search_slip, kernel_search_facet"); // until the server counts them by itself it plans for the few that were there, and a question takes minutes
    }

    private static void Append(DbConnection connection, IndexedEntry[] entries)
    {
        BulkRows.Append(connection, "kernel_search", SearchIndex.EntryColumns, rows =>
        {
            foreach (var entry in entries)
            {
                foreach (var value in entry.Values())
                    _ = value switch { string text => rows.Add(text), bool answer => rows.Add(answer), int number => rows.Add(number), _ => rows.Add((long)value) };
                rows.End();
            }
        });
        BulkRows.Append(connection, "kernel_search_name", ["kind", "normal", "entry"], rows =>
        {
            foreach (var (kind, normal, id) in entries.SelectMany(e => e.Normals.Select(n => (e.Entry.Kind, n, e.Id))).OrderBy(r => r.Item2, StringComparer.Ordinal))
                rows.Add(kind).Add(normal).Add(id).End();
        });
        BulkRows.Append(connection, "kernel_search_word", ["kind", "word", "entry"], rows =>
        {
            foreach (var (kind, word, id) in entries.SelectMany(e => e.AllWords.Select(w => (e.Entry.Kind, w, e.Id))).OrderBy(r => r.Item2, StringComparer.Ordinal))
                rows.Add(kind).Add(word).Add(id).End();
        });
        BulkRows.Append(connection, "kernel_search_facet", ["kind", "facet", "entry"], rows =>
        {
            foreach (var (kind, facet, id) in entries.SelectMany(e => e.Entry.Facets.Distinct().Select(f => (e.Entry.Kind, f, e.Id))).OrderBy(r => r.f, StringComparer.Ordinal))
                rows.Add(kind).Add(facet).Add(id).End();
        });
        BulkRows.Append(connection, "kernel_search_slip_new", ["form", "word"], rows =>
        {
            foreach (var (form, word) in entries.SelectMany(e => e.Slips))
                rows.Add(form).Add(word).End();
        });
        connection.Execute("INSERT INTO kernel_search_slip (form, word) SELECT DISTINCT form, word FROM kernel_search_slip_new WHERE true ORDER BY form, word ON CONFLICT DO NOTHING; DELETE FROM kernel_search_slip_new");
    }
}
