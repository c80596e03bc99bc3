using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>How an import ended.</summary>
/// <param name="Id">Its number; that of the earlier one when it had been done before.</param>
/// <param name="New">Whether anything was changed.</param>
/// <param name="Rows">Rows of facts read.</param>
/// <param name="Notes">What the reader should be told.</param>
public sealed record ImportOutcome(long Id, bool New, long Rows, IReadOnlyList<string> Notes);

/// <summary>
/// Imports a table of facts: reads and checks everything, sums industries into categories and regions into their parents, writes the
/// rows unseen, and turns the panels to them at the end. Refused or killed, it changes nothing; done twice, it is done once.
/// </summary>
public sealed class ImportFigures(IDbContextFactory<PleiadDb> databases, ImportStore store, FollowFigures follow, TimeProvider clock)
{
    /// <summary>The columns of a cell, in the order of <see cref="Add"/>.</summary>
    public static readonly string[] CellColumns = ["import_id", "kind", "year", "region", "category", "value", "establishments", "payroll", "published", "withheld", "imputed", "upper"];

    /// <summary>Adds a cell as a row.</summary>
    public static void Add(BulkRows rows, Cell c) =>
        rows.Add(c.ImportId).Add(c.Kind).Add(c.Year).Add(c.Region).Add(c.Category).Add(c.Value).Add(c.Establishments).Add(c.Payroll).Add(c.Published).Add(c.Withheld).Add(c.Imputed).Add(c.Upper).End();

    /// <summary>Runs an import.</summary>
    /// <exception cref="RefusedException">Something in the files is wrong.</exception>
    public ImportOutcome Run(ImportPlan plan, bool shipped, Action<ImportProgress>? report)
    {
        var (files, hash) = plan.Hash();
        store.Sweep();
        if (store.AlreadyDone(plan.Dataset.Id, hash) is { } before)
            return new ImportOutcome(before, false, 0, []);
        var id = store.Begin(plan.Dataset.Id, hash, shipped, plan.Source, plan.Licence, files, new FileInfo(plan.Facts).Length);
        try
        {
            var beat = new ImportBeat(store, clock, id, report);
            var known = Known(plan);
            var work = ImportWork.Read(plan, known, beat);
            new ImportWriter(store, beat, id, plan, work).Write();
            store.Publish(id, hash, work.Publication(id, plan));
            follow.Run(plan.Dataset.Id);
            return new ImportOutcome(id, true, work.Facts.Count, work.Notes);
        }
        catch (RefusedException refused)
        {
            store.Refuse(id, refused.Message);
            throw;
        }
    }

    /// <summary>What the dataset knows already: its categories and territories are used and not made anew.</summary>
    private KnownNames Known(ImportPlan plan)
    {
        using var db = databases.CreateDbContext();
        var head = db.Datasets.SingleOrDefault(d => d.Id == plan.Dataset.Id);
        if (head is not null && head.Measure != plan.Dataset.Measure)
            throw new RefusedException("measure", $"The dataset {head.Id} counts {head.Measure}, and this import brings {plan.Dataset.Measure}. Give it a dataset of its own with --dataset.");
        return new KnownNames(
            [.. plan.Categories, .. db.Categories.Where(c => c.Dataset == plan.Dataset.Id)],
            [.. plan.Regions, .. db.Territories.Where(t => t.Dataset == plan.Dataset.Id)],
            [.. db.Panels.Where(p => p.Dataset == plan.Dataset.Id)]);
    }
}

/// <summary>What a dataset has already: names of categories and territories, and what is said of its years.</summary>
public sealed record KnownNames(IReadOnlyList<Category> Categories, IReadOnlyList<Territory> Territories, IReadOnlyList<PanelHead> Panels);
