using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory;

/// <summary>The Observatory's tables.</summary>
public static class ObservatoryDb
{
    extension(PleiadDb db)
    {
        internal DbSet<DatasetHead> Datasets => db.Set<DatasetHead>();

        internal DbSet<SeriesBreak> Breaks => db.Set<SeriesBreak>();

        internal DbSet<Category> Categories => db.Set<Category>();

        internal DbSet<Territory> Territories => db.Set<Territory>();

        internal DbSet<ImportRow> Imports => db.Set<ImportRow>();

        internal DbSet<ImportFile> ImportFiles => db.Set<ImportFile>();

        internal DbSet<PanelHead> Panels => db.Set<PanelHead>();

        internal DbSet<Cell> Cells => db.Set<Cell>();

        internal DbSet<NationalFigure> NationalFigures => db.Set<NationalFigure>();

        internal DbSet<FlagDigest> FlagDigests => db.Set<FlagDigest>();

        internal DbSet<Industry> Industries => db.Set<Industry>();

        internal DbSet<IndustryTotal> IndustryTotals => db.Set<IndustryTotal>();

        internal DbSet<Fact> Facts => db.Set<Fact>();

        internal DbSet<ResidualRow> Residuals => db.Set<ResidualRow>();

        internal DbSet<Judgement> Judgements => db.Set<Judgement>();

        internal DbSet<OwnRuleSet> OwnRuleSets => db.Set<OwnRuleSet>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<OwnRuleSet>(e => e.ToTable("observatory_rule_set").Ignore(r => r.Node).HasKey(r => r.Id));
        model.Entity<DatasetHead>(e => e.ToTable("observatory_dataset").HasKey(d => d.Id));
        model.Entity<SeriesBreak>(e => e.ToTable("observatory_break").HasKey(b => new { b.Dataset, b.Year }));
        model.Entity<Category>(e => e.ToTable("observatory_category").HasKey(c => new { c.Dataset, c.Code }));
        model.Entity<Territory>(e => e.ToTable("observatory_territory").HasKey(t => new { t.Dataset, t.Kind, t.Code }));
        model.Entity<ImportRow>(e =>
        {
            e.ToTable("observatory_import").HasKey(i => i.Id);
            e.Property(i => i.Id).ValueGeneratedNever();
        });
        model.Entity<ImportFile>(e => e.ToTable("observatory_import_file").HasKey(f => new { f.ImportId, f.File }));
        model.Entity<PanelHead>(e => e.ToTable("observatory_panel").HasKey(p => new { p.Dataset, p.Kind, p.Year }));
        model.Entity<Cell>(e => e.ToTable("observatory_cell").HasKey(c => new { c.ImportId, c.Kind, c.Year, c.Region, c.Category }));
        model.Entity<NationalFigure>(e => e.ToTable("observatory_national").HasKey(n => new { n.ImportId, n.Year, n.Category }));
        model.Entity<FlagDigest>(e => e.ToTable("observatory_digest").HasKey(d => new { d.ImportId, d.Kind, d.Year, d.Category, d.Flag }));
        model.Entity<Industry>(e => e.ToTable("observatory_industry").HasKey(i => new { i.ImportId, i.Code }));
        model.Entity<IndustryTotal>(e => e.ToTable("observatory_industry_total").HasKey(i => new { i.ImportId, i.Year, i.Industry }));
        model.Entity<Fact>(e => e.ToTable("observatory_fact").HasKey(f => new { f.ImportId, f.Region, f.Year, f.Industry }));
        model.Entity<Judgement>(e => e.ToTable("observatory_judgement").HasKey(j => new { j.Dataset, j.Kind, j.Category, j.Region }));
        model.Entity<ResidualRow>(e => e.ToTable("observatory_residual").HasKey(r => new { r.ImportId, r.Region, r.Year, r.Parent }));
    }
}
