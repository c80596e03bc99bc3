using System.Data.Common;
using System.Text.Json;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>What would become of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Draft">What it says; null where it is refused.</param>
/// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
/// <param name="Organisation">What it may be the same as; "" for none, "line 7" for an earlier row of the file.</param>
/// <param name="Field">The column that is wrong.</param>
/// <param name="Why">The sentence, or why two may be one.</param>
internal sealed record Verdict(SheetRow Row, Draft? Draft, string Outcome, string Organisation, string Field, Sentence? Why)
{
    /// <summary>The row as it is kept.</summary>
    public ImportedRow Kept(string import) => new(import, Row.Line, JsonSerializer.Serialize(Row.Cells), Outcome, Organisation, Field, Why?.En ?? "", Why?.Ru ?? "");
}

/// <summary>
/// Holds rows against what is here: by numbers, by names in either script, and by names one slip away; then against one another. All rows are
/// asked for together, so that a thousand cost some dozens of questions.
/// </summary>
internal sealed class CheckRows(DbConnection connection, DraftReader reader, Cluster? cluster)
{
    private const int Portion = 800; // parameters of one question

    private readonly Dictionary<string, HashSet<string>> texts = new(StringComparer.Ordinal); // the names of those that are here, as they are written

    public IReadOnlyList<Verdict> Run(IReadOnlyList<SheetRow> rows)
    {
        List<Verdict> verdicts = [.. rows.Select(Read)];
        var drafts = verdicts.Where(v => v.Draft is not null).ToList();
        var numbers = Ask("SELECT value, scheme, organisation FROM registry_identifier WHERE value IN ({0})", drafts.SelectMany(v => v.Draft!.Numbers.Values), row => (Value: row.GetString(0), Scheme: row.GetString(1), Organisation: row.GetString(2))).ToLookup(n => (n.Scheme, n.Value), n => n.Organisation);
        var folded = drafts.ToDictionary(v => v.Row.Line, v => v.Draft!.Names.Select(Spelling.Fold).Where(f => f.Length > 0).Distinct().ToArray());
        var slips = Slips(drafts);
        var near = folded.ToDictionary(f => f.Key, f => f.Value.SelectMany(n => Neighbours(n, slips)).ToArray());
        var named = Ask("SELECT folded, node FROM registry_name WHERE folded IN ({0})", folded.Values.Concat(near.Values).SelectMany(n => n), row => (Folded: row.GetString(0), Node: row.GetString(1)))
            .Where(n => n.Node.StartsWith(Organisation.NodeKind + "/", StringComparison.Ordinal)).ToLookup(n => n.Folded, n => n.Node[(Organisation.NodeKind.Length + 1)..]);
        var candidates = drafts.ToDictionary(v => v.Row.Line, v => v.Draft!.Numbers.SelectMany(n => numbers[(n.Key, n.Value)]).Concat(folded[v.Row.Line].Concat(near[v.Row.Line]).SelectMany(n => named[n])).Distinct().ToList());
        var known = Known(candidates.Values.SelectMany(c => c).Distinct().ToList());
        return Among([.. verdicts.Select(v => v.Draft is null ? v : Compare(v, [.. candidates[v.Row.Line].Where(known.ContainsKey).Select(c => known[c])]))]);
    }

    private Verdict Read(SheetRow row)
    {
        var (draft, field, wrong) = reader.Read(row);
        if (draft is not null && cluster is not null && !AddMember.Admits(cluster.CharterCountries, draft.Organisation.Profile.Country))
        {
            (wrong, draft) = (new Sentence($"The cluster’s charter admits members from {cluster.CharterCountries} only.", $"Устав кластера принимает участников только из: {cluster.CharterCountries}."), null);
        }

        return new(row, draft, draft is null ? Outcomes.Refused : Outcomes.New, "", field, wrong);
    }

    private Verdict Compare(Verdict verdict, List<Compared> candidates)
    {
        var own = Compared(verdict.Draft!);
        var best = candidates.Select(c => (Other: c, Like: Likeness.Of(own, c))).Where(c => c.Like is not null).OrderByDescending(c => c.Like!.Score).ThenBy(c => c.Other.Id, StringComparer.Ordinal).FirstOrDefault();
        if (best.Like is null)
            return Taken(verdict, own, candidates) ?? verdict;
        var same = own.Folded.All(best.Other.Folded.Contains) && own.Numbers!.All(n => best.Other.Numbers?.GetValueOrDefault(n.Key) == n.Value) && (own.Numbers!.Count > 0 || verdict.Draft!.Names.All(texts.GetValueOrDefault(best.Other.Id, []).Contains));
        return verdict with { Outcome = same ? Outcomes.Same : Outcomes.Possible, Organisation = best.Other.Id, Why = Reasons(best.Like) };
    }

