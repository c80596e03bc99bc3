using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Centres.Policies;
using Pleiad.Modules.Centres.Residents;
using Pleiad.Modules.Centres.Services;

namespace Pleiad.Modules.Centres;

/// <summary>The tables of Centres.</summary>
public static class CentresDb
{
    extension(PleiadDb db)
    {
        internal DbSet<CentreService> CentreServices => db.Set<CentreService>();

        internal DbSet<ServiceRequest> ServiceRequests => db.Set<ServiceRequest>();

        internal DbSet<PolicyProposal> PolicyProposals => db.Set<PolicyProposal>();

        internal DbSet<PolicyVersion> PolicyVersions => db.Set<PolicyVersion>();

        internal DbSet<Tenancy> Tenancies => db.Set<Tenancy>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<CentreService>(e =>
        {
            e.ToTable("centres_service").HasKey(s => s.Id);
            e.Ignore(s => s.Name).Ignore(s => s.Node).Ignore(s => s.Address);
        });
        model.Entity<ServiceRequest>(e =>
        {
            e.ToTable("centres_request").HasKey(r => r.Id);
            e.Ignore(r => r.Node).Ignore(r => r.Address).Ignore(r => r.Open);
        });
        model.Entity<PolicyProposal>(e =>
        {
            e.ToTable("centres_policy").HasKey(p => p.Id);
            e.Ignore(p => p.Name).Ignore(p => p.Node).Ignore(p => p.Address);
        });
        model.Entity<PolicyVersion>().ToTable("centres_policy_version").HasKey(v => new { v.Proposal, v.Number });
        model.Entity<Tenancy>(e =>
        {
            e.ToTable("centres_tenancy").HasKey(t => t.Id);
            e.Ignore(t => t.Term);
        });
    }
}
