using System.CommandLine;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Backups;

/// <summary><c>pleiad backup</c> and <c>pleiad restore</c>.</summary>
public static class BackupCommands
{
    public static Command Backup(Func<Storage, ServiceProvider> furnish)
    {
        var to = new Option<string>("--to") { Description = "The file to write; nothing may be there yet", Required = true };
        var command = new Command("backup", "Write everything this installation knows into one file, while the server runs") { to };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var storage = data.Read(parsed);
            using var services = furnish(storage);
            var manifest = services.GetRequiredService<BackUp>().Run(storage, parsed.GetValue(to)!);
            Console.WriteLine($"{parsed.GetValue(to)} holds {manifest.Tables.Sum(t => t.Rows)} rows of {manifest.Tables.Count} tables and {manifest.Files.Count} files, as they were at {manifest.MadeAt}.");
            if (manifest.JournalHash.Length > 0)
                Console.WriteLine($"The journal in one hash: {manifest.JournalHash}");
            return 0;
        });
        return command;
    }

    public static Command Restoring(Func<Storage, ServiceProvider> furnish)
    {
        var from = new Option<string>("--from") { Description = "The file that ./pleiad backup wrote", Required = true };
        var command = new Command("restore", "Make an installation out of a back-up, in an empty folder or database") { from };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var storage = data.Read(parsed);
            using var services = furnish(storage);
            var restored = services.GetRequiredService<Restore>().Run(storage, parsed.GetValue(from)!);
            Console.WriteLine($"{storage} is as it was at {restored.Manifest.MadeAt}: {restored.Manifest.Tables.Sum(t => t.Rows)} rows of {restored.Manifest.Tables.Count} tables and {restored.Manifest.Files.Count} files. The journal holds: {restored.Journal.Lines} lines.");
            if (restored.Unsent > 0)
                Console.WriteLine($"{restored.Unsent} letters were waiting then. They are not sent, since they may have been; look at them in /accounts/mail.");
            return 0;
        });
        return command;
    }
}
