using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Recordings;
using Pleiad.Modules.Events.Registrations;

namespace Pleiad.Modules.Events.Samples;

/// <summary>Enters the gatherings that the articles tell of, each with its claim, and one example that is ahead of whoever starts first.</summary>
public sealed class LoadGatherings(IDbContextFactory<PleiadDb> databases, ActRunner acts, RightsOfActors rights, Register register)
{
    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            var known = ReadClaims.Some(db.Database.GetDbConnection(), GatheringReadings.All.Select(g => g.Claim));
            if (known.Count == 0 || (GatheringReadings.All.All(g => !known.ContainsKey(g.Claim) || db.Gatherings.Any(o => o.Id == g.Id)) && db.Gatherings.Any(o => o.Id == ExampleGathering.Id)))
                return; // before the write lock
        }

        acts.Run(Actor.Program, scope =>
        {
            var claims = ReadClaims.All(scope.Connection);
            foreach (var line in GatheringReadings.Lines.Where(l => !scope.Db.Series.Any(s => s.Id == l.Id)))
                scope.Db.Series.Add(line);
            scope.Db.SaveChanges();
            foreach (var reading in GatheringReadings.All.Where(g => claims.Any(c => c.Id == g.Claim) && !scope.Db.Gatherings.Any(o => o.Id == g.Id)))
                Enter(scope, reading, claims);
            if (!scope.Db.Gatherings.Any(o => o.Id == ExampleGathering.Id))
            {
                ExampleGathering.Enter(scope);
                ExampleRegistrations.Enter(scope, register);
            }
        });
    }

    private void Enter(ActScope scope, GatheringReading reading, IReadOnlyList<Claim> claims)
    {
        var gathering = new Gathering
        {
            Id = reading.Id, Series = reading.Series, Edition = reading.Edition, En = reading.Name.En, Ru = reading.Name.Ru, TextEn = reading.Text.En, TextRu = reading.Text.Ru, Starts = reading.Starts, Ends = reading.Ends, Inferred = reading.Inferred,
            Zone = GatheringProfile.UsualZone, PlaceEn = reading.Place.En, PlaceRu = reading.Place.Ru, Subject = reading.Subject.Length > 0 ? reading.Subject : $"{ClaimAddress.SubjectKind}/{reading.Id}", Claim = reading.Claim,
            State = GatheringFlow.Announced, CreatedAt = scope.Moment(),
        };
        scope.Db.Gatherings.Add(gathering);
        foreach (var (node, part, claim) in reading.Hosts)
            scope.Db.Hosts.Add(new GatheringHost(gathering.Id, node, part, claim));
        foreach (var (session, i) in reading.Sessions.Select((s, i) => (s, i)))
        {
            scope.Db.Sessions.Add(new Session { Id = session.Id, Gathering = gathering.Id, Number = i + 1, Kind = session.Kind, En = session.Name.En, Ru = session.Name.Ru, TextEn = session.Text.En, TextRu = session.Text.Ru, State = SessionStates.Planned, Claim = session.Claim });
            scope.Db.Speakers.AddRange(Speakers(reading, session, claims));
        }

        foreach (var recording in GatheringReadings.Recordings.Where(r => r.Recording.Gathering == gathering.Id))
        {
            scope.Db.Recordings.Add(recording.Recording);
            scope.Db.Segments.AddRange(recording.Segments.Select(s => new Segment(gathering.Id, recording.Recording.Id, s.Session, Seconds(claims, s.From), Seconds(claims, s.To), s.From)));
        }

        scope.Write(new Deed(gathering.Node, "load") { To = gathering.State });
        ReleaseProgramme.Run(scope, gathering.Id, gathering.Node, "");
    }

    private static int Seconds(IReadOnlyList<Claim> claims, string id) => (int)claims.Single(c => c.Id == id).Value;

    /// <summary>Who is quoted where the article tells of the session, in the order of their paragraphs; nobody who is not named.</summary>
    private IEnumerable<Speaker> Speakers(GatheringReading reading, SessionReading session, IReadOnlyList<Claim> claims)
    {
        var quoted = claims.Where(c => c.Source.Id == reading.Source && c.Paragraph >= session.Paragraphs.First && c.Paragraph <= session.Paragraphs.Last && session.Paragraphs.Last > 0 && c.SaidBy.Contains(',', StringComparison.Ordinal))
            .OrderBy(c => c.Paragraph).ThenBy(c => c.Id, StringComparer.Ordinal).DistinctBy(c => c.SaidBy);
        var number = 0;
        foreach (var claim in quoted)
        {
            var (en, roleEn) = Parts(claim.SaidBy);
            var (ru, roleRu) = Parts(claim.SaidByRu);
            var person = new Node($"registry/people/{string.Join('-', Plain(en).Split(' ', StringSplitOptions.RemoveEmptyEntries))}");
            yield return new Speaker(session.Id, ++number, rights.Exists(person) ? person.Path : "", en, ru, roleEn, roleRu, claim.Id);
        }
    }

    private static (string Name, string Role) Parts(string speaker) => speaker.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? (speaker[..comma].Trim(), speaker[(comma + 1)..].Trim()) : (speaker, "");

    /// <summary>A name as the Registry makes addresses of it.</summary>
    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().SelectMany(c => Diacritics.Off(c)).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
}
