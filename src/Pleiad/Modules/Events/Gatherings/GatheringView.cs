using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Recordings;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>An organisation with its part in a gathering.</summary>
public sealed record HostView(GatheringHost Host, Named Name);

/// <summary>Another of the same line; without a gathering where nobody has a record of it.</summary>
public sealed record EditionView(int Number, Gathering? Gathering);

/// <summary>A gathering with everything around it, as its pages show it.</summary>
public sealed record GatheringView(Gathering Gathering, int Version, string Today)
{
    public Series? Series { get; init; }

    public IReadOnlyList<EditionView> Editions { get; init; } = [];

    public IReadOnlyList<HostView> Hosts { get; init; } = [];

    /// <summary>The releases, the latest first.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];

    /// <summary>The programme as it was released last; empty before the first release.</summary>
    public IReadOnlyList<ProgrammeItem> Programme { get; init; } = [];

    /// <summary>The programme as it is planned now.</summary>
    public IReadOnlyList<ProgrammeItem> Plan { get; init; } = [];

    /// <summary>What sources count of it: how many took part.</summary>
    public IReadOnlyList<Claim> Figures { get; init; } = [];

    public IReadOnlyList<RecordingView> Recordings { get; init; } = [];

    public IReadOnlyDictionary<string, Claim> Claims { get; init; } = new Dictionary<string, Claim>();

    public IEnumerable<HostView> Of(string part) => Hosts.Where(h => h.Host.Part == part);

    /// <summary>Where a recording shows a session; null where none does.</summary>
    public (Recording Recording, Segment Segment)? Shown(string session) =>
        Recordings.SelectMany(r => r.Segments.Where(s => s.Segment.Session == session).Select(s => ((Recording, Segment)?)(r.Recording, s.Segment))).FirstOrDefault();

    /// <summary>What would change with a release now.</summary>
    public IReadOnlyList<ProgrammeChange> Unreleased => ProgrammeChange.Between(Programme, Plan);
}

/// <summary>Reads gatherings for pages.</summary>
public sealed class GatheringViews(IDbContextFactory<PleiadDb> databases, RightsOfActors rights, TimeProvider clock)
{
    public string Today => GatheringFlow.Today(clock.GetUtcNow());

    /// <summary>All that the reader may see, the latest first, with their lines.</summary>
    public (IReadOnlyList<Gathering> Gatherings, IReadOnlyDictionary<string, Series> Series) All(Actor reader) => Ask((db, _) =>
        ((IReadOnlyList<Gathering>)[.. db.Gatherings.OrderByDescending(g => g.Starts).ThenBy(g => g.Id).AsEnumerable().Where(g => Visible(g, reader))], (IReadOnlyDictionary<string, Series>)db.Series.ToDictionary(s => s.Id)));

    /// <exception cref="NotFoundException">There is none that the reader may see.</exception>
    public GatheringView One(string id, Actor reader) => Ask((db, connection) =>
    {
        var gathering = db.Gatherings.SingleOrDefault(g => g.Id == id);
        if (gathering is null || !Visible(gathering, reader))
            throw EventsActs.MissingGathering(id);
        var releases = db.Releases.Where(r => r.Gathering == id).OrderByDescending(r => r.Number).ToList();
        var programme = releases.Count > 0 ? releases[0].Items() : [];
        var sessions = db.Sessions.Where(s => s.Gathering == id).ToList();
        var ids = sessions.Select(s => s.Id).ToList();
        var plan = ProgrammeText.Numbered(ProgrammeText.Plan(sessions, db.Speakers.Where(s => ids.Contains(s.Session)).ToLookup(s => s.Session)), programme);
        var hosts = db.Hosts.Where(h => h.Gathering == id).OrderBy(h => h.Node).AsEnumerable().Select(h => new HostView(h, NameOf(new Node(h.Node)))).ToList();
        var said = gathering.Subject.Length > 0 ? ReadClaims.About(connection, new Node(gathering.Subject)) : [];
        return new GatheringView(gathering, Journal.Version(connection, gathering.Node), Today)
        {
            Series = gathering.Series.Length > 0 ? db.Series.SingleOrDefault(s => s.Id == gathering.Series) : null, Editions = Editions(db, gathering, reader), Hosts = hosts, Releases = releases, Programme = programme, Plan = plan,
            Recordings = Recordings(db, id, programme),
            Figures = [.. said.Where(c => c is { HasFigure: true, Predicate: "number_of" })],
            Claims = ReadClaims.Some(connection, [gathering.Claim, .. hosts.Select(h => h.Host.Claim), .. programme.Select(p => p.Claim), .. said.Select(c => c.Id)]),
        };
    });

    /// <summary>An organisation or a person by name, with its page where it has one.</summary>
    public Named NameOf(Node node) => new(node.Id, rights.Name(node), rights.Exists(node) ? $"/{node.Path}" : "");

    /// <summary>The lines to choose from.</summary>
    public IReadOnlyList<Series> Lines() => Ask((db, _) => db.Series.OrderBy(s => s.En).ToList());

    /// <summary>Drafts are for those who run them.</summary>
    internal bool Visible(Gathering gathering, Actor reader) => gathering.State != GatheringFlow.Draft || rights.May(reader, EventsRights.KeepGathering, gathering.Node);

    internal T Ask<T>(Func<PleiadDb, DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db, db.Database.GetDbConnection());
    }

    /// <summary>The recordings with their segments in order; a segment of a session that was never released is left out.</summary>
    private static List<RecordingView> Recordings(PleiadDb db, string id, IReadOnlyList<ProgrammeItem> programme)
    {
        var (segments, sessions) = (db.Segments.Where(s => s.Gathering == id).OrderBy(s => s.Starts).ToList(), programme.ToDictionary(p => p.Id));
        return [.. db.Recordings.Where(r => r.Gathering == id).OrderBy(r => r.Id).AsEnumerable().Select(r => new RecordingView(r, [.. segments.Where(s => s.Recording == r.Id && sessions.ContainsKey(s.Session)).Select(s => (s, sessions[s.Session]))]))];
    }

    /// <summary>The line from the first to the last that is known, also those that nobody has a record of.</summary>
    private List<EditionView> Editions(PleiadDb db, Gathering of, Actor reader)
    {
        if (of.Series.Length == 0)
            return [];
        var line = db.Gatherings.Where(g => g.Series == of.Series).OrderBy(g => g.Starts).AsEnumerable().Where(g => Visible(g, reader)).ToList();
        var counted = line.Where(g => g.Edition > 0).ToLookup(g => g.Edition);
        var known = Enumerable.Range(1, counted.Select(c => c.Key).DefaultIfEmpty().Max()).SelectMany(n => counted[n].Any() ? counted[n].Select(g => new EditionView(n, g)) : [new EditionView(n, null)]);
        return [.. known, .. line.Where(g => g.Edition == 0).Select(g => new EditionView(0, g))];
    }
}
