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

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>An opening of an intake as everybody may see it.</summary>
/// <param name="Opening">The row.</param>
/// <param name="Organisation">Whose.</param>
/// <param name="Wished">By how many.</param>
/// <param name="Placed">How many were placed here.</param>
public sealed record IntakeRow(Opening Opening, Sentence Organisation, int Wished, int Placed);

/// <summary>An intake with its openings, and what concerns the reader alone.</summary>
/// <param name="Intake">The row.</param>
/// <param name="Organiser">Who runs it.</param>
/// <param name="Rows">Its openings.</param>
/// <param name="People">How many ranked.</param>
/// <param name="Unplaced">How many were placed nowhere.</param>
/// <param name="Mine">The reader's own wishes in order.</param>
/// <param name="Steps">For each own wish up to the place: what came of it.</param>
/// <param name="Version">Of the journal.</param>
public sealed record IntakeView(Intake Intake, Sentence Organiser, IReadOnlyList<IntakeRow> Rows, int People, int Unplaced, IReadOnlyList<string> Mine, IReadOnlyList<(Sentence Opening, Sentence What)> Steps, int Version)
{
    /// <summary>Whether whoever reads is a minor, whose guardian is asked.</summary>
    public bool Minor { get; init; }

    /// <summary>The reader's own part, while a guardian answers for it; null for everybody else.</summary>
    public IntakePart? Part { get; init; }
}

/// <summary>Reads intakes. Names of people are shown to the opening that ranks them, and to nobody else.</summary>
public sealed class IntakeViews(IDbContextFactory<PleiadDb> databases, AccountCards accounts, RegistryNames names, ConsentRegister consents, TimeProvider clock)
{
    public const int MostWishes = 5, MostRanked = 40;

    public IReadOnlyList<IntakeView> All() => databases.Ask((db, connection) => db.Intakes.OrderByDescending(i => i.CreatedAt).AsEnumerable().ToList().ConvertAll(i => View(db, connection, i, Actor.Visitor)));

    public IntakeView One(string id, Actor actor) => databases.Ask((db, connection) => View(db, connection, db.Intakes.SingleOrDefault(i => i.Id == id) ?? throw Missing(), actor));

    /// <summary>Those who wish to come to an opening, by name, and the order so far.</summary>
    public (Opening Opening, IReadOnlyList<(string Account, Sentence Name)> People, IReadOnlyList<string> Order) OfOpening(string id, string opening) => databases.Ask((db, connection) =>
    {
        var intake = db.Intakes.SingleOrDefault(i => i.Id == id) ?? throw Missing();
        var left = IntakeMatter.NotCounted(db, connection, consents, intake);
        var people = intake.ByLot ? [] : db.IntakeWishes.Where(w => w.Intake == id && w.Opening == opening).Select(w => w.Person).AsEnumerable().Where(p => !left.Contains(p)).ToList();
        var named = accounts.Names(people);
        return (db.Openings.SingleOrDefault(o => o.Id == opening) ?? throw ApplicationActs.MissingOpening(opening),
            (IReadOnlyList<(string, Sentence)>)[.. people.Select(p => (p, named.GetValueOrDefault(p) ?? AccountCards.Erased)).OrderBy(p => p.Item2.En, StringComparer.Ordinal)],
            (IReadOnlyList<string>)[.. db.IntakeOrders.Where(o => o.Intake == id && o.Opening == opening).OrderBy(o => o.Number).Select(o => o.Person)]);
    });

    /// <summary>The openings that may be chosen for an intake.</summary>
    public IReadOnlyList<Opening> Openings() => databases.Ask((db, _) => db.Openings.Where(o => o.State == Audience.OpenState && o.Kind != "vacancy").OrderBy(o => o.En).ToList());

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
        var openings = db.IntakeOpenings.Where(o => o.Intake == intake.Id).Join(db.Openings, o => o.Opening, o => o.Id, (_, o) => o).OrderBy(o => o.En).ToList();
        var (wishes, placings) = (db.IntakeWishes.Where(w => w.Intake == intake.Id).ToList(), db.IntakePlacings.Where(p => p.Intake == intake.Id).ToList());
        var named = names.Some([intake.Organiser, .. openings.Select(o => o.Organisation)]);
        Sentence Name(string id) => named.GetValueOrDefault(id) ?? new Sentence(id, id);
        var left = IntakeMatter.NotCounted(db, connection, consents, intake);
        string[] mine = [.. wishes.Where(w => actor.SignedIn && w.Person == actor.Id).OrderBy(w => w.Number).Select(w => w.Opening)];
        return new(intake, Name(intake.Organiser), openings.ConvertAll(o => new IntakeRow(o, Name(o.Organisation), wishes.Count(w => w.Opening == o.Id && !left.Contains(w.Person)), placings.Count(p => p.Opening == o.Id))), wishes.Select(w => w.Person).Where(p => !left.Contains(p)).Distinct().Count(), placings.Count(p => p.Opening.Length == 0), mine,
            intake.State == IntakeFlow.Done ? Steps(db, intake, actor.Id, mine, openings, placings.Find(p => p.Person == actor.Id)?.Opening ?? "", left.Contains(actor.Id)) : [], Journal.Version(connection, intake.Node))
        {
            Minor = actor.SignedIn && AccountCards.MinorOf(connection, actor.Id, clock.GetUtcNow()) is not null, Part = actor.SignedIn ? db.IntakeParts.SingleOrDefault(p => p.Intake == intake.Id && p.Person == actor.Id) : null,
        };
    }

    /// <summary>What came of each wish down to the place, without a word about anybody else.</summary>
    private static List<(Sentence, Sentence)> Steps(PleiadDb db, Intake intake, string person, string[] mine, List<Opening> openings, string placed, bool left)
    {
        List<(Sentence, Sentence)> steps = [];
        foreach (var wish in mine)
        {
            var opening = openings.Single(o => o.Id == wish);
            if (left)
            {
                steps.Add((opening.Name, new("it did not count: your parent or guardian had not agreed", "не учтено: родители не дали согласия")));
                continue;
            }

            if (wish == placed)
            {
                steps.Add((opening.Name, new("you are placed here", "вы распределены сюда")));
                break;
            }

            var ranked = intake.ByLot || db.IntakeOrders.Any(o => o.Intake == intake.Id && o.Opening == wish && o.Person == person);
            steps.Add((opening.Name, !ranked ? new("this place did not put you on its list", "это место не включило вас в свой список")
                : intake.ByLot ? new("it was full with people whom the lot put before you", "места заняли те, кого жребий поставил раньше")
                : new("it was full with people whom it put before you", "места заняли те, кого организация поставила раньше")));
        }

        return steps;
    }
}
