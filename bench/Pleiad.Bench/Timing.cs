using System.Diagnostics;

namespace Pleiad.Bench;

/// <summary>Runs something many times and says how long it took.</summary>
internal static class Timing
{
    /// <summary>Debian's Python, which is the one that has Debian's NumPy and pandas.</summary>
    public static string Python { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    public static double[] Milliseconds(int warm, int runs, Action action)
    {
        for (var i = 0; i < warm; i++)
            action();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    public static void Report(string what, double[] sorted, string bound) =>
        Console.WriteLine($"{what,-46} min {sorted[0],8:F2}  median {Median(sorted),8:F2}  max {sorted[^1],8:F2} ms   n={sorted.Length}   {bound}");

    public static double Median(double[] sorted) => sorted[sorted.Length / 2];

    public static double Percentile(double[] sorted, double p) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(p * sorted.Length) - 1)];

    /// <summary>Runs a process to its end and gives its standard output.</summary>
    public static string Process(string file, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
