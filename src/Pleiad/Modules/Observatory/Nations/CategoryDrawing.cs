using Pleiad.Engine.Rules;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>What the figures of a category show.</summary>
public sealed class CategoryDrawing(CategoryRanking ranking, Reader reader)
{
    private const int MostCallouts = 5;
    private const int NamedRanks = 4; // further down the dots are too close to be named

    public string MapWide() => RegionMap.Wide(Map(Callouts()));

    public string MapPhone() => RegionMap.Phone(Map([]));

    public string MapMini() => RegionMap.Phone(Map([]), "mini", links: false);

    public string Legend() => LqLegend.Draw(
        [.. ranking.Rows.Where(r => !double.IsNaN(r.Lq)).Select(r => r.Lq)],
        reader.T($"How many {ranking.Panel.Called.EnMany} lie in each class of the quotient", $"Сколько {ranking.Panel.Called.RuMany} в каждом классе коэффициента"),
        reader.T("less than the nation", "меньше, чем в стране"), reader.T("more", "больше"));

    /// <summary>The strip of all regions, with one of them as its subject or none.</summary>
    public string Strip(bool phone, RankedRegion? subject = null)
    {
        var dots = ranking.Rows.Where(r => r.Lq > 0 && r != subject).Select(AsDot).ToArray();
        var lines = Lines().ToArray();
        var strongFrom = lines.Where(l => l.Major && !l.Above).Select(l => l.Value).DefaultIfEmpty(double.NaN).Last();
        var notes = ranking.Panel.Few || subject is null
            ? ranking.Rows.Where(r => r.Standing == Standing.TooFewPlants && r != subject && r.Rank <= NamedRanks).Take(2)
                .Where(r => r.Lq > strongFrom).Select(r => (r.Lq, $"{Short(r)}: {reader.T(reader.Plants(r.Plants), $"{reader.N.Whole(r.Plants)} предпр.")}")).ToArray()
            : [];
        return Kernel.Charts.Strip.Draw(
            new StripModel(
                dots, [.. lines.Select(l => new StripLine(l.Value, l.Label, l.Major))], strongFrom,
                subject is null || !(subject.Lq > 0) ? null : AsDot(subject) with { Title = $"{Short(subject)} {reader.N.Fixed(subject.Lq, 3)}" },
                subject?.Strong ?? false, subject?.Firm ?? true, notes,
                phone ? reader.T("LQ, log scale", "LQ, лог. шкала") : reader.T("location quotient, log scale", "коэффициент локализации, логарифмическая шкала"),
                reader.T($"Distribution of {reader.OfRegions(ranking.Panel)} by location quotient with the cut-offs of the rule", $"Распределение {reader.OfRegions(ranking.Panel)} по коэффициенту локализации и границы правила")),
            reader.N, phone);
    }

    private MapModel Map(IReadOnlyList<MapCallout> callouts) => MapModel.Quotients(ranking.Panel.Map!, Regions(), MapLabel, callouts);

    private string MapLabel => reader.T($"Map of location quotients by {ranking.Panel.Called.En}: {ranking.Category.En}", $"Карта коэффициентов локализации по {ranking.Panel.Called.RuTo}: {ranking.Category.Ru}");

    private Dot AsDot(RankedRegion row) => new(
        row.Lq, row.Strong ? DotKind.Strong : ranking.BelowFloors(row) ? DotKind.BelowFloors : DotKind.Rest,
        $"{row.Region.Name(reader.Language)} {reader.N.Fixed(row.Lq, 3)}");

    private string Short(RankedRegion row) => row.Region.Short(reader.Language);

    /// <summary>The cut-offs of the quotient that the flags of the rule set ask for, each once: the verdict and what is above it are major.</summary>
    private IEnumerable<(double Value, string Label, bool Major, bool Above)> Lines()
    {
        if (ranking.Economy.Rules is not { } rules)
            yield break;
        var seen = new HashSet<double>();
        for (var f = 0; f < rules.Rules.Flags.Count; f++)
        {
            var flag = rules.Rules.Flags[f];
            var cutoff = ranking.QuotientCutoff(flag);
            if (cutoff > 0 && seen.Add(cutoff))
                yield return (cutoff, $"{LineName(rules, f)} {reader.N.Fixed(cutoff, 3)}", f >= rules.VerdictFlag || flag.AtLeast is not null, f > rules.VerdictFlag);
        }
    }

