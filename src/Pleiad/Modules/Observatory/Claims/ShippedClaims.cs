using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Claims;

/// <summary>The claims that ship in samples/seeds, read once. They hold no table: the Registry is to own claims.</summary>
public sealed class ShippedClaims
{
    private static readonly string[] Columns = ["id", "subject", "attribute", "by", "value", "unit", "bound", "from", "to", "dating", "certainty", "en", "ru", "file", "paragraph"];

    private ShippedClaims(IReadOnlyList<Subject> subjects, IReadOnlyList<Claim> support, IReadOnlyList<Claim> profiles, IReadOnlyList<Claim> clusters) =>
        (Subjects, Support, Profiles, Clusters) = (subjects, support, profiles, clusters);

    /// <summary>What the claims are about, in the order of their file.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>Support of clusters by regions and by the nation.</summary>
    public IReadOnlyList<Claim> Support { get; }

    /// <summary>The attributes by which clusters are compared.</summary>
    public IReadOnlyList<Claim> Profiles { get; }

    /// <summary>The states of the clusters of territories, and what is said of the territories themselves.</summary>
    public IReadOnlyList<Claim> Clusters { get; }

    public IEnumerable<Subject> Of(string sort) => Subjects.Where(s => s.Sort == sort);

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="Kernel.RefusedInputException">A row has a word that is not known, or an article that is not listed.</exception>
    public static ShippedClaims Read(string folder)
    {
        var articles = Rows(folder, "articles.csv", ["file", "title", "publisher", "date", "dating"], r => new Article(r.Code(0), r.Code(1))).ToDictionary(a => a.File, StringComparer.Ordinal);
        IReadOnlyList<Claim> Claims(string file) => Rows(folder, file, Columns, r => ClaimOf(r, articles));
        return new(
            Rows(folder, "subjects.csv", ["id", "sort", "en", "ru", "territory"], r => new Subject(r.Code(0), r.Code(1), r.Code(2), r.Code(3), r.Text(4) ?? "")),
            Claims("support.csv"), Claims("profiles.csv"), Claims("clusters.csv"));
    }

    private static Claim ClaimOf(TableReader row, Dictionary<string, Article> articles) => new(
        row.Code(0), row.Code(1), row.Code(2), row.Text(3) ?? "", row.Amount(4), row.Text(5) ?? "", Word<Bound>(row, 6, "exact"), Date(row, 7), Date(row, 8),
        row.Text(9) == "inferred", Word<Certainty>(row, 10, ""), row.Code(11), row.Code(12),
        articles.TryGetValue(row.Code(13), out var article) ? article : throw row.Refuse(13, "the article is not listed in articles.csv."), (int)row.Count(14));

    private static ClaimDate? Date(TableReader row, int column) => row.Text(column) is { } text ? new ClaimDate(text) : null;

    private static T Word<T>(TableReader row, int column, string unsaid)
        where T : struct, Enum
    {
        var text = (row.Text(column) ?? unsaid).Replace(" ", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : throw row.Refuse(column, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    private static List<T> Rows<T>(string folder, string file, string[] columns, Func<TableReader, T> of)
    {
        using var reader = TableReader.Open(Path.Combine(folder, file), columns, []);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(of(reader));
        return rows;
    }
}
