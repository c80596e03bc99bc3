using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Registry.Alliances;
using Pleiad.Modules.Registry.Barriers;
using Pleiad.Modules.Registry.Councils;
using Pleiad.Modules.Registry.Eligibility;
using Pleiad.Modules.Registry.Practices;
using Pleiad.Modules.Registry.Proposals;
using Barrier = Pleiad.Modules.Registry.Barriers.Barrier;

namespace Pleiad.Modules.Registry.Clusters;

/// <summary>The Registry's tables of clusters, councils, alliances and proposals.</summary>
public static class ClusterTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Cluster> Clusters => db.Set<Cluster>();

        internal DbSet<ClusterTerritory> ClusterTerritories => db.Set<ClusterTerritory>();

        internal DbSet<Membership> Memberships => db.Set<Membership>();

        internal DbSet<Spearhead> Spearheads => db.Set<Spearhead>();

        internal DbSet<Management> Managements => db.Set<Management>();

        internal DbSet<Evidence> Evidence => db.Set<Evidence>();

        internal DbSet<ListStatus> Statuses => db.Set<ListStatus>();

        internal DbSet<Priority> Priorities => db.Set<Priority>();

        internal DbSet<Milestone> Milestones => db.Set<Milestone>();

        internal DbSet<StateRole> StateRoles => db.Set<StateRole>();

        internal DbSet<Council> Councils => db.Set<Council>();

        internal DbSet<Councils.Delegate> Delegates => db.Set<Councils.Delegate>();

        internal DbSet<Sitting> Sittings => db.Set<Sitting>();

        internal DbSet<CouncilTask> CouncilTasks => db.Set<CouncilTask>();

        internal DbSet<Vote> Votes => db.Set<Vote>();

        internal DbSet<Alliance> Alliances => db.Set<Alliance>();

        internal DbSet<JointProject> JointProjects => db.Set<JointProject>();

        internal DbSet<JointProjectCluster> JointProjectClusters => db.Set<JointProjectCluster>();

        internal DbSet<EligibilityRules> RuleSets => db.Set<EligibilityRules>();

        internal DbSet<MemberOutput> Outputs => db.Set<MemberOutput>();

        internal DbSet<Barrier> Barriers => db.Set<Barrier>();

        internal DbSet<Practice> Practices => db.Set<Practice>();

        internal DbSet<Adoption> Adoptions => db.Set<Adoption>();

        internal DbSet<ProposedSpearhead> ProposedSpearheads => db.Set<ProposedSpearhead>();

        internal DbSet<Proposal> Proposals => db.Set<Proposal>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Cluster>(e => e.ToTable("registry_cluster").HasKey(c => c.Id));
        model.Entity<ClusterTerritory>(e => e.ToTable("registry_cluster_territory").HasKey(t => new { t.Cluster, t.Territory }));
        model.Entity<Membership>(e => e.ToTable("registry_membership").HasKey(m => m.Id));
        model.Entity<Spearhead>(e => e.ToTable("registry_spearhead").HasKey(s => new { s.Cluster, s.Organisation }));
        model.Entity<Management>(e => e.ToTable("registry_management").HasKey(m => m.Id));
        model.Entity<Evidence>(e => e.ToTable("registry_evidence").HasKey(v => v.Id));
        model.Entity<ListStatus>(e => e.ToTable("registry_status").HasKey(s => s.Id));
        model.Entity<Priority>(e => e.ToTable("registry_priority").HasKey(p => p.Id));
        model.Entity<Milestone>(e => e.ToTable("registry_milestone").HasKey(m => m.Id));
        model.Entity<StateRole>(e => e.ToTable("registry_state_role").HasKey(r => r.Id));
        model.Entity<Council>(e => e.ToTable("registry_council").HasKey(c => c.Id));
        model.Entity<Councils.Delegate>(e => e.ToTable("registry_delegate").HasKey(d => d.Id));
        model.Entity<Sitting>(e => e.ToTable("registry_sitting").HasKey(s => s.Id));
        model.Entity<CouncilTask>(e => e.ToTable("registry_task").HasKey(t => t.Id));
        model.Entity<Vote>(e => e.ToTable("registry_vote").HasKey(v => new { v.Task, v.Delegate }));
        model.Entity<Alliance>(e => e.ToTable("registry_alliance").HasKey(a => a.Id));
        model.Entity<JointProject>(e => e.ToTable("registry_joint_project").HasKey(p => p.Id));
        model.Entity<JointProjectCluster>(e => e.ToTable("registry_joint_project_cluster").HasKey(p => new { p.Project, p.Cluster }));
        model.Entity<EligibilityRules>(e => e.ToTable("registry_rules").Ignore(r => r.Name).Ignore(r => r.Source).HasKey(r => new { r.Id, r.Version }));
        model.Entity<MemberOutput>(e => e.ToTable("registry_output").HasKey(o => o.Id));
        model.Entity<Barrier>(e => e.ToTable("registry_barrier").HasKey(b => b.Id));
        model.Entity<Practice>(e => e.ToTable("registry_practice").HasKey(p => p.Id));
        model.Entity<Adoption>(e => e.ToTable("registry_adoption").HasKey(a => a.Id));
        model.Entity<ProposedSpearhead>(e => e.ToTable("registry_proposal_spearhead").HasKey(s => new { s.Proposal, s.Organisation }));
        model.Entity<Proposal>(e => e.ToTable("registry_proposal").Ignore(p => p.Node).HasKey(p => p.Id));
    }
}
