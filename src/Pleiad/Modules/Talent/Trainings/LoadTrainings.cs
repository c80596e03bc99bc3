using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>An example training to enrol in. No source names it, and it says so.</summary>
internal sealed class LoadTrainings(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Example = "example-training";

    public void Run()
    {
        if (databases.Ask((db, connection) => ReadClaims.Some(connection, ["f402"]).Count == 0 || db.Trainings.Any(t => t.Id == Example)))
            return; // before the write lock
        acts.Run(Actor.Program, scope =>
        {
            if (scope.Db.Trainings.Any(t => t.Id == Example))
                return; // another server that started together
            string Day(int after) => scope.Now.UtcDateTime.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var training = new Training
            {
                Id = Example, Organisation = "st-petersburg-state-chemical-and-pharmaceutical-university", En = "Validation of processes for technologists, an example", Ru = "Валидация процессов для технологов, пример", Funder = "Example programme", Starts = Day(28), Ends = Day(32), Hours = 36, Places = 20,
                State = TrainingFlow.Open, Illustrative = true, CreatedAt = scope.Instant(),
            };
            scope.Db.Trainings.Add(training);
            scope.Write(new Deed(training.Node, "offer") { To = training.State });
        });
    }
}