    /// <summary>What stands at a cut-off: the part of the pool below it, or for the verdict what begins there.</summary>
    private string LineName(RuleSetFile rules, int place)
    {
        var flag = rules.Rules.Flags[place];
        if (flag.AtLeast is not null)
            return reader.T("star from", "звезда от");
        var top = flag.Criteria.Where(c => c.Measure == Measure.LocationQuotient).Max(c => c.Quantile) is { } q ? reader.N.Percent(1 - q) : "";
        if (place == rules.VerdictFlag)
            return reader.T("strong from", "сильный от");
        if (place > rules.VerdictFlag)
            return reader.T($"top {top} from", $"верхние {top} от");
        return flag.Criteria.Max(c => c.Quantile) switch
        {
            0.25 => reader.T("quarter", "четверть"),
            0.5 => reader.T("half", "половина"),
            _ => reader.Of(rules.NameOf(flag.Id)),
        };
    }

    /// <summary>Of thousands of regions each is a few words and a short address, so that the page stays small.</summary>
    private Dictionary<string, MapRegion> Regions() => ranking.Rows.ToDictionary(r => r.Region.Code, r => new MapRegion(
        r.Lq, r.Strong, r.Firm, $"{r.Region.Name(reader.Language)}: LQ {reader.N.Fixed(r.Lq, 2)}{(ranking.Panel.Few ? ", " + Said(r) : "")}",
        reader.Href(Address.Of(ranking.Panel, ranking.Category, r.Region)), reader.N.Fixed(r.Lq, 2), r.Imputed));

    private string Said(RankedRegion row) => ranking.StarsOf(row).Count > 0 ? reader.Verdict(ranking, row)
        : row.Strong ? reader.T("strong", "сильный вывод") : reader.Reason(ranking, row);

    /// <summary>What a sceptic would look for: the highest that do not count, the nearest to the line, and strong states too small to be written in.</summary>
    private List<MapCallout> Callouts()
    {
        if (ranking.Panel.Map != Geometry.UsStates || ranking.Economy.Rules is not { Stars.Count: 0 } || !Lines().Any(l => l.Major))
            return [];
        var east = Geometry.Of(Geometry.UsStates).Wide.Outlines.Where(o => o.X > 560).ToDictionary(o => o.Code);
        var eastern = ranking.Rows.Where(r => east.ContainsKey(r.Region.Code)).ToArray();
        var line = Lines().First(l => l.Major).Value;
        List<MapCallout> callouts = [.. eastern.Where(r => r.Standing == Standing.TooFewPlants && r.Lq >= line).Take(2).Select(r => new MapCallout(
            r.Region.Code, $"{Short(r)} {reader.N.Fixed(r.Lq, 2)}",
            reader.T($"but {reader.Plants(r.Plants)}, needs {reader.N.Whole(ranking.PlantsNeeded)}", $"{reader.N.Whole(r.Plants)} предпр. из {reader.N.Whole(ranking.PlantsNeeded)}")))];
        var nearest = ranking.Rows.Where(r => r.Standing == Standing.JobsShort)
            .Select(r => (Row: r, Short: ranking.FlipsAt(r) - r.Jobs)).Where(r => r.Short is not null).OrderBy(r => r.Short).Take(2)
            .Select(r => r.Row).FirstOrDefault(r => east.ContainsKey(r.Region.Code));
        if (nearest is not null)
            callouts.Add(new MapCallout(nearest.Region.Code, $"{Short(nearest)} {reader.N.Fixed(nearest.Lq, 2)}", reader.T($"{reader.Reason(ranking, nearest)} of strong", reader.Reason(ranking, nearest))));
        callouts.AddRange(eastern.Where(r => r.Strong && east[r.Region.Code].Room < RegionMap.LabelRoom)
            .Take(MostCallouts - callouts.Count).Select(r => new MapCallout(r.Region.Code, $"{r.Region.Postal} {reader.N.Fixed(r.Lq, 2)}", "")));
        return callouts;
    }
}
