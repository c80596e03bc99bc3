using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Facts;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary>Sums a stream of industries into the categories of a definition set.</summary>
internal sealed class SumIndustries
{
    private readonly DefinitionsFile definitions;
    private readonly bool skipUnmatched;
    private readonly List<int> categoryOf = [];
    private readonly Dictionary<string, int> places = [];
    private readonly Dictionary<string, long> unmatched = [], uncategorised = [];

    private SumIndustries(DefinitionsFile definitions, bool skipUnmatched)
    {
        (this.definitions, this.skipUnmatched) = (definitions, skipUnmatched);
        Categories = [.. definitions.Categories];
        for (var c = 0; c < Categories.Count; c++)
            places.Add(Categories[c].Code, c);
        Cells = new CategoryCells<CategoryCell>(Categories.Count);
    }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<DefinedCategory> Categories { get; }

    public CodeList Regions { get; private set; } = new();

    public CodeList Industries { get; private set; } = new();

    public CategoryCells<CategoryCell> Cells { get; }

    public List<string> Notes { get; } = [];

    /// <summary>Place of an industry's category, -1 for none.</summary>
    public int CategoryOf(int industry) => industry < categoryOf.Count ? categoryOf[industry] : -1;

    /// <summary>Reads facts to their end.</summary>
    /// <param name="facts">The table.</param>
    /// <param name="definitions">What belongs to what.</param>
    /// <param name="skipUnmatched">Whether industries that the definitions do not name are left out; otherwise they are refused.</param>
    /// <param name="family">Told of every row when there is a parent table.</param>
    public static SumIndustries Read(IndustryFactsReader facts, DefinitionsFile definitions, bool skipUnmatched, ParentFamilies? family)
    {
        var sums = new SumIndustries(definitions, skipUnmatched) { Regions = facts.Regions, Industries = facts.Industries };
        while (facts.Read())
        {
            sums.Add(facts);
            family?.Add(facts);
        }

        sums.Tell();
        return sums;
    }

    private void Add(IndustryFactsReader row)
    {
        if (row.Industry == categoryOf.Count)
            categoryOf.Add(Place(row));
        var category = categoryOf[row.Industry];
        if (category < 0)
        {
            var left = definitions.Find(row.Industries[row.Industry]) is null ? unmatched : uncategorised;
            left[row.Industries[row.Industry]] = left.GetValueOrDefault(row.Industries[row.Industry]) + 1;
            return;
        }

        ref var cell = ref Cells.At(row.Year, row.Region, category);
        cell.IsThere = true;
        if (double.IsNaN(row.Value))
        {
            cell.IsIncomplete = true;
        }
        else
        {
            cell.HasJobs = true;
            cell.Jobs += row.Value;
        }

        if (!double.IsNaN(row.Establishments))
        {
            cell.HasPlants = true;
            cell.Plants += row.Establishments;
        }
    }

    private int Place(IndustryFactsReader row)
    {
        var code = row.Industries[row.Industry];
        var industry = definitions.Find(code);
        if (industry is null && !skipUnmatched)
            throw row.RefuseIndustry($"the definitions ({definitions.Path}) do not name the industry {code}; name it there, or leave such rows out with --unmatched skip.");
        return industry?.Category is { } category ? places[category] : -1;
    }

    private void Tell()
    {
        static string Codes(Dictionary<string, long> rows) => string.Join(", ", rows.Keys.Order(StringComparer.Ordinal).Take(5)) + (rows.Count > 5 ? " …" : "");
        if (unmatched.Count > 0)
            Notes.Add($"{unmatched.Values.Sum()} rows of {unmatched.Count} industries that the definitions do not name are left out: {Codes(unmatched)}.");
        if (uncategorised.Count > 0)
            Notes.Add($"{uncategorised.Values.Sum()} rows of {uncategorised.Count} industries to which the definitions give no category are left out: {Codes(uncategorised)}.");
    }
}
