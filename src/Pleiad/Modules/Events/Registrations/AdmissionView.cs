using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Meetings;
using Pleiad.Modules.Events.Programmes;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>A kind of registration with how full it is, and why nobody can register now.</summary>
/// <param name="Admission">The kind.</param>
/// <param name="Figures">Its places.</param>
/// <param name="Closed">Null while one can register.</param>
/// <param name="Registered">People with a place, also those who came.</param>
/// <param name="Came">People who came.</param>
/// <param name="Pending">Registrations that wait for a decision.</param>
public sealed record AdmissionView(Admission Admission, PoolFigures Figures, Sentence? Closed, int Registered, int Came, int Pending)
{
    public string Address => EventsAddress.OfGathering(Admission.Gathering, $"/register/{Admission.Id}");
}

/// <summary>A registration as its owner sees it.</summary>
public sealed record RegistrationView(Registration Registration, Admission Admission, GatheringView Gathering, Questionnaire Asked, int Before, IReadOnlyList<string> Chosen, string Code)
{
    /// <summary>How full the places are.</summary>
    public required PoolFigures Figures { get; init; }

    /// <summary>The one-to-one meetings that are known to be theirs.</summary>
    public required OwnMeetings Meetings { get; init; }

    /// <summary>The chosen sessions in the order of the programme.</summary>
    public IReadOnlyList<ProgrammeItem> Programme => [.. Gathering.Programme.Where(p => Chosen.Contains(p.Id))];

    /// <summary>Chosen sessions and announced meetings together, by time; those without one come last.</summary>
    public IReadOnlyList<ProgrammeItem> Own => [.. Programme.Concat(Meetings.Meetings.Select(m => m.Item)).OrderBy(i => i.Starts.Length == 0 ? "9" : i.Starts, StringComparer.Ordinal)];

    /// <summary>Pairs of these that take place at some same time.</summary>
    public IReadOnlyList<(ProgrammeItem One, ProgrammeItem Other)> Clashes => [.. Own.SelectMany((one, i) => Own.Skip(i + 1).Where(one.Clashes).Select(other => (one, other)))];
}

/// <summary>Reads registrations for pages.</summary>
public sealed class RegistrationViews(IDbContextFactory<PleiadDb> databases, GatheringViews gatherings, RightsOfActors rights, CheckIns.CheckInCodes codes, TimeProvider clock)
{
    /// <summary>The kinds of registration of a gathering, in their order.</summary>
    public IReadOnlyList<AdmissionView> Admissions(Gathering gathering) => Ask((db, connection) =>
    {
        var counts = connection.Rows("SELECT admission, state, sum(people), count(*) FROM events_registration WHERE gathering = @g GROUP BY admission, state", r => (Admission: r.GetString(0), State: r.GetString(1), People: (int)r.GetInt64(2), Rows: (int)r.GetInt64(3)), ("@g", gathering.Id));
        int People(string admission, params string[] states) => counts.Where(c => c.Admission == admission && states.Contains(c.State)).Sum(c => c.People);
        return (IReadOnlyList<AdmissionView>)[.. db.Admissions.Where(a => a.Gathering == gathering.Id).OrderBy(a => a.Number).ToList().Select(a => new AdmissionView(
            a, Places.Of(connection, a.Pool), Register.Closed(gathering, a, clock.GetUtcNow()), People(a.Id, RegistrationFlow.Placed), People(a.Id, RegistrationFlow.CheckedIn, RegistrationFlow.Attended),
            counts.Where(c => c.Admission == a.Id && c.State == RegistrationFlow.Pending).Sum(c => c.Rows)))];
    });

    /// <summary>One kind with its questions.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public (AdmissionView View, Questionnaire Questions) Admission(Gathering gathering, string id) => Admissions(gathering).FirstOrDefault(a => a.Admission.Id == id) is { } view
        ? (view, Ask((_, connection) => Questionnaire.Of(connection, view.Admission.Questionnaire))) : throw RegistrationActs.MissingAdmission(gathering.Id, id);

    /// <summary>The registration of a private link; officers also come by its reference, from the journal.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public RegistrationView OfToken(string token, Actor reader) => Ask((db, connection) =>
    {
        var registration = db.Registrations.SingleOrDefault(r => r.Id == token) is { } named && rights.May(reader, EventsRights.DecideRegistration, EventsNodes.OfGathering(named.Gathering)) ? named : Registration.Link.Open(db.Registrations, token);
        var place = Places.Find(connection, registration.Node.Path);
        return new RegistrationView(
            registration, db.Admissions.Single(a => a.Gathering == registration.Gathering && a.Id == registration.Admission), gatherings.One(registration.Gathering, reader), Questionnaire.Of(connection, registration.Questionnaire),
            place is { State: PlaceState.Waiting } ? Places.Before(connection, place) : 0, [.. db.ChosenSessions.Where(c => c.Registration == registration.Id).Select(c => c.Session)], codes.Of(connection, registration))
        {
            Figures = Places.Of(connection, Registrations.Admission.PoolOf(registration.Gathering, registration.Admission)), Meetings = OwnMeetings.Of(db, registration),
        };
    });

    /// <summary>What somebody registered for while signed in, the latest first.</summary>
    public IReadOnlyList<RegistrationView> Mine(Actor reader) =>
        [.. Ask((db, _) => db.Registrations.Where(r => r.Account == reader.Id).OrderByDescending(r => r.AskedAt).Select(r => r.Token).ToList()).Select(token => OfToken(token, reader))];

    /// <summary>Everybody who registered for a gathering, those who wait longest first within each kind and state.</summary>
    public (IReadOnlyList<Registration> Registrations, int Version) All(string gathering, string admission = "", string state = "") => Ask((db, connection) => (
        (IReadOnlyList<Registration>)[.. db.Registrations.Where(r => r.Gathering == gathering && (admission == "" || r.Admission == admission) && (state == "" || r.State == state)).OrderBy(r => r.Admission).ThenBy(r => r.AskedAt).ThenBy(r => r.Id)],
        Journal.Version(connection, EventsNodes.OfGathering(gathering))));

    /// <summary>Who agreed to be named, by name.</summary>
    public IReadOnlyList<Registration> Participants(string gathering) => Ask((db, _) =>
        (IReadOnlyList<Registration>)[.. db.Registrations.Where(r => r.Gathering == gathering && r.Shown && RegistrationFlow.Placed.Contains(r.State)).OrderBy(r => r.Name).ThenBy(r => r.Id)]);

    internal T Ask<T>(Func<PleiadDb, DbConnection, T> question)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return question(db, db.Database.GetDbConnection());
    }
}
