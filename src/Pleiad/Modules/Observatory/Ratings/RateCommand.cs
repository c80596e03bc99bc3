using System.CommandLine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Facts;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Ratings;

/// <summary><c>pleiad observe rate</c></summary>
public static class RateCommand
{
    private static readonly Option<string> Facts = new("--facts") { Description = "CSV (or gzip) with region,category,year,employment,establishments and optionally suppressed, or with --definitions region,industry,year,… by any of their usual names; - for standard input", Required = true };
    private static readonly Option<string?> Totals = new("--totals") { Description = "CSV with category,employment and optionally year: national figures to measure against, instead of the facts' own sums" };
    private static readonly Option<string?> Definitions = new("--definitions") { Description = "CSV with industry,category and optionally traded: industries are summed into categories, traded and local ones measured apart" };
    private static readonly Option<string?> Parents = new("--parents") { Description = "With --definitions: the same table by parent industries, which bounds what is suppressed" };
    private static readonly Option<bool> Imputed = new("--imputed") { Description = "With --parents: rate with what the parents leave, shared by national proportions" };
    private static readonly Option<string> Unmatched = new("--unmatched") { Description = "Industries that the definitions do not name: refuse or skip", DefaultValueFactory = _ => "refuse" };
    private static readonly Option<string[]> Ignore = new("--ignore") { Description = "With --definitions: columns of the tables that are not wanted", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Option<string> RuleSetName = new("--rules") { Description = "A shipped rule set, or the path of a .json file", DefaultValueFactory = _ => "us-strong" };
    private static readonly Option<string> Output = new("--out") { Description = "Where to write the rated table; .gz compresses, - is standard output", Required = true };

    public static Command Create()
    {
        Unmatched.AcceptOnlyFromAmong("refuse", "skip");
        var command = new Command("rate", "Rate every region and category of a table of jobs") { Facts, Totals, Definitions, Parents, Imputed, Unmatched, Ignore, RuleSetName, Output };
        command.Validators.Add(parsed =>
        {
            void Needs(Option option, Option other)
            {
                if (parsed.GetResult(option) is { Implicit: false } && parsed.GetResult(other) is null)
                    parsed.AddError($"{option.Name} goes with {other.Name}.");
            }

            Needs(Parents, Definitions);
            Needs(Unmatched, Definitions);
            Needs(Ignore, Definitions);
            Needs(Imputed, Parents);
            if (parsed.GetResult(Totals) is not null && parsed.GetResult(Definitions) is not null)
                parsed.AddError("--totals does not go with --definitions: traded and local categories are measured against their own sums.");
        });
        command.SetAction(parsed =>
        {
            var rules = RuleSetFile.Open(parsed.GetValue(RuleSetName)!).Rules;
            if (parsed.GetValue(Definitions) is { } definitions)
                RateIndustries(parsed, DefinitionsFile.Read(definitions, parsed.GetValue(Ignore)!), rules);
            else
                RateTable(parsed, rules);
            return 0;
        });
        return command;
    }

    private static void RateTable(ParseResult parsed, RuleSet rules)
    {
        var table = FactsFile.Read(parsed.GetValue(Facts)!);
        var national = parsed.GetValue(Totals) is { } path ? TotalsFile.Read(path) : null;
        var rated = RateFacts.Rate(table, national, rules);
        Say(rated.Notes);
        TextOutput.Write(parsed.GetValue(Output)!, stream => RatedFile.Write(stream, rated));
    }

    private static void RateIndustries(ParseResult parsed, DefinitionsFile definitions, RuleSet rules)
    {
        var options = new FactsOptions { Required = [FactsColumns.Employment, FactsColumns.Establishments], Ignored = parsed.GetValue(Ignore)! };
        var families = parsed.GetValue(Parents) is { } parents ? new ParentFamilies(IndustryFacts.Read(parents, options with { Required = [FactsColumns.Employment] })) : null;
        using var facts = IndustryFactsReader.Open(parsed.GetValue(Facts)!, options);
        var sums = SumIndustries.Read(facts, definitions, parsed.GetValue(Unmatched) == "skip", families);
        var bounds = families?.Impute(sums);
        Say(sums.Notes);
        Say(families?.Notes() ?? []);
        var years = new RateCategories(sums, bounds, parsed.GetValue(Imputed), rules).Years();
        TextOutput.Write(parsed.GetValue(Output)!, stream => RatedCategoriesFile.Write(stream, sums, bounds, years, rules));
    }

    private static void Say(IEnumerable<string> notes)
    {
        foreach (var note in notes)
            Console.Error.WriteLine(note);
    }
}
