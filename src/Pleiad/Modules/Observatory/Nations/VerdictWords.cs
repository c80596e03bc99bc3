using Pleiad.Engine.Rules;
using Pleiad.Kernel.Charts;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Rules;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>How the verdicts of any rule set are said: by the names of its flags, or by its stars.</summary>
public static class VerdictWords
{
    public static string Of(this Reader reader, RuleName name) => reader.T(name.En, name.Ru);

    public static string Name(this Reader reader, RuleSetFile rules) => reader.T(rules.NameEn, rules.NameRu);

    /// <summary>"Strong, top 10%", "Three stars", "Two of three stars", "Two of three answered".</summary>
    public static string Verdict(this Reader reader, RuleSetFile rules, IReadOnlyList<Answer> stars, Answer verdict, Answer above)
    {
        if (stars.Count == 0)
        {
            return verdict switch
            {
                Answer.Yes => reader.Of(rules.NameOf(above == Answer.Yes ? rules.Above!.Id : rules.Verdict)),
                Answer.No => reader.T("Not strong", "Не сильный"),
                _ => reader.T("No answer", "Нет ответа"),
            };
        }

        if (verdict == Answer.Yes)
            return reader.Of(rules.NameOf(rules.Verdict));
        var (given, answered) = (stars.Count(s => s == Answer.Yes), stars.Count(s => s != Answer.None));
        if (answered == 0)
            return reader.T("No answer", "Нет ответа");
        var count = Words.Capital(reader.T(given == 0 ? "none" : Words.Count(Language.English, given), $"{given} из {answered}"));
        return answered < stars.Count
            ? reader.T($"{count} of {Words.Count(Language.English, answered)} answered", $"{count}, где есть ответ")
            : reader.T($"{count} of {Words.Count(Language.English, answered)} stars", $"{given} из {answered} {Words.Plural(answered, "звезды", "звёзд", "звёзд")}");
    }

    /// <summary>The verdict of one region.</summary>
    public static string Verdict(this Reader reader, CategoryRanking ranking, RankedRegion row) => reader.Verdict(
        ranking.Economy.Rules!, ranking.StarsOf(row), ranking.Economy.Verdict(row.Cell), row.Standing == Standing.StrongTop ? Answer.Yes : Answer.No);

    /// <summary>"all three stars", "все три звезды": the verdict of a rule set with stars.</summary>
    public static string AllStars(this Reader reader, RuleSetFile rules)
    {
        var count = rules.Stars.Count;
        return reader.T($"all {Words.Count(Language.English, count)} stars", $"все {Words.Count(Language.Russian, count, feminine: true)} {Words.Plural(count, "звезда", "звезды", "звёзд")}");
    }

    /// <summary>The drawn stars, each earned, not earned or without an answer.</summary>
    public static string DrawStars(this Reader reader, IReadOnlyList<Answer> stars, bool firm, string label) =>
        Stars.Draw([.. stars.Select(s => s switch { Answer.Yes => true, Answer.No => false, _ => (bool?)null })], firm, label);
}
