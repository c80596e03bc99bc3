using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Capacity;

/// <summary>Ends offers that ran out, so that the next in line hears of the place soon. Whoever acts on a pool does the same, and nothing depends on this being on time.</summary>
public sealed class ExpireOffers(IDbContextFactory<PleiadDb> databases, ActRunner acts, Places places, TimeProvider clock, ILogger<ExpireOffers> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <returns>How many pools had one.</returns>
    public int Run()
    {
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            if (Places.Due(db.Database.GetDbConnection(), clock.GetUtcNow()).Count == 0)
                return 0; // before the write lock
        }

        var moved = 0;
        acts.Run(Actor.Program, scope =>
        {
            foreach (var pool in Places.Due(scope.Connection, scope.Now))
            {
                places.Advance(scope, pool);
                moved++;
            }
        });
        return moved;
    }

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
                    log.LogWarning("Offered places are passed on later: {Sentence}", trouble.Message); // the next tick tries again
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the server ends
        }
    }
}
