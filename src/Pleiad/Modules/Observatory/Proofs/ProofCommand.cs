using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Api;
using Pleiad.Modules.Observatory.Checks;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary><c>pleiad observe proof</c>: the page's numbers in a terminal, from the same database and the same act.</summary>
public static class ProofCommand
{
    public static Command Create(Func<string, ServiceProvider> openHouse)
    {
        var region = new Option<string>("--region") { Description = "Code, postal letters or name of a state or metro area", Required = true };
        var category = new Option<string>("--category") { Description = "Code or key of a category", Required = true };
        var year = new Option<int>("--year") { Description = "Year", DefaultValueFactory = _ => 2016 };
        var jobs = new Option<string?>("--jobs") { Description = "What if it had so many jobs" };
        var json = new Option<bool>("--json") { Description = "Everything, as the API gives it" };
        var data = DataOption.Create();
        var command = new Command("proof", "Open one verdict to its numbers") { region, category, year, jobs, json, data };
        command.SetAction(parsed =>
        {
            using var services = openHouse(parsed.GetValue(data)!);
            var (places, nation) = (services.GetRequiredService<Places>(), services.GetRequiredService<Nation>());
            var proof = Find(places, nation, parsed.GetValue(year), parsed.GetValue(category)!, parsed.GetValue(region)!);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(ProofDto.Of(proof, nation.Sources, CheckPublished.Run(nation)), JsonAnswers.Indented));
            else
                Print(proof, WhatIfQuestion.Read(parsed.GetValue(jobs)));
            return 0;
        });
        return command;
    }

    /// <summary>A code of five digits is a metro area, one of two a state; a name is looked for among the states first.</summary>
    private static Proof Find(Places places, Nation nation, int year, string category, string region)
    {
        places.Panel(year, "states");
        var panel = nation.Panels.FirstOrDefault(p => p.Find(region) >= 0) ?? nation.States;
        var found = places.Category(panel, category);
        return new Proof(new CategoryRanking(panel, found), places.Region(panel, found, region));
    }

    private static void Print(Proof proof, WhatIfQuestion? question)
    {
        var (row, n, ranking) = (proof.Row, Numbers.English, proof.Ranking);
        Console.WriteLine($"{row.Region.En} · {ranking.Category.En} · {ranking.Panel.Year}: {row.Standing}");
        Console.WriteLine($"LQ = ({n.Whole(row.Jobs)} / {n.Whole(proof.RegionTotal)}) / ({ranking.National:R} / {proof.NationTotal:R}) = {row.Lq:R}");
        Console.WriteLine($"rank {row.Rank} of {ranking.Rows.Count}");
        foreach (var test in proof.Today?.Tests ?? [])
            Console.WriteLine($"{test.Answer,-4} {test.Criterion.Id,-7} {test.Value:R} {(test.Criterion.Strict ? ">" : ">=")} {test.Cutoff:R}");
        foreach (var (flag, answer) in proof.Ladder)
            Console.WriteLine($"{answer,-4} {flag.Id}");
        Console.WriteLine(proof.FlipsAt is { } flips ? $"the verdict changes at {n.Whole(flips)} jobs ({n.Change(flips - row.Jobs)})" : "no number of jobs changes the verdict");
        if (question is { WhyEn: { } why })
            throw new Kernel.RefusedException("jobs", why);
        if (question?.Jobs is { } jobs && proof.WhatIf(jobs) is { } answered)
            Console.WriteLine($"with {n.Whole(jobs)} jobs: LQ {answered.Strong.Quotient:R}, strong {answered.Strong.Answer}, strong10 {answered.Top}");
    }
}
