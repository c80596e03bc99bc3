using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>The Registry's tables of chains.</summary>
public static class ChainTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Chain> Chains => db.Set<Chain>();

        internal DbSet<ChainCluster> ChainClusters => db.Set<ChainCluster>();

        internal DbSet<ChainThing> ChainThings => db.Set<ChainThing>();

        internal DbSet<ChainStep> ChainSteps => db.Set<ChainStep>();

        internal DbSet<ChainOffer> ChainOffers => db.Set<ChainOffer>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Chain>(e => e.ToTable("registry_chain").Ignore(c => c.Node).HasKey(c => c.Id));
        model.Entity<ChainCluster>(e => e.ToTable("registry_chain_cluster").HasKey(c => new { c.Chain, c.Cluster }));
        model.Entity<ChainThing>(e => e.ToTable("registry_chain_thing").HasKey(t => new { t.Chain, t.Id }));
        model.Entity<ChainStep>(e => e.ToTable("registry_chain_step").Ignore(s => s.Node).HasKey(s => new { s.Chain, s.Id }));
        model.Entity<ChainOffer>(e => e.ToTable("registry_chain_offer").HasKey(o => o.Id));
    }
}
