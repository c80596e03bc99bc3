using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Forecasts;

namespace Pleiad.Modules.Talent;

/// <summary>The tables of Talent for courses that are taken, and for the people that plants will need.</summary>
public static class SkillTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Enrolment> Enrolments => db.Set<Enrolment>();

        internal DbSet<Norm> Norms => db.Set<Norm>();

        internal DbSet<NormShare> NormShares => db.Set<NormShare>();

        internal DbSet<Staffing> Staffings => db.Set<Staffing>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Enrolment>(e => e.ToTable("talent_enrolment").Ignore(x => x.Node).HasKey(x => x.Id));
        model.Entity<Norm>(e => e.ToTable("talent_norm").Ignore(n => n.Node).HasKey(n => new { n.Kind, n.Version }));
        model.Entity<NormShare>().ToTable("talent_norm_share").HasKey(s => new { s.Kind, s.Version, s.Occupation });
        model.Entity<Staffing>().ToTable("talent_staffing").HasKey(s => new { s.Plant, s.Occupation });
    }
}
