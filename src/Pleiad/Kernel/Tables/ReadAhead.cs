using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// Reads a stream on a second thread, a few blocks ahead of who reads this one: unpacking runs beside parsing. What goes wrong there
/// is thrown here, behind the bytes that came before it, so that the answer does not depend on the timing.
/// </summary>
public sealed class ReadAhead : ForwardStream
{
    private const int BlockLength = 1 << 18, MostBlocks = 4;
    private readonly BlockingCollection<(byte[] Bytes, int Length)> full = new(MostBlocks);
    private readonly ConcurrentBag<byte[]> spare = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;
    private (byte[] Bytes, int Length) block = ([], 0);
    private int given;

    public ReadAhead(Stream source)
        : base(source) => reading = Task.Factory.StartNew(() => Fill(source), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public override int Read(Span<byte> buffer)
    {
        if (given == block.Length && !Next())
            return 0;
        var read = Math.Min(buffer.Length, block.Length - given);
        block.Bytes.AsSpan(given, read).CopyTo(buffer);
        given += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne(); // the source must not be closed under the thread that reads it
            full.Dispose();
            stop.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (block.Bytes.Length > 0)
            spare.Add(block.Bytes);
        (block, given) = (([], 0), 0);
        if (full.TryTake(out var next, Timeout.Infinite))
        {
            block = next;
            return true;
        }

        if (reading.Exception?.InnerException is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return false;
    }

    private void Fill(Stream source)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var bytes = spare.TryTake(out var old) ? old : new byte[BlockLength];
                var length = source.ReadAtLeast(bytes, 1, throwOnEndOfStream: false);
                if (length == 0)
                    return;
                full.Add((bytes, length), stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the reader was closed before the end, as it may be
        }
        finally
        {
            full.CompleteAdding();
        }
    }
}
