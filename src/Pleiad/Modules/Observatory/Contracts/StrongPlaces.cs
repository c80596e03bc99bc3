using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pleiad.Engine.Rules;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Observatory.Candidates;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Contracts;

/// <summary>What the figures say of the mass of a category in a territory.</summary>
public enum Mass
{
    /// <summary>No answer: no figures, or a missing one.</summary>
    Unknown,

    /// <summary>Not even near.</summary>
    Absent,

    /// <summary>Short of strong: a flag of the rule set below its verdict holds, or the quotient is at least 1 where it has none.</summary>
    Near,

    /// <summary>The verdict of the rule set.</summary>
    Strong,
}

/// <summary>A territory in a category.</summary>
/// <param name="Territory">Code.</param>
/// <param name="Region">Its name.</param>
/// <param name="Key">The category's key.</param>
/// <param name="Category">The category's name.</param>
/// <param name="Mass">How the figures of the year find it.</param>
/// <param name="Firm">False when what the source leaves out could change the verdict.</param>
/// <param name="Lq">Location quotient; NaN for none.</param>
/// <param name="Value">Jobs, or another measure; NaN when missing.</param>
/// <param name="State">What experts made of it: detected, confirmed, rejected or withdrawn.</param>
/// <param name="Proof">The page that opens the verdict.</param>
public sealed record PlaceMass(string Territory, Sentence Region, string Key, Sentence Category, Mass Mass, bool Firm, double Lq, double Value, string State, string Proof);

/// <summary>The territories of a dataset under the figures that count and the dataset's own rules.</summary>
/// <param name="Dataset">Id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Illustrative">Whether its figures are invented.</param>
/// <param name="Territories">What its territories are called, several of them.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Map">The geometry that shows them; null for none.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Unit">What is measured, as the head of a column.</param>
/// <param name="Counted">The territories that have figures, by code.</param>
/// <param name="Strong">The strong ones of them all, the highest quotient first.</param>
public sealed record NationPlaces(string Dataset, Sentence Name, bool Illustrative, Sentence Territories, int Year, string? Map, string Source, Sentence Unit, IReadOnlyDictionary<string, Sentence> Counted, IReadOnlyList<PlaceMass> Strong);

/// <summary>Where the figures find a category strong, for pages that ask who organises it.</summary>
public sealed class StrongPlaces(Datasets datasets, IDbContextFactory<PleiadDb> databases)
{
    private readonly ConcurrentDictionary<string, (string Identity, IReadOnlyList<PlaceMass> Strong)> known = new(StringComparer.Ordinal);

    /// <summary>The datasets whose figures are judged, real statistics before illustrative ones.</summary>
    public IReadOnlyList<(string Id, Sentence Name)> Judged() => [.. datasets.All().Where(d => d.DefaultRules is not null).Select(d => (d.Id, new Sentence(d.Head.En, d.Head.Ru)))];

    /// <summary>One of them, by its largest territories.</summary>
    /// <exception cref="NotFoundException">There is no such dataset, or it is not judged.</exception>
    public NationPlaces Of(string id)
    {
        var dataset = datasets.All().FirstOrDefault(d => d.Id == id && d.DefaultRules is not null)
            ?? throw new NotFoundException($"There is no dataset '{id}' whose figures are judged.", $"Набора данных «{id}», по которому делаются выводы, нет.", [.. Judged().Select(d => new Suggestion(d.Name.En, d.Name.Ru, $"/results/clusters?dataset={d.Id}"))]);
        var panel = Panel(dataset);
        var identity = $"{dataset.Head.Revision}/{dataset.Identity}";
        if (!known.TryGetValue(id, out var kept) || kept.Identity != identity)
            known[id] = kept = (identity, [.. panel.Traded.Categories.Select(panel.Ranking).SelectMany(r => r.Strong.Select(row => Place(r, row))).OrderByDescending(p => p.Lq)]);
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var judged = Judgement.Of(db.Database.GetDbConnection(), dataset.Id, panel.Kind);
        var codes = dataset.Categories.ToDictionary(c => c.Key, c => c.Code, StringComparer.Ordinal);
        return new(
            dataset.Id, new(dataset.Head.En, dataset.Head.Ru), dataset.Head.Illustrative, new(panel.Called.EnMany, panel.Called.RuAll), panel.Year, panel.Map, panel.Source.Source, new(dataset.Measure.HeadEn, dataset.Measure.HeadRu),
            panel.Regions.Where((_, place) => panel.Traded.MissingIn(place) < panel.Traded.Categories.Count).ToDictionary(r => r.Code, r => new Sentence(r.En, r.Ru), StringComparer.Ordinal),
            [.. kept.Strong.Select(p => p with { State = judged.TryGetValue((codes[p.Key], p.Territory), out var j) ? j.State : AgglomerationStates.Detected })]);
    }

    /// <summary>How the figures that count find a category in a territory, from the first dataset that has both, real statistics before illustrative ones; null when none has.</summary>
    public (PlaceMass Place, bool Illustrative, int Year, int Since)? Find(string territory, string category)
    {
        foreach (var dataset in datasets.All().Where(d => d.DefaultRules is not null))
        {
            var panel = Panel(dataset);
            if (panel.Find(territory) is not (>= 0 and var place) || panel.Traded.Categories.FirstOrDefault(c => c.Key == category) is not { } found)
                continue;
            var now = Place(panel.Ranking(found), panel.Ranking(found).Rows.First(r => r.Place == place));
            return (now, dataset.Head.Illustrative, panel.Year, Since(dataset, panel, territory, category, now.Mass));
        }

        return null;
    }

    /// <summary>The first year of the run of comparable years that find the same.</summary>
    private static int Since(Dataset dataset, RegionPanel panel, string territory, string category, Mass mass)
    {
        var since = panel.Year;
        foreach (var year in dataset.Years(panel.Kind).Where(y => y < panel.Year && dataset.Comparable(y, panel.Year)).OrderDescending())
        {
            var before = dataset.Panel(dataset.Find(panel.Kind, year)!);
            if (before.Find(territory) is not (>= 0 and var place) || before.Traded.Categories.FirstOrDefault(c => c.Key == category) is not { } found || Place(before.Ranking(found), before.Ranking(found).Rows.First(r => r.Place == place)).Mass != mass)
                break;
            since = year;
        }

        return since;
    }

    private static RegionPanel Panel(Dataset dataset) => dataset.Panel(dataset.Edition(dataset.Kinds[0])!);

    private static PlaceMass Place(CategoryRanking ranking, RankedRegion row) => new(
        row.Region.Code, new(row.Region.En, row.Region.Ru), ranking.Category.Key, new(ranking.Category.En, ranking.Category.Ru), MassOf(ranking, row), row.Firm, row.Lq, row.Jobs, AgglomerationStates.Detected,
        Address.Of(ranking.Panel, ranking.Category, row.Region));

    private static Mass MassOf(CategoryRanking ranking, RankedRegion row)
    {
        var economy = ranking.Economy;
        if (economy.Rules is not { } rules || economy.Verdict(row.Cell) == Answer.None || double.IsNaN(row.Lq))
            return Mass.Unknown;
        if (row.Strong)
            return Mass.Strong;
        var below = rules.Rules.Flags.Take(rules.VerdictFlag).ToArray();
        return (below.Length == 0 ? row.Lq >= 1 : below.Any(f => economy.Flag(row.Cell, f) == Answer.Yes)) ? Mass.Near : Mass.Absent;
    }
}
