using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>How the Observatory says things, in both languages.</summary>
public static class Phrases
{
    /// <summary>"9 states", "девять штатов" without the number.</summary>
    public static string Regions(this Reader reader, PanelView panel, double count) =>
        reader.T(Words.Plural(count, panel.Called.En, panel.Called.EnMany), Words.Plural(count, panel.Called.Ru, panel.Called.RuOf, panel.Called.RuMany));

    /// <summary>"50 states", in figures.</summary>
    public static string CountRegions(this Reader reader, PanelView panel, int count) => $"{reader.N.Whole(count)} {reader.Regions(panel, count)}";

    /// <summary>Genitive after "of": "из 50 штатов", "of 50 states".</summary>
    public static string OfRegions(this Reader reader, PanelView panel) =>
        $"{reader.N.Whole(panel.Regions.Count)} {reader.T(panel.Called.EnMany, panel.Called.RuMany)}";

    /// <summary>"the state", "штат".</summary>
    public static string TheRegion(this Reader reader, PanelView panel) =>
        reader.T($"the {panel.Called.En}", panel.Called.Ru);

    /// <summary>"in the state", "в штате".</summary>
    public static string InTheRegion(this Reader reader, PanelView panel) => reader.T($"in the {panel.Called.En}", panel.Called.RuIn);

    /// <summary>"States", "Штаты": the heading of a list of them.</summary>
    public static string AllRegions(this Reader reader, string kind) => Words.Capital(reader.T(RegionKind.Of(kind).EnMany, RegionKind.Of(kind).RuAll));

    /// <summary>"State", "Штат": the head of a column.</summary>
    public static string OneRegion(this Reader reader, PanelView panel) => Words.Capital(reader.T(panel.Called.En, panel.Called.Ru));

    /// <summary>"2.8 times the nation’s share", or "0.65 of the nation’s share".</summary>
    public static string Ratio(this Reader reader, double lq) => lq switch
    {
        >= 10 => reader.T($"{reader.N.Fixed(lq, 0)} times the nation’s share", $"доля в {reader.N.Fixed(lq, 0)} {Words.Plural(Math.Round(lq), "раз", "раза", "раз")} выше, чем по стране"),
        >= 1.05 => reader.T($"{reader.N.Fixed(lq, 1)} times the nation’s share", $"доля в {reader.N.Fixed(lq, 1)} раза выше, чем по стране"),
        >= 0.95 => reader.T("about the nation’s share", "доля примерно как по стране"),
        _ => reader.T($"{reader.N.Fixed(lq, 2)} of the nation’s share", $"доля составляет {reader.N.Fixed(lq, 2)} доли по стране"),
    };

    /// <summary>The reason of a "no", short enough for a table's cell.</summary>
    public static string Reason(this Reader reader, CategoryRanking ranking, RankedRegion row) => row.Standing switch
    {
        Standing.TooFewPlants => reader.T(
            $"{reader.Plants(row.Plants)}, needs {reader.N.Whole(ranking.PlantsNeeded)}", $"{reader.Plants(row.Plants)}, нужно {reader.N.Whole(ranking.PlantsNeeded)}"),
        Standing.JobsShort => ranking.FlipsAt(row) is not { } flips ? reader.T("out of reach", "недостижимо")
            : flips > row.Jobs ? reader.T($"{reader.Jobs(flips - row.Jobs)} short", $"не хватает {reader.JobsOf(flips - row.Jobs)}")
            : reader.T($"{reader.Jobs(row.Jobs - flips)} too many", $"больше нужного на {reader.Jobs(row.Jobs - flips)}"), // beside a fixed quotient a region can be too large a part of the nation
        Standing.NoJobs => reader.T($"no {ranking.Panel.Dataset.Measure.En}", $"нет {ranking.Panel.Dataset.Measure.RuOf}"),
        Standing.Missing => reader.T("withheld", "скрыто"),
        Standing.NoRow => reader.T("no row in the source", "нет в источнике"),
        Standing.NoAnswer => reader.T("no answer", "нет ответа"),
        Standing.NotJudged => reader.T("not judged", "без вывода"),
        Standing.StrongTop => reader.Of(ranking.Economy.Rules!.NameOf(ranking.Economy.Rules.Above!.Id)),
        _ => reader.Of(ranking.Economy.Rules!.NameOf(ranking.Economy.Rules.Verdict)),
    };

    /// <summary>The reason of a "no" for a narrow table: Russian words for plants are long, so they are cut short.</summary>
    public static string ShortReason(this Reader reader, CategoryRanking ranking, RankedRegion row) => row.Standing == Standing.TooFewPlants
        ? reader.T(reader.Reason(ranking, row), $"{reader.N.Whole(row.Plants)} предпр., нужно {reader.N.Whole(ranking.PlantsNeeded)}")
        : reader.Reason(ranking, row);

    /// <summary>"1,514 jobs".</summary>
    public static string Jobs(this Reader reader, double count) =>
        reader.T($"{reader.N.Whole(count)} {Words.Plural(count, "job", "jobs")}", $"{reader.N.Whole(count)} {Words.Plural(count, "место", "места", "мест")}");

    /// <summary>Genitive: "не хватает 21 места, 106 мест".</summary>
    public static string JobsOf(this Reader reader, double count) =>
        reader.T(reader.Jobs(count), $"{reader.N.Whole(count)} {Words.Plural(count, "места", "мест", "мест")}");

    /// <summary>"4 plants".</summary>
    public static string Plants(this Reader reader, double count) =>
        reader.T($"{reader.N.Whole(count)} {Words.Plural(count, "plant", "plants")}", $"{reader.N.Whole(count)} {Words.Plural(count, "предприятие", "предприятия", "предприятий")}");

    /// <summary>"1,514 jobs", or "36,500,018 mln roubles": a value with the unit of its measure.</summary>
    public static string Amount(this Reader reader, PanelView panel, double value) => panel.Dataset.Measure is { Jobs: false } measure
        ? $"{reader.N.Whole(value)} {reader.T(measure.UnitEn, measure.UnitRu)}".TrimEnd()
        : reader.Jobs(value);

    /// <summary>Head of a column of values.</summary>
    public static string MeasureHead(this Reader reader, PanelView panel) => reader.T(panel.Dataset.Measure.HeadEn, panel.Dataset.Measure.HeadRu);

    /// <summary>"jobs", "fixed assets"; genitive in Russian: "рабочих мест", "основных фондов".</summary>
    public static string MeasureOf(this Reader reader, PanelView panel) => reader.T(panel.Dataset.Measure.En, panel.Dataset.Measure.RuOf);

    /// <summary>"traded ", "local ", or nothing where a dataset does not divide its categories; in Russian "торгуемых ", "местных ".</summary>
    public static string Half(this Reader reader, RegionPanel panel, Category category) => panel.Local.Categories.Count == 0 || panel.Traded.Categories.Count == 0 ? ""
        : category.Traded ? reader.T("traded ", "торгуемых ") : reader.T("local ", "местных ");

    /// <summary>"51 traded categories", "51 торгуемая категория"; where a dataset does not divide them, "19 categories".</summary>
    public static string CountTraded(this Reader reader, RegionPanel panel)
    {
        var count = panel.Traded.Categories.Count;
        return panel.Local.Categories.Count == 0
            ? reader.T($"{count} {Words.Plural(count, "category", "categories")}", $"{count} {Words.Plural(count, "категория", "категории", "категорий")}")
            : reader.T($"{count} traded {Words.Plural(count, "category", "categories")}", $"{count} {Words.Plural(count, "торгуемая категория", "торгуемые категории", "торгуемых категорий")}");
    }
}
