using System.CommandLine;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Medicines;

/// <summary><c>pleiad registry import-medicines</c></summary>
public static class ImportMedicinesCommand
{
    public static Command Create(Func<Storage, ServiceProvider> openHouse)
    {
        var file = new Option<string>("--file") { Description = "The list of medicines of the European Medicines Agency, as CSV (or gzip)", Required = true };
        var source = new Option<string>("--source") { Description = "Who published it and when, as a reader should see it", DefaultValueFactory = _ => "European Medicines Agency, list of medicines" };
        var command = new Command("import-medicines", "Take in a register of medicines, to compare substances with: all of it, or nothing") { file, source };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            var (medicines, isNew) = services.GetRequiredService<ImportMedicines>().Run(parsed.GetValue(file)!, parsed.GetValue(source)!);
            Console.WriteLine(isNew ? $"Imported {Numbers.English.Whole(medicines)} medicines: /registry/substitution" : "This file was imported before; nothing was changed.");
            return 0;
        });
        return command;
    }
}
