using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Guardians;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Enters what the article tells of school classes and olympiads, without days that nobody gives; and two examples that say so: an excursion ahead with a class, and an olympiad that is over.</summary>
internal sealed class LoadActivities(IDbContextFactory<PleiadDb> databases, ActRunner acts, SignUpClass signUp, ConsentRegister consents)
{
    public const string Excursion = "example-excursion", Olympiad = "example-olympiad", Class = "EXAMPLE7", Team = "EXAMPLE8";

    private const string School = "example-school", Firm = "polysan", University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    /// <summary>Enters those that are not there.</summary>
    public void Run()
    {
        if (databases.Ask((db, connection) => ReadClaims.Some(connection, ["f113"]).Count == 0 || db.Activities.Any(a => a.Id == Excursion)))
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Activities.Any(a => a.Id == Excursion))
                return; // another server that started together
            foreach (var (id, kind, en, ru, claim) in new[]
            {
                ("pharmaceutical-and-chemical-biological-classes", ActivityWords.Class, "Pharmaceutical and chemical-biological classes in schools of St Petersburg", "Фармацевтические и химико-биологические классы в школах Петербурга", "f113"),
                ("chemistry-and-biology-olympiads", ActivityWords.Olympiad, "Olympiads in chemistry and biology", "Олимпиады по химии и биологии", "f114"),
            })
            {
                KeepActivity.Enter(scope, new Activity { Id = id, Kind = kind, En = en, Ru = ru, State = ActivityFlow.Announced, Claim = claim, CreatedAt = scope.Instant() }, "load");
            }

            EnterExcursion(scope);
            EnterOlympiad(scope);
        });
    }

    private void EnterExcursion(ActScope scope)
    {
        var day = Day(scope, 35);
        var excursion = new Activity
        {
            Id = Excursion, Organisation = Firm, Kind = "excursion", En = "A morning in quality control, an example", Ru = "Утро в контроле качества, пример", TextEn = "Pupils see how a batch is sampled, measured and released, and titrate a solution themselves.", TextRu = "Школьники увидят, как серию отбирают, измеряют и выпускают, и сами оттитруют раствор.",
            Starts = day + "T10:00", Ends = day + "T12:00", PlaceEn = "St Petersburg", PlaceRu = "Санкт-Петербург", LeastAge = 14, ClassFrom = 8, ClassTo = 11, Places = 30, SignUpBy = Day(scope, 30), BringEn = "Closed shoes; hair tied back.", BringRu = "Закрытая обувь; волосы собраны.",
            SafetyEn = "Goggles and gowns are given out. Nobody with an open wound on the hands takes part in the titration.", SafetyRu = "Очки и халаты выдаются. С открытой раной на руках к титрованию не допускают.", State = ActivityFlow.Announced, Illustrative = true, CreatedAt = scope.Instant(),
        };
        KeepActivity.Enter(scope, excursion, "load");
        var group = signUp.Enter(scope, Group(scope, Class, Excursion, "9B", 18), excursion, [.. Enumerable.Range(1, 6).Select(i => ($"Example pupil {i}", ""))]);
        foreach (var pupil in Listed(scope, group, "example-pupil").Take(1))
            Agree(scope, pupil, [GuardianConsents.Part]);
    }

    private void EnterOlympiad(ActScope scope)
    {
        var olympiad = new Activity
        {
            Id = Olympiad, Organisation = University, Kind = ActivityWords.Olympiad, En = "Olympiad in analytical chemistry, an example", Ru = "Олимпиада по аналитической химии, пример", Starts = Day(scope, -14), PlaceEn = "St Petersburg", PlaceRu = "Санкт-Петербург", ClassFrom = 9, ClassTo = 11, Places = 60,
            State = ActivityFlow.Announced, Illustrative = true, CreatedAt = scope.Instant(),
        };
        KeepActivity.Enter(scope, olympiad, "load");
        var group = signUp.Enter(scope, Group(scope, Team, Olympiad, "9B", 2), olympiad, [("Example pupil 1", ""), ("Example pupil 2", "")]);
        foreach (var pupil in Listed(scope, group, "example-contestant"))
            Agree(scope, pupil, GuardianConsents.All);
    }

    private static SchoolGroup Group(ActScope scope, string id, string activity, string name, int pupils) =>
        new() { Id = id, Activity = activity, School = School, ClassName = name, Pupils = pupils, State = GroupFlow.Submitted, Teacher = "demo-teacher", Language = "en", AskedAt = scope.Instant(), Illustrative = true };

    /// <summary>The pupils of an example under ids and codes that stay the same.</summary>
    private static List<Pupil> Listed(ActScope scope, SchoolGroup group, string named)
    {
        var entered = scope.Db.Pupils.Where(p => p.SchoolGroup == group.Id).OrderBy(p => p.Number).ToList();
        scope.Db.Pupils.RemoveRange(entered);
        scope.Db.SaveChanges();
        List<Pupil> pupils = [.. entered.Select(p => p with { Id = $"{named}-{p.Number.ToString(CultureInfo.InvariantCulture)}" })];
        scope.Db.Pupils.AddRange(pupils);
        scope.Db.SaveChanges();
        return pupils;
    }

    private void Agree(ActScope scope, Pupil pupil, IEnumerable<ConsentPurpose> purposes)
    {
        scope.Move(pupil, "agree", p => p with { AnsweredAt = scope.Today() });
        foreach (var purpose in purposes)
            consents.Give(scope, pupil.Node.Path, purpose.Id, Language.English, new ConsentProof("example", Guardian: "Example guardian"), pupil.Node);
    }

    private static string Day(ActScope scope, int after) => scope.Now.UtcDateTime.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
