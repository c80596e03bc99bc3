using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Nations;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Regions;

/// <summary>Words that the pages of one, several and custom regions share.</summary>
public static class RegionWords
{
    /// <summary>"traded ", "local ", or nothing where a dataset does not divide its categories; in Russian "торгуемых ", "местных ".</summary>
    public static string Half(this Reader reader, RegionPanel panel, bool traded) => reader.Half(panel, (traded ? panel.Traded : panel.Local).Categories[0]);

    /// <summary>"traded jobs", "торгуемых рабочих мест", "fixed assets".</summary>
    public static string Counted(this Reader reader, RegionPanel panel, bool traded) => reader.Half(panel, traded) + reader.MeasureOf(panel);

    /// <summary>A change as a percentage, with its sign unless it rounds to none.</summary>
    public static string Growth(this Reader reader, double rate)
    {
        var rounded = Math.Round(rate, 3, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + reader.N.Percent(rounded == 0 ? 0 : rate, 1);
    }

    /// <summary>A part of a change, in whole units; one that rounds to none has no sign.</summary>
    public static string Part(this Reader reader, double value) => reader.N.Change(Math.Round(value));

    /// <summary>A share of the nation; that of a small region keeps a figure to read.</summary>
    public static string NationShare(this Reader reader, double share) => reader.N.Percent(share, share is > 0 and < 0.001 ? 3 : 1);

    /// <summary>The name of the highest flag that holds: "Strong, top 10%".</summary>
    public static string Level(this Reader reader, RuleSetFile rules, string flag) => reader.T(rules.NameOf(flag).En, rules.NameOf(flag).Ru);

    /// <summary>A name within a Russian sentence, where it does not begin with a capital.</summary>
    public static string Within(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>"A, B and C".</summary>
    public static string List(this Reader reader, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {reader.T("and", "и")} {all[^1]}";
    }
}
