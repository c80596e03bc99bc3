using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Observatory.Rules;

/// <summary><c>pleiad observe rules</c>: the rule sets that judge, and adding one's own to the pages.</summary>
public static class RulesCommand
{
    public static Command Create(Func<Storage, ServiceProvider> openHouse) => new("rules", "The rule sets that judge") { List(openHouse), Add(openHouse) };

    private static Command List(Func<Storage, ServiceProvider> openHouse)
    {
        var command = new Command("list", "Name them: id, whether it was read in its source, name");
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            using var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
            foreach (var rules in RuleSetFile.All.Concat(db.OwnRuleSets.Where(r => r.WithdrawnAt == "").OrderBy(r => r.Id).AsEnumerable().Select(r => RuleSetFile.Parse(r.Text))))
                Console.WriteLine($"{rules.Rules.Id}\t{(rules.Own ? "own" : "ships")}\t{(rules.Verified ? "verified" : "unverified")}\t{rules.NameEn}");
            return 0;
        });
        return command;
    }

    private static Command Add(Func<Storage, ServiceProvider> openHouse)
    {
        var file = new Option<FileInfo>("--file") { Description = "The rule set, a .json file as docs/methods/rule-sets.md describes it", Required = true };
        var command = new Command("add", "Set a rule set of your own beside those that ship, on every page") { file };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var from = parsed.GetValue(file)!;
            if (!from.Exists)
                throw new RefusedException("file", $"There is no file {from.FullName}.");
            if (from.Length > 4 * AddRuleSet.Longest)
                throw new RefusedException("file", $"{from.Name} is too large for a rule set.");
            var text = File.ReadAllText(from.FullName);
            using var services = openHouse(data.Read(parsed));
            services.GetRequiredService<ActRunner>().Run(Actor.Program, scope => { AddRuleSet.Run(scope, text); });
            Console.WriteLine($"{RuleSetFile.Parse(text).Rules.Id} is there.");
            return 0;
        });
        return command;
    }
}
