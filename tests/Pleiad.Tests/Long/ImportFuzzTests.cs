using System.Data.Common;
using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Long;

/// <summary>
/// Whatever is given to observe import: it is done, or refused with exit 2 and a sentence that names the place, in bounded memory, and nothing
/// is changed. The list of imports tells of the refusal; every other table is compared.
/// </summary>
[Trait("Long", "true")]
public class ImportFuzzTests
{
    private const int MostMegabytes = 400;
    private const string Facts = "fips,naics,year,emp,est,payann\n01001,333111,2020,60,4,600\n01001,333112,2020,0,3,0\n01003,333111,2020,10,3,100\n01003,333112,2020,30,3,300\n";
    private const string Definitions = "naics,traded_local,cluster\n333111,Traded,Machines\n333112,Traded,\"Tractors, small\"\n";
    private const string Territories = "fips,name,population\n01001,Autauga County,58\n01003,Baldwin County,227\n";
    private const string Parents = "fips,naics,year,emp,est,payann\n01001,3331,2020,100,8,1000\n01003,3331,2020,40,6,400\n";

    private static readonly byte[] Alphabet = [.. ",\"\n\r\0 -.019aé\xff;\t"u8];

    public static TheoryData<Dialect> Engines => Database.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void Mutated_files_and_random_bytes_are_imported_or_refused_and_a_refused_one_changes_nothing(Dialect engine)
    {
        using var database = Database.On(engine);
        using var services = Pleiad.House.Open(database.Storage);
        using var connection = database.Open();
        using var folder = new TempFolder();
        var import = services.GetRequiredService<ImportFigures>();
        var before = Content(connection);
        var (done, refused) = (0, 0);
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            byte[][] files = [.. new[] { Facts, Definitions, Territories, Parents }.Select(Encoding.UTF8.GetBytes)];
            var chosen = random.Next(files.Length);
            files[chosen] = seed % 5 == 0 ? Noise(random) : seed % 5 == 1 ? Packed(random, files[chosen]) : Mutated(random, files[chosen]);
            string[] paths = [.. files.Select((f, i) => folder.Write($"{i}.csv", f))];
            var plan = new ImportPlan
            {
                Dataset = new DatasetHead("fuzz", "Fuzz", "Шум", "fuzz", "в шуме", "employment", "us-strong", true, 0),
                Kind = "counties", Facts = paths[0], Definitions = paths[1], Territories = paths[2], Parents = paths[3], Source = "Test", Licence = "Test",
            };
            try
            {
                import.Run(plan, shipped: false, null);
                done++;
                before = Content(connection);
            }
            catch (RefusedException refusal)
            {
                refused++;
                refusal.Message.ShouldContain(".csv", Case.Sensitive, $"seed {seed}");
                (refusal is RefusedInputException || refusal.Message.Contains("gzip", StringComparison.Ordinal)).ShouldBeTrue($"seed {seed}: {refusal.Message}");
                Content(connection).ShouldBe(before, $"seed {seed}: {refusal.Message}");
            }
        }

