using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>The sums of region × category cells in one year, built up row by row. A cell nobody added to does not exist.</summary>
public sealed class CellSums(int regions, int categories)
{
    private readonly CellSum[] cells = new CellSum[regions * categories];

    public int Categories => categories;

    public ref CellSum At(int region, int category) => ref cells[(region * categories) + category];

    /// <summary>The sums of the larger regions that these are parts of.</summary>
    /// <param name="upperOf">Place of the larger region of each region; -1 for none.</param>
    /// <param name="uppers">How many larger regions there are.</param>
    public CellSums Above(int[] upperOf, int uppers)
    {
        var above = new CellSums(uppers, categories);
        foreach (var (region, category, sum) in All().Where(c => upperOf[c.Region] >= 0))
            above.At(upperOf[region], category).Add(sum);
        return above;
    }

    /// <summary>The cells that exist, in the order of regions and categories.</summary>
    public IEnumerable<(int Region, int Category, CellSum Sum)> All()
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Exists)
                yield return (i / categories, i % categories, cells[i]);
        }
    }
}

/// <summary>What is known of one cell.</summary>
public struct CellSum
{
    /// <summary>Whether anything was added.</summary>
    public bool Exists;

    /// <summary>How many published rows.</summary>
    public int Published;

    /// <summary>How many withheld rows.</summary>
    public int Withheld;

    /// <summary>Sum of the published values.</summary>
    public double Value;

    /// <summary>Sum of the published payrolls.</summary>
    public double Payroll;

    /// <summary>How many payrolls were published.</summary>
    public int Payrolls;

    /// <summary>Sum of the establishments.</summary>
    public double Establishments;

    /// <summary>How many rows tell their establishments.</summary>
    public int EstablishmentRows;

    /// <summary>Whether something was imputed.</summary>
    public bool HasImputed;

    /// <summary>What residuals add to the published sum.</summary>
    public double Imputed;

    /// <summary>How much the withheld rows can hold at most; infinite when nothing bounds them.</summary>
    public double Room;

    /// <summary>Adds a row of the source.</summary>
    public void Add(in FactRow row)
    {
        Exists = true;
        if (double.IsNaN(row.Value))
            Withheld++;
        else
            (Published, Value) = (Published + 1, Value + row.Value);
        if (!double.IsNaN(row.Payroll))
            (Payrolls, Payroll) = (Payrolls + 1, Payroll + row.Payroll);
        if (!float.IsNaN(row.Establishments))
            (EstablishmentRows, Establishments) = (EstablishmentRows + 1, Establishments + row.Establishments);
    }

    /// <summary>The cell as it is stored: what was never published is missing, and so is a bound that there is not.</summary>
    public readonly Cell AsCell(long import, string kind, int year, string region, string category) => new(
        import, kind, year, region, category,
        Published > 0 ? Value : null,
        EstablishmentRows > 0 ? (long)Establishments : null,
        Payrolls > 0 ? (long)Payroll : null,
        Published, Withheld,
        HasImputed ? Value + Imputed : null,
        double.IsPositiveInfinity(Room) ? null : Value + Room);

    /// <summary>Adds the cell of a part: a county to its state.</summary>
    public void Add(CellSum part)
    {
        Exists = true;
        (Published, Withheld, Value) = (Published + part.Published, Withheld + part.Withheld, Value + part.Value);
        (Payrolls, Payroll) = (Payrolls + part.Payrolls, Payroll + part.Payroll);
        (EstablishmentRows, Establishments) = (EstablishmentRows + part.EstablishmentRows, Establishments + part.Establishments);
        (HasImputed, Imputed, Room) = (HasImputed | part.HasImputed, Imputed + part.Imputed, Room + part.Room);
    }
}
