using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Personal;

/// <summary>Follows the rules of retention: each in a transaction of its own, and a line in the journal where something went.</summary>
public sealed class RunRetention(IEnumerable<RetentionRule> rules, ActRunner acts)
{
    /// <summary>What the journal's lines are about.</summary>
    public static readonly Node Node = new("accounts/retention");

    public IReadOnlyList<RetentionRule> Rules { get; } = [.. rules];

    /// <returns>The number of rows that went.</returns>
    public int Run()
    {
        var all = 0;
        foreach (var rule in Rules)
        {
            acts.Run(Actor.Program, scope =>
            {
                var rows = rule.Run(scope.Connection, scope.Now);
                all += rows;
                if (rows > 0)
                    scope.Write(new Deed(Node, "retain") { Facts = new() { ["rule"] = rule.Id, ["rows"] = rows } });
            });
        }

        return all;
    }
}

/// <summary>Runs the rules at the start of a server, and once a day.</summary>
public sealed class DailyRetention(RunRetention retention, TimeProvider clock, ILogger<DailyRetention> log) : RegularWork(TimeSpan.FromDays(1), "The rules of retention wait for tomorrow", clock, log, atStart: true)
{
    protected override Task Once(CancellationToken cancel)
    {
        retention.Run();
        return Task.CompletedTask;
    }
}
