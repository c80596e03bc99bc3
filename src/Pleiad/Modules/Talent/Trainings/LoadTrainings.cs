using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Trainings;

/// <summary>An example training to enrol in, and some that are over, so that sums can be looked at. No source names them, and they say so.</summary>
internal sealed class LoadTrainings(IDbContextFactory<PleiadDb> databases, ActRunner acts)
{
    public const string Example = "example-training";

    /// <summary>Trainings that are over: days ago, hours, how many attended, and the money as far as it is known.</summary>
    private static readonly (string Id, string En, string Ru, int Ago, int Hours, int Attended, long? Amount, string Bound, string Money)[] Past =
    [
        ("example-training-data-integrity", "Integrity of data in laboratories, an example", "Целостность данных в лабораториях, пример", 120, 24, 14, 84_000_000, "Exact", "regional"),
        ("example-training-cleaning", "Validation of cleaning, an example", "Валидация очистки, пример", 420, 16, 9, 40_000_000, "MoreThan", "regional"),
        ("example-training-quality-risks", "Managing risks of quality, an example", "Управление рисками качества, пример", 500, 40, 11, null, "", "federal"),
    ];

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
            foreach (var (id, en, ru, ago, hours, attended, amount, bound, money) in Past)
                EnterPast(scope, training with { Id = id, En = en, Ru = ru, Starts = Day(-ago), Ends = Day(-ago + 4), Hours = hours, Places = attended + 2, Amount = amount, Bound = bound, Currency = amount is null ? "" : "RUB", Money = money }, attended);
        });
    }

    /// <summary>A training whose attendance was confirmed; nobody of the staff has a name.</summary>
    private static void EnterPast(ActScope scope, Training training, int attended)
    {
        scope.Db.Trainings.Add(training);
        scope.Write(new Deed(training.Node, "offer") { To = training.State });
        for (var i = 0; i < attended; i++)
        {
            var trainee = new Trainee { Id = $"{training.Id}-{i + 1}", Training = training.Id, Organisation = "polysan", Name = "", Mark = "", State = TraineeFlow.Attended, Hours = training.Hours, Illustrative = true };
            scope.Db.Trainees.Add(trainee);
            scope.Write(new Deed(trainee.Node, "enrol") { To = TraineeFlow.Enrolled });
            scope.Write(new Deed(trainee.Node, "attend") { From = TraineeFlow.Enrolled, To = TraineeFlow.Attended });
        }

        scope.Put(training with { State = TrainingFlow.Reported });
        scope.Write(new Deed(training.Node, "report") { From = TrainingFlow.Open, To = TrainingFlow.Reported });
    }
}
