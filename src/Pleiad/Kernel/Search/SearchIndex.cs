using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Search;

/// <summary>
/// Keeps what can be found up to date: after every act, inside its transaction, the entries of the nodes that it journaled are made again
/// from their source; at a start, the kinds that no longer agree with theirs. See docs/decisions/0010.
/// </summary>
public sealed class SearchIndex(IEnumerable<SearchSource> sources, IDbContextFactory<PleiadDb> databases, TimeProvider clock)
{
    internal static readonly string[] EntryColumns = ["id", "kind", "key", "owner", "name_en", "name_ru", "names", "line_en", "line_ru", "address", "audience", "weight", "illustrative", "normals", "words", "facets"];

    private const int Together = 30; // nodes of one act, from which on their entries are appended in bulk

    private readonly SearchSource[] sources = [.. sources.OrderBy(s => s.Place)];

    /// <summary>All kinds, in the order of their headings.</summary>
    public IReadOnlyList<SearchSource> Sources => sources;

    /// <summary>Adds entries, or puts them in the place of those with the same kind and id. Inside a <see cref="WriteTransaction"/>.</summary>
    public static void Put(DbConnection connection, params IEnumerable<SearchEntry> entries)
    {
        foreach (var entry in entries)
        {
            Remove(connection, entry.Kind, entry.Id);
            var row = IndexedEntry.Of(connection.Scalar<long>("SELECT coalesce(max(id), 0) + 1 FROM kernel_search"), entry);
            var values = row.Values();
            connection.Execute(
                $"INSERT INTO kernel_search ({string.Join(", ", EntryColumns)}) VALUES ({string.Join(", ", EntryColumns.Select(c => "@" + c))})",
                [.. EntryColumns.Select((c, i) => ("@" + c, values[i]))]);
            foreach (var normal in row.Normals)
                connection.Execute("INSERT INTO kernel_search_name (kind, normal, entry) VALUES (@kind, @normal, @entry)", ("@kind", entry.Kind), ("@normal", normal), ("@entry", row.Id));
            foreach (var word in row.AllWords)
                connection.Execute("INSERT INTO kernel_search_word (kind, word, entry) VALUES (@kind, @word, @entry)", ("@kind", entry.Kind), ("@word", word), ("@entry", row.Id));
            foreach (var facet in entry.Facets.Distinct())
                connection.Execute("INSERT INTO kernel_search_facet (kind, facet, entry) VALUES (@kind, @facet, @entry)", ("@kind", entry.Kind), ("@facet", facet), ("@entry", row.Id));
            foreach (var (form, word) in row.Slips)
                connection.Execute("INSERT INTO kernel_search_slip (form, word) VALUES (@form, @word) ON CONFLICT DO NOTHING", ("@form", form), ("@word", word));
        }
    }

    /// <summary>Takes an entry away, if there is one.</summary>
    public static void Remove(DbConnection connection, string kind, string id)
    {
        foreach (var found in connection.Rows("SELECT id FROM kernel_search WHERE kind = @kind AND key = @key", row => row.GetInt64(0), ("@kind", kind), ("@key", id)))
            Remove(connection, kind, found);
    }

    /// <summary>Makes the entries of a node again, of every source that it concerns.</summary>
    /// <param name="connection">Inside the transaction of the act.</param>
    /// <param name="node">What the act was done to.</param>
    public void Refresh(DbConnection connection, Node node)
    {
        foreach (var source in sources.Where(s => s.Owners.Contains(node.Kind)))
        {
            foreach (var id in connection.Rows("SELECT id FROM kernel_search WHERE owner = @owner AND kind = @kind", row => row.GetInt64(0), ("@owner", node.Path), ("@kind", source.Kind)))
                Remove(connection, source.Kind, id);
            Put(connection, source.Entries(connection, node).ToList());
        }
    }

    /// <summary>The same for all nodes of one act: many new entries are appended together.</summary>
    /// <param name="connection">Inside the transaction of the act.</param>
    /// <param name="nodes">What the act was done to, each once.</param>
    public void Refresh(DbConnection connection, IReadOnlyCollection<Node> nodes)
    {
        if (nodes.Count < Together)
        {
            foreach (var node in nodes)
                Refresh(connection, node);
            return;
        }

        foreach (var source in sources)
        {
            var own = nodes.Where(n => source.Owners.Contains(n.Kind)).ToList();
            foreach (var id in own.SelectMany(node => connection.Rows("SELECT id FROM kernel_search WHERE owner = @owner AND kind = @kind", row => row.GetInt64(0), ("@owner", node.Path), ("@kind", source.Kind))))
                Remove(connection, source.Kind, id);
            var entries = own.SelectMany(node => source.Entries(connection, node)).DistinctBy(e => e.Id).ToList();
            foreach (var entry in entries)
                Remove(connection, entry.Kind, entry.Id);
            if (entries.Count > 0)
                BulkIndex.Append(connection, entries);
        }
    }

