using System.Diagnostics;

namespace Pleiad.Bench;

/// <summary>The published server on a free port of loopback, with a data folder of its own or on a PostgreSQL database.</summary>
internal sealed class LiveServer : IDisposable
{
    private readonly string data;
    private readonly bool own;
    private readonly Process process;

    /// <param name="database">What leads to a PostgreSQL database; null for SQLite.</param>
    /// <param name="folder">A data folder that is there and stays; null for one of its own.</param>
    public LiveServer(string? database = null, string? folder = null)
    {
        (data, own) = (folder ?? Directory.CreateTempSubdirectory("pleiad-bench-").FullName, folder is null);
        string[] storage = database is null ? ["--data", data] : ["--database", database];
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Figures.Root, "artifacts", "app", "Pleiad.dll"), "serve", "--urls", "http://127.0.0.1:0", .. storage]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("Pleiad is at ", StringComparison.Ordinal))
            {
                Address = new Uri(line["Pleiad is at ".Length..]);
                return;
            }
        }

        throw new InvalidOperationException("The server did not start; run ./pleiad serve to see why.");
    }

    public Uri Address { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (own)
            Directory.Delete(data, recursive: true);
    }
}
