using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Cohorts;
using Pleiad.Modules.Talent.Evaluations;
using Pleiad.Modules.Talent.Intakes;

namespace Pleiad.Modules.Talent;

/// <summary>The tables of applications, agreements, evaluations and cohorts.</summary>
public static class PlacementTables
{
    extension(PleiadDb db)
    {
        internal DbSet<Application> Applications => db.Set<Application>();

        internal DbSet<Agreement> Agreements => db.Set<Agreement>();

        internal DbSet<Evaluation> Evaluations => db.Set<Evaluation>();

        internal DbSet<FollowUp> FollowUps => db.Set<FollowUp>();

        internal DbSet<Cohort> Cohorts => db.Set<Cohort>();

        internal DbSet<Graduate> Graduates => db.Set<Graduate>();

        internal DbSet<Intake> Intakes => db.Set<Intake>();

        internal DbSet<IntakeOpening> IntakeOpenings => db.Set<IntakeOpening>();

        internal DbSet<IntakeWish> IntakeWishes => db.Set<IntakeWish>();

        internal DbSet<IntakeOrder> IntakeOrders => db.Set<IntakeOrder>();

        internal DbSet<IntakePart> IntakeParts => db.Set<IntakePart>();

        internal DbSet<IntakePlacing> IntakePlacings => db.Set<IntakePlacing>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Application>(e =>
        {
            e.ToTable("talent_application").HasKey(a => a.Id);
            e.Ignore(a => a.Node).Ignore(a => a.Address);
        });
        model.Entity<Agreement>(e =>
        {
            e.ToTable("talent_agreement").HasKey(a => a.Id);
            e.Ignore(a => a.Node).Ignore(a => a.Address);
        });
        model.Entity<Evaluation>().ToTable("talent_evaluation").HasKey(v => v.Agreement);
        model.Entity<FollowUp>(e =>
        {
            e.ToTable("talent_follow_up").HasKey(f => f.Token);
            e.Ignore(f => f.Address);
        });
        model.Entity<Cohort>(e =>
        {
            e.ToTable("talent_cohort").HasKey(c => c.Id);
            e.Ignore(c => c.Name).Ignore(c => c.Node).Ignore(c => c.Address);
        });
        model.Entity<Graduate>(e =>
        {
            e.ToTable("talent_graduate").HasKey(g => new { g.Cohort, g.Number });
            e.Ignore(g => g.CountsAs);
        });
        model.Entity<Intake>(e =>
        {
            e.ToTable("talent_intake").HasKey(i => i.Id);
            e.Ignore(i => i.Name).Ignore(i => i.Node).Ignore(i => i.Address);
        });
        model.Entity<IntakeOpening>().ToTable("talent_intake_opening").HasKey(o => new { o.Intake, o.Opening });
        model.Entity<IntakeWish>().ToTable("talent_intake_wish").HasKey(w => new { w.Intake, w.Person, w.Number });
        model.Entity<IntakeOrder>().ToTable("talent_intake_order").HasKey(o => new { o.Intake, o.Opening, o.Number });
        model.Entity<IntakePart>(e =>
        {
            e.ToTable("talent_intake_part").HasKey(p => p.Id);
            e.Ignore(p => p.Node);
        });
        model.Entity<IntakePlacing>().ToTable("talent_intake_placing").HasKey(p => new { p.Intake, p.Person });
    }
}
