using System.CommandLine;

namespace Pleiad.Kernel.Commands;

/// <summary>Where an installation keeps what it knows: <c>--data</c>, else <c>PLEIAD_DATA</c>, else the folder data beside the front door.</summary>
public static class DataOption
{
    public static Option<string> Create() => new("--data")
    {
        Description = "The data folder (also PLEIAD_DATA)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLEIAD_DATA") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetEnvironmentVariable("PLEIAD_ROOT") ?? ".", "data"),
    };
}
