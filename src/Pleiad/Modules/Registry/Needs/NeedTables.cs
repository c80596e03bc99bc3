using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Interests;
using Pleiad.Modules.Registry.Medicines;
using Pleiad.Modules.Registry.Products;
using Pleiad.Modules.Registry.Substitution;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>The Registry's tables of needs, answers to them, the ways of products, and supply.</summary>
public static class NeedTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Need> Needs => db.Set<Need>();

        internal DbSet<NeedTerm> NeedTerms => db.Set<NeedTerm>();

        internal DbSet<Interest> Interests => db.Set<Interest>();

        internal DbSet<InterestWord> InterestWords => db.Set<InterestWord>();

        internal DbSet<ProductStep> ProductSteps => db.Set<ProductStep>();

        internal DbSet<Supply> Supplies => db.Set<Supply>();

        internal DbSet<Medicine> Medicines => db.Set<Medicine>();

        internal DbSet<MedicineImport> MedicineImports => db.Set<MedicineImport>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Need>(e => e.ToTable("registry_need").Ignore(n => n.Node).Ignore(n => n.OwnerNode).Ignore(n => n.PartnerKinds).Ignore(n => n.Name).HasKey(n => n.Id));
        model.Entity<NeedTerm>(e => e.ToTable("registry_need_term").Ignore(t => t.Name).HasKey(t => new { t.Need, t.Number }));
        model.Entity<Interest>(e => e.ToTable("registry_interest").Ignore(i => i.Node).HasKey(i => i.Id));
        model.Entity<InterestWord>(e => e.ToTable("registry_interest_word").HasKey(w => new { w.Interest, w.Number }));
        model.Entity<ProductStep>(e => e.ToTable("registry_product_step").HasKey(s => new { s.Product, s.Number }));
        model.Entity<Supply>(e => e.ToTable("registry_supply").Ignore(s => s.Name).HasKey(s => s.Id));
        model.Entity<Medicine>(e => e.ToTable("registry_medicine").Ignore(m => m.IsAuthorised).HasKey(m => m.Number));
        model.Entity<MedicineImport>(e => e.ToTable("registry_medicine_import").HasKey(i => i.Id));
    }
}
