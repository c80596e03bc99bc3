using Pleiad.Kernel.Acts;

namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>Writes down once a minute, and at the end, when sessions were last used.</summary>
internal sealed class NoteSessions(OpenSessions sessions, TimeProvider clock, ILogger<NoteSessions> log) : RegularWork(TimeSpan.FromMinutes(1), "The last use of sessions was not written down", clock, log)
{
    protected override Task Once(CancellationToken cancel)
    {
        sessions.Note();
        return Task.CompletedTask;
    }

    /// <summary>What was seen since the last minute.</summary>
    protected override void Last() => sessions.Note();
}
