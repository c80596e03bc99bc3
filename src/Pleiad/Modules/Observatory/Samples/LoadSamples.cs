using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Observatory.Imports;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Samples;

/// <summary>Loads the shipped datasets, each of their imports once. What somebody imported since is left alone.</summary>
public sealed class LoadSamples(ImportStore store, ImportFigures importer)
{
    /// <summary>The folder that ships beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The folder of the United States.</summary>
    public static string UsFolder { get; } = Path.Combine(Folder, "us");

    public void Run(string folder)
    {
        foreach (var (place, dataset) in ShippedDataset.In(folder))
        {
            foreach (var import in dataset.Imports)
            {
                if (import.Folder is not null)
                    LoadSums(place, dataset, import);
                else
                    LoadFacts(place, dataset, import);
            }
        }
    }

    private void LoadSums(string place, ShippedDataset dataset, ShippedImport import)
    {
        var figures = Path.Combine(place, import.Folder!);
        var hash = ContentHash(place, figures);
        if (store.WasShipped(dataset.Id, hash))
            return;
        var files = Rows(figures, "sources.csv").Select(r => new ImportFile(0, r[0], r.Length > 2 ? r[2] : "", r[1])).ToArray();
        var id = store.Begin(dataset.Id, hash, shipped: true, import.Source, import.Licence, files, 0);
        List<PanelHead> panels = [];
        foreach (var kind in import.Kinds!)
        {
            var cells = WideTable.Read(figures, kind).ToArray();
            store.Append("observatory_cell", ImportFigures.CellColumns, rows =>
            {
                foreach (var cell in cells)
                    ImportFigures.Add(rows, cell with { ImportId = id, Kind = kind });
            });
            panels.AddRange(cells.Select(c => c.Year).Distinct().Select(year => new PanelHead(dataset.Id, kind, year, id, import.Incomplete is not null, import.Incomplete?.En ?? "", import.Incomplete?.Ru ?? "")));
        }

        LoadBeside(figures, id);
        store.Publish(id, hash, new Publication(dataset.Head, panels, dataset.SeriesBreaks, Categories(place, "categories.csv", dataset.Id), [.. Territories(place, figures, dataset.Id, import.Kinds!)], ""));
    }

    /// <summary>National figures and digests, where there are any.</summary>
    private void LoadBeside(string figures, long id)
    {
        if (File.Exists(Path.Combine(figures, "nation.csv")))
        {
            var year = int.Parse(Path.GetFileName(figures), CultureInfo.InvariantCulture);
            store.Append("observatory_national", ["import_id", "year", "category", "value", "share"], rows =>
            {
                foreach (var r in Rows(figures, "nation.csv"))
                    rows.Add(id).Add(year).Add(r[0]).Add(WideTable.Number(r[1])).Add(WideTable.Number(r[2])).End();
            });
            store.Append("observatory_digest", ["import_id", "kind", "year", "category", "flag", "sha256"], rows =>
            {
                foreach (var r in Rows(figures, "digests.csv"))
                    rows.Add(id).Add(r[0]).Add(year).Add(r[1]).Add(r[2]).Add(r[4]).End();
            });
        }
    }

    private void LoadFacts(string place, ShippedDataset dataset, ShippedImport import)
    {
        var plan = Plan(place, dataset, import);
        if (store.WasShipped(dataset.Id, plan.Hash().Hash))
            return; // before names are read: a later start has nothing to load
        importer.Run(plan with { Categories = Categories(place, import.Categories!, dataset.Id), Regions = [.. Territories(place, place, dataset.Id, [import.Kind!])] }, shipped: true, report: null);
    }

    private static ImportPlan Plan(string place, ShippedDataset dataset, ShippedImport import) => new()
    {
        Dataset = dataset.Head,
        Kind = import.Kind!,
        Facts = Path.Combine(place, import.Facts!),
        Source = import.Source,
        Licence = import.Licence,
        National = import.National is null ? null : Path.Combine(place, import.National),
        Breaks = dataset.SeriesBreaks,
    };

    /// <summary>The categories of a dataset that ships.</summary>
    public static IReadOnlyList<Category> Categories(string folder, string file, string dataset) =>
        [.. Rows(folder, file).Select(r => new Category(dataset, r[0], r[1], r[2] == "true", r[3], r[4], r[5], r[6]))];

    private static IEnumerable<Territory> Territories(string place, string figures, string dataset, IReadOnlyList<string> kinds) => kinds.SelectMany(kind => kind switch
    {
        "states" => Rows(place, "states.csv").Select(r => new Territory(dataset, kind, r[0], "", r[1], r[2], r[3], "", r[4], null)),
        "subjects" => Rows(place, "subjects.csv").Select(r => new Territory(dataset, kind, r[0], r[5], "", r[1], r[2], r[3], r[4], null)),
        _ => Rows(figures, $"{kind}.csv").Select(r => new Territory(dataset, kind, r[0], "", "", r[1], r[1], "", "f", null)),
    });

    private static string ContentHash(string place, string figures)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(place).Concat(Directory.GetFiles(figures)).Order(StringComparer.Ordinal))
            sha.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        using var csv = CsvReader.Create(TextInput.Open(Path.Combine(folder, file)).Content, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
            yield return csv.Current.ToArray();
    }
}
