using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>An opening of an intake as everybody may see it.</summary>
/// <param name="Opening">The row.</param>
/// <param name="Organisation">Whose.</param>
/// <param name="Seats">How many places it gives.</param>
/// <param name="Wished">By how many.</param>
/// <param name="First">How many wish for it before all others.</param>
/// <param name="Placed">How many were placed here.</param>
/// <param name="Ordered">Whether it has put somebody in order yet.</param>
public sealed record IntakeRow(Opening Opening, Sentence Organisation, int Seats, int Wished, int First, int Placed, bool Ordered);

/// <summary>An intake with its openings, and what concerns the reader alone.</summary>
/// <param name="Intake">The row.</param>
/// <param name="Organiser">Who runs it.</param>
/// <param name="Rows">Its openings.</param>
/// <param name="People">How many ranked.</param>
/// <param name="Unplaced">How many were placed nowhere.</param>
/// <param name="Mine">The reader's own wishes in order.</param>
/// <param name="Own">What came of them; null for whoever wished nothing.</param>
/// <param name="Whole">The whole intake, where everybody in it is invented; null otherwise.</param>
/// <param name="Version">Of the journal.</param>
public sealed record IntakeView(Intake Intake, Sentence Organiser, IReadOnlyList<IntakeRow> Rows, int People, int Unplaced, IReadOnlyList<string> Mine, IntakeOutcome? Own, IntakeOutcome? Whole, int Version)
{
    public int Seats => Rows.Sum(r => r.Seats);

    /// <summary>Whether whoever reads is a minor, whose guardian is asked.</summary>
    public bool Minor { get; init; }

    /// <summary>The reader's own part, while a guardian answers for it; null for everybody else.</summary>
    public IntakePart? Part { get; init; }
}

/// <summary>Somebody who wishes for an opening, as the opening that ranks them sees it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name.</param>
/// <param name="Stage">Of the record.</param>
public sealed record Wishing(string Account, Sentence Name, string Stage);

/// <summary>Reads intakes. Names of people are shown to the opening that ranks them, and to nobody else.</summary>
public sealed class IntakeViews(IDbContextFactory<PleiadDb> databases, LearnerNames learners, RegistryNames names, ConsentRegister consents, TimeProvider clock)
{
    public const int MostWishes = 5, MostRanked = 40;

    public IReadOnlyList<IntakeView> All() => databases.Ask((db, connection) => db.Intakes.OrderByDescending(i => i.CreatedAt).ThenBy(i => i.Id).AsEnumerable().ToList().ConvertAll(i => View(db, connection, i, Actor.Visitor)));

    public IntakeView One(string id, Actor actor) => databases.Ask((db, connection) => View(db, connection, db.Intakes.SingleOrDefault(i => i.Id == id) ?? throw Missing(), actor));

    /// <summary>Those who wish to come to an opening, by name, and the order so far.</summary>
    public (Opening Opening, IReadOnlyList<Wishing> People, IReadOnlyList<string> Order) OfOpening(string id, string opening) => databases.Ask((db, connection) =>
    {
        var intake = db.Intakes.SingleOrDefault(i => i.Id == id) ?? throw Missing();
        var left = IntakeMatter.NotCounted(db, connection, consents, intake);
        List<string> people = intake.ByLot ? [] : [.. db.IntakeWishes.Where(w => w.Intake == id && w.Opening == opening).Select(w => w.Person).AsEnumerable().Where(p => !left.Contains(p))];
        var (named, stages) = (learners.Some(people), db.Learners.Where(l => people.Contains(l.Account)).ToDictionary(l => l.Account, l => l.Stage, StringComparer.Ordinal));
        return (db.Openings.SingleOrDefault(o => o.Id == opening) ?? throw ApplicationActs.MissingOpening(opening),
            (IReadOnlyList<Wishing>)[.. people.Select(p => new Wishing(p, named[p], stages.GetValueOrDefault(p, ""))).OrderBy(p => p.Name.En, StringComparer.Ordinal)],
            (IReadOnlyList<string>)[.. db.IntakeOrders.Where(o => o.Intake == id && o.Opening == opening).OrderBy(o => o.Number).Select(o => o.Person)]);
    });

