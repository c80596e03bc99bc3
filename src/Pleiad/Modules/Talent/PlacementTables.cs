using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Applications;

namespace Pleiad.Modules.Talent;

/// <summary>The tables of applications, agreements, evaluations and cohorts.</summary>
public static class PlacementTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Application> Applications => db.Set<Application>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Application>(e =>
        {
            e.ToTable("talent_application").HasKey(a => a.Id);
            e.Ignore(a => a.Node).Ignore(a => a.Address);
        });
    }
}
