using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Lending;

namespace Pleiad.Modules.Talent;

/// <summary>The tables of what schools do with firms and universities.</summary>
internal static class SchoolTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Activity> Activities => db.Set<Activity>();

        internal DbSet<SchoolGroup> SchoolGroups => db.Set<SchoolGroup>();

        internal DbSet<Pupil> Pupils => db.Set<Pupil>();

        internal DbSet<Facility> Facilities => db.Set<Facility>();

        internal DbSet<FacilityUse> FacilityUses => db.Set<FacilityUse>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Activity>(e =>
        {
            e.ToTable("talent_activity").HasKey(a => a.Id);
            e.Ignore(a => a.Name).Ignore(a => a.Text).Ignore(a => a.Place).Ignore(a => a.Bring).Ignore(a => a.Safety).Ignore(a => a.Node).Ignore(a => a.Address).Ignore(a => a.Pool).Ignore(a => a.Day).Ignore(a => a.LastDay);
        });
        model.Entity<SchoolGroup>(e =>
        {
            e.ToTable("talent_group").HasKey(g => g.Id);
            e.Ignore(g => g.Node).Ignore(g => g.Address).Ignore(g => g.Reads);
        });
        model.Entity<Pupil>(e =>
        {
            e.ToTable("talent_pupil").HasKey(p => p.Id);
            e.Ignore(p => p.Node).Ignore(p => p.PrivateAddress);
        });
        model.Entity<Facility>(e =>
        {
            e.ToTable("talent_facility").HasKey(f => f.Id);
            e.Ignore(f => f.Name).Ignore(f => f.Text).Ignore(f => f.Node).Ignore(f => f.Address);
        });
        model.Entity<FacilityUse>(e =>
        {
            e.ToTable("talent_use").HasKey(u => u.Id);
            e.Ignore(u => u.Node).Ignore(u => u.Day).Ignore(u => u.Month).Ignore(u => u.Hours).Ignore(u => u.Length);
        });
    }
}
