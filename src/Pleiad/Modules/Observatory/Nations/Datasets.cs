using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>
/// The datasets as they are now. Each is kept in memory under its revision; every page, and outside pages every question, first asks
/// the database for the revisions, so that an import by another process is seen at once, none is forgotten, and no page speaks of two.
/// </summary>
public sealed class Datasets(IDbContextFactory<PleiadDb> databases, IHttpContextAccessor? page = null)
{
    /// <summary>The dataset that ships with published verdicts to compare with.</summary>
    public const string UnitedStates = "us";

    private readonly ConcurrentDictionary<string, Dataset> known = new(StringComparer.Ordinal);

    /// <summary>The United States.</summary>
    public Dataset Us => Of(UnitedStates);

    /// <summary>All datasets that have figures, those of real statistics before the illustrative ones.</summary>
    public IReadOnlyList<Dataset> All()
    {
        using var db = databases.CreateDbContext();
        return [.. Heads(db).Select(head => Fresh(db, head)).Where(d => d.Panels.Count > 0).OrderBy(d => d.Head.Illustrative).ThenBy(d => d.Id != UnitedStates).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>A dataset by its id.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public Dataset Of(string id)
    {
        try
        {
            return Ask(id);
        }
        catch (Exception e) when (known.ContainsKey(id) && Unavailable.Because(e) is not null)
        {
            return known[id]; // the database is away: what was read stays readable
        }
    }

    /// <summary>A dataset by its id; null for none.</summary>
    public Dataset? Find(string id)
    {
        using var db = databases.CreateDbContext();
        return Heads(db).Find(d => d.Id == id) is { } head ? Fresh(db, head) : null;
    }

    private Dataset Ask(string id)
    {
        using var db = databases.CreateDbContext();
        var heads = Heads(db);
        var head = heads.Find(d => d.Id == id);
        return head is null
            ? throw new NotFoundException($"There is no dataset '{id}'.", $"Набора данных «{id}» нет.", [.. heads.Select(d => new Suggestion(d.En, d.Ru, $"/observatory/{d.Id}"))])
            : Fresh(db, head);
    }

    /// <summary>The heads as they are in the database: asked once for a page, because a portrait holds a hundred questions; an act asks anew, for it may have changed them.</summary>
    private List<DatasetHead> Heads(PleiadDb db)
    {
        if (page?.HttpContext is not { } request || !HttpMethods.IsGet(request.Request.Method))
            return [.. db.Datasets];
        if (request.Items.TryGetValue(typeof(DatasetHead), out var asked))
            return (List<DatasetHead>)asked!;
        List<DatasetHead> heads = [.. db.Datasets];
        request.Items[typeof(DatasetHead)] = heads;
        return heads;
    }

    private Dataset Fresh(PleiadDb db, DatasetHead head)
    {
        if (known.TryGetValue(head.Id, out var kept) && kept.Head.Revision == head.Revision)
            return kept;
        var panels = db.Panels.Where(p => p.Dataset == head.Id).ToList();
        var imports = panels.Select(p => p.ImportId).Distinct().ToList();
        var loaded = new Dataset(
            databases,
            head,
            [.. panels.OrderBy(p => p.Year).ThenBy(p => p.Kind, StringComparer.Ordinal)],
            [.. db.Breaks.Where(b => b.Dataset == head.Id).OrderBy(b => b.Year)],
            [.. Ordered([.. db.Categories.Where(c => c.Dataset == head.Id)])],
            db.Territories.Where(t => t.Dataset == head.Id).AsEnumerable().ToLookup(t => t.Kind),
            db.Imports.Where(i => imports.Contains(i.Id)).ToDictionary(i => i.Id),
            [.. db.ImportFiles.Where(f => imports.Contains(f.ImportId)).OrderBy(f => f.File)],
            [.. db.FlagDigests.Where(d => imports.Contains(d.ImportId))],
            [.. db.OwnRuleSets.Where(r => r.WithdrawnAt == "").OrderBy(r => r.Id).AsEnumerable().Select(r => RuleSetFile.Parse(r.Text))]);
        known[head.Id] = loaded;
        return loaded;
    }

    /// <summary>By number where all codes are numbers, otherwise as text.</summary>
    private static IEnumerable<Category> Ordered(Category[] categories) =>
        categories.All(c => int.TryParse(c.Code, out _)) ? categories.OrderBy(c => int.Parse(c.Code)) : categories.OrderBy(c => c.Code, StringComparer.Ordinal);
}
