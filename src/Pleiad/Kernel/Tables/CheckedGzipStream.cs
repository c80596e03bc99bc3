using System.IO.Compression;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// Decompresses gzip and refuses a truncated file. <see cref="GZipStream"/> ends quietly when its input stops in the middle, so a
/// small member of our own is laid behind the input: only when every byte before it was whole does its text come out at the end.
/// </summary>
public sealed class CheckedGzipStream : ForwardStream
{
    private static readonly byte[] Seal = "\0end of Pleiad's input\0"u8.ToArray();
    private readonly GZipStream inner;
    private readonly string name;
    private readonly byte[] block = new byte[1 << 16];
    private int start;
    private int end;

    public CheckedGzipStream(Stream compressed, string name)
        : this(new GZipStream(new Followed(compressed, SealMember()), CompressionMode.Decompress), name)
    {
    }

    private CheckedGzipStream(GZipStream inner, string name)
        : base(inner) => (this.inner, this.name) = (inner, name);

    public override int Read(Span<byte> buffer)
    {
        // The last bytes of the block are always kept back: they may be the seal.
        while (end - start <= Seal.Length)
        {
            block.AsSpan(start, end - start).CopyTo(block);
            (start, end) = (0, end - start);
            var read = ReadInner(block.AsSpan(end));
            end += read;
            if (read == 0 && !block.AsSpan(start, end - start).SequenceEqual(Seal))
                throw Damaged("the gzip data is truncated");
            if (read == 0)
                return 0;
        }

        var give = Math.Min(end - start - Seal.Length, buffer.Length);
        block.AsSpan(start, give).CopyTo(buffer);
        start += give;
        return give;
    }

    private static byte[] SealMember()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(Seal);
        return memory.ToArray();
    }

    private int ReadInner(Span<byte> into)
    {
        try
        {
            return inner.Read(into);
        }
        catch (InvalidDataException)
        {
            throw Damaged("the gzip data is damaged or truncated");
        }
    }

    private RefusedException Damaged(string why) => new("input", $"{name}: {why}. Copy or download the file again.");

    /// <summary>One stream, then some bytes.</summary>
    private sealed class Followed(Stream first, byte[] then) : ForwardStream(first)
    {
        private readonly Stream first = first;
        private int given;

        public override int Read(Span<byte> buffer)
        {
            var read = first.Read(buffer);
            if (read > 0)
                return read;
            read = Math.Min(buffer.Length, then.Length - given);
            then.AsSpan(given, read).CopyTo(buffer);
            given += read;
            return read;
        }
    }
}
