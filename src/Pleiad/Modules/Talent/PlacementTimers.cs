using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Agreements;
using Pleiad.Modules.Talent.Applications;
using Pleiad.Modules.Talent.Evaluations;

namespace Pleiad.Modules.Talent;

/// <summary>Ends what nobody answered, and reminds those whose turn it is. Nothing depends on this being on time but the hour at which people hear of it.</summary>
public sealed class PlacementTimers(IDbContextFactory<PleiadDb> databases, ActRunner acts, ApplicationTimers applications, AgreementTimers agreements, PlacementLetters letters, TimeProvider clock, ILogger<PlacementTimers> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <returns>How many things moved, or were reminded of.</returns>
    public int Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            var (connection, now) = (db.Database.GetDbConnection(), clock.GetUtcNow());
            if (!applications.Due(connection, now) && !AgreementTimers.Due(connection, now) && !AnswerFollowUp.Due(connection, now))
                return 0; // before the write lock
        }

        var moved = 0;
        acts.Run(Actor.Program, scope => moved = applications.Run(scope) + agreements.Run(scope) + AnswerFollowUp.Ask(scope, letters));
        return moved;
    }

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    Run();
                }
                catch (Exception e) when (Unavailable.Because(e) is { } trouble)
                {
                    log.LogWarning("Unanswered applications end later: {Sentence}", trouble.Message); // the next tick tries again
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the server ends
        }
    }
}
