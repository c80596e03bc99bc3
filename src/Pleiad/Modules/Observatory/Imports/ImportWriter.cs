using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>Sums what was read, year by year, and writes it under the import's number in short transactions.</summary>
public sealed class ImportWriter(ImportStore store, ImportBeat beat, long id, ImportPlan plan, ImportWork work)
{
    private const int RowsATransaction = 150_000;
    private long written;

    public void Write()
    {
        WriteIndustries();
        foreach (var year in work.Facts.Years)
        {
            Tell();
            var sums = new YearSums(work.Facts, year, work.CategoryOf, work.ParentOf, work.Categories.Count);
            sums.Bound(work.Parents);
            if (sums.Negative.Count > 0)
                work.Notes.Add($"{year}: in {sums.Negative.Count} places the published industries add up to more than the total of their group as it is written; nothing is imputed there, and what is withheld has no bound. The first: {string.Join(", ", sums.Negative.Take(3).Select(Named))}.");
            WriteNation(sums);
            WriteCells(sums);
            WriteTotals(sums);
            WriteResiduals(sums);
            WriteFacts(year);
        }
    }

    private string Named(Residual r) => $"{work.Facts.Regions[r.Region]} {work.ParentCodes[r.Parent]} ({(double.IsNaN(r.Total) ? 0 : r.Total)} against {r.Published})";

    private void WriteIndustries() => Append("observatory_industry", ["import_id", "code", "title", "category", "parent"], Enumerable.Range(0, work.Facts.Industries.Count).OrderBy(i => work.Facts.Industries[i], StringComparer.Ordinal), (rows, i) =>
        rows.Add(id).Add(work.Facts.Industries[i]).Add(work.Titles[i]).Add(work.CategoryOf[i] < 0 ? "" : work.Categories[work.CategoryOf[i]].Code).Add(work.ParentOf[i] < 0 ? "" : work.ParentCodes[work.ParentOf[i]]).End());

    private void WriteNation(YearSums sums) => Append("observatory_national", ["import_id", "year", "category", "value", "share"], work.National.Where(n => n.Key.Year == sums.Year).OrderBy(n => work.Categories[n.Key.Category].Code, StringComparer.Ordinal), (rows, n) =>
        rows.Add(id).Add(sums.Year).Add(work.Categories[n.Key.Category].Code).Add(n.Value).Add((double?)null).End());

    private void WriteCells(YearSums sums)
    {
        var codes = work.Facts.Regions.Codes;
        WriteCells(plan.Kind, sums.Year, sums.Cells.All().Select(c => (codes[c.Region], c.Category, c.Sum)));
        foreach (var kind in work.UpperKinds)
        {
            var uppers = work.Territories.Where(t => t.Kind == kind).Select((t, i) => (t.Code, i)).ToDictionary(t => t.Code, t => t.i, StringComparer.Ordinal);
            string[] names = [.. uppers.Keys];
            int[] upperOf = [.. codes.Select(c => work.ParentOfRegion(c, plan.Kind) is { } parent && parent.Kind == kind ? uppers[parent.Code] : -1)];
            WriteCells(kind, sums.Year, sums.Cells.Above(upperOf, names.Length).All().Select(c => (names[c.Region], c.Category, c.Sum)));
        }
    }

    private void WriteCells(string kind, int year, IEnumerable<(string Region, int Category, CellSum Sum)> cells) =>
        Append("observatory_cell", ImportFigures.CellColumns, cells.Select(c => c.Sum.AsCell(id, kind, year, c.Region, work.Categories[c.Category].Code)).OrderBy(c => c.Region, StringComparer.Ordinal).ThenBy(c => c.Category, StringComparer.Ordinal), ImportFigures.Add);

    private void WriteTotals(YearSums sums) => Append("observatory_industry_total", ["import_id", "year", "industry", "value"], Enumerable.Range(0, sums.National.Length).Where(i => sums.Present[i]).OrderBy(i => work.Facts.Industries[i], StringComparer.Ordinal), (rows, i) =>
        rows.Add(id).Add(sums.Year).Add(work.Facts.Industries[i]).Add(sums.National[i]).End());

    private void WriteResiduals(YearSums sums) => Append("observatory_residual", ["import_id", "region", "year", "parent", "total", "published", "residual"], sums.Residuals, (rows, r) =>
        rows.Add(id).Add(work.Facts.Regions[r.Region]).Add(sums.Year).Add(work.ParentCodes[r.Parent]).Add(r.Total).Add(r.Published).Add(r.Residue).End());

    private void WriteFacts(int year)
    {
        var (regions, industries) = (Order(work.Facts.Regions.Codes), Order(work.Facts.Industries.Codes));
        Append("observatory_fact", ["import_id", "region", "year", "industry", "value", "establishments", "payroll"], work.Facts.Of(year).OrderBy(f => regions[f.Region]).ThenBy(f => industries[f.Industry]), (rows, f) =>
            rows.Add(id).Add(work.Facts.Regions[f.Region]).Add(year).Add(work.Facts.Industries[f.Industry]).Add(f.Value).Add(float.IsNaN(f.Establishments) ? null : (long)f.Establishments).Add(double.IsNaN(f.Payroll) ? null : (long)f.Payroll).End());
    }

    /// <summary>The rank of each code in ordinal order: rows come in the order of their key, which both databases like best.</summary>
    private static int[] Order(IReadOnlyList<string> codes)
    {
        int[] places = [.. Enumerable.Range(0, codes.Count).OrderBy(i => codes[i], StringComparer.Ordinal)];
        var ranks = new int[codes.Count];
        for (var i = 0; i < places.Length; i++)
            ranks[places[i]] = i;
        return ranks;
    }

    private void Append<T>(string table, string[] columns, IEnumerable<T> items, Action<BulkRows, T> add)
    {
        foreach (var chunk in items.Chunk(RowsATransaction))
        {
            store.Append(table, columns, rows =>
            {
                foreach (var item in chunk)
                    add(rows, item);
            });
            written += chunk.Length;
            Tell();
        }
    }

    /// <summary>The facts are most of what is written: about as much again are cells and residuals.</summary>
    private void Tell() => beat.Tell(ImportState.Writing, "writing", written, Math.Max(written + 1, work.Facts.Count * 2), work.Facts.Count);
}
