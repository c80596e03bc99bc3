using Pleiad.Engine;

namespace Pleiad.Bench;

/// <summary>Rating the metro cells once they are loaded: Engine beside its NumPy twin, in turn.</summary>
internal static class RateBench
{
    public static void Run()
    {
        var panel = Figures.Metros();
        var ours = Timing.Milliseconds(20, 200, () => ClusterRating.Rate(panel, Figures.UsStrong));
        Timing.Report($"rate {panel.Count} metro cells (Engine)", ours, "target < 15 ms");
        var folder = Directory.CreateTempSubdirectory("pleiad-bench-").FullName;
        Figures.WriteFacts(Path.Combine(folder, "f.csv"), Path.Combine(folder, "t.csv"));
        try
        {
            var said = Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "rate_numpy.py"), Path.Combine(folder, "f.csv"), Path.Combine(folder, "t.csv"), "50");
            var peer = said.Split(' ').Select(double.Parse).Order().ToArray();
            Timing.Report("the same in NumPy (peers/rate_numpy.py)", peer, $"ratio {Timing.Median(ours) / Timing.Median(peer):F2}");
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("the NumPy peer is not here (apt-get install -y python3-numpy)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
