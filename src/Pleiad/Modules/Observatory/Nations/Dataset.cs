using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>One dataset at one revision. What it names is read at once; the figures of a year are read when somebody asks for them.</summary>
public sealed class Dataset(
    IDbContextFactory<PleiadDb> databases, DatasetHead head, IReadOnlyList<PanelHead> panels, IReadOnlyList<SeriesBreak> breaks, IReadOnlyList<Category> categories,
    ILookup<string, Territory> territories, IReadOnlyDictionary<long, ImportRow> imports, IReadOnlyList<ImportFile> files, IReadOnlyList<FlagDigest> digests, IReadOnlyList<RuleSetFile> own)
{
    private readonly ConcurrentDictionary<(string Kind, int Year), Lazy<PanelFigures>> figures = new();
    private readonly ConcurrentDictionary<(string Kind, int Year, string Rules, bool Imputed), Lazy<RegionPanel>> views = new();
    private readonly ConcurrentDictionary<string, Territory[]> regions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, int>> places = new(StringComparer.Ordinal);

    public string Id => Head.Id;

    public DatasetHead Head { get; } = head;

    /// <summary>What is measured: decides the words and the unit of every screen.</summary>
    public MeasureWords Measure { get; } = MeasureWords.Of(head.Measure);

    /// <summary>The years and kinds of regions there are figures for, by year.</summary>
    public IReadOnlyList<PanelHead> Panels { get; } = panels;

    /// <summary>The breaks of the series, by year.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; } = breaks;

    public IReadOnlyList<Category> Categories { get; } = categories;

    public IReadOnlyList<FlagDigest> Digests { get; } = digests;

    /// <summary>The kinds of regions, the largest regions first.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. panels.Select(p => p.Kind).Distinct().OrderBy(k => territories[k].Count())];

    /// <summary>The rule sets that may judge it: those that ship, then those added here. Empty when the measure is not judged.</summary>
    public IReadOnlyList<RuleSetFile> RuleSets { get; } = head.Rules.Length == 0 ? [] : [.. RuleSetFile.All, .. own];

    /// <summary>The rule set that judges unless a reader chooses another; null when the measure is not judged.</summary>
    public RuleSetFile? DefaultRules { get; } = head.Rules.Length == 0 ? null : RuleSetFile.Open(head.Rules);

    /// <summary>The panel a reader is shown first: the latest complete count, or the latest of all; its largest regions.</summary>
    public PanelHead Front => Panels.OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).ThenBy(p => Kinds.ToList().IndexOf(p.Kind)).First();

    /// <summary>The panel whose verdicts count for a kind of regions: the latest complete count, or the latest of all; null for a kind without figures.</summary>
    public PanelHead? Edition(string kind) => Panels.Where(p => p.Kind == kind).OrderBy(p => p.Incomplete).ThenByDescending(p => p.Year).FirstOrDefault();

    /// <summary>Tells this content from another under the same revision number, as of another database.</summary>
    public string Identity { get; } = string.Concat(imports.Values.OrderBy(i => i.Id).Select(i => i.ContentHash[..8]));

    public ImportRow ImportOf(PanelHead panel) => imports[panel.ImportId];

    public IEnumerable<ImportFile> FilesOf(PanelHead panel) => files.Where(f => f.ImportId == panel.ImportId);

    /// <summary>The years of a kind of regions, ascending.</summary>
    public IEnumerable<int> Years(string kind) => Panels.Where(p => p.Kind == kind).Select(p => p.Year);

    public PanelHead? Find(string kind, int year) => Panels.FirstOrDefault(p => p.Kind == kind && p.Year == year);

    /// <summary>The regions of a kind, by code.</summary>
    public IReadOnlyList<Territory> Regions(string kind) => regions.GetOrAdd(kind, k => [.. territories[k].OrderBy(t => t.Code, StringComparer.Ordinal)]);

    /// <summary>The place of a region of a kind by its code, or -1.</summary>
    public int PlaceOf(string kind, string code) =>
        places.GetOrAdd(kind, k => Regions(k).Select((t, i) => (t.Code, i)).ToDictionary(t => t.Code, t => t.i, StringComparer.Ordinal)).GetValueOrDefault(code, -1);

    /// <summary>Whether figures of two years may be compared: no break of the series lies between them.</summary>
    public bool Comparable(int earlier, int later) => Breaks.All(b => b.Year <= Math.Min(earlier, later) || b.Year > Math.Max(earlier, later));

    /// <summary>The first year, before a given one, that it may be compared with; null for none.</summary>
    public int? BaseYear(string kind, int year) => Years(kind).Where(y => y < year && Comparable(y, year)).Select(y => (int?)y).FirstOrDefault();

    /// <summary>A year of a kind of regions, rated by a rule set (the default one for null), with or without imputed figures. Kept.</summary>
    public RegionPanel Panel(PanelHead panel, RuleSetFile? rules = null, bool imputed = false)
    {
        var by = DefaultRules is null ? null : rules ?? DefaultRules;
        var key = (panel.Kind, panel.Year, by?.Rules.Id ?? "", imputed);
        var view = views.GetOrAdd(key, _ => new(() => new RegionPanel(this, panel, FiguresOf(panel), by, imputed)));
        try
        {
            return view.Value; // rated once, however many readers wait for it
        }
        catch
        {
            views.TryRemove(KeyValuePair.Create(key, view)); // a failure is not remembered
            throw;
        }
    }

    /// <summary>The figures of a year as they were loaded. Kept.</summary>
    public PanelFigures FiguresOf(PanelHead panel) =>
        figures.GetOrAdd((panel.Kind, panel.Year), _ => new(() => PanelFigures.Load(databases, this, panel), LazyThreadSafetyMode.PublicationOnly)).Value; // a failure is not remembered

    /// <summary>The database, for the few questions that are asked anew each time.</summary>
    internal PleiadDb Open() => databases.CreateDbContext();
}
