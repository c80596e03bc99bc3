using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Signatures;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Cohorts;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.Paths;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent;

/// <summary>An invented practice of the demonstration student that is going on, a place to apply for, and a cohort to look at; all marked so. Enters what is not there.</summary>
internal sealed class LoadPlacements(IDbContextFactory<PleiadDb> databases, ActRunner acts, Places places, AgreementParties parties, LearnerNames names)
{
    private const string Practice = "example-practice-at-a-line-of-injections", Student = "demo-student", University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    /// <summary>Invented outcomes and how many graduates have each.</summary>
    private static readonly (string Outcome, int Count)[] Outcomes = [(Graduate.InField, 46), (Graduate.Otherwise, 9), (Graduate.NotEmployed, 7), (Graduate.Unknown, 12), (Graduate.Study, 11), (Graduate.Service, 6)];

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Cohorts.Any(c => c.Id == "example-cohort"))
                return;
        }

        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Cohorts.Any(c => c.Id == "example-cohort"))
                return; // a server that started beside this one was first
            if (!scope.Db.Learners.Any(l => l.Account == Student))
                scope.Db.Learners.Add(new LearnerRecord { Account = Student, Stage = "student", Organisation = University, Finishes = scope.Now.Year + 1, Illustrative = true, CreatedAt = scope.Moment() });
            Before(scope);
            var today = DateOnly.FromDateTime(scope.Now.UtcDateTime);
            var practice = OpeningOf(scope, Practice, "practice", "Practice at a line of injections", "Практика на линии инъекционных препаратов", today, today.AddDays(27));
            Open(scope, practice, ("gmp", 1), ("aseptic-processing", 1));
            Open(scope, OpeningOf(scope, "example-internship-in-quality-control", "internship", "Internship in quality control", "Стажировка в контроле качества", today.AddDays(90), today.AddDays(150)), ("chromatography", 2), ("laboratory-safety", 2));
            Open(scope, OpeningOf(scope, "example-internship-in-packaging", "internship", "Internship in packaging", "Стажировка на участке упаковки", today.AddDays(160), today.AddDays(220)), ("cleanroom-work", 1), ("gmp", 1));
            scope.Db.SaveChanges();
            InProgress(scope, practice);
            CohortOf(scope);
        });
    }

    /// <summary>The steps that led there.</summary>
    private static void Before(ActScope scope)
    {
        var finishes = scope.Db.Learners.Local.FirstOrDefault(l => l.Account == Student)?.Finishes ?? scope.Now.Year + 1;
        PathStep.Put(scope, Step("pharmaceutical-and-chemical-biological-classes", "class", "Chemical-biological class", "Химико-биологический класс", "example-school", $"{finishes - 7}-09-01", $"{finishes - 5}-06-25"));
        PathStep.Put(scope, Step("example-olympiad-of-young-analysts", "olympiad", "Olympiad of young analysts: took part", "Олимпиада юных аналитиков: участие", University, $"{finishes - 5}-03-14", $"{finishes - 5}-03-14"));
        PathStep.Put(scope, Step("example-industrial-pharmacy", "study", "Industrial pharmacy", "Промышленная фармация", University, $"{finishes - 5}-09-01", ""));
    }

    private static PathStep Step(string course, string kind, string en, string ru, string organisation, string starts, string ends) => new(Student, TalentNodes.OfCourse(course).Path, kind, en, ru, organisation, starts, ends, Illustrative: true);

    private static void Open(ActScope scope, Opening opening, params (string Skill, int Level)[] asked)
    {
        scope.Db.Openings.Add(opening);
        scope.Db.Requirements.AddRange(asked.Where(a => scope.Db.Skills.Any(s => s.Id == a.Skill)).Select(a => new Requirement(opening.Id, a.Skill, a.Level)));
        scope.Write(new Deed(opening.Node, "load") { To = opening.State });
    }

    private static Opening OpeningOf(ActScope scope, string id, string kind, string en, string ru, DateOnly starts, DateOnly ends) => new()
    {
        Id = id, Organisation = "polysan", Kind = kind, En = en, Ru = ru, TextEn = "Weeks beside those who do the work, with a tutor.", TextRu = "Недели рядом с теми, кто делает работу, с наставником.",
        Places = 2, LeastAge = 16, Starts = $"{starts:yyyy-MM-dd}", Ends = $"{ends:yyyy-MM-dd}", State = Audience.OpenState, Illustrative = true, PostedBy = Actor.ProgramId, CreatedAt = scope.Moment(),
    };

    /// <summary>A confirmed place with an agreement that everybody signed.</summary>
    private void InProgress(ActScope scope, Opening opening)
    {
        var application = new Application { Id = "EXAMPLE2", Opening = opening.Id, Person = Student, State = ApplicationFlow.Confirmed, Motivation = "I want to see how what we calculate is filled.", AppliedAt = scope.Moment(), ChangedAt = scope.Moment(), Illustrative = true };
        scope.Db.Applications.Add(application);
        scope.Write(new Deed(application.Node, "load") { To = application.State });
        places.Ask(scope, places.Pool(scope, opening), application.Node.Path);
        var agreement = new Agreement
        {
            Id = "EXAMPLE3", Application = application.Id, Person = Student, Organisation = opening.Organisation, Institution = University, Tutor = "Demo tutor", Starts = opening.Starts, Ends = opening.Ends, Hours = 160, Tasks = "Watch a batch from the weighing to the release, and write down each deviation. / Проследить за серией от взвешивания до выпуска и записать каждое отклонение.",
            FurtherName = "Demo training site", FurtherMail = "training-site@demo.example", State = AgreementFlow.InForce, Illustrative = true, CreatedAt = scope.Moment(), InForceAt = scope.Moment(),
        };
        scope.Db.Agreements.Add(agreement);
        scope.Write(new Deed(agreement.Node, "load") { To = agreement.State });
        var document = parties.Offer(scope, agreement);
        foreach (var place in document.Places)
            SignatureBook.Sign(scope, place, document.Version.Hash, Signer(place.Of.Role));
        SignatureBook.Close(scope, agreement.Node);
    }

    /// <summary>Who signs as what: the demonstration accounts by their shown names.</summary>
    private string Signer(string role) => role switch
    {
        "learner" => names.Of(Student).En,
        "organisation" => names.Of("demo-representative").En,
        "institution" => names.Of("demo-university").En,
        _ => "Demo site manager",
    };

    private static void CohortOf(ActScope scope)
    {
        var year = scope.Now.Year - 2;
        var cohort = new Cohort { Id = "example-cohort", University = University, En = "Example programme: pharmacy", Ru = "Пример программы: фармация", Year = year, Finished = $"{year}-06-30", CountedAt = $"{year + 1}-07-01", Illustrative = true, CreatedAt = scope.Moment() };
        scope.Db.Cohorts.Add(cohort);
        var number = 0;
        foreach (var (outcome, count) in Outcomes)
        {
            for (var n = 0; n < count; n++)
                scope.Db.Graduates.Add(new Graduate(cohort.Id, ++number, outcome, outcome == Graduate.InField ? 1 + (n * n / 200.0) : null, ""));
        }

        scope.Write(new Deed(cohort.Node, "load"));
    }
}
