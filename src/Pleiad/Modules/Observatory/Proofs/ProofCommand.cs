using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Engine;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary><c>pleiad observe proof</c>: the page's numbers in a terminal, from the same database and the same act.</summary>
public static class ProofCommand
{
    public static Command Create(Func<Storage, ServiceProvider> openHouse)
    {
        var region = new Option<string>("--region") { Description = "Code, postal letters or name of a state or metro area", Required = true };
        var category = new Option<string>("--category") { Description = "Code or key of a category", Required = true };
        var year = new Option<int>("--year") { Description = "Year", DefaultValueFactory = _ => 2016 };
        var jobs = new Option<string?>("--jobs") { Description = "What if it had so many jobs" };
        var dataset = new Option<string>("--dataset") { Description = "The dataset", DefaultValueFactory = _ => Datasets.UnitedStates };
        var rules = new Option<string?>("--rules") { Description = "A shipped rule set, instead of the dataset's own" };
        var imputed = new Option<bool>("--imputed") { Description = "With the residuals of withheld industries shared out" };
        var json = new Option<bool>("--json") { Description = "The proof, or with --jobs the what-if, as the API gives it" };
        var command = new Command("proof", "Open one verdict to its numbers") { region, category, year, dataset, rules, imputed, jobs, json };
        var data = DataOption.AddTo(command);
        command.SetAction(parsed =>
        {
            using var services = openHouse(data.Read(parsed));
            var (places, datasets) = (services.GetRequiredService<Places>(), services.GetRequiredService<Datasets>());
            var kinds = Panels(places, datasets.Of(parsed.GetValue(dataset)!), parsed.GetValue(year), parsed.GetValue(rules), parsed.GetValue(imputed));
            var proof = Find(places, kinds, parsed.GetValue(category)!, parsed.GetValue(region)!);
            var asked = Ask(proof, WhatIfQuestion.Read(parsed.GetValue(jobs)));
            if (!parsed.GetValue(json))
                Print(proof, asked);
            else if (asked is { } answer)
                Console.WriteLine(JsonSerializer.Serialize(WhatIfDto.Of(proof, answer), JsonAnswers.Indented));
            else
                Console.WriteLine(JsonSerializer.Serialize(ProofDto.Of(proof, CheckPublished.Run(datasets.Us)), JsonAnswers.Indented));
            return 0;
        });
        return command;
    }

    /// <summary>A code says whether it is a state or a metro area; a name or two letters are looked for among the states, then the metros.</summary>
    private static Proof Find(Places places, RegionPanel[] panels, string category, string region)
    {
        var panel = panels.FirstOrDefault(p => p.Find(region) >= 0) ?? panels.FirstOrDefault(p => Places.Named(p, region) >= 0) ?? panels[0];
        var found = places.Category(panel, category);
        return new Proof(panel.Ranking(found), places.Region(panel, found, region));
    }

    /// <summary>The kinds of regions of a year, the largest regions first.</summary>
    private static RegionPanel[] Panels(Places places, Dataset dataset, int year, string? rules, bool imputed)
    {
        string[] kinds = [.. dataset.Kinds.Where(k => dataset.Find(k, year) is not null)];
        return kinds.Length == 0 ? [places.Panel(dataset.Id, year, dataset.Kinds[0])] : [.. kinds.Select(k => places.Panel(dataset.Id, year, k, rules, imputed))];
    }

    private static WhatIfOutcome? Ask(Proof proof, WhatIfQuestion? question)
    {
        if (question is { WhyEn: { } why })
            throw new RefusedException("jobs", why);
        return question?.Jobs is not { } jobs ? null
            : proof.WhatIf(jobs) ?? throw new RefusedException("not-judged", "This cell carries no verdict that could change.");
    }

    private static void Print(Proof proof, WhatIfOutcome? asked)
    {
        var (row, n, ranking) = (proof.Row, Numbers.English, proof.Ranking);
        Console.WriteLine($"{row.Region.En} · {ranking.Category.En} · {ranking.Panel.Year}: {row.Standing}");
        Console.WriteLine($"LQ = ({n.Whole(row.Jobs)} / {n.Whole(proof.RegionTotal)}) / ({ranking.National:R} / {proof.NationTotal:R}) = {row.Lq:R}");
        Console.WriteLine($"rank {row.Rank} of {ranking.Rows.Count}");
        foreach (var test in proof.Today?.Tests ?? [])
            Console.WriteLine($"{test.Answer,-4} {test.Criterion.Id,-7} {test.Value:R} {(test.Criterion.Strict ? ">" : ">=")} {test.Cutoff:R}");
        foreach (var (flag, answer) in proof.Ladder)
            Console.WriteLine($"{answer,-4} {flag.Id}");
        Console.WriteLine(proof.Today is null ? "the category is measured and not judged, or the figure is missing"
            : proof.FlipsAt is { } flips ? $"the verdict changes at {n.Whole(flips)} jobs ({n.Change(flips - row.Jobs)})" : "no number of jobs changes the verdict");
        if (asked is { } a)
            Console.WriteLine($"with {n.Whole(a.Verdict.Jobs)} jobs: LQ {a.Verdict.Quotient:R}, {string.Join(", ", a.Rules.Rules.Flags.Select((f, i) => $"{f.Id} {a.Flags[i].Answer}"))}");
    }
}