    /// <summary>Makes the kinds anew that were made by other rules, from other figures, or that do not have as many entries as their source.</summary>
    /// <returns>The kinds that were made.</returns>
    public IReadOnlyList<string> Mend()
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var stale = sources.Where(s => Stale(connection, s)).ToList();
        foreach (var source in stale)
        {
            WriteTransaction.Run(db, inside =>
            {
                if (Stale(inside, source)) // asked again: another server may have made it while this one waited
                    Rebuild(inside, source.Kind);
            });
        }

        return [.. stale.Select(s => s.Kind)];
    }

    /// <summary>Appends entries of a kind that are all new, as whoever read many at once has them. Inside a <see cref="WriteTransaction"/>; where the kind was never made, the next start makes it.</summary>
    public void Add(DbConnection connection, string kind, IEnumerable<SearchEntry> entries)
    {
        if (sources.Any(s => s.Kind == kind) && connection.Scalar<long>("SELECT count(*) FROM kernel_search_state WHERE kind = @kind", ("@kind", kind)) > 0)
            BulkIndex.Append(connection, entries);
    }

    /// <summary>Makes kinds anew. Inside a <see cref="WriteTransaction"/>.</summary>
    public void Rebuild(DbConnection connection, params string[] kinds)
    {
        foreach (var source in sources.Where(s => kinds.Contains(s.Kind)))
            Rebuild(connection, source);
    }

    private void Rebuild(DbConnection connection, SearchSource source)
    {
        foreach (var table in new[] { "kernel_search_word", "kernel_search_name", "kernel_search_facet", "kernel_search" })
            connection.Execute($"DELETE FROM {table} WHERE kind = @kind", ("@kind", source.Kind));
        BulkIndex.Append(connection, source.Entries(connection, null));
        connection.Execute("DELETE FROM kernel_search_state WHERE kind = @kind", ("@kind", source.Kind));
        connection.Execute(
            "INSERT INTO kernel_search_state (kind, version, mark, made_at) VALUES (@kind, @version, @mark, @at)",
            ("@kind", source.Kind), ("@version", SearchText.Version), ("@mark", source.Mark(connection)), ("@at", clock.GetUtcNow().ToString("O")));
    }

    private static bool Stale(DbConnection connection, SearchSource source)
    {
        var made = connection.Rows("SELECT version, mark FROM kernel_search_state WHERE kind = @kind", row => (Version: row.GetInt32(0), Mark: row.GetString(1)), ("@kind", source.Kind));
        return made.Count == 0 || made[0] != (SearchText.Version, source.Mark(connection))
            || connection.Scalar<long>("SELECT count(*) FROM kernel_search WHERE kind = @kind", ("@kind", source.Kind)) != source.Count(connection);
    }

    private static void Remove(DbConnection connection, string kind, long id)
    {
        var (normals, words, facets) = connection.Rows("SELECT normals, words, facets FROM kernel_search WHERE id = @id", row => (row.GetString(0), row.GetString(1), row.GetString(2)), ("@id", id))[0];
        foreach (var facet in facets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            connection.Execute("DELETE FROM kernel_search_facet WHERE kind = @kind AND facet = @facet AND entry = @entry", ("@kind", kind), ("@facet", facet), ("@entry", id));
        foreach (var normal in normals.Split('\n').Distinct())
            connection.Execute("DELETE FROM kernel_search_name WHERE kind = @kind AND normal = @normal AND entry = @entry", ("@kind", kind), ("@normal", normal), ("@entry", id));
        foreach (var word in IndexedEntry.WordsOf(normals, words))
            connection.Execute("DELETE FROM kernel_search_word WHERE kind = @kind AND word = @word AND entry = @entry", ("@kind", kind), ("@word", word), ("@entry", id));
        connection.Execute("DELETE FROM kernel_search WHERE id = @id", ("@id", id)); // words that slips lead to stay: nothing is found by them alone
    }
}
