using System.IO.Compression;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under another name and moved there at the end.
/// "-" is standard output; a name that ends in .gz is compressed.
/// </summary>
public static class TextOutput
{
    public static void Write(string path, Action<Stream> write)
    {
        if (path == "-")
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        var place = Path.GetFullPath(path);
        if (place.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device is written to; a file moved to its place would take it away from the whole machine.
            using var device = new FileStream(place, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var beside = $"{place}.{Environment.ProcessId}.part";
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                if (path.EndsWith(".gz", StringComparison.Ordinal))
                {
                    using var gzip = new GZipStream(file, CompressionLevel.Optimal);
                    write(gzip);
                }
                else
                {
                    write(file);
                }
            }

            File.Move(beside, place, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RefusedException("output", $"{path}: cannot be written ({(Directory.Exists(Path.GetDirectoryName(place)) ? "permission or device" : "there is no such folder")}).");
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
    }
}