    /// <summary>A number that another organisation has, although nothing else is alike, cannot be registered twice; a name that one has, and no number or country tells apart, is for a person to judge.</summary>
    private static Verdict? Taken(Verdict verdict, Compared own, List<Compared> candidates)
    {
        foreach (var other in candidates)
        {
            var numbers = own.Numbers!.Where(n => other.Numbers!.GetValueOrDefault(n.Key) == n.Value).Select(n => n.Key).ToList();
            var apart = own.Numbers!.Any(n => n.Key != "kpp" && other.Numbers!.TryGetValue(n.Key, out var theirs) && theirs != n.Value) || (own.Country.Length > 0 && other.Country.Length > 0 && own.Country != other.Country);
            if (numbers.Count > 0 || (!apart && own.Folded.Intersect(other.Folded).Any()))
                return verdict with { Outcome = Outcomes.Possible, Organisation = other.Id, Why = Reasons(new(1, numbers.Count > 0 ? numbers : [Likeness.SameName])) };
        }

        return null;
    }

    /// <summary>Rows that an earlier row of the same file may be.</summary>
    private static List<Verdict> Among(IReadOnlyList<Verdict> verdicts)
    {
        Dictionary<string, Verdict> first = new(StringComparer.Ordinal);
        List<Verdict> told = [];
        foreach (var verdict in verdicts)
        {
            var result = verdict;
            if (verdict.Draft is { } draft)
            {
                var keys = draft.Numbers.Where(n => n.Key != "kpp").Select(n => $"{n.Key} {n.Value}").Concat(draft.Names.Select(n => "name " + Spelling.Fold(n))).Distinct().ToList();
                if (verdict.Outcome == Outcomes.New && keys.Select(first.GetValueOrDefault).FirstOrDefault(f => f is not null) is { } earlier && Likeness.Of(Compared(earlier.Draft!), Compared(draft)) is { } like)
                    result = verdict with { Outcome = Outcomes.Possible, Organisation = $"line {earlier.Row.Line}", Why = Reasons(like) };
                keys.ForEach(k => first.TryAdd(k, verdict));
            }

            told.Add(result);
        }

        return told;
    }

    private static Sentence Reasons(Likeness like) => new(string.Join(", ", like.Reasons.Select(r => Likeness.Words[r].En)), string.Join(", ", like.Reasons.Select(r => Likeness.Words[r].Ru)));

    private static Compared Compared(Draft draft) => Duplicates.Compared.Of(
        "", draft.Names, draft.Organisation.Profile.Kind, draft.Organisation.Profile.Territory, draft.Organisation.Profile.PlaceEn.Length > 0 ? draft.Organisation.Profile.PlaceEn : draft.Organisation.Profile.PlaceRu,
        draft.Organisation.Profile.Country, draft.Organisation.Profile.Web, draft.Numbers);

    private ILookup<string, string> Slips(List<Verdict> drafts) => SearchSlips.Of(connection, drafts.SelectMany(v => v.Draft!.Names).SelectMany(SearchText.Words));

    /// <summary>The name with one of its words in another spelling that is known.</summary>
    private static IEnumerable<string> Neighbours(string folded, ILookup<string, string> slips)
    {
        var words = folded.Split(' ');
        return words.SelectMany((word, i) => slips[word].Select(other => string.Join(' ', words.Select((w, j) => i == j ? other : w))));
    }

    private Dictionary<string, Compared> Known(List<string> ids)
    {
        var names = Ask("SELECT node, text FROM registry_name WHERE node IN ({0})", ids.Select(id => $"{Organisation.NodeKind}/{id}"), row => (Id: row.GetString(0)[(Organisation.NodeKind.Length + 1)..], Text: row.GetString(1))).ToLookup(n => n.Id, n => n.Text);
        foreach (var own in names)
            texts[own.Key] = own.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var numbers = Ask("SELECT organisation, scheme, value FROM registry_identifier WHERE organisation IN ({0})", ids, row => (Id: row.GetString(0), Scheme: row.GetString(1), Value: row.GetString(2))).ToLookup(n => n.Id);
        return Ask(
            "SELECT id, kind, territory, place_en, place_ru, country, web FROM registry_organisation WHERE state = 'active' AND id IN ({0})", ids,
            row => Duplicates.Compared.Of(
                row.GetString(0), names[row.GetString(0)], row.GetString(1), row.GetString(2), row.GetString(3).Length > 0 ? row.GetString(3) : row.GetString(4), row.GetString(5), row.GetString(6),
                numbers[row.GetString(0)].GroupBy(n => n.Scheme).ToDictionary(n => n.Key, n => n.First().Value, StringComparer.Ordinal))).ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    private IEnumerable<T> Ask<T>(string sql, IEnumerable<string> values, Func<DbDataReader, T> read) => values.Distinct().Chunk(Portion).SelectMany(part => connection.Rows(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, string.Join(", ", part.Select((_, i) => $"@p{i}"))), read, [.. part.Select((v, i) => ($"@p{i}", (object?)v))])).ToList();
}
