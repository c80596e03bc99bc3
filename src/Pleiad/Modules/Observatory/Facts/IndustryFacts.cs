namespace Pleiad.Modules.Observatory.Facts;

/// <summary>Statistics by region, industry and year, a column an array, in the order of the file. See <see cref="IndustryFactsReader"/> for what is missing.</summary>
public sealed class IndustryFacts
{
    private readonly List<int> region = [];
    private readonly List<int> industry = [];
    private readonly List<short> year = [];
    private readonly List<double> value = [];
    private readonly List<double> establishments = [];
    private readonly List<double> payroll = [];
    private readonly List<bool> suppressed = [];

    private IndustryFacts(IndustryFactsReader reader) =>
        (Regions, Industries, IsCount, HasEstablishments, HasPayroll) = (reader.Regions, reader.Industries, reader.IsCount, reader.HasEstablishments, reader.HasPayroll);

    public CodeList Regions { get; }

    public CodeList Industries { get; }

    /// <summary>Whether <see cref="Value"/> is employment; otherwise it is the amount of another measure.</summary>
    public bool IsCount { get; }

    public bool HasEstablishments { get; }

    public bool HasPayroll { get; }

    public int Count => region.Count;

    public IReadOnlyList<int> Region => region;

    public IReadOnlyList<int> Industry => industry;

    public IReadOnlyList<short> Year => year;

    /// <summary>Employment, or the amount of another measure; NaN when missing.</summary>
    public IReadOnlyList<double> Value => value;

    /// <summary>Empty when the file has no such column; NaN when missing.</summary>
    public IReadOnlyList<double> Establishments => establishments;

    /// <summary>Empty when the file has no such column; NaN when missing.</summary>
    public IReadOnlyList<double> Payroll => payroll;

    public IReadOnlyList<bool> Suppressed => suppressed;

    /// <summary>Reads the whole table into memory.</summary>
    public static IndustryFacts Read(string path, FactsOptions? options = null)
    {
        using var reader = IndustryFactsReader.Open(path, options);
        var facts = new IndustryFacts(reader);
        while (reader.Read())
            facts.Add(reader);
        return facts;
    }

    private void Add(IndustryFactsReader row)
    {
        region.Add(row.Region);
        industry.Add(row.Industry);
        year.Add((short)row.Year);
        value.Add(row.Value);
        suppressed.Add(row.Suppressed);
        if (HasEstablishments)
            establishments.Add(row.Establishments);
        if (HasPayroll)
            payroll.Add(row.Payroll);
    }
}
