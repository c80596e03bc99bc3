using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>What a region's page says in words, each sentence true of these figures.</summary>
public sealed class RegionPhrases(Portfolio p, Reader reader)
{
    private const double SamePace = 0.0005; // two rates that are written alike

    private string Name => p.Region.Short(reader.Language);

    private string Counted => reader.Counted(p.Panel, p.Traded);

    private string Half => reader.Half(p.Panel, p.Traded);

    private int Count => p.Present.Count();

    public string Headline => p.Changed ? reader.T(ChangedEn + MixEn, ChangedRu + MixRu) : Standing;

    public string Lead => p.Changed ? $"{Rates} {Strengths}".TrimEnd() : $"{NoEarlierYear} {Strengths}".TrimEnd();

    /// <summary>"In North Carolina", "В Северной Каролине"; names that are not declined stand before a colon.</summary>
    private string HereRu => p.Region.InRu.Length > 0 ? Words.Capital(p.Region.InRu) : $"{Name}:";

    private string ChangedEn => (Math.Sign(p.Shift.Change), Pace) switch
    {
        (0, _) => $"{Name} has as many {Counted} as in {p.Before!.Year}",
        (1, _) when p.NationGrowth < 0 => $"{Name} added {Counted} while the nation lost them",
        (-1, _) when p.NationGrowth > 0 => $"{Name} lost {Counted} while the nation added them",
        (1, 0) => $"{Name} added {Counted} at the nation’s pace",
        (1, 1) => $"{Name} added {Counted} faster than the nation",
        (1, _) => $"{Name} added {Counted} more slowly than the nation",
        (_, 0) => $"{Name} lost {Counted} at the nation’s pace",
        (_, 1) => $"{Name} lost {Counted} more slowly than the nation",
        _ => $"{Name} lost {Counted} faster than the nation",
    };

    private string ChangedRu => HereRu + " " + ((Math.Sign(p.Shift.Change), Pace) switch
    {
        (0, _) => $"{Counted} столько же, сколько в {p.Before!.Year} году",
        (1, _) when p.NationGrowth < 0 => $"{Counted} стало больше, а в стране меньше",
        (-1, _) when p.NationGrowth > 0 => $"{Counted} стало меньше, а в стране больше",
        (1, 0) => $"{Counted} прибавилось в том же темпе, что и в стране",
        (1, 1) => $"{Counted} прибавлялось быстрее, чем в стране",
        (1, _) => $"{Counted} прибавлялось медленнее, чем в стране",
        (_, 0) => $"{Counted} убыло в том же темпе, что и в стране",
        (_, 1) => $"{Counted} убывало медленнее, чем в стране",
        _ => $"{Counted} убывало быстрее, чем в стране",
    });

    /// <summary>1 where the region did better than the nation, −1 where worse, 0 where both rates are written alike.</summary>
    private int Pace => Math.Abs(p.RegionGrowth - p.NationGrowth) < SamePace ? 0 : Math.Sign(p.RegionGrowth - p.NationGrowth);

    /// <summary>How much of the difference from the nation the mix of categories explains; NaN where there is no difference to speak of.</summary>
    private double MixShare => Pace == 0 || p.Shift.Change == 0 ? double.NaN : p.Shift.Mix / p.Shift.Net;

    private string MixEn => MixShare switch
    {
        double.NaN => "",
        < 0 => "; its mix of industries worked the other way",
        < 0.2 => "; its mix of industries explains little of it",
        < 0.5 => "; its mix of industries explains a part of it",
        < 0.9 => "; its mix of industries explains most of it",
        _ => "; its mix of industries explains it",
    };

    private string MixRu => MixShare switch
    {
        double.NaN => "",
        < 0 => "; состав отраслей действовал в обратную сторону",
        < 0.2 => "; состав отраслей объясняет лишь малую часть разницы",
        < 0.5 => "; состав отраслей объясняет часть разницы",
        < 0.9 => "; состав отраслей объясняет большую часть разницы",
        _ => "; разницу объясняет состав отраслей",
    };

