namespace Pleiad.Modules.Accounts.Sessions;

/// <summary>
/// Answers what is not to be learnt from an answer's time: whether an address has an account. Everything that did not succeed is answered at
/// the same moment after it was asked, well above what any of the ways takes.
/// </summary>
internal static class EvenPace
{
    private static readonly TimeSpan Slot = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until the moment of the answer.</summary>
    public static async Task Keep(TimeProvider clock, long begun, CancellationToken cancel)
    {
        var left = Slot - clock.GetElapsedTime(begun);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, clock, cancel);
    }
}
