using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Writes down once a minute, and at the end, when sessions were last used.</summary>
internal sealed class NoteSessions(OpenSessions sessions, TimeProvider clock, ILogger<NoteSessions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Note();
        }
        catch (OperationCanceledException)
        {
            Note(); // what was seen since the last minute
        }
    }

    private void Note()
    {
        try
        {
            sessions.Note();
        }
        catch (Exception e) when (Unavailable.Because(e) is { } trouble)
        {
            log.LogWarning(trouble.Cause, "The last use of sessions was not written down: {Sentence}", trouble.Message);
        }
    }
}
