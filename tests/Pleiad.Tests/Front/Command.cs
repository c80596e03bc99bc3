using System.Diagnostics;
using System.Text;

namespace Pleiad.Tests.Front;

/// <summary>How a command ended and what it said.</summary>
internal sealed record Ending(int Code, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>Runs the real program as a process, bounded in time.</summary>
internal static class Command
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static Ending Run(params string[] arguments) => RunWith(null, arguments);

    public static Ending RunWith(byte[]? input, params string[] arguments)
    {
        using var process = Start("dotnet", [Repository.Program, .. arguments], redirectInput: true);
        return Finish(process, input);
    }

    public static Process Start(string file, IEnumerable<string> arguments, bool redirectInput = false, IDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = redirectInput,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        start.Environment["PLEIAD_WARM_UP"] = "off"; // these servers stay a moment
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Ending Finish(Process process, byte[]? input = null)
    {
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        if (process.StartInfo.RedirectStandardInput)
        {
            try
            {
                process.StandardInput.BaseStream.Write(input ?? []);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // the program refused before it had read everything, as it may
            }
        }

        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end within {Longest}.");
        }

        Task.WaitAll(copying, errors);
        return new Ending(process.ExitCode, output.ToArray(), errors.Result);
    }
}
