using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Chains;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Duplicates;
using Pleiad.Modules.Registry.Imports;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.People;
using Pleiad.Modules.Registry.Plants;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Samples;
using Pleiad.Modules.Registry.Sites;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry;

/// <summary>The Registry's tables.</summary>
public static class RegistryDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Organisation> Organisations => db.Set<Organisation>();

        internal DbSet<KnownName> Names => db.Set<KnownName>();

        internal DbSet<Identifier> Identifiers => db.Set<Identifier>();

        internal DbSet<IndustryCode> IndustryCodes => db.Set<IndustryCode>();

        internal DbSet<Person> People => db.Set<Person>();

        internal DbSet<Position> Positions => db.Set<Position>();

        internal DbSet<Product> Products => db.Set<Product>();

        internal DbSet<Holder> Holders => db.Set<Holder>();

        internal DbSet<Competence> Competences => db.Set<Competence>();

        internal DbSet<Site> Sites => db.Set<Site>();

        internal DbSet<Plot> Plots => db.Set<Plot>();

        internal DbSet<Utility> Utilities => db.Set<Utility>();

        internal DbSet<Plant> Plants => db.Set<Plant>();

        internal DbSet<PlantEvent> PlantEvents => db.Set<PlantEvent>();

        internal DbSet<Tie> Ties => db.Set<Tie>();

        internal DbSet<ImportedFile> ImportedFiles => db.Set<ImportedFile>();

        internal DbSet<ImportedRow> ImportedRows => db.Set<ImportedRow>();

        internal DbSet<Duplicate> Duplicates => db.Set<Duplicate>();

        internal DbSet<Merge> Merges => db.Set<Merge>();

        internal DbSet<Moved> MovedCells => db.Set<Moved>();

        internal DbSet<LoadedWorld> LoadedWorlds => db.Set<LoadedWorld>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Organisation>(e => e.ToTable("registry_organisation").Ignore(o => o.Node).HasKey(o => o.Id));
        model.Entity<KnownName>(e => e.ToTable("registry_name").HasKey(n => n.Id));
        model.Entity<Identifier>(e => e.ToTable("registry_identifier").HasKey(i => new { i.Scheme, i.Value }));
        model.Entity<IndustryCode>(e => e.ToTable("registry_industry").HasKey(i => new { i.Organisation, i.Scheme, i.Code }));
        model.Entity<Person>(e => e.ToTable("registry_person").Ignore(p => p.Node).HasKey(p => p.Id));
        model.Entity<Position>(e => e.ToTable("registry_position").HasKey(p => p.Id));
        model.Entity<Product>(e => e.ToTable("registry_product").Ignore(p => p.Node).Ignore(p => p.Fields).HasKey(p => p.Id));
        model.Entity<Holder>(e => e.ToTable("registry_holder").HasKey(h => h.Id));
        model.Entity<Competence>(e => e.ToTable("registry_competence").HasKey(c => c.Id));
        model.Entity<Site>(e => e.ToTable("registry_site").Ignore(s => s.Node).HasKey(s => s.Id));
        model.Entity<Plot>(e => e.ToTable("registry_plot").HasKey(p => p.Id));
        model.Entity<Utility>(e => e.ToTable("registry_utility").HasKey(u => u.Id));
        model.Entity<Plant>(e => e.ToTable("registry_plant").Ignore(p => p.Node).HasKey(p => p.Id));
        model.Entity<PlantEvent>(e => e.ToTable("registry_plant_event").HasKey(p => new { p.Plant, p.Number }));
        model.Entity<Tie>(e => e.ToTable("registry_tie").HasKey(t => t.Id));
        model.Entity<ImportedFile>(e => e.ToTable("registry_import").Ignore(i => i.Node).HasKey(i => i.Id));
        model.Entity<ImportedRow>(e => e.ToTable("registry_import_row").HasKey(r => new { r.Import, r.Line }));
        model.Entity<Duplicate>(e => e.ToTable("registry_duplicate").Ignore(d => d.Node).HasKey(d => d.Id));
        model.Entity<Merge>(e => e.ToTable("registry_merge").Ignore(m => m.Node).HasKey(m => m.Id));
        model.Entity<Moved>(e => e.ToTable("registry_moved").HasKey(m => new { m.Merge, m.Number }));
        ClusterTables.Configure(model);
        NeedTables.Configure(model);
        ChainTables.Configure(model);
        model.Entity<LoadedWorld>(e => e.ToTable("registry_world").HasKey(w => w.Hash));
    }
}
