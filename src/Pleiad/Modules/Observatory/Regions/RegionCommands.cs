using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary><c>pleiad observe portfolio</c> and <c>pleiad observe shift-share</c>: a region's page in a terminal, from the same database and the same act.</summary>
public static class RegionCommands
{
    /// <summary>What a region is strong in.</summary>
    public static Command Portfolio(Func<Storage, ServiceProvider> openHouse) => Create(openHouse, "portfolio", "What a region is strong in, category by category", PrintPortfolio);

    /// <summary>Why its jobs changed.</summary>
    public static Command ShiftShare(Func<Storage, ServiceProvider> openHouse) => Create(openHouse, "shift-share", "Why a region's jobs changed: the nation, its mix of categories, its own part", PrintShift);

    private static Command Create(Func<Storage, ServiceProvider> openHouse, string name, string what, Action<Portfolio> print)
    {
        var region = new Option<string>("--region") { Description = "Code, postal letters or name of a region", Required = true };
        var year = new Option<int>("--year") { Description = "Year", Required = true };
        var from = new Option<int?>("--from") { Description = "The year to compare with; without it the earliest comparable one" };
        var kind = new Option<string?>("--kind") { Description = "states, metros, counties; without it the kind that has the region" };
        var local = new Option<bool>("--local") { Description = "The local half of the economy" };
        var dataset = new Option<string>("--dataset") { Description = "The dataset", DefaultValueFactory = _ => Datasets.UnitedStates };
        var rules = new Option<string?>("--rules") { Description = "A shipped rule set, instead of the dataset's own" };
        var imputed = new Option<bool>("--imputed") { Description = "With the residuals of withheld industries shared out" };
        var json = new Option<bool>("--json") { Description = "All of it, as the API gives it" };
        var csv = new Option<bool>("--csv") { Description = "The categories as CSV" };
        var command = new Command(name, what) { region, year, from, kind, local, dataset, rules, imputed, json, csv };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            var places = services.GetRequiredService<Places>();
            var panel = Find(places, services.GetRequiredService<Datasets>().Of(parsed.GetValue(dataset)!), parsed.GetValue(kind), parsed.GetValue(year), parsed.GetValue(region)!, parsed.GetValue(rules), parsed.GetValue(imputed));
            var found = Regions.Portfolio.Of(panel, places.Region(panel, parsed.GetValue(region)!, t => RegionAddress.Of(panel, t)), !parsed.GetValue(local), parsed.GetValue(from));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(PortfolioDto.Of(found, services.GetRequiredService<RelatedCategories>()), JsonAnswers.Indented));
            }
            else if (parsed.GetValue(csv))
            {
                using var output = Console.OpenStandardOutput();
                output.Write(RegionTables.Of(found));
            }
            else
            {
                print(found);
            }

            return 0;
        });
        return command;
    }

    /// <summary>A code says of which kind a region is; a name is looked for among the largest regions first.</summary>
    private static RegionPanel Find(Places places, Dataset dataset, string? kind, int year, string region, string? rules, bool imputed)
    {
        string[] kinds = kind is not null ? [kind] : [.. dataset.Kinds.Where(k => dataset.Find(k, year) is not null)];
        RegionPanel[] panels = [.. (kinds.Length == 0 ? [dataset.Kinds[0]] : kinds).Select(k => places.Panel(dataset.Id, year, k, rules, imputed))];
        return panels.FirstOrDefault(p => p.Find(region) >= 0) ?? panels.FirstOrDefault(p => Places.Named(p, region) >= 0) ?? panels[0];
    }

    private static void PrintPortfolio(Portfolio p)
    {
        var n = Numbers.English;
        Console.WriteLine($"{p.Region.En} · {p.Panel.Year}{(p.Before is null ? "" : $", compared with {p.Before.Year}")}: {n.Whole(p.Total)} in {(p.Traded ? "traded" : "local")} categories, {p.Strong.Count} strong of {p.Present.Count()}");
        foreach (var row in p.Judged ? p.Strong : [.. p.Present.OrderByDescending(r => r.Lq)])
            Console.WriteLine($"{n.Fixed(row.Lq, 2),8}  {$"{row.Rank} of {row.Of}",-10} {n.Whole(row.Jobs),10}  {Growth(row.Growth),8}  {row.Category.En}{(row.Level is null ? "" : $" ({row.Level})")}");
    }

    private static void PrintShift(Portfolio p)
    {
        var n = Numbers.English;
        if (!p.Changed)
        {
            Console.WriteLine($"{p.Region.En}: {p.Panel.Year} has no comparable earlier year.");
            return;
        }

        Console.WriteLine($"{p.Region.En}: {n.Whole(p.Start)} in {p.Before!.Year}, {n.Whole(p.End)} in {p.Panel.Year}");
        Console.WriteLine($"nation {n.Change(p.Shift.National)}, mix {n.Change(p.Shift.Mix)}, regional {n.Change(p.Shift.Regional)}, change {n.Change(p.Shift.Change)}");
        foreach (var row in p.Rows.Where(r => !double.IsNaN(r.Shift.Regional)).OrderByDescending(r => r.Shift.Regional))
            Console.WriteLine($"{n.Change(row.Shift.National),9} {n.Change(row.Shift.Mix),9} {n.Change(row.Shift.Regional),9} {n.Change(row.Shift.Change),9}  {row.Category.En}");
    }

    private static string Growth(double rate) => (rate > 0 ? "+" : "") + Numbers.English.Percent(rate, 1);
}
