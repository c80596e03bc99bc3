using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>An import as it was read: rows, names, and where each industry and region belongs.</summary>
public sealed class ImportWork
{
    private const long MostCells = 1 << 29, MostSums = 1 << 23; // half a gigabyte of marks, and about as much of sums

    private readonly ILookup<string, Territory> byCode;
    private readonly IReadOnlyList<PanelHead> before;

    private ImportWork(FactTable facts, FactTable? parents, IReadOnlyList<Category> categories, IReadOnlyList<Territory> territories, IReadOnlyList<PanelHead> before)
    {
        (Facts, Parents, Categories, Territories, this.before) = (facts, parents, categories, territories, before);
        ParentCodes = parents?.Industries.Codes ?? [];
        byCode = territories.ToLookup(t => t.Code, StringComparer.Ordinal);
    }

    public FactTable Facts { get; }

    public FactTable? Parents { get; }

    /// <summary>National figures by category and year, where a source gives them.</summary>
    public IReadOnlyDictionary<(int Year, int Category), double> National { get; private set; } = new Dictionary<(int, int), double>();

    /// <summary>The categories of the cells, by the place that a sum has.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>The regions of the facts and those they are part of.</summary>
    public IReadOnlyList<Territory> Territories { get; }

    /// <summary>Category of each industry, -1 for none.</summary>
    public int[] CategoryOf { get; private set; } = [];

    /// <summary>Parent of each industry, -1 for none.</summary>
    public int[] ParentOf { get; private set; } = [];

    public string[] Titles { get; private set; } = [];

    public IReadOnlyList<string> ParentCodes { get; }

    public List<string> Notes { get; } = [];

    /// <summary>The kinds of regions that are sums of the regions of the facts.</summary>
    public IReadOnlyList<string> UpperKinds { get; private set; } = [];

    /// <summary>Reads and checks all files.</summary>
    public static ImportWork Read(ImportPlan plan, KnownNames known, ImportBeat beat)
    {
        var definitions = plan.Definitions is null ? null : DefinitionsFile.Read(plan.Definitions);
        var named = plan.Territories is null ? null : TerritoriesFile.Read(plan.Territories).Rows.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var places = known.Territories.Where(t => t.Kind == plan.Kind).ToLookup(t => t.Code, StringComparer.Ordinal);
        var categories = CategoryNames.Of(plan.Dataset.Id, definitions, known.Categories);
        string? WhyNotRegion(string code) => named?.ContainsKey(code) == true || places.Contains(code) || (named is null && places.Count == 0) ? null
            : $"the region {code} is not in the table of territories.";
        string? WhyNotIndustry(string code) => categories.Knows(code) ? null : $"the industry {code} is not in the definitions.";
        var facts = FactTable.Read(plan.Facts, WhyNotRegion, WhyNotIndustry, p => beat.Tell(ImportState.Reading, "reading", p.Bytes, p.TotalBytes, p.Rows));
        var parents = plan.Parents is null ? null : FactTable.Read(plan.Parents, WhyNotRegion, _ => null, p => beat.Tell(ImportState.Reading, "parents", p.Bytes, p.TotalBytes, facts.Count));
        if (facts.Count == 0)
            throw new RefusedInputException(plan.Facts, 1, 1, null, "the table has a header and no rows.");
        foreach (var code in parents?.Regions.Codes ?? [])
            facts.Regions.IndexOf(code); // a region of which only totals are published is a region too
        if ((long)facts.Regions.Count * facts.Industries.Count > MostCells || (long)facts.Regions.Count * categories.List.Count > MostSums)
            throw new RefusedException("input", $"{plan.Facts}: {facts.Regions.Count} regions, {facts.Industries.Count} industries and {categories.List.Count} categories are more than one import holds in memory. Divide the table by regions, and import the parts as datasets of their own.");
        var territories = TerritoryNames.Of(plan, facts.Regions.Codes, named, known.Territories);
        var work = new ImportWork(facts, parents, categories.List, territories, known.Panels)
        {
            CategoryOf = [.. facts.Industries.Codes.Select(categories.PlaceOf)],
            Titles = [.. facts.Industries.Codes.Select(c => definitions?.Find(c)?.Title ?? "")],
            ParentOf = [.. facts.Industries.Codes.Select(c => LongestPrefix(parents?.Industries.Codes ?? [], c))],
            UpperKinds = [.. territories.Where(t => t.Kind != plan.Kind).Select(t => t.Kind).Distinct()],
        };
        if (plan.National is not null)
            work.National = NationalSums(plan.National, categories);
        if (categories.Left.Count > 0)
            work.Notes.Add($"{categories.Left.Count} industries belong to no category and are left out: {string.Join(", ", categories.Left.Take(5))}{(categories.Left.Count > 5 ? " …" : "")}.");
        return work;
    }

