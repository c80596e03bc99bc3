using Pleiad.Kernel;
using Pleiad.Modules.Observatory.Contracts;
using Pleiad.Modules.Observatory.Nations;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>Which earlier years a panel may be compared with: none across a break of the series.</summary>
public static class Spans
{
    /// <summary>The comparable earlier years of a panel, ascending.</summary>
    public static IReadOnlyList<int> Of(PanelView panel) =>
        [.. panel.Dataset.Years(panel.Kind).Where(y => y < panel.Year && panel.Dataset.Comparable(y, panel.Year))];

    /// <summary>The panel of an earlier year, the earliest comparable one for null; null when there is none.</summary>
    /// <exception cref="NotFoundException">A year was asked for that this one cannot be compared with.</exception>
    public static RegionPanel? Earlier(RegionPanel panel, int? from)
    {
        var years = Of(panel);
        if (from is { } year && !years.Contains(year))
        {
            throw new NotFoundException(
                $"Figures of {panel.Year} cannot be compared with {year}: the year is not there, not earlier, or the series breaks in between.",
                $"Данные за {panel.Year} год нельзя сравнить с {year} годом: такого года нет, он не раньше или между ними разрыв ряда.",
                [.. years.Select(y => new Suggestion($"{y}–{panel.Year}", $"{y}–{panel.Year}", Address.At(panel, "/regions", $"from={y}"))), new Suggestion($"{panel.Year}", $"{panel.Year}", Address.Of(panel))]);
        }

        return years.Count == 0 ? null : panel.Dataset.Panel(panel.Dataset.Find(panel.Kind, from ?? years[0])!, panel.Rules, panel.Imputed);
    }
}
