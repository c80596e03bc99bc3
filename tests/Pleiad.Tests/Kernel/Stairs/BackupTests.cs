using System.IO.Compression;
using System.Text;
using Pleiad.Kernel;
using Pleiad.Kernel.Backups;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Tests.Front;

namespace Pleiad.Tests.Kernel.Stairs;

/// <summary>The drill: back up while others write, restore into an empty place on either database, and refuse what is damaged.</summary>
public class BackupTests
{
    /// <summary>What a restore itself adds to.</summary>
    private static readonly string[] Added = ["kernel_journal", "kernel_anchor", "kernel_mail"];

    /// <summary>From one kind of database to the other in every run, to the same kind with --long.</summary>
    public static IEnumerable<TheoryDataRow<Dialect, Dialect>> Ways =>
    [
        new(Dialect.Sqlite, Dialect.Postgres),
        new(Dialect.Postgres, Dialect.Sqlite),
        new TheoryDataRow<Dialect, Dialect>(Dialect.Sqlite, Dialect.Sqlite).WithTrait("Long", "true"),
        new TheoryDataRow<Dialect, Dialect>(Dialect.Postgres, Dialect.Postgres).WithTrait("Long", "true"),
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_back_up_made_while_a_server_runs_and_others_write_is_restored_whole(Dialect from, Dialect to)
    {
        using var database = Database.Started(from);
        using var server = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. database.Options]);
        await RunningServer.Address(server);
        using var writer = Command.Start("dotnet", [Repository.Program, "journal", "note", "instance", .. database.Options], redirectInput: true);
        using var stop = new CancellationTokenSource();
        var writing = Write(writer, stop.Token);
        using var folder = new TempFolder();
        try
        {
            await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken); // it has begun
            _ = writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Fine(Command.Run(["backup", "--to", folder.File("a.pleiad"), .. database.Options])).ShouldContain(" rows of ");
        }
        finally
        {
            await stop.CancelAsync();
            server.Kill();
            await writing;
            writer.StandardInput.Close();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Command.Run(["backup", "--to", folder.File("a.pleiad"), .. database.Options]).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(2), e => e.Errors.ShouldContain("is there already"));
        using var restored = Database.On(to);
        Fine(Command.Run(["restore", "--from", folder.File("a.pleiad"), .. restored.Options])).ShouldContain("The journal holds: ");
        Fine(Command.Run(["journal", "verify", .. restored.Options])).ShouldContain("all of it holds");
        Command.Run(["restore", "--from", folder.File("a.pleiad"), .. restored.Options]).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(2), e => e.Errors.ShouldContain(to == Dialect.Sqlite ? "There is a database at" : "The database is not empty"));
        Fine(Command.Run(["backup", "--to", folder.File("b.pleiad"), .. restored.Options]));
        var (before, after) = (Rows(folder.File("a.pleiad")), Rows(folder.File("b.pleiad")));
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        foreach (var table in before.Keys.Except(Added))
            after[table].ShouldBe(before[table], table);
        before["kernel_journal"].Length.ShouldBeGreaterThan(0);
        after["kernel_journal"].Length.ShouldBe(before["kernel_journal"].Length + 1, "the restore itself stands in it");
        using var again = Command.Start("dotnet", [Repository.Program, "serve", "--urls", "http://127.0.0.1:0", .. restored.Options]);
        using (var client = new HttpClient { BaseAddress = await RunningServer.Address(again) })
            (await client.GetStringAsync("/observatory/us/2016/states/biopharmaceuticals", TestContext.Current.CancellationToken)).ShouldContain("Nine states are strong in biopharmaceuticals");
        again.Kill();
        await again.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Files_and_hidden_things_come_along_and_waiting_letters_are_not_sent_twice(Dialect from, Dialect to)
    {
        using var stairs = new Staircase(from);
        using var folder = new TempFolder();
        stairs.Write("registry/clusters/a", reason: "Ёж \"quoted\" \u2028 😀 \\ \t");
        var hidden = "";
        stairs.Run(scope => hidden = Journal.Hidden(scope.Connection, "mira", "Mira"));
        stairs.Run(scope => Outbox.Add(scope, new Letter("k", "mira@example.org", Language.English, "Hello", "text")));
        Directory.CreateDirectory(stairs.Database.Storage.MailFolder);
        File.WriteAllBytes(Path.Combine(stairs.Database.Storage.MailFolder, "letter.eml"), [0, 13, 10, 255]);
        stairs.Get<BackUp>().Run(stairs.Database.Storage, folder.File("a.pleiad"));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.File("a.pleiad")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var target = Database.On(to);
        stairs.Get<Restore>().Run(target.Storage, folder.File("a.pleiad")).ShouldSatisfyAllConditions(r => r.Unsent.ShouldBe(1), r => r.Journal.Lines.ShouldBe(1));
        File.ReadAllBytes(Path.Combine(target.Storage.MailFolder, "letter.eml")).ShouldBe([0, 13, 10, 255]);
        using var connection = target.Open();
        Journal.Of(connection, new Node("registry/clusters/a")).Single().Reason.ShouldBe("Ёж \"quoted\" \u2028 😀 \\ \t");
        Journal.Hidden(connection, "mira", "Mira").ShouldBe(hidden);
        Outbox.Latest(connection, 5).Single().ShouldSatisfyAllConditions(l => l.State.ShouldBe(LetterState.GivenUp), l => l.Trouble.ShouldContain("may have been sent since"));
        Journal.Of(connection, Node.Instance).Single().Move.ShouldBe("restore");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_damaged_archive_is_refused_and_nothing_is_made_of_it(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        using var folder = new TempFolder();
        for (var i = 0; i < 30; i++)
            stairs.Write("registry/clusters/a", reason: $"reason {i}");
        stairs.Get<BackUp>().Run(stairs.Database.Storage, folder.File("a.pleiad"));
        var (whole, random, restore) = (File.ReadAllBytes(folder.File("a.pleiad")), new Random(11), stairs.Get<Restore>());
        var journal = Rows(folder.File("a.pleiad"))["kernel_journal"];
        var refused = 0;
        using var target = Database.On(engine);
        byte[][] damages = [[], Encoding.UTF8.GetBytes("no archive"), whole[..^1], whole[..(whole.Length / 2)], .. Enumerable.Range(0, 40).Select(_ => Flipped(whole, random))];
        foreach (var (damage, i) in damages.Select((d, i) => (d, i)))
        {
            var file = folder.Write($"damaged{i}", damage);
            try
            {
                using var archive = BackupArchive.Open(file);
                Rows(file)["kernel_journal"].ShouldBe(journal, "a byte that bears nothing, such as a time in the table of contents");
            }
            catch (RefusedException refusal)
            {
                refused++;
                refusal.Message.ShouldContain("Nothing was restored.");
                Should.Throw<RefusedException>(() => restore.Run(target.Storage, file));
            }
        }

        refused.ShouldBeGreaterThan(20);
        File.Exists(target.Storage.ToString()).ShouldBeFalse();
        restore.Run(target.Storage, folder.File("a.pleiad")).Journal.Lines.ShouldBe(30, "the place is still empty");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_forged_archive_is_refused_by_its_journal(Dialect engine)
    {
        using var stairs = new Staircase(engine);
        using var folder = new TempFolder();
        stairs.Write("registry/clusters/a", reason: "true");
        stairs.Tamper("UPDATE kernel_journal SET reason = 'forged'");
        stairs.Get<BackUp>().Run(stairs.Database.Storage, folder.File("a.pleiad"));
        using var target = Database.On(engine);
        Should.Throw<RefusedException>(() => stairs.Get<Restore>().Run(target.Storage, folder.File("a.pleiad"))).Message.ShouldContain("Line 1 (registry/clusters/a 1, note) was changed");
        File.Exists(target.Storage.ToString()).ShouldBeFalse();
        Command.Run(["restore", "--from", folder.File("nowhere"), .. target.Options]).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(2), e => e.Errors.ShouldContain("There is no file"));
    }

    private static byte[] Flipped(byte[] whole, Random random)
    {
        var copy = whole.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static async Task Write(System.Diagnostics.Process writer, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            await writer.StandardInput.WriteLineAsync($"note {i}");
            await writer.StandardInput.FlushAsync(CancellationToken.None);
        }
    }

    private static string Fine(Ending ending)
    {
        ending.Code.ShouldBe(0, ending.Output + ending.Errors);
        return ending.Output;
    }

    /// <summary>The rows of every table of an archive, in an order that does not depend on the database; numbers as numbers.</summary>
    private static Dictionary<string, string[]> Rows(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.Where(e => e.FullName.StartsWith("tables/", StringComparison.Ordinal)).ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), e =>
        {
            using var lines = new StreamReader(e.Open());
            return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
        });
    }
}