    /// <summary>The region of another kind that a region is part of; null for none.</summary>
    public Territory? ParentOfRegion(string code, string kind) =>
        byCode[code].FirstOrDefault(t => t.Kind == kind)?.Parent is { Length: > 0 } parent ? byCode[parent].FirstOrDefault(t => t.Kind != kind) : null;

    /// <summary>What the database will say of it.</summary>
    public Publication Publication(long id, ImportPlan plan) => new(
        plan.Dataset,
        [.. Facts.Years.SelectMany(year => UpperKinds.Append(plan.Kind).Select(kind => Head(id, plan, kind, year)))],
        plan.Breaks, Categories, Territories, string.Join('\n', Notes));

    /// <summary>What was said of a year's completeness; where nothing is said now, what the dataset says of that year already.</summary>
    private PanelHead Head(long id, ImportPlan plan, string kind, int year)
    {
        var head = new PanelHead(plan.Dataset.Id, kind, year, id, false, "", "");
        if (plan.Incomplete is { } years)
            return year >= years.From && year <= years.To ? head with { Incomplete = true, NoteEn = years.En, NoteRu = years.Ru } : head;
        return before.FirstOrDefault(p => p.Year == year && p.Incomplete) is { } said ? head with { Incomplete = true, NoteEn = said.NoteEn, NoteRu = said.NoteRu } : head;
    }

    private static Dictionary<(int Year, int Category), double> NationalSums(string path, CategoryNames categories)
    {
        Dictionary<(int Year, int Category), double> sums = [];
        foreach (var row in NationalFile.Read(path))
        {
            if (!categories.Knows(row.Industry))
                throw new RefusedException("input", $"{path}: the industry {row.Industry} is not in the definitions.");
            if (categories.PlaceOf(row.Industry) is >= 0 and var place && !double.IsNaN(row.Value))
                sums[(row.Year, place)] = sums.GetValueOrDefault((row.Year, place)) + row.Value;
        }

        return sums;
    }

    private static int LongestPrefix(IReadOnlyList<string> parents, string code)
    {
        var best = -1;
        for (var p = 0; p < parents.Count; p++)
        {
            if (code.Length > parents[p].Length && code.StartsWith(parents[p], StringComparison.Ordinal) && (best < 0 || parents[p].Length > parents[best].Length))
                best = p;
        }

        return best;
    }
}

/// <summary>The categories of an import: those of the definitions, under the names that the dataset has for them.</summary>
public sealed class CategoryNames
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly DefinitionsFile? definitions;

    private CategoryNames(DefinitionsFile? definitions, IReadOnlyList<Category> list) => (this.definitions, List) = (definitions, list);

    public IReadOnlyList<Category> List { get; }

    /// <summary>Industries that belong to no category.</summary>
    public List<string> Left { get; } = [];

    public static CategoryNames Of(string dataset, DefinitionsFile? definitions, IReadOnlyList<Category> known)
    {
        if (definitions is null)
        {
            var codes = new CategoryNames(null, [.. known.DistinctBy(c => c.Code)]);
            for (var c = 0; c < codes.List.Count; c++)
                codes.places.Add(codes.List[c].Code, c);
            return codes;
        }

        var names = new CategoryNames(definitions, [.. definitions.Categories.Select(d => Named(dataset, d, known))]);
        foreach (var (category, place) in definitions.Categories.Select((c, i) => (c, i)))
            names.places.Add(category.Code, place);
        return names;
    }

    public bool Knows(string industry) => definitions is null ? places.ContainsKey(industry) : definitions.Find(industry) is not null;

    /// <summary>The category of an industry, -1 for none.</summary>
    public int PlaceOf(string industry)
    {
        var category = definitions is null ? industry : definitions.Find(industry)?.Category;
        if (category is not null && places.TryGetValue(category, out var place))
            return place;
        Left.Add(industry);
        return -1;
    }

    private static Category Named(string dataset, DefinedCategory defined, IReadOnlyList<Category> known)
    {
        var wanted = Similar.Fold(defined.Code);
        return known.FirstOrDefault(c => c.Code == defined.Code || c.Key == defined.Code || Similar.Fold(c.En) == wanted || Similar.Fold(c.Ru) == wanted)
            ?? new Category(dataset, defined.Code, Words.Key(defined.Code), defined.Traded ?? true, defined.Code, defined.Code, defined.Code, $"в категории «{defined.Code}»");
    }
}
