using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>The tables of one-to-one meetings.</summary>
internal static class MeetingDb
{
    extension(PleiadDb db)
    {
        internal DbSet<MeetingRound> MeetingRounds => db.Set<MeetingRound>();

        internal DbSet<MeetingPerson> MeetingPeople => db.Set<MeetingPerson>();

        internal DbSet<MeetingWish> MeetingWishes => db.Set<MeetingWish>();

        internal DbSet<Meeting> Meetings => db.Set<Meeting>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<MeetingRound>(r => { r.ToTable("events_meeting_round").HasKey(x => x.Gathering); r.Ignore(x => x.Node); r.Ignore(x => x.Address); r.Ignore(x => x.Day); });
        model.Entity<MeetingPerson>(p => { p.ToTable("events_meeting_person").HasKey(x => x.Id); p.Ignore(x => x.Node); p.Ignore(x => x.Address); });
        model.Entity<MeetingWish>().ToTable("events_meeting_wish").HasKey(w => new { w.One, w.Other });
        model.Entity<Meeting>().ToTable("events_meeting").HasKey(m => m.Id);
    }
}