    /// <summary>The openings that may be chosen for an intake, with whose they are.</summary>
    public IReadOnlyList<(Opening Opening, Sentence Organisation)> Openings() => databases.Ask((db, _) =>
    {
        var open = db.Openings.Where(o => o.State == Audience.OpenState && o.Kind != "vacancy").OrderBy(o => o.En).ToList();
        var named = names.Some(open.Select(o => o.Organisation));
        return (IReadOnlyList<(Opening, Sentence)>)[.. open.Select(o => (o, named.GetValueOrDefault(o.Organisation) ?? new Sentence(o.Organisation, o.Organisation)))];
    });

    public Sentence NameOf(string organisation) => names.Some([organisation]).GetValueOrDefault(organisation) ?? throw new NotFoundException($"There is no organisation '{organisation}'.", $"Организации «{organisation}» нет.");

    internal static Intake Find(ActScope scope, string id) => scope.Db.Intakes.SingleOrDefault(i => i.Id == id) ?? throw Missing();

    internal static NotFoundException Missing() => new("There is no such intake.", "Такого набора нет.", new Suggestion("All intakes", "Все наборы", "/talent/intakes"));

    internal static void MustBeRanking(Intake intake, DateTimeOffset now)
    {
        if (intake.State != IntakeFlow.Ranking || string.CompareOrdinal(intake.RankBy, now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0)
            throw new ConflictException("ranked", "Ranking is over.", "Время составления списков прошло.");
    }

    private IntakeView View(PleiadDb db, DbConnection connection, Intake intake, Actor actor)
    {
        var placed = db.IntakePlacings.Where(p => p.Intake == intake.Id).ToDictionary(p => p.Person, p => p.Opening, StringComparer.Ordinal);
        var (done, left) = (intake.State == IntakeFlow.Done, IntakeMatter.NotCounted(db, connection, consents, intake));
        var lists = IntakeLists.Read(db, intake, intake.Seed, done ? p => !placed.ContainsKey(p) : left.Contains); // what was given is told by the lists of then
        var named = names.Some([intake.Organiser, .. lists.Openings.Select(o => o.Organisation)]);
        Sentence Name(string id) => named.GetValueOrDefault(id) ?? new Sentence(id, id);
        string[] mine = actor.SignedIn ? [.. db.IntakeWishes.Where(w => w.Intake == intake.Id && w.Person == actor.Id).OrderBy(w => w.Number).Select(w => w.Opening)] : [];
        var counted = !left.Contains(actor.Id) && (!done || placed.ContainsKey(actor.Id));
        return new(
            intake, Name(intake.Organiser), [.. lists.Openings.Select((o, n) => new IntakeRow(o, Name(o.Organisation), lists.Seats[n], lists.Wishes.Count(w => w.Contains(n)), lists.Wishes.Count(w => w is [var first, ..] && first == n), placed.Values.Count(p => p == o.Id), lists.Orders[n].Length > 0))],
            lists.People.Count, placed.Values.Count(p => p.Length == 0), mine, mine.Length > 0 ? IntakeOutcome.Own(lists, actor.Id, mine, placed.GetValueOrDefault(actor.Id, ""), done, counted, Name) : null, IntakeOutcome.Whole(lists, placed, done, Name), Journal.Version(connection, intake.Node))
        {
            Minor = actor.SignedIn && AccountCards.MinorOf(connection, actor.Id, clock.GetUtcNow()) is not null, Part = actor.SignedIn ? db.IntakeParts.SingleOrDefault(p => p.Intake == intake.Id && p.Person == actor.Id) : null,
        };
    }
}
