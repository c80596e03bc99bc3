using Pleiad.Kernel;
using Pleiad.Kernel.Tables;

namespace Pleiad.Modules.Observatory.Facts;

/// <summary>An industry as a definition set describes it.</summary>
/// <param name="Code">Code of the industry, as it is written.</param>
/// <param name="Category">The category it belongs to; null when the set leaves it without one.</param>
/// <param name="Traded">True for traded, false for local; null when the set does not say.</param>
/// <param name="Subcategory">The part of the category, if the set has parts.</param>
/// <param name="Title">What the industry is called, if the set says.</param>
public sealed record DefinedIndustry(string Code, string? Category, bool? Traded, string? Subcategory, string? Title);

/// <summary>A category of a definition set.</summary>
/// <param name="Code">Code or name of the category, as it is written.</param>
/// <param name="Traded">True for traded, false for local; null when the set does not say.</param>
public sealed record DefinedCategory(string Code, bool? Traded);

/// <summary>
/// A definition set: which industries belong to which category. A category written NA, or left empty, means that the set leaves the
/// industry without one (the US set does so with private households, 814110): it is known, and enters no category and no economy.
/// </summary>
public sealed class DefinitionsFile
{
    private const int IndustryColumn = 0, CategoryColumn = 1, TradedColumn = 2, SubcategoryColumn = 3, TitleColumn = 4;

    private static readonly TableColumn[] Columns =
    [
        FactsColumns.IndustryColumn,
        new("category", true, "cluster", "category_code"),
        new("traded", false, "traded_local", "kind"),
        new("subcategory", false, "subcluster"),
        new("title", false, "industry_title", "industry_name", "name"),
        new("nonstandard", false, "emsi_nonstandard"), // who added the code; of no consequence to what it belongs to
    ];

    private readonly Dictionary<string, DefinedIndustry> industries = [];
    private readonly SortedDictionary<string, DefinedCategory> categories = new(StringComparer.Ordinal);

    private DefinitionsFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>All industries, in the order of the file.</summary>
    public IReadOnlyCollection<DefinedIndustry> Industries => industries.Values;

    /// <summary>All categories, in ordinal order.</summary>
    public IReadOnlyCollection<DefinedCategory> Categories => categories.Values;

    /// <summary>Reads a definition set. Refuses an industry that stands twice, and a category that is traded in one line and local in another.</summary>
    public static DefinitionsFile Read(string path, IReadOnlyList<string>? ignored = null)
    {
        using var table = TableReader.Open(TextInput.Open(path), Columns, ignored ?? []);
        var file = new DefinitionsFile(path);
        while (table.Read())
            file.Add(table);
        if (file.categories.Count == 0)
            throw new RefusedException("input", $"{path}: the definitions name no category.");
        return file;
    }

    /// <summary>The industry of a code, or null when the set does not name it.</summary>
    public DefinedIndustry? Find(string code) => industries.GetValueOrDefault(code);

    private void Add(TableReader table)
    {
        var code = table.Code(IndustryColumn);
        var category = table.Text(CategoryColumn) is { } written and not "NA" ? written : null;
        var traded = category is not null && table.Has(TradedColumn) ? IsTraded(table) : (bool?)null;
        if (!industries.TryAdd(code, new DefinedIndustry(code, category, traded, Known(table.Text(SubcategoryColumn)), table.Text(TitleColumn))))
            throw table.Refuse(IndustryColumn, $"industry {code} stands here a second time, and it can belong to one category only.");
        if (category is null || categories.TryAdd(category, new DefinedCategory(category, traded)))
            return;
        if (categories[category].Traded != traded)
            throw table.Refuse(TradedColumn, $"the category '{category}' is traded in one line and local in another.");
    }

    private static string? Known(string? text) => text == "NA" ? null : text;

    private static bool IsTraded(TableReader table) => table.Text(TradedColumn)?.ToLowerInvariant() switch
    {
        "traded" or "true" or "yes" or "1" => true,
        "local" or "false" or "no" or "0" => false,
        var other => throw table.Refuse(TradedColumn, other is null ? "traded or local must stand here, and the field is empty." : $"'{other}' is neither traded nor local."),
    };
}
