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
public sealed class PlacementTimers(IDbContextFactory<PleiadDb> databases, ActRunner acts, ApplicationTimers applications, AgreementTimers agreements, PlacementLetters letters, TimeProvider clock, ILogger<PlacementTimers> log) : RegularWork(TimeSpan.FromMinutes(5), "Unanswered applications end later", clock, log)
{
    /// <returns>How many things moved, or were reminded of.</returns>
    public int Run()
    {
        var now = Clock.GetUtcNow();
        if (!databases.Ask((_, connection) => applications.Due(connection, now) || AgreementTimers.Due(connection, now) || AnswerFollowUp.Due(connection, now)))
            return 0; // before the write lock
        var moved = 0;
        acts.Run(Actor.Program, scope => moved = applications.Run(scope) + agreements.Run(scope) + AnswerFollowUp.Ask(scope, letters));
        return moved;
    }

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    protected override Task Once(CancellationToken cancel)
    {
        Run();
        return Task.CompletedTask;
    }
}
