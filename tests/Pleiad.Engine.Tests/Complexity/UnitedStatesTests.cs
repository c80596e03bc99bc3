using System.IO.Compression;
using Pleiad.Engine.Complexity;

namespace Pleiad.Engine.Tests.Complexity;

/// <summary>The shipped figures of 2016, fifty states in 51 traded categories: what complexity says there, and why it is never headlined.</summary>
public class UnitedStatesTests
{
    [Fact]
    public void Among_states_complexity_measures_the_breadth_of_manufacturing() // numpy 1.24, svd of the dense matrix: 910 cells, λ₂ 0.27741105, λ₃ 0.20521374
    {
        var (states, quotients, categories) = Quotients();
        var presence = PresenceRule.AtLeast(quotients, states.Length, categories);
        presence.Diversity.ToArray().Sum().ShouldBe(910);
        var scores = EconomicComplexity.Of(presence);
        scores.Lambda2.ShouldBe(0.27741105, 1e-8);
        scores.Lambda3.ShouldBe(0.20521374, 1e-8);
        string[] order = [.. Enumerable.Range(0, states.Length).OrderByDescending(s => scores.Regions[s]).Select(s => states[s])];
        order[..3].ShouldBe(["21", "19", "26"]); // Kentucky, Iowa, Michigan
        Array.IndexOf(order, "06").ShouldBe(46); // California, near the end
    }

    private static (string[] States, double[] Quotients, int Categories) Quotients()
    {
        var folder = Samples();
        var nation = File.ReadLines(Path.Combine(folder, "nation.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(r => r[0], r => r[1]);
        using var stream = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "states.csv.gz")), CompressionMode.Decompress));
        string[][] rows = [.. stream.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(','))];
        int[] traded = [.. Enumerable.Range(3, rows[0].Length - 3).Where(c => nation[rows[0][c]].Length > 0)];
        double[] national = [.. traded.Select(c => double.Parse(nation[rows[0][c]]))];
        string[][] states = [.. rows.Where(r => r[2] == "employment")];
        var quotients = states.SelectMany(row =>
        {
            double[] jobs = [.. traded.Select(c => double.Parse(row[c]))];
            return jobs.Select((e, i) => LocationQuotient.Of(e, jobs.Sum(), national[i], national.Sum()));
        });
        return ([.. states.Select(r => r[1])], [.. quotients], traded.Length);
    }

    private static string Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pleiad.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "us", "2016");
    }
}
