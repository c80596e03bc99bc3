using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Search;

/// <summary>Something that was found.</summary>
/// <param name="Kind">The kind of its source.</param>
/// <param name="Id">Its id in that kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">What stands under the name.</param>
/// <param name="Address">Where it is read, without the language.</param>
/// <param name="Match">How it answers.</param>
/// <param name="Matched">The name that answers; "" where the text does.</param>
/// <param name="Illustrative">Whether it is an example that no source names.</param>
public sealed record SearchHit(string Kind, string Id, Sentence Name, Sentence Line, string Address, SearchMatch Match, string Matched, bool Illustrative)
{
    /// <summary>What it can be narrowed down by; see <see cref="SearchEntry.Facets"/>.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The name that answers, where it is neither of the two that are shown; null otherwise.</summary>
    public string? Alias => Matched.Length == 0 || Matched == Name.En || Matched == Name.Ru ? null : Matched;
}

/// <summary>The hits of one kind, the best first.</summary>
/// <param name="Source">The kind.</param>
/// <param name="Hits">At most <see cref="FindEntries.Most"/>.</param>
/// <param name="More">Whether there may be more than were looked at.</param>
public sealed record SearchGroup(SearchSource Source, IReadOnlyList<SearchHit> Hits, bool More)
{
    /// <summary>How many of those that were looked at have each facet; at least that many where there are more.</summary>
    public IReadOnlyDictionary<string, int> Facets { get; init; } = new Dictionary<string, int>();
}

/// <summary>Finds what a person may see by names and words in either script.</summary>
public sealed class FindEntries(IDbContextFactory<PleiadDb> databases, SearchIndex index, RightsOfActors rights)
{
    /// <summary>How many entries of a kind are looked at and ranked.</summary>
    public const int Most = 200;

    private const int FewHits = 5; // fewer than these, and slips are looked for too
    private const int Nearest = 64; // words that a slip may have been made of
    private const int Apart = 12; // beginnings, and the nearest of those words, that are asked for one by one
    private const int Counted = 2000; // entries with one word, up to which they are held against each other in memory
    private const int Crossed = 30_000; // beyond that, entries with one word that the database holds against those with another

    /// <summary>What answers a question, in the order of the kinds; kinds without a hit are left out.</summary>
    /// <param name="asked">What was typed.</param>
    /// <param name="actor">Who asks: what others may not find is not counted either.</param>
    /// <param name="kinds">Only these kinds; all without them.</param>
    public IReadOnlyList<SearchGroup> Run(string asked, Actor actor, params string[] kinds) => Run(asked, actor, [], kinds);

    /// <summary>The same, narrowed down.</summary>
    /// <param name="asked">What was typed.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="facets">Only what has all of these.</param>
    /// <param name="kinds">Only these kinds; all without them.</param>
    public IReadOnlyList<SearchGroup> Run(string asked, Actor actor, IReadOnlyList<string> facets, params string[] kinds)
    {
        if (SearchQuestion.Of(asked) is not { } bare)
            return [];
        var question = bare with { Facets = facets };
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        var mayFind = new Dictionary<string, bool>(StringComparer.Ordinal) { [""] = true };
        List<SearchGroup> groups = [.. index.Sources.Where(s => kinds.Length == 0 || kinds.Contains(s.Kind)).Select(s => Find(connection, s, question, null, May))];
        if (groups.Sum(g => g.Hits.Count) < FewHits && Forgiving(connection, question) is { } forgiving)
        {
            var more = groups.Select(g => Find(connection, g.Source, forgiving, question, May));
            groups = [.. groups.Zip(more, (g, m) => Grouped(g.Source, [.. g.Hits, .. m.Hits.Where(h => g.Hits.All(known => known.Id != h.Id)).Take(Most - g.Hits.Count)], m.More))];
        }

        return [.. groups.Where(g => g.Hits.Count > 0)];

        bool May(string audience)
        {
            if (!mayFind.TryGetValue(audience, out var may))
                mayFind[audience] = may = actor.SignedIn && rights.Above(new Node(audience)).Any(node => actor.Grants.Any(g => g.Node == node));
            return may;
        }
    }

