using System.Data.Common;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Talent.Applications;

/// <summary>Ends applications that nobody answered: fifteen days to read one, fifteen more to answer it, with a reminder after seven and after fourteen; and fifteen for an applicant who was accepted.</summary>
public sealed class ApplicationTimers(PlacementLetters letters)
{
    private static readonly TimeSpan[] Reminders = [TimeSpan.FromDays(7), TimeSpan.FromDays(14)];

    private static readonly string[] Waiting = [ApplicationFlow.Submitted, ApplicationFlow.Seen];

    /// <summary>Whether anything is to be done.</summary>
    public bool Due(DbConnection connection, DateTimeOffset now) => connection.Scalar<long>(
        "SELECT count(*) FROM talent_application WHERE (due <> '' AND due <= @now AND state IN ('guardian', 'submitted', 'read', 'accepted')) OR (state IN ('submitted', 'read') AND ((reminders = 0 AND applied_at <= @first) OR (reminders = 1 AND applied_at <= @second)))",
        ("@now", PlacementTimers.Instant(now)), ("@first", PlacementTimers.Instant(now - Reminders[0])), ("@second", PlacementTimers.Instant(now - Reminders[1]))) > 0;

    /// <returns>How many ended or were reminded of.</returns>
    public int Run(ActScope scope)
    {
        var (now, moved) = (scope.Moment(), 0);
        foreach (var application in scope.Db.Applications.Where(a => a.Due != "" && a.Due.CompareTo(now) <= 0).AsEnumerable().ToList())
        {
            var move = application.State switch { ApplicationFlow.Accepted => "lapse", ApplicationFlow.Guardian or ApplicationFlow.Submitted or ApplicationFlow.Seen => "expire", _ => "" };
            if (move.Length == 0)
                continue; // a kept place is the pool's to pass on
            letters.Moved(scope, scope.Move(application, move));
            moved++;
        }

        foreach (var application in scope.Db.Applications.Where(a => Waiting.Contains(a.State) && a.Reminders < Reminders.Length).AsEnumerable().ToList())
        {
            if (string.CompareOrdinal(application.AppliedAt, PlacementTimers.Instant(scope.Now - Reminders[application.Reminders])) > 0)
                continue;
            var reminded = application with { Reminders = application.Reminders + 1 };
            scope.Put(reminded);
            scope.Db.SaveChanges();
            letters.Remind(scope, reminded);
            moved++;
        }

        return moved;
    }
}
