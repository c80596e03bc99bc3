using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Openings;
using Pleiad.Modules.Talent.People;

namespace Pleiad.Modules.Talent;

/// <summary>The invented internship of the demonstration student, marked so. Enters what is not there.</summary>
internal sealed class LoadPlacements(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Opening = "example-practice-at-a-line-of-injections";
    public const string Application = "EXAMPLE2";

    public void Run()
    {
        using (var db = databases.CreateDbContext())
        {
            if (db.Applications.Any(a => a.Id == Application))
                return;
        }

        acts.Run(Actor.Program, scope =>
        {
            var now = scope.Moment();
            if (!scope.Db.Learners.Any(l => l.Account == "demo-student"))
                scope.Db.Learners.Add(new LearnerRecord { Account = "demo-student", Stage = "student", Organisation = "st-petersburg-state-chemical-and-pharmaceutical-university", Finishes = scope.Now.Year + 1, Illustrative = true, CreatedAt = now });
            scope.Db.Openings.Add(new Openings.Opening
            {
                Id = Opening, Organisation = "polysan", Kind = "practice", En = "Practice at a line of injections", Ru = "Практика на линии инъекционных препаратов", TextEn = "Four weeks beside the operators of a filling line, with a tutor.", TextRu = "Четыре недели рядом с операторами линии розлива, с наставником.",
                Places = 2, LeastAge = 16, Starts = $"{scope.Now.Year + 1}-02-01", Ends = $"{scope.Now.Year + 1}-02-28", State = Audience.OpenState, Illustrative = true, PostedBy = Actor.ProgramId, CreatedAt = now,
            });
            var example = new Applications.Application { Id = Application, Opening = Opening, Person = "demo-student", State = ApplicationFlow.Seen, Motivation = "I want to see how what we calculate is filled.", AppliedAt = now, ChangedAt = now, Due = scope.After(2 * ApplicationActs.Turn), Reminders = 2, Illustrative = true };
            scope.Db.Applications.Add(example);
            scope.Write(new Deed(example.Node, "load") { To = example.State });
        });
    }
}
