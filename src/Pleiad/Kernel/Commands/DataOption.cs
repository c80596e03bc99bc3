using System.CommandLine;
using Pleiad.Kernel.Data;

namespace Pleiad.Kernel.Commands;

/// <summary>
/// Where an installation keeps what it knows: <c>--database</c> or <c>--data</c>; where neither is written, <c>PLEIAD_DATABASE</c> or
/// <c>PLEIAD_DATA</c>; else the folder data beside the front door.
/// </summary>
public sealed class DataOption
{
    private readonly Option<string?> folder = new("--data") { Description = "The data folder, for SQLite (also PLEIAD_DATA; without it the folder data)" };
    private readonly Option<string?> database = new("--database") { Description = "A PostgreSQL database, as \"Host=…;Database=…;Username=…\" (also PLEIAD_DATABASE, which keeps a password out of the list of processes)" };

    private DataOption()
    {
    }

    /// <summary>Gives a command both options.</summary>
    public static DataOption AddTo(Command command)
    {
        var option = new DataOption();
        command.Add(option.folder);
        command.Add(option.database);
        return option;
    }

    public Storage Read(ParseResult parsed)
    {
        var (data, connection) = (parsed.GetValue(folder), parsed.GetValue(database));
        if (data is null && connection is null)
            (data, connection) = (Named("PLEIAD_DATA"), Named("PLEIAD_DATABASE"));
        if (data is not null && connection is not null)
            throw new RefusedException("database", "There are two places to keep the data: a folder (--data, PLEIAD_DATA) and a PostgreSQL database (--database, PLEIAD_DATABASE). Name one of them.");
        return new Storage(data ?? Path.Combine(Named("PLEIAD_ROOT") ?? ".", "data"), connection);
    }

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
