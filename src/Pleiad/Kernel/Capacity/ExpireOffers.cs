using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Capacity;

/// <summary>Ends offers that ran out, so that the next in line hears of the place soon. Whoever acts on a pool does the same, and nothing depends on this being on time.</summary>
public sealed class ExpireOffers(IDbContextFactory<PleiadDb> databases, ActRunner acts, Places places, TimeProvider clock, ILogger<ExpireOffers> log) : RegularWork(TimeSpan.FromSeconds(5), "Offered places are passed on later", clock, log)
{
    /// <returns>How many pools had one.</returns>
    public int Run()
    {
        if (databases.Ask((_, connection) => Places.Due(connection, Clock.GetUtcNow()).Count) == 0)
            return 0; // before the write lock
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

    protected override Task Once(CancellationToken cancel)
    {
        Run();
        return Task.CompletedTask;
    }
}
