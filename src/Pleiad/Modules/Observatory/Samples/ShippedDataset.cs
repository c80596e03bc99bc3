using System.Text.Json;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>A dataset that ships, as its dataset.json describes it.</summary>
public sealed record ShippedDataset(
    string Id, string En, string Ru, string InEn, string InRu, string Measure, string Rules, bool Illustrative, IReadOnlyList<ShippedBreak>? Breaks, IReadOnlyList<ShippedImport> Imports)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public DatasetHead Head => new(Id, En, Ru, InEn, InRu, Measure, Rules, Illustrative, 0);

    public IReadOnlyList<SeriesBreak> SeriesBreaks => [.. (Breaks ?? []).Select(b => new SeriesBreak(Id, b.Year, b.En, b.Ru))];

    /// <summary>The datasets in the folders of a folder.</summary>
    public static IEnumerable<(string Folder, ShippedDataset Dataset)> In(string folder) => Directory.GetFiles(folder, "*dataset.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(f => (Path.GetDirectoryName(f)!, JsonSerializer.Deserialize<ShippedDataset>(File.ReadAllText(f), Json)!));
}

/// <summary>A break of a shipped series.</summary>
public sealed record ShippedBreak(int Year, string En, string Ru);

/// <summary>Figures that ship: already summed, in a folder, or facts to be imported like anybody's.</summary>
/// <param name="Folder">The folder of the summed figures; null for facts.</param>
/// <param name="Kinds">Kinds of regions of the summed figures.</param>
/// <param name="Source">Who published them.</param>
/// <param name="Licence">Under which terms.</param>
/// <param name="Incomplete">What the source leaves out in these years; null for nothing.</param>
/// <param name="Facts">The file of facts; null for summed figures.</param>
/// <param name="Kind">Kind of the regions of the facts.</param>
/// <param name="National">The file of the nation's own figures; null when the nation is the sum of the regions.</param>
/// <param name="Categories">The file that names the categories of the facts.</param>
public sealed record ShippedImport(
    string? Folder, IReadOnlyList<string>? Kinds, string Source, string Licence, ShippedNote? Incomplete, string? Facts, string? Kind, string? National, string? Categories);

/// <summary>A sentence in both languages.</summary>
public sealed record ShippedNote(string En, string Ru);
