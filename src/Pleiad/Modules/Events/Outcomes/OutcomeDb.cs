using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Events.Outcomes;

/// <summary>The table of outcomes.</summary>
internal static class OutcomeDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Outcome> Outcomes => db.Set<Outcome>();
    }

    public static void Configure(ModelBuilder model) => model.Entity<Outcome>(o => { o.ToTable("events_outcome").HasKey(x => x.Id); o.Ignore(x => x.What); });
}
