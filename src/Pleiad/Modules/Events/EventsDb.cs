using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Events.CheckIns;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Recordings;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events;

/// <summary>The tables of Events.</summary>
public static class EventsDb
{
    extension(PleiadDb db)
    {
        internal DbSet<Series> Series => db.Set<Series>();

        internal DbSet<Gathering> Gatherings => db.Set<Gathering>();

        internal DbSet<GatheringHost> Hosts => db.Set<GatheringHost>();

        internal DbSet<Session> Sessions => db.Set<Session>();

        internal DbSet<Speaker> Speakers => db.Set<Speaker>();

        internal DbSet<Release> Releases => db.Set<Release>();

        internal DbSet<Admission> Admissions => db.Set<Admission>();

        internal DbSet<Registration> Registrations => db.Set<Registration>();

        internal DbSet<ChosenSession> ChosenSessions => db.Set<ChosenSession>();

        internal DbSet<Recording> Recordings => db.Set<Recording>();

        internal DbSet<Segment> Segments => db.Set<Segment>();
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Series>(e => e.ToTable("events_series").Ignore(s => s.Name).HasKey(s => s.Id));
        model.Entity<Gathering>(e => e.ToTable("events_gathering").Ignore(g => g.Node).Ignore(g => g.Name).Ignore(g => g.Text).Ignore(g => g.Place).HasKey(g => g.Id));
        model.Entity<GatheringHost>(e => e.ToTable("events_host").HasKey(h => new { h.Gathering, h.Node, h.Part }));
        model.Entity<Session>(e => e.ToTable("events_session").Ignore(s => s.Node).Ignore(s => s.Name).HasKey(s => s.Id));
        model.Entity<Speaker>(e => e.ToTable("events_speaker").HasKey(s => new { s.Session, s.Number }));
        model.Entity<Release>(e => e.ToTable("events_release").HasKey(r => new { r.Gathering, r.Number }));
        model.Entity<Admission>(e => e.ToTable("events_admission").Ignore(a => a.Name).Ignore(a => a.Text).Ignore(a => a.Pool).HasKey(a => new { a.Gathering, a.Id }));
        model.Entity<Registration>(e => e.ToTable("events_registration").Ignore(r => r.Node).Ignore(r => r.Reads).Ignore(r => r.PrivateAddress).Ignore(r => r.Said).HasKey(r => r.Id));
        model.Entity<ChosenSession>(e => e.ToTable("events_choice").HasKey(c => new { c.Registration, c.Session }));
        model.Entity<Signer>(e => e.ToTable("events_key").HasKey(k => k.Id));
        model.Entity<KeptMark>(e => e.ToTable("events_mark").HasKey(m => new { m.Registration, m.At, m.Came }));
        model.Entity<Recording>(e => e.ToTable("events_recording").Ignore(r => r.Name).Ignore(r => r.Page).HasKey(r => new { r.Gathering, r.Id }));
        model.Entity<Segment>(e => e.ToTable("events_segment").HasKey(s => new { s.Gathering, s.Recording, s.Session }));
        ContestDb.Configure(model);
        MeetingDb.Configure(model);
        OutcomeDb.Configure(model);
    }
}
