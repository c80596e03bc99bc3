using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Talent.Activities;
using Pleiad.Modules.Talent.Guardians;
using Pleiad.Modules.Talent.Lending;
using Pleiad.Modules.Talent.Methods;
using Pleiad.Modules.Talent.Surveys;
using Pleiad.Modules.Talent.Trainings;

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

        internal DbSet<Training> Trainings => db.Set<Training>();

        internal DbSet<Trainee> Trainees => db.Set<Trainee>();

        internal DbSet<TrainingOrder> TrainingOrders => db.Set<TrainingOrder>();

        internal DbSet<WorkingMethod> WorkingMethods => db.Set<WorkingMethod>();

        internal DbSet<SurveySlip> SurveySlips => db.Set<SurveySlip>();

        internal DbSet<SurveyAnswer> SurveyAnswers => db.Set<SurveyAnswer>();
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
        model.Entity<Training>(e =>
        {
            e.ToTable("talent_training").HasKey(t => t.Id);
            e.Ignore(t => t.Name).Ignore(t => t.Node).Ignore(t => t.Address).Ignore(t => t.Paid);
        });
        model.Entity<Trainee>(e =>
        {
            e.ToTable("talent_trainee").HasKey(t => t.Id);
            e.Ignore(t => t.Node);
        });
        model.Entity<SurveySlip>(e =>
        {
            e.ToTable("talent_survey_slip").HasKey(s => s.Token);
            e.Ignore(s => s.Shown).Ignore(s => s.Address);
        });
        model.Entity<Calendars.OwnCalendar>(e =>
        {
            e.ToTable("talent_calendar").HasKey(c => c.Account);
            e.Ignore(c => c.File);
        });
        model.Entity<SurveyMark>().ToTable("talent_survey_mark").HasKey(m => m.Mark);
        model.Entity<MethodActivity>().ToTable("talent_method_activity").HasKey(m => new { m.Method, m.Activity });
        model.Entity<SurveyAnswer>().ToTable("talent_survey_answer").HasKey(a => a.Id);
        model.Entity<TrainingOrder>().ToTable("talent_order").HasKey(o => o.Id);
        model.Entity<TrainingKey>().ToTable("talent_key").HasKey(k => k.Id);
        model.Entity<WorkingMethod>(e =>
        {
            e.ToTable("talent_method").HasKey(m => m.Id);
            e.Ignore(m => m.Name).Ignore(m => m.Text).Ignore(m => m.Node).Ignore(m => m.Address).Ignore(m => m.Parts).Ignore(m => m.Hash);
        });
    }
}
