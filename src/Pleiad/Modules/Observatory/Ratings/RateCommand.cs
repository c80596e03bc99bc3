using System.CommandLine;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary><c>pleiad observe rate</c></summary>
public static class RateCommand
{
    public static Command Create()
    {
        var facts = new Option<string>("--facts") { Description = "CSV (or gzip) with region,category,year,employment,establishments and optionally suppressed; - for standard input", Required = true };
        var totals = new Option<string?>("--totals") { Description = "CSV with category,employment and optionally year: national figures to measure against, instead of the facts' own sums" };
        var rules = new Option<string>("--rules") { Description = "A shipped rule set, or the path of a .json file", DefaultValueFactory = _ => "us-strong" };
        var output = new Option<string>("--out") { Description = "Where to write the rated table; .gz compresses, - is standard output", Required = true };
        var command = new Command("rate", "Rate every region and category of a table of jobs") { facts, totals, rules, output };
        command.SetAction(parsed =>
        {
            var ruleSet = RuleSetFile.Open(parsed.GetValue(rules)!);
            var table = FactsFile.Read(parsed.GetValue(facts)!);
            var national = parsed.GetValue(totals) is { } path ? TotalsFile.Read(path) : null;
            var rated = RateFacts.Rate(table, national, ruleSet.Rules);
            foreach (var note in rated.Notes)
                Console.Error.WriteLine(note);
            TextOutput.Write(parsed.GetValue(output)!, stream => RatedFile.Write(stream, rated));
            return 0;
        });
        return command;
    }
}
