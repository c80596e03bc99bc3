using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>The page of imports, and the part of it that changes while one is under way.</summary>
public static class ImportEndpoints
{
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/imports", Show);
        pages.MapGet("/imports/list", List).WithMetadata(new FragmentRoute());
    }

    private static RazorComponentResult<ImportsPage> Show(IDbContextFactory<PleiadDb> databases, Datasets datasets, TimeProvider clock) =>
        new(new { Imports = Latest(databases), Datasets = datasets.All(), Now = clock.GetUtcNow() });

    private static RazorComponentResult<ImportList> List(IDbContextFactory<PleiadDb> databases, TimeProvider clock) =>
        new(new { Imports = Latest(databases), Now = clock.GetUtcNow() });

    private static IReadOnlyList<ImportedFiles> Latest(IDbContextFactory<PleiadDb> databases)
    {
        using var db = databases.CreateDbContext();
        var imports = db.Imports.OrderByDescending(i => i.Id).Take(Most).ToList();
        var ids = imports.Select(i => i.Id).ToList();
        var files = db.ImportFiles.Where(f => ids.Contains(f.ImportId)).AsEnumerable().ToLookup(f => f.ImportId);
        var panels = db.Panels.Where(p => ids.Contains(p.ImportId)).AsEnumerable().ToLookup(p => p.ImportId);
        return [.. imports.Select(i => new ImportedFiles(i, [.. files[i.Id]], [.. panels[i.Id]]))];
    }
}

/// <summary>An import with its files, and the panels that are its own today.</summary>
public sealed record ImportedFiles(ImportRow Import, IReadOnlyList<ImportFile> Files, IReadOnlyList<PanelHead> Panels);
