using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Courses;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.People;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent;

/// <summary>The tables of Talent.</summary>
public static class TalentDb
{
    extension(PleiadDb db)
    {
        internal DbSet<LearnerRecord> Learners => db.Set<LearnerRecord>();

        internal DbSet<LearnerSkill> LearnerSkills => db.Set<LearnerSkill>();

        internal DbSet<Skill> Skills => db.Set<Skill>();

        internal DbSet<Occupation> Occupations => db.Set<Occupation>();

        internal DbSet<OccupationSkill> OccupationSkills => db.Set<OccupationSkill>();

        internal DbSet<Opening> Openings => db.Set<Opening>();

        internal DbSet<Requirement> Requirements => db.Set<Requirement>();

        internal DbSet<Course> Courses => db.Set<Course>();

        internal DbSet<CourseSkill> CourseSkills => db.Set<CourseSkill>();

        internal DbSet<PathStep> PathSteps => db.Set<PathStep>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<LearnerRecord>(e =>
        {
            e.ToTable("talent_person").HasKey(p => p.Account);
            e.Ignore(p => p.Node);
        });
        model.Entity<LearnerSkill>().ToTable("talent_person_skill").HasKey(s => new { s.Person, s.Skill, s.Origin });
        model.Entity<Skill>(e =>
        {
            e.ToTable("talent_skill").HasKey(s => s.Id);
            e.Ignore(s => s.Name);
        });
        model.Entity<Occupation>(e =>
        {
            e.ToTable("talent_occupation").HasKey(o => o.Id);
            e.Ignore(o => o.Name);
        });
        model.Entity<OccupationSkill>().ToTable("talent_occupation_skill").HasKey(s => new { s.Occupation, s.Skill });
        model.Entity<Opening>(e =>
        {
            e.ToTable("talent_opening").HasKey(o => o.Id);
            e.Ignore(o => o.Name).Ignore(o => o.Node);
        });
        model.Entity<Requirement>().ToTable("talent_requirement").HasKey(r => new { r.Opening, r.Skill });
        model.Entity<Course>(e =>
        {
            e.ToTable("talent_course").HasKey(c => c.Id);
            e.Ignore(c => c.Name).Ignore(c => c.Node);
        });
        model.Entity<CourseSkill>().ToTable("talent_course_skill").HasKey(s => new { s.Course, s.Skill });
        model.Entity<PathStep>().ToTable("talent_step").HasKey(s => new { s.Person, s.Origin });
        SkillTables.Configure(model);
        PlacementTables.Configure(model);
        SchoolTables.Configure(model);
    }
}