    /// <summary>The hits of one kind.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="source">The kind.</param>
    /// <param name="question">What is looked for.</param>
    /// <param name="strict">The question as it was typed, where slips in it are forgiven.</param>
    /// <param name="may">Whether whoever asks may find what has an audience.</param>
    private static SearchGroup Find(DbConnection connection, SearchSource source, SearchQuestion question, SearchQuestion? strict, Func<string, bool> may)
    {
        var ids = Ids(connection, source.Kind, question);
        var candidates = Load(connection, ids.Take(2 * Counted));
        var hits = candidates.Where(c => may(c.Audience) && question.Facets.All(f => c.Hit.Facets.Contains(f))).Select(c => (Row: c, Hit: Judge(c, question, strict))).Where(c => c.Hit is not null)
            .OrderBy(c => c.Hit!.Match).ThenBy(c => strict is null ? 0 : Far(c.Hit!.Matched, strict)).ThenByDescending(c => c.Row.Weight).ThenBy(c => c.Row.Hit.Name.En.Length).ThenBy(c => c.Row.Hit.Name.En, StringComparer.Ordinal)
            .Select(c => c.Hit!).ToList();
        return Grouped(source, hits, hits.Count > Most || ids.Count >= Most);
    }

    private static SearchGroup Grouped(SearchSource source, IReadOnlyList<SearchHit> hits, bool more)
    {
        Dictionary<string, int> facets = new(StringComparer.Ordinal);
        foreach (var facet in hits.SelectMany(h => h.Facets))
            facets[facet] = facets.GetValueOrDefault(facet) + 1;
        return new(source, [.. hits.Take(Most)], more) { Facets = facets };
    }

    private static SearchHit? Judge(Candidate candidate, SearchQuestion question, SearchQuestion? strict)
    {
        if (question.Match(candidate.Normals, candidate.Words, out var name) is not { } match)
            return null;
        if (strict is not null)
            match = strict.Match(candidate.Normals, candidate.Words, out _) ?? SearchMatch.Slip;
        return candidate.Hit with { Match = match, Matched = name < 0 ? "" : candidate.Names[name] };
    }

    private static int Far(string matched, SearchQuestion asked) => SearchText.Distance(SearchText.Normal(matched), asked.Normal);

    /// <summary>Entries that may answer: those with the name, those whose name begins with it, those with all the words; the surest first.</summary>
    private static List<long> Ids(DbConnection connection, string kind, SearchQuestion question)
    {
        List<long> ids = Stretches(connection, "kernel_search_name", "normal", kind, [Stretch.Of(question.Normal)], Most, question.Facets);
        ids.AddRange(Stretches(connection, "kernel_search_name", "normal", kind, question.Names, Most, question.Facets));
        if (question.Words.Count == 1)
        {
            ids.AddRange(Stretches(connection, "kernel_search_word", "word", kind, question.Words[0], Most, question.Facets));
            return [.. ids.Distinct()];
        }

        ids.AddRange(WithAll(connection, kind, question, Most) ?? WithAll(connection, kind, question, Counted) ?? Crossing(connection, kind, question));
        return [.. ids.Distinct()];
    }

    /// <summary>Entries that have the rare words, each in fewer than <paramref name="most"/> entries, and so those with all; null where no word is rare.</summary>
    private static IEnumerable<long>? WithAll(DbConnection connection, string kind, SearchQuestion question, int most)
    {
        var rare = question.Words.Select(w => Stretches(connection, "kernel_search_word", "word", kind, w, most, question.Facets)).Where(l => l.Count < most).ToList();
        return rare.Count == 0 ? null : rare.Skip(1).Aggregate(rare[0].Distinct(), (both, list) => both.Intersect(list));
    }

    /// <summary>The entries in some stretches, at most so many of each; many single words are asked for together.</summary>
    private static List<long> Stretches(DbConnection connection, string table, string column, string kind, IReadOnlyList<Stretch> stretches, int most, IReadOnlyList<string> facets)
    {
        if (stretches.Count == 0)
            return [];
        var (apart, together) = (stretches.Take(Apart).ToList(), stretches.Skip(Apart).Select(s => s.From).ToList());
        var parts = apart.Select((_, i) => $"{column} >= @from{i} AND {column} < @before{i}");
        if (together.Count > 0)
            parts = parts.Append($"{column} IN ({string.Join(", ", together.Select((_, i) => $"@word{i}"))})");
        return connection.Rows(
            string.Join(" UNION ALL ", parts.Select((part, i) => $"SELECT entry FROM (SELECT entry FROM {table} w WHERE kind = @kind AND {part}{Having(facets)} ORDER BY {column}, entry LIMIT {most}) part{i}")),
            row => row.GetInt64(0),
            [("@kind", kind), .. Values(facets), .. apart.SelectMany((s, i) => new (string, object?)[] { ($"@from{i}", s.From), ($"@before{i}", s.Before) }), .. together.Select((word, i) => ($"@word{i}", (object?)word))]);
    }

