using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent.Intakes;

/// <summary>Two invented intakes, marked so: one whose places were given last summer, and one in which both sides rank now. Enters what is not there.</summary>
internal sealed class LoadIntakes(IDbContextFactory<PleiadDb> databases, ActRunner acts, RegistryNames names)
{
    public const string Given = "example-intake-of-last-summer", Open = "example-intake";

    private const string University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    private static readonly (string Organisation, string Id, string En, string Ru)[] LastSummer =
    [
        ("polysan", "example-last-summer-in-quality-control", "Summer in quality control", "Лето в контроле качества"),
        ("biocad", "example-last-summer-in-cell-culture", "Summer in cell culture", "Лето в культивировании клеток"),
        ("vertex", "example-last-summer-in-registration", "Summer in registration", "Лето в отделе регистрации"),
    ];

    /// <summary>Wishes and orders by the places' numbers and the learners' letters.</summary>
    private static readonly (char Learner, string Wishes)[] GivenWishes = [('A', "123"), ('B', "123"), ('C', "132"), ('D', "21"), ('E', "213"), ('F', "31"), ('G', "12")], OpenWishes = [('A', "12"), ('B', "132"), ('C', "21"), ('D', "231"), ('E', "312")];

    private static readonly string[] GivenOrders = ["CEBAGDF", "ADBE", "FCBAE"], OpenOrders = ["", "CDAB", "EBD"];

    public void Run()
    {
        if (databases.Ask((db, _) => db.Intakes.Any(i => i.Id == Given)) || names.Some([University, .. LastSummer.Select(o => o.Organisation)]).Count <= LastSummer.Length)
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Intakes.Any(i => i.Id == Given))
                return; // a server that started beside this one was first
            foreach (var (learner, _) in GivenWishes.Where(w => !scope.Db.Learners.Any(l => l.Account == ExampleLearners.Id(w.Learner))))
                scope.Db.Learners.Add(new LearnerRecord { Account = ExampleLearners.Id(learner), Stage = "student", Organisation = University, Illustrative = true, CreatedAt = scope.Moment() });
            Past(scope);
            Now(scope);
        });
    }

    private static void Past(ActScope scope)
    {
        var year = scope.Now.Month > 8 ? scope.Now.Year : scope.Now.Year - 1;
        foreach (var (organisation, id, en, ru) in LastSummer)
        {
            var opening = new Opening
            {
                Id = id, Organisation = organisation, Kind = OpeningWords.Practice, En = en, Ru = ru, TextEn = "Invented, to show how an intake gives its places.", TextRu = "Придумано, чтобы показать, как набор распределяет места.", Places = 2, LeastAge = 18,
                ApplyBy = $"{year}-05-15", Starts = $"{year}-07-01", Ends = $"{year}-07-28", State = OpeningFlow.Filled, Illustrative = true, PostedBy = Actor.ProgramId, CreatedAt = scope.Moment(),
            };
            scope.Db.Openings.Add(opening);
            scope.Write(new Deed(opening.Node, "load") { To = opening.State });
        }

        var intake = new Intake
        {
            Id = Given, Organiser = University, En = "Example: practice of last summer", Ru = "Пример: практика прошлого лета", RankBy = $"{year}-05-15", State = IntakeFlow.Ranking, Illustrative = true, CreatedAt = $"{year}-03-01T09:00:00.0000000Z",
        };
        Enter(scope, intake, [.. LastSummer.Select(o => o.Id)], GivenWishes, GivenOrders);
        var lists = IntakeLists.Read(scope.Db, intake, 0, left: _ => false);
        var placed = lists.Give();
        scope.Db.IntakePlacings.AddRange(lists.People.Select((person, p) => new IntakePlacing(intake.Id, person, placed[p] < 0 ? "" : lists.Openings[placed[p]].Id)));
        foreach (var (opening, o) in lists.Openings.Select((opening, o) => (opening, o)))
            scope.Put(new IntakeOpening(intake.Id, opening.Id, lists.Seats[o]));
        scope.Put(intake with { State = IntakeFlow.Done, Pairs = lists.Pairs, RunAt = $"{year}-05-16T09:00:00.0000000Z" });
        scope.Write(new Deed(intake.Node, "load") { To = IntakeFlow.Done, Facts = new JsonObject { ["people"] = lists.People.Count, ["pairs"] = lists.Pairs } });
    }

    private static void Now(ActScope scope)
    {
        string[] openings = ["example-internship-in-the-quality-laboratory", "example-internship-in-cell-culture", "example-practice-in-registration"];
        if (!openings.All(id => scope.Db.Openings.Any(o => o.Id == id)))
            return;
        var intake = new Intake
        {
            Id = Open, Organiser = University, En = "Example: places of next spring", Ru = "Пример: места следующей весны", RankBy = scope.Now.UtcDateTime.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), State = IntakeFlow.Ranking, Illustrative = true, CreatedAt = scope.Moment(),
        };
        Enter(scope, intake, openings, OpenWishes, OpenOrders);
        scope.Write(new Deed(intake.Node, "load") { To = intake.State });
    }

    private static void Enter(ActScope scope, Intake intake, string[] openings, (char Learner, string Wishes)[] wishes, string[] orders)
    {
        scope.Db.Intakes.Add(intake);
        scope.Db.IntakeOpenings.AddRange(openings.Select(o => new IntakeOpening(intake.Id, o)));
        scope.Db.IntakeWishes.AddRange(wishes.SelectMany(w => w.Wishes.Select((place, n) => new IntakeWish(intake.Id, ExampleLearners.Id(w.Learner), n + 1, openings[place - '1']))));
        scope.Db.IntakeOrders.AddRange(orders.SelectMany((order, o) => order.Select((learner, n) => new IntakeOrder(intake.Id, openings[o], n + 1, ExampleLearners.Id(learner)))));
        scope.Db.SaveChanges();
    }
}
