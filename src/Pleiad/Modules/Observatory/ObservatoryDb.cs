using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory;

/// <summary>The Observatory's tables.</summary>
public static class ObservatoryDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Category> Categories => db.Set<Category>();

        internal DbSet<Territory> Territories => db.Set<Territory>();

        internal DbSet<LoadedPanel> LoadedPanels => db.Set<LoadedPanel>();

        internal DbSet<SourceFile> SourceFiles => db.Set<SourceFile>();

        internal DbSet<Cell> Cells => db.Set<Cell>();

        internal DbSet<NationalFigure> NationalFigures => db.Set<NationalFigure>();

        internal DbSet<FlagDigest> FlagDigests => db.Set<FlagDigest>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Category>(e => e.ToTable("observatory_category").HasKey(c => c.Code));
        model.Entity<Territory>(e => e.ToTable("observatory_territory").HasKey(t => new { t.Kind, t.Code }));
        model.Entity<LoadedPanel>(e => e.ToTable("observatory_panel").HasKey(p => new { p.Kind, p.Year }));
        model.Entity<SourceFile>(e => e.ToTable("observatory_source").HasKey(s => s.File));
        model.Entity<Cell>(e => e.ToTable("observatory_cell").HasKey(c => new { c.Kind, c.Year, c.Region, c.Category }));
        model.Entity<NationalFigure>(e => e.ToTable("observatory_national").HasKey(n => new { n.Year, n.Category }));
        model.Entity<FlagDigest>(e => e.ToTable("observatory_digest").HasKey(d => new { d.Kind, d.Year, d.Category, d.Flag }));
    }
}

/// <summary>One year of one kind of regions, as it was loaded.</summary>
public sealed record LoadedPanel(string Kind, int Year, string ContentHash, string LoadedAt);

/// <summary>A raw file that figures were derived from.</summary>
public sealed record SourceFile(string File, string Sha256);

/// <summary>The figures of one region, category and year: jobs, plants and payroll in thousand dollars; null when missing.</summary>
public sealed record Cell(string Kind, int Year, string Region, string Category, long? Employment, long? Establishments, long? Payroll);

/// <summary>A category in the nation: jobs, or, where only that is known, its share of the economy.</summary>
public sealed record NationalFigure(int Year, string Category, long? Employment, double? Share);

/// <summary>The digest of a published flag over all regions of a category.</summary>
public sealed record FlagDigest(string Kind, int Year, string Category, string Flag, string Sha256);
