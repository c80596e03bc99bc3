using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Imports;

/// <summary>Years that a source counts incompletely, and what it leaves out.</summary>
public sealed record IncompleteYears(int From, int To, string En, string Ru);

/// <summary>What is to be imported, and what is said about it.</summary>
public sealed record ImportPlan
{
    public required DatasetHead Dataset { get; init; }

    /// <summary>Kind of the regions that the facts name: counties.</summary>
    public required string Kind { get; init; }

    public required string Facts { get; init; }

    /// <summary>Which industries belong to which category; null when each industry is a category of its own.</summary>
    public string? Definitions { get; init; }

    /// <summary>Totals of groups of industries, for bounds and residuals.</summary>
    public string? Parents { get; init; }

    /// <summary>Names and parents of the regions.</summary>
    public string? Territories { get; init; }

    public required string Source { get; init; }

    public required string Licence { get; init; }

    /// <summary>Names of categories, where the dataset has none yet.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    public IReadOnlyList<Territory> Regions { get; init; } = [];

    /// <summary>Figures of the whole nation, to measure against; null when the nation is the sum of the regions.</summary>
    public string? National { get; init; }

    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    public IncompleteYears? Incomplete { get; init; }

    /// <summary>The files, with what each is for.</summary>
    public IEnumerable<(string Role, string Path)> Files => new[] { ("facts", Facts), ("definitions", Definitions), ("parents", Parents), ("territories", Territories), ("national", National) }
        .Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!));

    /// <summary>SHA-256 of each file, and of all of them with what is said about them.</summary>
    public (IReadOnlyList<ImportFile> Files, string Hash) Hash()
    {
        List<ImportFile> files = [];
        foreach (var (role, path) in Files)
        {
            using var stream = Kernel.Tables.TextInput.OpenFile(path);
            files.Add(new ImportFile(0, Path.GetFileName(path), role, Convert.ToHexStringLower(SHA256.HashData(stream))));
        }

        var said = new StringBuilder();
        foreach (var file in files)
            said.Append(file.Role).Append(' ').Append(file.Sha256).Append('\n');
        said.Append(string.Join('\n', Dataset.Id, Dataset.Measure, Kind, Source, Licence));
        foreach (var b in Breaks)
            said.Append('\n').Append(CultureInfo.InvariantCulture, $"break {b.Year}");
        if (Incomplete is { } years)
            said.Append('\n').Append(CultureInfo.InvariantCulture, $"incomplete {years.From} {years.To}");
        return (files, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()))));
    }
}