    /// <summary>Without an earlier year: what the region is strong in, or what stands out.</summary>
    private string Standing
    {
        get
        {
            if (!p.Present.Any())
                return reader.T($"{Name} has no {Counted} in these figures", $"{Name}: в этих данных нет {Counted}");
            var top = p.Present.MaxBy(r => double.IsNaN(r.Lq) ? -1 : r.Lq)!;
            if (!p.Judged)
                return reader.T($"{Name} stands out in {top.Category.InEn}: {reader.Ratio(top.Lq)}", $"{Name} выделяется {top.Category.InRu}: {reader.Ratio(top.Lq)}");
            if (p.Strong.Count == 0)
                return reader.T($"{Name} is strong in none of its {Count} {Half}categories", $"{Name}: сильных категорий нет, хотя представлено {reader.N.Whole(Count)}");
            return reader.T(
                $"{Name} is strong in {Words.Count(Language.English, p.Strong.Count)} of {Count} {Half}categories, most of all in {p.Strong[0].Category.InEn}",
                $"{Name}: сильных категорий {reader.N.Whole(p.Strong.Count)} из {reader.N.Whole(Count)}, самая сосредоточенная — {RegionWords.Within(p.Strong[0].Category.Ru)}");
        }
    }

    private string Rates
    {
        get
        {
            var (here, nation) = (p.RegionGrowth, p.NationGrowth);
            return reader.T(
                $"From {p.Before!.Year} to {p.Panel.Year} its {Counted} {Verb(here, "rose", "fell")} while the nation’s {Verb(nation, "rose", "fell")}.",
                $"С {p.Before.Year} по {p.Panel.Year} год {Counted} в регионе {Verb(here, "стало больше на", "стало меньше на")}, а в стране {Verb(nation, "больше на", "меньше на")}.");
        }
    }

    private string Verb(double rate, string up, string down) => Math.Abs(rate) < SamePace
        ? reader.T("did not change", "столько же")
        : $"{(rate > 0 ? up : down)} {reader.N.Percent(Math.Abs(rate), 1)}";

    private string NoEarlierYear => p.Before is not null
        ? reader.T("Too little is known of both years to compare them.", "О двух годах известно слишком мало, чтобы их сравнить.")
        : reader.T($"There is no comparable earlier year: {p.Panel.Year} stands alone.", $"Более раннего года для сравнения нет: {p.Panel.Year} год стоит отдельно.");

    /// <summary>How many are strong, and where the most concentrated of them go.</summary>
    private string Strengths
    {
        get
        {
            if (!p.Judged)
                return p.Traded ? "" : reader.T("Local categories serve the place they are in: they are measured and carry no verdict.", "Местные категории обслуживают своё место: они измеряются, но вывода по ним нет.");
            if (p.Strong.Count == 0)
                return p.Changed ? reader.T($"None of its {Count} categories rates as strong.", $"Сильных категорий среди {reader.N.Whole(Count)} нет.") : "";
            var strong = p.Changed ? reader.T(
                $"{Words.Capital(Words.Count(Language.English, p.Strong.Count))} of {Count} categories {(p.Strong.Count == 1 ? "rates" : "rate")} as strong{(Trend.Length == 0 ? "." : "; " + Trend)}",
                $"Сильных категорий {reader.N.Whole(p.Strong.Count)} из {reader.N.Whole(Count)}{(Trend.Length == 0 ? "." : "; " + Trend)}") : "";
            return strong;
        }
    }

