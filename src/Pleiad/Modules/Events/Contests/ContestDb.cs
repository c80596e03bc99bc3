using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Events.Contests;

/// <summary>The tables of contests.</summary>
internal static class ContestDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Contest> Contests => db.Set<Contest>();

        internal DbSet<ContestGroup> ContestGroups => db.Set<ContestGroup>();

        internal DbSet<ContestCriterion> ContestCriteria => db.Set<ContestCriterion>();

        internal DbSet<ContestSide> ContestSides => db.Set<ContestSide>();

        internal DbSet<Idea> Ideas => db.Set<Idea>();

        internal DbSet<Juror> Jurors => db.Set<Juror>();

        internal DbSet<JuryScore> JuryScores => db.Set<JuryScore>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Contest>(c => { c.ToTable("events_contest").HasKey(x => x.Id); c.Ignore(x => x.Name); c.Ignore(x => x.Node); c.Ignore(x => x.Address); });
        model.Entity<ContestGroup>().ToTable("events_contest_group").HasKey(g => new { g.Contest, g.Key });
        model.Entity<ContestCriterion>().ToTable("events_contest_criterion").HasKey(c => new { c.Contest, c.Number });
        model.Entity<ContestSide>().ToTable("events_contest_side").HasKey(s => new { s.Contest, s.Who });
        model.Entity<Idea>(i => { i.ToTable("events_idea").HasKey(x => x.Id); i.Ignore(x => x.Node); });
        model.Entity<Juror>(j => { j.ToTable("events_juror").HasKey(x => x.Id); j.Ignore(x => x.Node); });
        model.Entity<JuryScore>().ToTable("events_jury_score").HasKey(s => new { s.Juror, s.Idea, s.Criterion });
    }
}
