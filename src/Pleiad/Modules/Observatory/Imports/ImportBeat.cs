namespace Pleiad.Modules.Observatory.Imports;

/// <summary>How far an import is, for a person who watches.</summary>
/// <param name="Step">reading, parents, summing, writing.</param>
/// <param name="Done">How much of the step is done, in bytes or rows.</param>
/// <param name="Expected">How much there is to do.</param>
/// <param name="Rows">Rows of facts read so far.</param>
/// <param name="RowsASecond">The rate; NaN before the first second.</param>
/// <param name="Left">Seconds left of this step; NaN when it cannot be told.</param>
public sealed record ImportProgress(string Step, long Done, long Expected, long Rows, double RowsASecond, double Left);

/// <summary>Passes progress on, twice a second to the database and to who asked.</summary>
public sealed class ImportBeat(ImportStore store, TimeProvider clock, long id, Action<ImportProgress>? report)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private readonly long began = clock.GetTimestamp();
    private long stepBegan = clock.GetTimestamp();
    private long last;
    private string step = "";

    /// <summary>Tells how far a step is.</summary>
    public void Tell(string state, string name, long done, long expected, long rows)
    {
        if (step != name)
            (step, stepBegan) = (name, clock.GetTimestamp());
        else if (last != 0 && clock.GetElapsedTime(last) < Pause && done < expected)
            return;
        last = clock.GetTimestamp();
        store.Beat(id, state, name, done, expected, rows);
        var (all, own) = (clock.GetElapsedTime(began).TotalSeconds, clock.GetElapsedTime(stepBegan).TotalSeconds);
        report?.Invoke(new ImportProgress(name, done, expected, rows, all < 1 ? double.NaN : rows / all, done <= 0 || own < 1 ? double.NaN : own * (expected - done) / done));
    }
}
