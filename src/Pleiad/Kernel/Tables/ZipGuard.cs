using System.IO.Compression;
using System.Xml;

namespace Pleiad.Kernel.Tables;

/// <summary>
/// Looks through a packed office file before any library opens it: how many parts it has, how they are called, how large they become, and
/// whether their XML is plain. Sizes are counted while unpacking, because what the file says of them may be a lie; nothing is kept.
/// </summary>
internal static class ZipGuard
{
    private const int MostParts = 300;
    private const long LargestPart = 64 << 20; // unpacked bytes
    private const long Largest = 128 << 20;
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 0, MaxCharactersInDocument = LargestPart, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <exception cref="RefusedException">It was made to do harm, or is damaged.</exception>
    public static void Check(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                throw Sheet.Refused("zip", $"The file packs {zip.Entries.Count} parts, and a spreadsheet has a few dozen. It is not opened.", $"В файле упаковано частей: {zip.Entries.Count}, а в таблице их несколько десятков. Файл не открыт.");
            var whole = 0L;
            HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
            foreach (var part in zip.Entries)
            {
                if (part.FullName.Contains("..", StringComparison.Ordinal) || part.FullName.Contains('\\', StringComparison.Ordinal) || part.FullName.StartsWith('/') || part.FullName.Contains(':', StringComparison.Ordinal) || !names.Add(part.FullName))
                    throw Sheet.Refused("zip", "A part of the file has a name that leads out of it, or that two parts have. It is not opened.", "Имя одной из частей файла ведёт за его пределы или повторяется. Файл не открыт.");
                whole += Size(part);
                if (whole > Largest)
                    throw TooLarge();
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or OverflowException or ArgumentException)
        {
            throw Sheet.Refused("damaged", "The file is damaged, or has a password. Save it again as .xlsx or CSV.", "Файл повреждён или защищён паролем. Сохраните его заново как .xlsx или CSV.");
        }
    }

    private static long Size(ZipArchiveEntry part)
    {
        using var counted = new Counted(part.Open());
        if (part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            Walk(counted);
        var rest = new byte[1 << 16];
        while (counted.Read(rest) > 0)
        {
            // only to be counted
        }

        return counted.Count;
    }

    private static void Walk(Stream stream)
    {
        try
        {
            using var xml = XmlReader.Create(stream, Plain);
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                    throw Sheet.Refused("xml", $"The file nests its parts deeper than {Deepest} levels, which no spreadsheet does. It is not opened.", $"Вложенность частей файла глубже {Deepest} уровней; в таблицах так не бывает. Файл не открыт.");
            }
        }
        catch (XmlException)
        {
            throw Sheet.Refused("xml", "The file holds XML that a spreadsheet does not have: a document type, entities, or broken markup. It is not opened.", "В файле XML, какого в таблицах не бывает: тип документа, сущности или сломанная разметка. Файл не открыт.");
        }
    }

    private static RefusedException TooLarge() => Sheet.Refused("bomb", $"Unpacked, the file has more than {LargestPart >> 20} MB; no sheet of organisations has. It is not opened.", $"В распакованном виде файл больше {LargestPart >> 20} МБ; таблиц организаций такого размера не бывает. Файл не открыт.");

    private sealed class Counted(Stream source) : ForwardStream(source)
    {
        private readonly Stream source = source;

        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = source.Read(buffer);
            Count += read;
            return Count <= LargestPart ? read : throw TooLarge();
        }
    }
}
