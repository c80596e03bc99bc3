using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>The figures of a region's page.</summary>
public sealed class RegionPictures(Portfolio p, Reader reader)
{
    private const int Named = 3;

    private string Name => p.Region.Short(reader.Language);

    /// <summary>Bubbles where growth is known; otherwise a strip of the quotients.</summary>
    public string Main(bool phone) => p.Changed ? BubbleChart(phone) : StripChart(phone);

    public string Why(bool phone) => Waterfall.Draw(
        new WaterfallModel(
            $"{p.Before!.Year}", p.Start,
            [(reader.T("National trend", "Тренд страны"), p.Shift.National), (reader.T("Mix of categories", "Состав категорий"), p.Shift.Mix), (reader.T("Regional part", "Региональная часть"), p.Shift.Regional)],
            $"{p.Panel.Year}", p.End,
            reader.T($"Shift-share: from {reader.N.Whole(p.Start)} to {reader.N.Whole(p.End)}", $"Анализ сдвигов: от {reader.N.Whole(p.Start)} до {reader.N.Whole(p.End)}")),
        reader.N, phone);

    /// <summary>A row's way through the years, with a gap at every break.</summary>
    public string Years(PortfolioRow row) => Sparkline.Draw(
        row.History, [.. p.History.Breaks], row.Firm,
        reader.T($"{row.Category.En}, {p.History.Years[0]}–{p.History.Years[^1]}", $"{row.Category.Ru}, {p.History.Years[0]}–{p.History.Years[^1]}"));

    private string BubbleChart(bool phone) => Bubbles.Draw(
        new BubblesModel(
            [.. p.Rows.Select(AsBubble)], p.NationGrowth,
            reader.T($"nation, {reader.Counted(p.Panel, p.Traded)}: {reader.Growth(p.NationGrowth)}", $"страна, все категории: {reader.Growth(p.NationGrowth)}"),
            new Quadrants(
                reader.T("Less than its share, growing", "Меньше своей доли, растёт"), reader.T("More than its share, growing", "Больше своей доли, растёт"),
                reader.T("Less than its share, shrinking", "Меньше своей доли, убывает"), reader.T("More than its share, shrinking", "Больше своей доли, убывает")),
            reader.T($"location quotient {p.Panel.Year}, log scale", $"коэффициент локализации {p.Panel.Year}, лог. шкала"),
            reader.T($"change {p.Before!.Year}–{p.Panel.Year}", $"изменение {p.Before.Year}–{p.Panel.Year}"),
            p.Panel.Dataset.Measure.Jobs ? reader.T("jobs", "мест") : reader.T(p.Panel.Dataset.Measure.UnitEn, p.Panel.Dataset.Measure.UnitRu),
            reader.T($"Bubble chart of the categories of {Name}: concentration, growth and size", $"Категории: {Name}. Сосредоточенность, рост и размер"),
            reader.T("The same figures stand in the table of all categories.", "Те же числа — в таблице всех категорий.")),
        reader.N, phone);

    private Bubble AsBubble(PortfolioRow row) => new(
        row.Category.Name(reader.Language), row.Lq, row.Growth, row.Jobs, row.Strong, row.Firm || !row.Strong,
        $"{row.Category.Name(reader.Language)}: LQ {reader.N.Fixed(row.Lq, 2)}, {reader.Amount(p.Panel, row.Jobs)}, {reader.Growth(row.Growth)}",
        reader.Href(Address.Of(p.Panel, row.Category, p.Region)));

    private string StripChart(bool phone)
    {
        var shown = p.Present.Where(r => r.Lq > 0).OrderByDescending(r => r.Lq).ToArray();
        return Strip.Draw(
            new StripModel(
                [.. shown.Select(r => new Dot(r.Lq, r.Strong ? DotKind.Strong : DotKind.Rest, $"{r.Category.Name(reader.Language)} {reader.N.Fixed(r.Lq, 2)}"))],
                [new StripLine(1, reader.T("as in the nation", "как в стране"), Major: true)], double.NaN, null, false, true,
                [.. shown.Take(Named).Select(r => (r.Lq, $"{r.Category.Name(reader.Language)} {reader.N.Fixed(r.Lq, 2)}"))],
                phone ? reader.T("LQ, log scale", "LQ, лог. шкала") : reader.T("location quotient, log scale", "коэффициент локализации, логарифмическая шкала"),
                reader.T($"Categories of {Name} by location quotient", $"{Name}: категории по коэффициенту локализации")),
            reader.N, phone);
    }
}
