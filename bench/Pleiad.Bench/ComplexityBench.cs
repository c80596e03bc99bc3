using System.Runtime.InteropServices;
using Pleiad.Engine;
using Pleiad.Engine.Complexity;

namespace Pleiad.Bench;

/// <summary>
/// Location quotients of twenty years (W1), proximity with density (W2) and complexity (W3) beside NumPy and SciPy twins, in turn. The inputs are written by
/// the shared generator into the folder that PLEIAD_WORKLOADS names; loading and the presence matrix are not timed on either side.
/// </summary>
internal static class ComplexityBench
{
    private const int Rounds = 3;

    public static void Run()
    {
        var folder = Environment.GetEnvironmentVariable("PLEIAD_WORKLOADS") ?? "workloads";
        if (!File.Exists(Path.Combine(folder, "w2_emp_5000x1200.i32")))
        {
            Console.WriteLine($"the workloads are not in {folder} (../shared/bench/gen_workloads.py writes them; PLEIAD_WORKLOADS names the folder)");
            return;
        }

        var employment = Read(folder, "w1_emp_20x3200x1000.i32");
        var quotients = new double[employment.Length];
        InTurn("W1 quotients 20 × 3200 × 1000", "lq", folder, 5, () => LocationQuotientMatrix.Compute(employment, 20, 3200, 1000, quotients));
        Timing.Report("W1 factors alone (nothing materialised)", Timing.Milliseconds(2, 10, () => _ = new LocationQuotientMatrix(employment, 20, 3200, 1000)), "");

        var presence = PresenceRule.AtLeastNational<int>(Read(folder, "w2_emp_5000x1200.i32"), 5000, 1200);
        var density = new double[5000 * 1200];
        InTurn("W2 proximity and density 5000 × 1200", "proximity", folder, 10, () =>
        {
            var proximity = Proximity.Hidalgo(presence, Diagonal.Kept);
            RelatednessDensity.Compute(presence, proximity, DensityUnit.Share, density);
        });
        Timing.Report("W2 co-occurrence alone", Timing.Milliseconds(3, 20, () => CoOccurrence.Count(presence, Diagonal.Kept)), "bound 4–10 ms");
        Timing.Report("W2 presence from counts", Timing.Milliseconds(2, 5, () => PresenceRule.AtLeastNational<int>(Read(folder, "w2_emp_5000x1200.i32"), 5000, 1200)), "with reading the file");
        InTurn("W3 ECI and PCI 5000 × 1200", "complexity", folder, 20, () => EconomicComplexity.Of(presence));
        var scores = EconomicComplexity.Of(presence);
        Console.WriteLine($"W3 λ2 {scores.Lambda2:F6}, λ3 {scores.Lambda3:F6}; regions {string.Join(' ', scores.Regions.Take(3).Select(v => v.ToString("F9")))}");
    }

    private static int[] Read(string folder, string file) => MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(Path.Combine(folder, file))).ToArray();

    /// <summary>Ours, theirs, ours, theirs: a busy machine drifts, and the ratio of medians over all rounds drifts less.</summary>
    private static void InTurn(string what, string peer, string folder, int runs, Action ours)
    {
        List<double> own = [], other = [];
        var said = "";
        for (var round = 0; round < Rounds; round++)
        {
            own.AddRange(Timing.Milliseconds(round == 0 ? 5 : 1, runs, ours));
            try
            {
                var lines = Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "complexity_numpy.py"), peer, folder, "5").Split('\n');
                other.AddRange(lines[0].Split(' ').Select(double.Parse));
                said = lines[1];
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                said = "the peer is not here (apt-get install -y python3-numpy python3-scipy)";
            }
        }

        double[] sorted = [.. own.Order()], peers = [.. other.Order()];
        Timing.Report($"{what} (Engine)", sorted, "");
        if (peers.Length > 0)
            Timing.Report("the same in NumPy/SciPy (peers/complexity_numpy.py)", peers, $"ratio {Timing.Median(sorted) / Timing.Median(peers):F3}");
        Console.WriteLine($"  {said}");
    }
}
