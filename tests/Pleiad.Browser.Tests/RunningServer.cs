using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pleiad.Browser.Tests;

/// <summary>The published program, started as a person would start it, with a data folder of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Greeting = "Pleiad is at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90); // it rates the whole panel before it greets

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("pleiad-browser-tests-");
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _firstLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private RunningServer(string program, string[] more)
    {
        _process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("dotnet", [program, "serve", "--urls", "http://127.0.0.1:0", "--data", _data.FullName, .. more])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PLEIAD_WARM_UP"] = "off" }, // it would ask for the cores beside the browser
            },
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"Pleiad ended before it greeted. It said: {Said}"));
    }

    public string Address => _address.Task.Result;

    /// <summary>The one-time link of the first administrator, as the server printed it.</summary>
    public Task<string> FirstLink => _firstLink.Task.WaitAsync(Patience);

    /// <summary>Where it keeps its data.</summary>
    public string Data => _data.FullName;

    private string Said => string.Join('\n', _said);

    /// <param name="more">What the program is told beside its data folder.</param>
    public static async Task<RunningServer> Start(params string[] more)
    {
        var program = Path.Combine(Repository.App, "Pleiad.dll");
        if (!File.Exists(program))
            throw new FileNotFoundException($"There is no published program at {program}. Publish it first, or name its folder in PLEIAD_APP.", program);
        var server = new RunningServer(program, more);
        try
        {
            server._process.Start();
            server._process.BeginOutputReadLine();
            server._process.BeginErrorReadLine();
            await server._address.Task.WaitAsync(Patience);
            return server;
        }
        catch (Exception)
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        if (line.StartsWith(Greeting, StringComparison.Ordinal))
            _address.TrySetResult(line[Greeting.Length..].Trim());
        if (line.Contains("/accounts/first/", StringComparison.Ordinal))
            _firstLink.TrySetResult(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }
}
