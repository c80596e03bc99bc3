using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Acts;

/// <summary>
/// What the server does by itself, again and again. Where the database is away, full or held, it says so in the log and tries again the
/// next time; nothing may depend on its being on time.
/// </summary>
/// <param name="between">From one time to the next.</param>
/// <param name="waits">What waits while it cannot be done, for the log: "Letters wait".</param>
/// <param name="clock">Tells the time.</param>
/// <param name="log">Is told of troubles.</param>
/// <param name="atStart">Whether the first time is the start of the server, not one pause later.</param>
public abstract class RegularWork(TimeSpan between, string waits, TimeProvider clock, ILogger log, bool atStart = false) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected ILogger Log { get; } = log;

    /// <summary>Does what there is to do now.</summary>
    protected abstract Task Once(CancellationToken cancel);

    /// <summary>What is still done when the server ends.</summary>
    protected virtual void Last()
    {
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server need not wait for it
        using var timer = new PeriodicTimer(between, Clock);
        try
        {
            if (atStart)
                await Try(() => Once(stoppingToken));
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Try(() => Once(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            await Try(() =>
            {
                Last();
                return Task.CompletedTask;
            });
        }
    }

    private async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (Unavailable.Because(e) is { } trouble)
        {
            Log.LogWarning(trouble.Cause, "{What}: {Sentence}", waits, trouble.Message);
        }
    }
}
