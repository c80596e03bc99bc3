using System.IO.Compression;

namespace Pleiad.Kernel.Tables;

/// <summary>A text file to be read, or standard input; gzip is known by its first bytes, whatever the name says.</summary>
public static class TextInput
{
    // Without this switch GZipStream ends quietly when its input stops in the middle. It must be set before the first one is made.
    static TextInput() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>Opens a path, or standard input for "-". Refuses a missing file, an empty one, UTF-16 and damaged gzip.</summary>
    public static (string Name, Stream Content) Open(string path) =>
        Open(path == "-" ? "standard input" : path, path == "-" ? Console.OpenStandardInput() : OpenFile(path));

    /// <summary>Opens what was opened already, under the name that refusals shall say.</summary>
    public static (string Name, Stream Content) Open(string name, Stream raw)
    {
        var peeked = new PeekedStream(raw, 2);
        Stream content = peeked.Start is [0x1f, 0x8b] ? new Unpacked(peeked, name) : peeked;
        var text = new PeekedStream(content, 4);
        if (text.Start.Length == 0)
            throw new RefusedInputException(name, 1, 1, null, "the file is empty; its first line must name the columns.");
        if (text.Start is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] || text.Start.Contains((byte)0))
            throw new RefusedInputException(name, 1, 1, null, "the file is UTF-16 or not text; save it as UTF-8.");
        return (name, text);
    }

    /// <summary>Opens a file as it is, packed or not.</summary>
    public static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException("input", $"{path}: there is no such file.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RefusedException("input", $"{path}: cannot be read ({(Directory.Exists(path) ? "it is a folder" : "permission or device")}).");
        }
    }

    /// <summary>Decompresses gzip; damaged or truncated data is a refusal of the file, and so is what unpacks to far more than any table does.</summary>
    private sealed class Unpacked(PeekedStream packed, string name) : ForwardStream(packed)
    {
        private const int MostTimes = 200; // tables of figures unpack to five or ten times their size, one of zeros to fifty
        private const long AlwaysAllowed = 64 << 20;

        private readonly GZipStream unpacking = new(packed, CompressionMode.Decompress);
        private long given;

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = unpacking.Read(buffer);
                given += read;
                return given <= AlwaysAllowed || given <= packed.Given * MostTimes
                    ? read
                    : throw new RefusedException("input", $"{name}: after {packed.Given} packed bytes there are more than {given >> 20} MB of text, {MostTimes} times as much; that is no table of figures, and it is not read on.");
            }
            catch (InvalidDataException)
            {
                throw new RefusedException("input", $"{name}: the gzip data is damaged or truncated. Copy or download the file again.");
            }
        }
    }

    /// <summary>A stream whose first bytes were looked at.</summary>
    private sealed class PeekedStream : ForwardStream
    {
        private readonly Stream rest;
        private int given;
        private long readOn;

        public PeekedStream(Stream source, int length)
            : base(source)
        {
            rest = source;
            var start = new byte[length];
            Start = start[..source.ReadAtLeast(start, length, throwOnEndOfStream: false)];
        }

        public byte[] Start { get; }

        /// <summary>How many bytes were taken out of it.</summary>
        public long Given => given + readOn;

        public override int Read(Span<byte> buffer)
        {
            if (given == Start.Length)
            {
                var taken = rest.Read(buffer);
                readOn += taken;
                return taken;
            }

            var read = Math.Min(buffer.Length, Start.Length - given);
            Start.AsSpan(given, read).CopyTo(buffer);
            given += read;
            return read;
        }
    }
}