    /// <summary>The condition that an entry has all the facets, where any are asked for.</summary>
    private static string Having(IReadOnlyList<string> facets) =>
        string.Concat(facets.Select((_, i) => $" AND EXISTS (SELECT 1 FROM kernel_search_facet f WHERE f.kind = @kind AND f.facet = @facet{i} AND f.entry = w.entry)"));

    private static IEnumerable<(string, object?)> Values(IReadOnlyList<string> facets) => facets.Select((f, i) => ($"@facet{i}", (object?)f));

    /// <summary>Where each word is in thousands of entries: some of those that have all.</summary>
    private static List<long> Crossing(DbConnection connection, string kind, SearchQuestion question)
    {
        var parts = question.Words.Select((w, i) => $"SELECT entry FROM (SELECT entry FROM kernel_search_word w WHERE kind = @kind AND word >= @from{i} AND word < @before{i}{Having(question.Facets)} LIMIT {Crossed}) part{i}");
        return connection.Rows(
            $"{string.Join(" INTERSECT ", parts)} LIMIT {Most}", row => row.GetInt64(0),
            [("@kind", kind), .. Values(question.Facets), .. question.Words.SelectMany((w, i) => new (string, object?)[] { ($"@from{i}", w[0].From), ($"@before{i}", w[0].Before) })]);
    }

    /// <summary>The question with what a slip may have made of its words; null when no name has such words.</summary>
    private static SearchQuestion? Forgiving(DbConnection connection, SearchQuestion question)
    {
        var found = false;
        List<IReadOnlyList<Stretch>> words = [];
        foreach (var (word, stretches) in question.Typed.Zip(question.Words))
        {
            string[] forms = word.Plain.Length < SearchText.ForgivenFrom || word.Plain.Any(char.IsDigit) ? [] : [.. SearchText.Slips(word.Plain)];
            var near = forms.Length == 0 ? [] : connection.Rows(
                $"SELECT DISTINCT word FROM kernel_search_slip WHERE form IN ({string.Join(", ", forms.Select((_, i) => $"@form{i}"))})", row => row.GetString(0),
                [.. forms.Select((form, i) => ($"@form{i}", (object?)form))])
                .Select(w => (Word: w, Far: SearchText.Distance(w, word.Folded))).Where(w => w.Far is > 0 and <= 3).OrderBy(w => w.Far).ThenBy(w => w.Word, StringComparer.Ordinal).Take(Nearest).ToList();
            found |= near.Count > 0;
            words.Add([.. stretches, .. near.Select(w => Stretch.Of(w.Word))]);
        }

        return found ? question with { Names = [], Words = words } : null;
    }

    private static List<Candidate> Load(DbConnection connection, IEnumerable<long> ids) => [.. ids.Chunk(500).SelectMany(part => connection.Rows(
        $"SELECT kind, key, name_en, name_ru, line_en, line_ru, address, names, normals, words, audience, weight, illustrative, facets FROM kernel_search WHERE id IN ({string.Join(',', part)})",
        row => new Candidate(
            new SearchHit(row.GetString(0), row.GetString(1), new(row.GetString(2), row.GetString(3)), new(row.GetString(4), row.GetString(5)), row.GetString(6), SearchMatch.Exact, "", row.GetBoolean(12)) { Facets = row.GetString(13).Split(' ', StringSplitOptions.RemoveEmptyEntries) },
            row.GetString(7).Split('\n'), row.GetString(8).Split('\n'), row.GetString(9), row.GetString(10), row.GetInt32(11))))];

    private sealed record Candidate(SearchHit Hit, string[] Names, string[] Normals, string Words, string Audience, int Weight);
}
