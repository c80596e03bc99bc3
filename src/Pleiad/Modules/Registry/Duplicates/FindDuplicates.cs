using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>What a search for duplicates came to.</summary>
/// <param name="Compared">Records that were looked at.</param>
/// <param name="Pairs">Pairs that may be one.</param>
/// <param name="New">Those of them that nobody had seen before.</param>
public sealed record FoundDuplicates(int Compared, int Pairs, int New);

/// <summary>
/// Looks through all active organisations for pairs that may be one, and proposes them; nothing is merged. It reads a snapshot, compares in
/// memory, and takes the write lock only to keep what it found. What a person decided stays decided.
/// </summary>
internal sealed class FindDuplicates(IDbContextFactory<PleiadDb> databases, Journal journal, TimeProvider clock)
{
    /// <summary>From how many organisations on it takes too long for a page.</summary>
    public const int MostForAPage = 60_000;

    private static readonly string[] Columns = ["id", "one", "other", "score", "reasons", "state", "found_at", "decided_at", "decided_by", "reason"];

    public FoundDuplicates Run(Actor actor)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var records = ReadSnapshot.Run(connection, () => Records(connection));
        var pairs = BlockedPairs.Of(records).Select(p => (Id: Duplicate.IdOf(records[p.One].Id, records[p.Other].Id), p.Like)).ToList();
        var fresh = 0;
        WriteTransaction.Run(db, inside =>
        {
            var known = inside.Rows("SELECT id FROM registry_duplicate", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
            inside.Execute("DELETE FROM registry_duplicate WHERE state = @proposed AND decided_at = '' AND reason = ''", ("@proposed", DuplicateFlow.Proposed)); // what is no longer alike goes; what somebody looked at again stays
            var kept = inside.Rows("SELECT id FROM registry_duplicate", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
            var now = clock.GetUtcNow().ToString("O");
            BulkRows.Append(inside, "registry_duplicate", Columns, rows =>
            {
                foreach (var (id, like) in pairs.Where(p => !kept.Contains(p.Id)))
                {
                    var ids = id.Split('~');
                    rows.Add(id).Add(ids[0]).Add(ids[1]).Add((double?)like.Score).Add(string.Join(' ', like.Reasons)).Add(DuplicateFlow.Proposed).Add(now).Add("").Add("").Add("").End();
                }
            });
            fresh = pairs.Count(p => !known.Contains(p.Id));
            journal.Write(inside, actor, new Deed(Node.Instance, "look-for-duplicates") { Facts = new JsonObject { ["compared"] = records.Count, ["pairs"] = pairs.Count, ["new"] = fresh } });
        });
        return new(records.Count, pairs.Count, fresh);
    }

    /// <summary>One sentence on what was found, for the command and the page.</summary>
    public static Sentence Says(FoundDuplicates found) => new(
        $"{Numbers.English.Whole(found.Compared)} organisations compared: {Numbers.English.Whole(found.Pairs)} {Words.Plural(found.Pairs, "pair", "pairs")} may be one, {Numbers.English.Whole(found.New)} of them new.",
        $"Сравнено организаций: {Numbers.Russian.Whole(found.Compared)}; пар, похожих на одну организацию: {Numbers.Russian.Whole(found.Pairs)}, из них новых: {Numbers.Russian.Whole(found.New)}.");

    /// <summary>All active organisations as they are compared; repeated texts are kept once.</summary>
    private static List<Compared> Records(DbConnection connection)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        List<Compared> records = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        connection.Each("SELECT id, en, ru, kind, territory, place_en, place_ru, country, web FROM registry_organisation WHERE state = 'active' ORDER BY id", row =>
        {
            places[row.GetString(0)] = records.Count;
            var place = row.GetString(5).Length > 0 ? row.GetString(5) : row.GetString(6);
            records.Add(new(row.GetString(0), [], Compared.ScriptsOf(row.GetString(1)) | Compared.ScriptsOf(row.GetString(2)), Once(row.GetString(3)), Once(row.GetString(4)), Once(Spelling.Fold(place)), Once(row.GetString(7)), Once(Compared.HostOf(row.GetString(8))), null));
        });
        var (current, names, ofCurrent) = (-1, new List<string>(), "");
        connection.Each("SELECT node, folded FROM registry_name WHERE node >= 'registry/organisations/' AND node < 'registry/organisations0' ORDER BY node", row =>
        {
            var node = row.GetString(0);
            if (node != ofCurrent)
            {
                Keep();
                (ofCurrent, current) = (node, places.GetValueOrDefault(node["registry/organisations/".Length..], -1));
            }

            if (current >= 0 && row.GetString(1).Length > 0)
                names.Add(row.GetString(1));
        });
        Keep();
        foreach (var own in connection.Rows("SELECT organisation, scheme, value FROM registry_identifier", row => (Organisation: row.GetString(0), Scheme: row.GetString(1), Value: row.GetString(2))).GroupBy(i => i.Organisation))
        {
            if (places.TryGetValue(own.Key, out var place))
                records[place] = records[place] with { Numbers = own.GroupBy(i => i.Scheme).ToDictionary(i => Once(i.Key), i => i.First().Value, StringComparer.Ordinal) };
        }

        return records;

        string Once(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;

        void Keep()
        {
            if (current >= 0 && names.Count > 0)
                records[current] = records[current] with { Folded = [.. names.Distinct()] };
            names.Clear();
        }
    }
}
