using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;

namespace Pleiad.Kernel.Claims;

/// <summary>The claims that ship, as their files have them: facts.csv, nodes.csv, articles.csv, conflicts.csv and speakers.csv in one folder.</summary>
public sealed class FactsFile
{
    public static readonly string[] Columns =
    [
        "id", "kind", "subject", "subject_en", "subject_ru", "subject_type", "predicate", "object", "object_node", "value", "unit", "bound", "from", "to", "dating", "certainty", "said_by", "en", "ru",
        "file", "paragraph", "conflicts", "module",
    ];

    private FactsFile(IReadOnlyList<Claim> claims, IReadOnlyList<ClaimSubject> subjects, IReadOnlyList<ClaimSource> sources, IReadOnlyList<ConflictNote> conflicts) =>
        (Claims, Subjects, Sources, Conflicts) = (claims, subjects, sources, conflicts);

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<ClaimSubject> Subjects { get; }

    public IReadOnlyList<ClaimSource> Sources { get; }

    /// <summary>What the contradictions are about, in our own reading.</summary>
    public IReadOnlyList<ConflictNote> Conflicts { get; }

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="RefusedInputException">A row has a word that is not known, or an article that is not listed.</exception>
    public static FactsFile Read(string folder)
    {
        var sources = ReadSources(folder);
        var byFile = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var speakers = Rows(folder, "speakers.csv", ["en", "ru"], r => (En: r.Code(0), Ru: r.Code(1))).ToDictionary(s => s.En, s => s.Ru, StringComparer.Ordinal);
        Dictionary<Node, ClaimSubject> subjects = [];
        List<(Claim Claim, string[] Conflicts)> rows = [];
        foreach (var (claim, subject, conflicts) in Rows(folder, "facts.csv", Columns, row => Fact(row, byFile)))
        {
            subjects.TryAdd(subject.Node, subject);
            rows.Add((claim with { SaidByRu = speakers.GetValueOrDefault(claim.SaidBy, claim.SaidBy) }, conflicts));
        }

        foreach (var named in ReadNodes(folder)) // what is named only as an object, and names that the facts leave open
            subjects[named.Node] = named;
        return new(Grouped(rows), [.. subjects.Values.OrderBy(s => s.Node.Path, StringComparer.Ordinal)], sources, ReadConflicts(folder));
    }

    /// <summary>The things that are named beside the facts: objects, and subjects that are no single organisation, person or cluster.</summary>
    public static IReadOnlyList<ClaimSubject> ReadNodes(string folder) =>
        Rows(folder, "nodes.csv", ["node", "type", "en", "ru"], r => new ClaimSubject(new Node(r.Code(0)), r.Code(1), r.Code(2), r.Text(3) ?? r.Code(2)));

    public static IReadOnlyList<ClaimSource> ReadSources(string folder) => Rows(
        folder, "articles.csv", ["file", "title", "publisher", "date", "dating"],
        r => new ClaimSource(r.Code(0), r.Code(1), r.Text(2) ?? "", ClaimDate.Of(r.Text(3)), r.Text(4) == "inferred", Shipped: true));

    private static List<ConflictNote> ReadConflicts(string folder) => Rows(
        folder, "conflicts.csv", ["group", "title_en", "title_ru", "state", "note_en", "note_ru"],
        r => new ConflictNote(r.Code(0), new(r.Code(1), r.Code(2)), r.Code(3) == "open", new(r.Code(4), r.Code(5))));

    private static (Claim Claim, ClaimSubject Subject, string[] Conflicts) Fact(TableReader row, Dictionary<string, ClaimSource> sources)
    {
        var subject = new ClaimSubject(new Node(row.Code(2)), row.Code(5), row.Code(3), row.Text(4) ?? row.Code(3));
        var claim = new Claim(
            row.Code(0), subject.Node, row.Code(6), row.Code(7), row.Text(8) is { } named ? new Node(named) : null, row.Amount(9), row.Text(10) ?? "", Word<Bound>(row, 11, "exact"),
            ClaimDate.Of(row.Text(12)), ClaimDate.Of(row.Text(13)), row.Text(14) == "inferred", Word<Certainty>(row, 15, ""), row.Code(17), row.Code(18),
            sources.TryGetValue(row.Code(19), out var source) ? source : throw row.Refuse(19, "the article is not listed in articles.csv."), row.Code(20), row.Code(16), row.Code(1), row.Code(22),
            Quotation: "", Group: "", Illustrative: false, Actor.ProgramId, AddedAt: "", WithdrawnAt: "");
        return (claim, subject, row.Text(21)?.Split(';') ?? []);
    }

    /// <summary>Claims that contradict each other, also by way of a third, get the least of their ids as the name of their group.</summary>
    private static IReadOnlyList<Claim> Grouped(List<(Claim Claim, string[] Conflicts)> rows)
    {
        var groups = rows.ToDictionary(r => r.Claim.Id, r => r.Conflicts.Length > 0 ? r.Claim.Id : "", StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (claim, conflicts) in rows)
            {
                foreach (var other in conflicts.Where(o => string.CompareOrdinal(groups[o], groups[claim.Id]) < 0))
                    (groups[claim.Id], changed) = (groups[other], true);
            }
        }

        return [.. rows.Select(r => r.Claim with { Group = groups[r.Claim.Id] })];
    }

    internal static T Word<T>(TableReader row, int column, string unsaid)
        where T : struct, Enum
    {
        var text = (row.Text(column) ?? unsaid).Replace(" ", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : throw row.Refuse(column, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    internal static List<T> Rows<T>(string folder, string file, string[] columns, Func<TableReader, T> of)
    {
        using var reader = TableReader.Open(Path.Combine(folder, file), columns, []);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(of(reader));
        return rows;
    }
}
