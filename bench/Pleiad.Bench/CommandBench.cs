namespace Pleiad.Bench;

/// <summary>The whole process of <c>observe rate</c> on the metro file, through the front door and without it, beside a pandas script.</summary>
internal static class CommandBench
{
    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("pleiad-bench-").FullName;
        try
        {
            string facts = Path.Combine(folder, "f.csv"), totals = Path.Combine(folder, "t.csv"), output = Path.Combine(folder, "o.csv");
            Figures.WriteFacts(facts, totals);
            string[] rate = ["observe", "rate", "--facts", facts, "--totals", totals, "--out", output];
            var door = Timing.Milliseconds(2, 15, () => Timing.Process(Path.Combine(Figures.Root, "pleiad"), rate));
            Timing.Report("./pleiad observe rate, whole process", door, "target < 500 ms");
            var program = Timing.Milliseconds(2, 15, () => Timing.Process("dotnet", [Path.Combine(Figures.Root, "artifacts", "app", "Pleiad.dll"), .. rate]));
            Timing.Report("the same without the shell script", program, "");
            try
            {
                var peer = Timing.Milliseconds(1, 7, () => Timing.Process(Timing.Python, Path.Combine(Figures.Root, "bench", "peers", "rate_pandas.py"), facts, totals, Path.Combine(folder, "p.csv")));
                Timing.Report("the same in pandas (peers/rate_pandas.py)", peer, $"ratio {Timing.Median(door) / Timing.Median(peer):F2}");
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                Console.WriteLine("the pandas peer is not here (apt-get install -y python3-pandas)");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
