using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Imputation;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Proofs;

/// <summary>One industry behind a cell.</summary>
/// <param name="Code">Code of the industry.</param>
/// <param name="Title">Its name; empty where the definitions give none.</param>
/// <param name="Value">The sum of what is published; NaN when nothing is.</param>
/// <param name="Plants">Plants; NaN when none are told.</param>
/// <param name="Published">Published rows: one, or one a region below.</param>
/// <param name="Withheld">Withheld rows.</param>
/// <param name="Parent">The row of the parent table it is part of; empty for none.</param>
/// <param name="Residual">What that parent leaves for its unpublished industries, here one of them; NaN for nothing known.</param>
/// <param name="Imputed">Its share of that by national proportions; NaN for none.</param>
public sealed record CellIndustry(string Code, string Title, double Value, double Plants, int Published, int Withheld, string Parent, double Residual, double Imputed);

/// <summary>
/// The industries behind a cell, with what is withheld and what the parents leave for it. A region that is the sum of others (a state
/// of its counties) shows the sums over them. A request asks two indexed questions; the names of an import are read once.
/// </summary>
public sealed class CellIndustries
{
    private readonly ConditionalWeakTable<Dataset, ConcurrentDictionary<(long Import, int Year), ImportIndustries>> known = [];

    /// <summary>The industries of a proof's category in its region, the largest first; empty where the source gave only sums.</summary>
    public IReadOnlyList<CellIndustry> Of(Proof proof)
    {
        var (panel, category, region) = (proof.Ranking.Panel, proof.Ranking.Category, proof.Row.Region);
        var names = NamesOf(panel.Dataset, panel.Head);
        Industry[] own = [.. names.All.Values.Where(i => i.Category == category.Code && names.National.ContainsKey(i.Code))];
        if (own.Length == 0)
            return [];
        string[] parents = [.. own.Select(i => i.Parent).Where(p => p.Length > 0).Distinct()];
        string[] siblings = [.. names.All.Values.Where(i => i.Category == category.Code || parents.Contains(i.Parent)).Select(i => i.Code)];
        string[] regions = [region.Code, .. panel.Dataset.Kinds.Where(k => k != panel.Kind).SelectMany(panel.Dataset.Regions).Where(t => t.Parent == region.Code).Select(t => t.Code)];
        using var db = panel.Dataset.Open();
        var facts = db.Facts.Where(f => f.ImportId == panel.Head.ImportId && regions.Contains(f.Region) && f.Year == panel.Year && siblings.Contains(f.Industry)).AsNoTracking().ToList();
        var residuals = parents.Length == 0 ? [] : db.Residuals.Where(r => r.ImportId == panel.Head.ImportId && regions.Contains(r.Region) && r.Year == panel.Year && parents.Contains(r.Parent)).AsNoTracking().ToList();
        var shared = Share(names, facts, residuals);
        return [.. own.Select(i => Sum(i, facts, shared)).OfType<CellIndustry>().OrderBy(i => double.IsNaN(i.Value)).ThenByDescending(i => i.Value).ThenBy(i => i.Code, StringComparer.Ordinal)];
    }

    private ImportIndustries NamesOf(Dataset dataset, PanelHead head) => known.GetOrCreateValue(dataset).GetOrAdd((head.ImportId, head.Year), key =>
    {
        using var db = dataset.Open();
        return new ImportIndustries(
            db.Industries.Where(i => i.ImportId == key.Import).AsNoTracking().ToDictionary(i => i.Code, StringComparer.Ordinal),
            db.IndustryTotals.Where(t => t.ImportId == key.Import && t.Year == key.Year).AsNoTracking().ToDictionary(t => t.Industry, t => t.Value, StringComparer.Ordinal));
    });

    /// <summary>Each residual shared among the industries of its parent that are not published in its region, as the import does it.</summary>
    private static Dictionary<string, (double Residual, double Imputed)> Share(ImportIndustries names, List<Fact> facts, List<ResidualRow> residuals)
    {
        var published = facts.Where(f => f.Value is not null).Select(f => (f.Region, f.Industry)).ToHashSet();
        Dictionary<string, (double Residual, double Imputed)> shared = new(StringComparer.Ordinal);
        foreach (var residual in residuals.Where(r => r.Residual > 0))
        {
            string[] open = [.. names.Of(residual.Parent).Where(code => !published.Contains((residual.Region, code)))];
            var shares = new double[open.Length];
            ParentResidual.Share(residual.Residual!.Value, Array.ConvertAll(open, code => names.National[code]), shares);
            for (var i = 0; i < open.Length; i++)
            {
                var sum = shared.GetValueOrDefault(open[i]);
                shared[open[i]] = (sum.Residual + residual.Residual.Value, sum.Imputed + shares[i]);
            }
        }

        return shared;
    }

    /// <summary>One industry over the regions; null where there is neither a row nor anything left for it.</summary>
    private static CellIndustry? Sum(Industry industry, List<Fact> facts, Dictionary<string, (double Residual, double Imputed)> shared)
    {
        var rows = facts.Where(f => f.Industry == industry.Code).ToArray();
        var left = shared.TryGetValue(industry.Code, out var share);
        if (rows.Length == 0 && !left)
            return null;
        var published = rows.Count(r => r.Value is not null);
        return new CellIndustry(
            industry.Code, industry.Title, published == 0 ? double.NaN : rows.Sum(r => r.Value ?? 0), rows.Any(r => r.Establishments is not null) ? rows.Sum(r => r.Establishments ?? 0) : double.NaN,
            published, rows.Length - published, industry.Parent, left ? share.Residual : double.NaN, left ? share.Imputed : double.NaN);
    }

    /// <summary>The industries of an import, and the published sums over the nation of those that a year has.</summary>
    private sealed record ImportIndustries(Dictionary<string, Industry> All, Dictionary<string, double> National)
    {
        private readonly ILookup<string, string> children = All.Values.Where(i => i.Parent.Length > 0 && National.ContainsKey(i.Code)).ToLookup(i => i.Parent, i => i.Code, StringComparer.Ordinal);

        /// <summary>The industries of a parent that the nation has in the year.</summary>
        public IEnumerable<string> Of(string parent) => children[parent];
    }
}
