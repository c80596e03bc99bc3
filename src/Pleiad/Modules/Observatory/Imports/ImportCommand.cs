using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary><c>pleiad observe import</c></summary>
public static partial class ImportCommand
{
    private static readonly Option<string> Facts = new("--facts") { Description = "CSV (or gzip) with region, industry, year, employment (or value), establishments, payroll by any of their usual names (fips, naics, emp, est, payann …)", Required = true };
    private static readonly Option<string?> Definitions = new("--definitions") { Description = "CSV with industry, category and optionally traded, subcategory, title; without it each industry is a category of the dataset" };
    private static readonly Option<string?> Territories = new("--territories") { Description = "CSV with code, name and optionally parent, population (thousands where the codes are called fips)" };
    private static readonly Option<string?> Parents = new("--parents") { Description = "The same statistics by parent industries (four digits), which bounds and imputes what is not published" };
    private static readonly Option<string> Dataset = new("--dataset") { Description = "The dataset that the figures belong to; a new name makes a new one", DefaultValueFactory = _ => Datasets.UnitedStates };
    private static readonly Option<string> Kind = new("--kind") { Description = "Kind of the regions: states, metros, counties, subjects, or a name of your own", DefaultValueFactory = _ => "counties" };
    private static readonly Option<string> Measure = new("--measure") { Description = "What is counted: employment, establishments, payroll, fixed-assets, or a name of your own", DefaultValueFactory = _ => "employment" };
    private static readonly Option<string> Source = new("--source") { Description = "Who published the figures, as a reader should see it", Required = true };
    private static readonly Option<string> Licence = new("--licence") { Description = "Under which terms", Required = true };
    private static readonly Option<string?> Name = new("--name") { Description = "Name of a new dataset's territory" };
    private static readonly Option<string?> NameRu = new("--name-ru") { Description = "The same in Russian" };
    private static readonly Option<string> Nation = new("--nation") { Description = "The region of the facts that is the whole nation, if there is one", DefaultValueFactory = _ => "" };
    private static readonly Option<int[]> Breaks = new("--break") { Description = "A year from which on figures cannot be compared with earlier ones; may be repeated", DefaultValueFactory = _ => [] };
    private static readonly Option<string?> Incomplete = new("--incomplete") { Description = "Years that the source counts incompletely, and what it leaves out: \"2017-2021: cells under three establishments\"" };
    private static readonly Option<bool> Illustrative = new("--illustrative") { Description = "The figures are invented, and every page says so" };

    public static Command Create(Func<Storage, ServiceProvider> openHouse)
    {
        var command = new Command("import", "Load raw statistics: all of them, or nothing")
        {
            Facts, Definitions, Territories, Parents, Dataset, Kind, Measure, Source, Licence, Name, NameRu, Nation, Breaks, Incomplete, Illustrative,
        };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var plan = Plan(parsed);
            using var services = openHouse(data.Read(parsed));
            var told = new ToldProgress();
            var outcome = services.GetRequiredService<ImportFigures>().Run(plan, shipped: false, told.Tell);
            told.End();
            foreach (var note in outcome.Notes)
                Console.WriteLine(note);
            Console.WriteLine(outcome.New
                ? $"Imported {Numbers.English.Whole(outcome.Rows)} rows as import {outcome.Id}: /observatory/{plan.Dataset.Id}"
                : $"These files were imported before, as import {outcome.Id}; nothing was changed.");
            return 0;
        });
        return command;
    }

    private static ImportPlan Plan(ParseResult parsed)
    {
        var (id, kind, measure) = (parsed.GetValue(Dataset)!, parsed.GetValue(Kind)!, parsed.GetValue(Measure)!);
        foreach (var (name, option) in new[] { (id, "--dataset"), (kind, "--kind"), (measure, "--measure") })
        {
            if (!Plain().IsMatch(name))
                throw new RefusedException("name", $"{option} '{name}' becomes part of addresses: write it with small letters, digits and hyphens, a letter first.");
        }

        var english = parsed.GetValue(Name) ?? id;
        var russian = parsed.GetValue(NameRu) ?? english;
        var rules = measure == "employment" ? RuleSetFile.All[0].Rules.Id : "";
        return new ImportPlan
        {
            Dataset = new DatasetHead(id, english, russian, english, $"в наборе «{russian}»", measure, rules, parsed.GetValue(Illustrative), 0),
            Kind = kind,
            Facts = parsed.GetValue(Facts)!,
            Definitions = parsed.GetValue(Definitions),
            Territories = parsed.GetValue(Territories),
            Parents = parsed.GetValue(Parents),
            Source = parsed.GetValue(Source)!,
            Licence = parsed.GetValue(Licence)!,
            Nation = parsed.GetValue(Nation)!,
            Breaks = [.. parsed.GetValue(Breaks)!.Select(y => new SeriesBreak(id, y, $"Figures from {y} on cannot be compared with earlier ones", $"Данные с {y} года нельзя сравнивать с прежними"))],
            Incomplete = parsed.GetValue(Incomplete) is { } text ? Years(text) : null,
        };
    }

    private static IncompleteYears Years(string text)
    {
        var match = IncompletePattern().Match(text);
        if (!match.Success)
            throw new RefusedException("incomplete", $"--incomplete '{text}': write the years and what is left out, as \"2017-2021: cells under three establishments\".");
        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : from;
        return new IncompleteYears(from, to, match.Groups["what"].Value, match.Groups["what"].Value);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("^(?<from>[0-9]{4})(-(?<to>[0-9]{4}))?: *(?<what>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IncompletePattern();

    /// <summary>One line that changes on a terminal; elsewhere a line a step.</summary>
    private sealed class ToldProgress
    {
        private string step = "";

        public void Tell(ImportProgress p)
        {
            var n = Numbers.English;
            var line = $"{p.Step}: {n.Percent((double)p.Done / Math.Max(1, p.Expected))}, {n.Whole(p.Rows)} rows{(double.IsNaN(p.RowsASecond) ? "" : $", {n.Whole(p.RowsASecond)} a second")}{(double.IsNaN(p.Left) ? "" : $", {n.Whole(Math.Ceiling(p.Left))} s left")}";
            if (!Console.IsErrorRedirected)
                Console.Error.Write($"\r{line,-78}");
            else if (step != p.Step)
                Console.Error.WriteLine(line);
            step = p.Step;
        }

        public void End()
        {
            if (!Console.IsErrorRedirected && step.Length > 0)
                Console.Error.WriteLine();
        }
    }
}
