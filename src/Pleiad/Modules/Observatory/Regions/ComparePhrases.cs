using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>What a comparison says, and its figure.</summary>
public sealed class ComparePhrases(Comparison c, Reader reader)
{
    private string[] Names => [.. c.Regions.Select(r => r.Short(reader.Language))];

    private int Common => c.Common.Count();

    public string Headline => c.Places.Count == 2 ? reader.T(TwoEn, TwoRu) : reader.T(ManyEn, ManyRu);

    /// <summary>How much of two structures would have to change, and where they differ most.</summary>
    public string Lead
    {
        get
        {
            var (a, b) = c.Closest;
            var move = c.Distance(a, b) / 2;
            var counted = reader.Counted(c.Panel, c.Traded);
            var widest = c.Rows.MaxBy(r => r.Difference)!;
            var alike = double.IsNaN(move) ? "" : reader.T(
                $"{reader.N.Percent(move)} of the {counted} of {(c.Places.Count == 2 ? "either" : "one of them")} would have to change category for {(c.Places.Count == 2 ? "the two" : $"{Names[a]} and {Names[b]}, the most alike,")} to be alike.",
                $"Чтобы структуры {(c.Places.Count == 2 ? "" : $"самых похожих ({Names[a]} и {Names[b]}) ")}совпали, {reader.N.Percent(move)} {counted} одного из них должны сменить категорию.");
            return $"{alike} {reader.T($"Their shares differ most in {widest.Category.InEn}.", $"Сильнее всего доли расходятся здесь: {RegionWords.Within(widest.Category.Ru)}.")}".Trim();
        }
    }

    private string TwoEn => !c.Judged
        ? $"{Names[0]} and {Names[1]}: {Difference} of their structure differs"
        : Common == 0 ? $"{Names[0]} and {Names[1]} share no strong category"
        : $"{Names[0]} and {Names[1]} share {Words.Count(Language.English, Common)} strong {Words.Plural(Common, "category", "categories")}";

    private string TwoRu => !c.Judged
        ? $"{Names[0]} и {Names[1]}: структуры расходятся на {Difference}"
        : Common == 0 ? $"{Names[0]} и {Names[1]}: общих сильных категорий нет"
        : $"{Names[0]} и {Names[1]}: общих сильных категорий {reader.N.Whole(Common)}";

    private string ManyEn => !c.Judged
        ? $"{Words.Capital(Words.Count(Language.English, c.Places.Count))} {reader.Regions(c.Panel, c.Places.Count)} side by side"
        : $"{Words.Capital(Words.Count(Language.English, c.Places.Count))} {reader.Regions(c.Panel, c.Places.Count)} share {Words.Count(Language.English, Common)} strong {Words.Plural(Common, "category", "categories")}";

    private string ManyRu => !c.Judged
        ? $"{reader.CountRegions(c.Panel, c.Places.Count)} рядом"
        : $"{reader.CountRegions(c.Panel, c.Places.Count)}: {(Common == 0 ? "общих сильных категорий нет" : $"общих сильных категорий {reader.N.Whole(Common)}")}";

    private string Difference => reader.N.Percent(c.Distance(0, 1) / 2);

    /// <summary>The share of one category in each region, year by year.</summary>
    public string Years(RegionHistory history, Category category, bool phone)
    {
        var half = c.Economy.Categories;
        LineSeries[] series = [.. c.Regions.Select(r => new LineSeries(
            r.Short(reader.Language), [.. history.Years.Select((year, i) => new LinePoint(year, Share(history, r, category, half, i), !Incomplete(year), c.Panel.Imputed))]))];
        var decimals = series.SelectMany(s => s.Points).Any(p => p.Value >= 0.05) ? 0 : 1;
        return Lines.Draw(
            new LinesModel(
                series, [.. history.Breaks.Select(i => history.Years[i])], [.. history.Years.Where(Incomplete)],
                reader.T("new series", "новый ряд"), null, reader.T($"share of {reader.Counted(c.Panel, c.Traded)}", $"доля {reader.Counted(c.Panel, c.Traded)}"),
                v => reader.N.Percent(v, decimals), reader.T($"{category.En}: share by year", $"{category.Ru}: доля по годам")),
            phone);
    }

    private static double Share(RegionHistory history, Territory region, Category category, IReadOnlyList<Category> half, int year) =>
        history.Of(region.Code, category)[year] / half.Select(k => history.Of(region.Code, k)[year]).Where(v => !double.IsNaN(v)).Sum();

    private bool Incomplete(int year) => c.Panel.Dataset.Find(c.Panel.Kind, year)!.Incomplete;
}
