using System.Runtime.InteropServices;
using Pleiad.Engine.Concentration;

namespace Pleiad.Bench;

/// <summary>
/// Ellison–Glaeser of two million plants in 1,000 industries, and the co-agglomeration of all pairs of 1,000 industries over 3,200
/// regions, beside NumPy in turn. Reading the input is not timed; both sides have whole columns of doubles before the clock starts.
/// </summary>
internal static class IndexBench
{
    private const int Regions = 3200, Industries = 1000;

    public static void Run()
    {
        var folder = Environment.GetEnvironmentVariable("PLEIAD_WORKLOADS") ?? "workloads";
        string plants = Path.Combine(folder, "w4_plants_2000000x3.i32"), table = Path.Combine(folder, "w5_emp_3200x1000.i32");
        if (!File.Exists(plants) || !File.Exists(table))
        {
            Console.WriteLine($"the inputs are not in {folder} (gen_workloads.py writes them; PLEIAD_WORKLOADS names the folder)");
            return;
        }

        EllisonGlaeserOf(plants);
        PairsOf(table);
    }

    private static void EllisonGlaeserOf(string file)
    {
        var raw = Integers(file);
        var n = raw.Length / 3;
        int[] industry = new int[n], region = new int[n];
        var jobs = new double[n];
        for (var k = 0; k < n; k++)
            (industry[k], region[k], jobs[k]) = (raw[3 * k], raw[(3 * k) + 1], raw[(3 * k) + 2]);
        var answers = new EllisonGlaeserIndex[Industries];
        Beside("Ellison–Glaeser, 2 M plants", "eg", file, () =>
        {
            EllisonGlaeser.OfPlants(industry, region, jobs, Regions, answers);
            return answers.Where(a => !double.IsNaN(a.Gamma)).Sum(a => a.Gamma);
        }, "target 12 ms");
    }

    private static void PairsOf(string file)
    {
        var jobs = Array.ConvertAll(Integers(file), v => (double)v);
        Beside("co-agglomeration, 1,000 × 1,000 pairs", "pairs", file, () =>
        {
            var table = new EmploymentTable(Regions, Industries, jobs);
            var gamma = Coagglomeration.Pairs(table, Coagglomeration.MeanShares(table));
            var trace = 0.0;
            for (var i = 0; i < Industries; i++)
                trace += gamma[(i * Industries) + i];
            return trace;
        }, "target 45 ms");
    }

    /// <summary>Three turns of each side, one after the other, so that a busy minute falls on both.</summary>
    private static void Beside(string what, string peer, string file, Func<double> ours, string target)
    {
        var sum = 0.0;
        List<double> own = [], theirs = [];
        for (var turn = 0; turn < 3; turn++)
        {
            own.AddRange(Timing.Milliseconds(turn == 0 ? 10 : 2, 15, () => sum = ours()));
            try
            {
                var said = Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "index_numpy.py"), peer, file, "9").Split(' ').Select(double.Parse).ToArray();
                theirs.AddRange(said[1..]);
                if (!(Math.Abs(said[0] - sum) <= 1e-9 * Math.Abs(sum)))
                    throw new InvalidDataException($"{what}: {sum:R} here, {said[0]:R} in NumPy");
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                Console.WriteLine("the NumPy peer is not here (apt-get install -y python3-numpy)");
            }
        }

        double[] sorted = [.. own.Order()], peers = [.. theirs.Order()];
        Timing.Report(what + " (Engine)", sorted, target);
        if (peers.Length > 0)
            Timing.Report("the same in NumPy (peers/index_numpy.py)", peers, $"ratio {Timing.Median(sorted) / Timing.Median(peers):F2}");
    }

    private static int[] Integers(string file) => MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(file)).ToArray();
}
