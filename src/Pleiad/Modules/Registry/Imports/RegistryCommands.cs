using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Duplicates;

namespace Pleiad.Modules.Registry.Imports;

/// <summary><c>pleiad registry …</c></summary>
internal static class RegistryCommands
{
    public static Command Import(Func<Storage, ServiceProvider> openHouse)
    {
        var file = new Option<string>("--file") { Description = "A spreadsheet of organisations, CSV or .xlsx; its first line names the columns", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "What columns mean, where their headings do not say it: \"Firma=name,Nr=inn\"" };
        var cluster = new Option<string>("--cluster") { Description = "The cluster they are imported for", DefaultValueFactory = _ => "" };
        var members = new Option<bool>("--members") { Description = "They become members of the cluster" };
        var illustrative = new Option<bool>("--illustrative") { Description = "They are invented, and every page says so" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would become of each row; nothing is registered" };
        var command = new Command("import", "Register the good rows of a spreadsheet: all of them, or nothing") { file, mapping, cluster, members, illustrative, dryRun };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var content = Content(name);
            var sheet = Sheet.Read(content);
            using var services = openHouse(data.Read(parsed));
            var (runner, views) = (services.GetRequiredService<ActRunner>(), services.GetRequiredService<ImportViews>());
            var address = runner.Run(Actor.Program, null, scope => services.GetRequiredService<ReceiveFile>().Run(
                scope, new SentFile(SentFile.Plain(name), content), sheet, Mapping(sheet, parsed.GetValue(mapping)), parsed.GetValue(cluster)!, parsed.GetValue(members), parsed.GetValue(illustrative)));
            var id = address[(address.LastIndexOf('/') + 1)..];
            var view = views.One(id, Outcomes.Refused, 1);
            if (!parsed.GetValue(dryRun) && view.File.State == ImportFlow.Received)
            {
                runner.Run(Actor.Program, null, scope => services.GetRequiredService<AcceptFile>().Run(scope, id, view.Version, new HashSet<int>()));
                view = views.One(id, Outcomes.Refused, 1);
            }

            foreach (var (outcome, _, many) in Outcomes.All.Where(o => view.Count(o.Id) > 0))
                Console.WriteLine($"{Words.Capital(many.En)}: {Numbers.English.Whole(view.Count(outcome))}");
            foreach (var row in Enumerable.Range(1, view.Count(Outcomes.Refused) == 0 ? 0 : view.Pages).SelectMany(page => views.One(id, Outcomes.Refused, page).Rows))
                Console.WriteLine($"line {row.Line}{(row.Field is "" or ReceiveFile.BrokenField ? "" : $", column {row.Field}")}: {row.En}");
            Console.WriteLine(view.File.State == ImportFlow.Received ? $"Nothing is registered yet: {address}" : address);
            return 0;
        });
        return command;
    }

    public static Command ImportRor(Func<Storage, ServiceProvider> openHouse)
    {
        var file = new Option<string>("--file") { Description = "CSV (or gzip) with ror_id, name, types, status, established, country_code, subdivision_code, city, website, aliases", Required = true };
        var command = new Command("import-ror", "Read research organisations from the Research Organization Registry: all of them, or nothing") { file };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            var told = services.GetRequiredService<ImportRor>().Run(parsed.GetValue(file)!);
            Console.WriteLine(told);
            return 0;
        });
        return command;
    }

    public static Command Duplicates(Func<Storage, ServiceProvider> openHouse)
    {
        var command = new Command("duplicates", "Compare all organisations and propose pairs that may be one; nothing is merged");
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            Console.WriteLine(FindDuplicates.Says(services.GetRequiredService<FindDuplicates>().Run(Actor.Program)).En);
            return 0;
        });
        return command;
    }

    private static byte[] Content(string name)
    {
        using var file = TextInput.OpenFile(name);
        if (file.Length > Sheet.LongestFile)
            throw Sheet.Refused("size", $"{name} has more than {Sheet.LongestFile >> 20} MB. Divide it and send the parts one after another.", $"{name}: больше {Sheet.LongestFile >> 20} МБ. Разделите файл и отправьте части по очереди.");
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    private static ImportMapping Mapping(Sheet sheet, string? said)
    {
        var mapping = ImportMapping.Guess(sheet.Header);
        foreach (var pair in (said ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = pair.LastIndexOf('=');
            var column = at < 0 ? -1 : sheet.Header.ToList().IndexOf(pair[..at].Trim());
            var field = at < 0 ? "" : pair[(at + 1)..].Trim();
            if (column < 0 || (field.Length > 0 && ImportColumn.All.All(c => c.Id != field)))
                throw new RefusedException("mapping", $"--mapping '{pair}': write column=field; the columns are {string.Join(", ", sheet.Header)}, and the fields {string.Join(", ", ImportColumn.All.Select(c => c.Id))}.");
            string[] fields = [.. mapping.Fields.Select(f => f == field ? "" : f)];
            fields[column] = field;
            mapping = mapping with { Fields = fields };
        }

        return mapping.WhyNot() is { } why ? throw new RefusedException("mapping", $"{why.En} (--mapping \"column=name\")") : mapping;
    }
}
