using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>The names of the countries that occur most; another is shown by its two letters.</summary>
public static class Countries
{
    private static readonly Dictionary<string, (string En, string Ru)> Names = new(StringComparer.Ordinal)
    {
        ["RU"] = ("Russia", "Россия"), ["BY"] = ("Belarus", "Беларусь"), ["KZ"] = ("Kazakhstan", "Казахстан"), ["FI"] = ("Finland", "Финляндия"), ["FR"] = ("France", "Франция"), ["DE"] = ("Germany", "Германия"),
        ["GB"] = ("United Kingdom", "Великобритания"), ["LT"] = ("Lithuania", "Литва"), ["LV"] = ("Latvia", "Латвия"), ["EE"] = ("Estonia", "Эстония"), ["PL"] = ("Poland", "Польша"), ["RS"] = ("Serbia", "Сербия"),
        ["HU"] = ("Hungary", "Венгрия"), ["IN"] = ("India", "Индия"), ["CN"] = ("China", "Китай"), ["JP"] = ("Japan", "Япония"), ["KR"] = ("South Korea", "Южная Корея"), ["US"] = ("United States", "США"),
    };

    public static string Name(string code, Language language) => Names.TryGetValue(code, out var name) ? language == Language.English ? name.En : name.Ru : code;

    /// <summary>The two letters of a country by its name in either language; null for one that is not named here.</summary>
    public static string? Code(string name) => Names.FirstOrDefault(n => string.Equals(n.Value.En, name, StringComparison.OrdinalIgnoreCase) || string.Equals(n.Value.Ru, name, StringComparison.OrdinalIgnoreCase)).Key;
}