        refused.ShouldBeGreaterThan(200);
        done.ShouldBeGreaterThan(10, "a mutation that harms nothing is imported");
        connection.Scalar<long>("SELECT count(*) FROM observatory_import WHERE state <> 'done' AND state <> 'refused'").ShouldBe(0);
    }

    /// <summary>Small files of huge content, in the program as it runs.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "a gigabyte of empty lines, packed", "200 times as much" },
        { "a gigabyte of zeros in one line, packed", "is longer than 1048576 bytes" },
        { "one row a million times, packed", "stands here a second time; the first is line 2" },
        { "one endless line", "is longer than 1048576 bytes" },
        { "random bytes", "line 1" },
        { "a list of single things", "looks like a list of single things" },
        { "a year for every row", "looks like a list of single things" },
        { "half a packed file", "damaged or truncated" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_refused_in_bounded_memory(string bomb, string sentence)
    {
        using var database = Database.On(Dialect.Sqlite);
        using var folder = new TempFolder();
        Command.Run(["observe", "proof", "--region", "37", "--category", "5", .. database.Options]).Code.ShouldBe(0);
        using var connection = database.Open();
        var before = Content(connection);
        Write(bomb, folder.File("facts.csv"));
        using var process = Command.Start("dotnet", [Repository.Program, "observe", "import", "--facts", folder.File("facts.csv"), "--dataset", "bomb", "--kind", "places", "--definitions", folder.Write("d.csv", Anything), "--source", "Test", "--licence", "Test", .. database.Options]);
        var peak = Task.Run(() => Peak(process));
        var ending = Command.Finish(process);
        ending.Code.ShouldBe(2, ending.Errors);
        ending.Errors.ShouldContain(sentence);
        ending.Errors.ShouldContain("facts.csv");
        (await peak).ShouldBeLessThan(MostMegabytes);
        TestContext.Current.SendDiagnosticMessage($"{bomb}: peak {await peak} MB");
        Content(connection).ShouldBe(before);
    }

    private static string Anything => "industry,category,traded\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"i{i},Things,true\n"));

    private static void Write(string bomb, string path)
    {
        const string header = "region,industry,year,employment,establishments\n";
        using var file = File.Create(path);
        using Stream stream = bomb.EndsWith("packed", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        void Text(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
        void Many(byte what)
        {
            var block = new byte[1 << 20];
            Array.Fill(block, what);
            for (var i = 0; i < 1024; i++)
                stream.Write(block);
        }

        switch (bomb)
        {
            case "a gigabyte of empty lines, packed":
                Text(header);
                Many((byte)'\n');
                break;
            case "a gigabyte of zeros in one line, packed":
            case "one endless line":
                Text(header);
                Many((byte)'0');
                break;
            case "one row a million times, packed":
                Text(header);
                for (var i = 0; i < 1000; i++)
                    Text(string.Concat(Enumerable.Repeat("r1,i1,2020,5,5\n", 1000)));
                break;
            case "random bytes":
                var noise = new byte[4 << 20];
                new Random(7).NextBytes(noise);
                stream.Write(noise);
                break;
            case "a list of single things":
                Text(header + string.Concat(Enumerable.Range(0, 40_000).SelectMany(i => Enumerable.Range(2000, 5).Select(y => $"r{i},i{i},{y},5,5\n"))));
                break;
            case "a year for every row":
                Text(header + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"r{i},i1,2000,5,5\n")) + string.Concat(Enumerable.Range(1, 9000).Select(y => $"r29999,i1,{y},5,5\n").Where(r => !r.Contains(",2000,", StringComparison.Ordinal))));
                break;
            case "half a packed file":
                using (var whole = new MemoryStream())
                {
                    using (var packing = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true))
                        packing.Write(Encoding.UTF8.GetBytes(header + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"r{i},i1,2000,5,5\n"))));
                    stream.Write(whole.ToArray().AsSpan(0, (int)whole.Length / 2));
                }

                break;
            default:
                throw new ArgumentException(bomb);
        }
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 4000)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? bytes : [0x1f, 0x8b, .. bytes];
    }

    private static byte[] Packed(Random random, byte[] file)
    {
        using var memory = new MemoryStream();
        using (var packing = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(random.Next(3) == 0 ? Mutated(random, file) : file);
        var packed = memory.ToArray();
        if (random.Next(2) == 0)
            packed[random.Next(2, packed.Length)] ^= (byte)(1 << random.Next(8));
        return packed;
    }

    private static byte[] Mutated(Random random, byte[] bytes)
    {
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Length);
            bytes = random.Next(4) switch
            {
                0 => [.. bytes[..at], Alphabet[random.Next(Alphabet.Length)], .. bytes[at..]],
                1 => [.. bytes[..at], .. bytes[(at + 1)..]],
                2 => [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]],
                _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            };
            if (bytes.Length == 0)
                return bytes;
        }

        return bytes;
    }

    /// <summary>The most memory that a process ever had, in megabytes.</summary>
    private static long Peak(Process process)
    {
        var most = 0L;
        try
        {
            while (!process.WaitForExit(10))
            {
                var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
                most = line is null ? most : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // it has ended
        }

        return most;
    }

    /// <summary>A hash over every row of every table but those that tell of imports; of the cells that shipped, only how many there are.</summary>
    private static string Content(DbConnection connection)
    {
        var shipped = connection.Scalar<long>("SELECT max(id) FROM observatory_import WHERE shipped");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in new[] { "dataset", "break", "category", "territory", "panel", "cell", "national", "digest", "industry", "industry_total", "fact", "residual", "judgement" })
        {
            var rows = connection.Rows($"SELECT * FROM observatory_{table}{(table == "cell" ? " WHERE import_id > @shipped" : "")}", row => string.Join('\u001f', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)), table == "cell" ? [("@shipped", shipped)] : []);
            foreach (var row in rows.Order(StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes(row));
            hash.AppendData(BitConverter.GetBytes(connection.Scalar<long>($"SELECT count(*) FROM observatory_{table}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
