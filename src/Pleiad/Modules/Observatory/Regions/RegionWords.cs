using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>Words that the pages of one, several and custom regions share.</summary>
public static class RegionWords
{
    /// <summary>"traded jobs", "торгуемых рабочих мест"; another measure by its name.</summary>
    public static string Counted(this Reader reader, RegionPanel panel, bool traded) => !panel.Dataset.Measure.Jobs
        ? reader.T(panel.Dataset.Measure.En, panel.Dataset.Measure.RuOf)
        : traded ? reader.T("traded jobs", "торгуемых рабочих мест") : reader.T("local jobs", "местных рабочих мест");

    /// <summary>"traded categories", "торгуемых категорий": their number comes before.</summary>
    public static string Categories(this Reader reader, bool traded, double count) => traded
        ? reader.T(Words.Plural(count, "traded category", "traded categories"), Words.Plural(count, "торгуемая категория", "торгуемые категории", "торгуемых категорий"))
        : reader.T(Words.Plural(count, "local category", "local categories"), Words.Plural(count, "местная категория", "местные категории", "местных категорий"));

    /// <summary>"15,583 jobs", "5 mln roubles".</summary>
    public static string Amount(this Reader reader, RegionPanel panel, double value) => panel.Dataset.Measure.Jobs
        ? reader.Jobs(value)
        : $"{reader.N.Whole(value)} {reader.T(panel.Dataset.Measure.UnitEn, panel.Dataset.Measure.UnitRu)}";

    /// <summary>The head of a column of figures.</summary>
    public static string Head(this Reader reader, RegionPanel panel) => reader.T(panel.Dataset.Measure.HeadEn, panel.Dataset.Measure.HeadRu);

    /// <summary>A change as a percentage, with its sign unless it rounds to none.</summary>
    public static string Growth(this Reader reader, double rate)
    {
        var rounded = Math.Round(rate, 3, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + reader.N.Percent(rounded == 0 ? 0 : rate, 1);
    }

    /// <summary>The name of the highest flag that holds: "Strong, top 10%".</summary>
    public static string Level(this Reader reader, RuleSetFile rules, string flag) => reader.T(rules.NameOf(flag).En, rules.NameOf(flag).Ru);

    /// <summary>"A, B and C".</summary>
    public static string List(this Reader reader, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {reader.T("and", "и")} {all[^1]}";
    }
}
