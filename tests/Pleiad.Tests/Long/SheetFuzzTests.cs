using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Tests.Registry.Intake;

namespace Pleiad.Tests.Long;

/// <summary>Whatever is sent as a spreadsheet is read within its limits or refused with a sentence: never anything else, and never with much memory.</summary>
public class SheetFuzzTests
{
    private const long MostMemory = 600L << 20; // bytes allocated for one file of at most 8 MB, most of it given back at once

    [Fact]
    public void A_few_broken_files_are_read_or_refused() => Fuzz(1, 400);

    [Fact]
    [Trait("Long", "true")]
    public void Many_broken_files_are_read_or_refused() => Fuzz(2, 40_000);

    private static void Fuzz(int seed, int times)
    {
        var random = new Random(seed);
        byte[][] good =
        [
            Sheets.Csv("Название;ИНН;Город", "\"Звезда; и полынь\";7707083893;Калуга", "Полисан;;\"Санкт-\nПетербург\""), Sheets.Csv("name,inn,web", "\"One, \"\"Two\"\"\",1,https://example.org", "Three,,"),
            Sheets.Xlsx(["name", "inn"], ["One", "7707083893"], ["Two", "x"]), [0xff, 0xfe, .. Encoding.Unicode.GetBytes("name\tinn\nОдин\t1\n")],
        ];
        var (read, refused) = (0, 0);
        for (var i = 0; i < times; i++)
        {
            var content = random.Next(4) == 0 ? Noise(random) : Mutated(good[random.Next(good.Length)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var sheet = Sheet.Read(content);
                sheet.Rows.ShouldAllBe(r => r.Cells.Length == sheet.Header.Count && r.Cells.All(c => c.Length <= Sheet.LongestCell));
                read++;
            }
            catch (RefusedException refusal)
            {
                refusal.Message.Length.ShouldBeGreaterThan(10);
                refused++;
            }

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostMemory);
        }

        (read > times / 10 && refused > times / 20).ShouldBeTrue($"{read} read, {refused} refused: the files are neither all good nor all bad");
    }

    private static byte[] Noise(Random random)
    {
        var content = new byte[random.Next(1, 5000)];
        random.NextBytes(content);
        if (random.Next(2) == 0)
            "PK\u0003\u0004"u8.CopyTo(content.Length >= 4 ? content : content = new byte[4]);
        return content;
    }

    private static byte[] Mutated(byte[] good, Random random)
    {
        var content = new List<byte>(good);
        for (var changes = random.Next(1, 8); changes > 0 && content.Count > 0; changes--)
        {
            var at = random.Next(content.Count);
            switch (random.Next(5))
            {
                case 0: content[at] = (byte)random.Next(256); break;
                case 1: content.RemoveRange(at, Math.Min(content.Count - at, random.Next(1, 40))); break;
                case 2: content.InsertRange(at, Enumerable.Repeat((byte)"\",;\n\t<>&\0"[random.Next(9)], random.Next(1, 200))); break;
                case 3: content.InsertRange(at, content.GetRange(0, Math.Min(200, content.Count))); break;
                default: content[at] = (byte)'"'; break;
            }
        }

        return [.. content];
    }
}
