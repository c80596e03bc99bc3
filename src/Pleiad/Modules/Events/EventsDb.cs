using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Events.Contests;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Outcomes;
using Pleiad.Modules.Events.Programmes;

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
    }

    public static void Configure(ModelBuilder model)
    {
        model.Entity<Series>().ToTable("events_series").HasKey(s => s.Id);
        model.Entity<Gathering>(g => { g.ToTable("events_gathering").HasKey(x => x.Id); g.Ignore(x => x.Node); g.Ignore(x => x.Name); g.Ignore(x => x.Text); g.Ignore(x => x.Place); });
        model.Entity<GatheringHost>().ToTable("events_host").HasKey(h => new { h.Gathering, h.Node, h.Part });
        model.Entity<Session>(s => { s.ToTable("events_session").HasKey(x => x.Id); s.Ignore(x => x.Node); s.Ignore(x => x.Name); });
        model.Entity<Speaker>().ToTable("events_speaker").HasKey(s => new { s.Session, s.Number });
        model.Entity<Release>().ToTable("events_release").HasKey(r => new { r.Gathering, r.Number });
        model.Entity<Series>().Ignore(s => s.Name);
        ContestDb.Configure(model);
        MeetingDb.Configure(model);
        OutcomeDb.Configure(model);
    }
}