    /// <summary>The most concentrated strong categories, three at most, and which way they went.</summary>
    private string Trend
    {
        get
        {
            var first = p.Strong.Take(3).Where(r => !double.IsNaN(r.Growth)).ToArray();
            if (first.Length < Math.Min(3, p.Strong.Count))
                return "";
            var (up, down) = (first.Count(r => r.Growth > 0), first.Count(r => r.Growth < 0));
            if (up < first.Length && down < first.Length)
                return up == 0 ? "" : reader.T($"of its {Words.Count(Language.English, first.Length)} most concentrated ones, {Words.Count(Language.English, up)} grew.", $"из самых сосредоточенных ({reader.N.Whole(first.Length)}) выросло {reader.N.Whole(up)}.");
            return first.Length == 1
                ? reader.T($"it is {(up > 0 ? "growing" : "shrinking")}.", $"она {(up > 0 ? "растёт" : "сокращается")}.")
                : reader.T(
                    $"its {Words.Count(Language.English, first.Length)} most concentrated ones are {(up > 0 ? "growing" : "shrinking")}.",
                    $"{(first.Length == 2 ? "обе самые сосредоточенные" : "три самые сосредоточенные")} {(up > 0 ? "растут" : "сокращаются")}.");
        }
    }

    /// <summary>The claim above the figure.</summary>
    public string FigureTitle
    {
        get
        {
            if (!p.Changed)
                return reader.T($"How concentrated each of its {Count} categories is", $"Насколько сосредоточена каждая из {reader.N.Whole(Count)} категорий");
            var (up, down) = (p.Strong.Count(r => r.Growth > 0), p.Strong.Count(r => r.Growth < 0));
            if (p.Strong.Count == 0 || up + down == 0)
                return reader.T("Concentration, growth and size of each category", "Сосредоточенность, рост и размер каждой категории");
            if (down == 0 || up == 0)
                return reader.T(
                    p.Strong.Count == 1 ? $"The one strong category {(up > 0 ? "grew" : "shrank")}" : $"{(up + down == p.Strong.Count ? "Every" : "Each measured")} strong category {(up > 0 ? "grew" : "shrank")}",
                    p.Strong.Count == 1 ? $"Единственная сильная категория {(up > 0 ? "выросла" : "сократилась")}" : $"Все сильные категории, у которых известен рост, {(up > 0 ? "выросли" : "сократились")}");
            return reader.T(
                $"Of the strong categories, {Words.Count(Language.English, up)} grew and {Words.Count(Language.English, down)} shrank",
                $"Среди сильных категорий растут {Words.Count(Language.Russian, up, feminine: true)}, сокращаются {Words.Count(Language.Russian, down, feminine: true)}");
        }
    }

    /// <summary>What would have been, what was, and what is left unexplained.</summary>
    public string ShiftText
    {
        get
        {
            var (like, now) = (p.Shift.National + p.Shift.Mix, p.Shift.Change);
            var region = p.Panel.Called;
            return reader.T(
                $"If every category had followed the nation, the {region.En} would have {Gained(like, "gained", "lost")}. It {Gained(now, "gained", "lost")}. The regional part, {reader.N.Change(p.Shift.Regional)}, is what neither the nation nor the mix explains.",
                $"Если бы каждая категория следовала за страной, {Counted} стало бы {Gained(like, "больше", "меньше")}. На деле стало {Gained(now, "больше", "меньше")}. Региональная часть, {reader.N.Change(p.Shift.Regional)}, — то, чего не объясняют ни страна, ни состав категорий.");
        }
    }

    private string Gained(double change, string up, string down) => Math.Round(change) == 0
        ? reader.T("kept its number", "столько же")
        : reader.T($"{(change > 0 ? up : down)} {reader.Amount(p.Panel, Math.Abs(change))}", $"на {reader.N.Whole(Math.Abs(change))}{(p.Panel.Dataset.Measure.Jobs ? "" : " " + p.Panel.Dataset.Measure.UnitRu)} {(change > 0 ? up : down)}");

    public string StrongTitle => p.Strong.Count == 0
        ? reader.T("No category is strong", "Сильных категорий нет")
        : reader.T($"The {(p.Strong.Count == 1 ? "strong category" : $"{Words.Count(Language.English, p.Strong.Count)} strong categories")}", $"Сильные категории: {reader.N.Whole(p.Strong.Count)}");
}
