using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Prepares a contest: theme, rules, days, the groups of its jury with their voices, and the rubric.</summary>
public static class PrepareContest
{
    private const int MostCriteria = 6;

    /// <summary>Reads en, ru, theme-en, theme-ru, rules-en, rules-ru, ideas-until, judged-until, weight-GROUP, criteria (one a line: English | Russian | weight).</summary>
    public static Func<ActScope, string> From(Form form)
    {
        var (en, ru) = (form.Line("en", longest: 120), form.Line("ru", longest: 120));
        var (themeEn, themeRu) = (form.Lines("theme-en", longest: 1500), form.Lines("theme-ru", longest: 1500));
        var (rulesEn, rulesRu) = (form.Lines("rules-en", longest: 4000), form.Lines("rules-ru", longest: 4000));
        var (ideas, judged) = (Day(form, "ideas-until"), Day(form, "judged-until"));
        if (form.Fine && string.CompareOrdinal(judged, ideas) < 0)
            form.Refuse("judged-until", "The jury needs time after the last idea.", "Жюри нужно время после приёма последней идеи.");
        var groups = ContestWords.Groups.Keys.Where(g => form.Typed("weight-" + g).Length > 0).Select(g => (Key: g, Weight: form.Number("weight-" + g, least: 0, most: 100))).ToArray();
        if (groups.Count(g => g.Weight > 0) < 2)
            form.Refuse("weight-patients", "Give at least two groups a voice: a weight above 0.", "Дайте голос хотя бы двум группам: вес больше 0.");
        var criteria = Criteria(form);
        return scope =>
        {
            var id = FreeId(scope, en);
            var contest = new Contest
            {
                Id = id, En = en, Ru = ru, ThemeEn = themeEn, ThemeRu = themeRu, RulesEn = rulesEn, RulesRu = rulesRu, State = ContestFlow.Life.Start, IdeasUntil = ideas, JudgedUntil = judged,
                Salt = PrivateSecret.New(), CreatedAt = scope.Moment(), CreatedBy = scope.Actor.Id, ChangedAt = scope.Moment(),
            };
            Add(scope, contest, groups, criteria);
            scope.Write(new Deed(contest.Node, "prepare") { To = contest.State, Facts = new JsonObject { ["groups"] = new JsonObject(groups.Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Weight))), ["criteria"] = criteria.Count } });
            return contest.Address;
        };
    }

    internal static void Add(ActScope scope, Contest contest, IEnumerable<(string Key, double Weight)> groups, IEnumerable<(string En, string Ru, double Weight)> criteria)
    {
        scope.Db.Contests.Add(contest);
        scope.Db.ContestGroups.AddRange(groups.Select((g, i) => new ContestGroup(contest.Id, g.Key, i + 1, g.Weight, PrivateSecret.New())));
        scope.Db.ContestCriteria.AddRange(criteria.Select((c, i) => new ContestCriterion(contest.Id, i + 1, c.En, c.Ru, c.Weight)));
    }

    private static string Day(Form form, string field)
    {
        var day = form.Date(field);
        if (form.ErrorOf(field) is null && day.Length != 10)
            form.Refuse(field, "Write the whole day, like 2026-11-05.", "Напишите день целиком, например 2026-11-05.");
        return day;
    }

    private static List<(string En, string Ru, double Weight)> Criteria(Form form)
    {
        List<(string, string, double)> read = [];
        foreach (var (line, i) in form.Lines("criteria", longest: 1200).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((l, i) => (l, i + 1)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length is 2 or 3 && cells.All(c => c.Length > 0) && (cells.Length == 2 || double.TryParse(cells[2].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
                read.Add((cells[0], cells[1], cells.Length == 3 ? double.Parse(cells[2].Replace(',', '.'), CultureInfo.InvariantCulture) : 1));
            else
                form.Refuse("criteria", $"Line {i}: write English | Russian | weight.", $"Строка {i}: напишите по-английски | по-русски | вес.");
        }

        if (form.ErrorOf("criteria") is null && (read.Count > MostCriteria || read.Exists(c => c.Item3 <= 0)))
            form.Refuse("criteria", $"At most {MostCriteria} lines, each with a weight above 0.", $"Не больше {MostCriteria} строк, вес каждой больше 0.");
        return read;
    }

    private static string FreeId(ActScope scope, string name)
    {
        var key = string.Concat(Words.Key(name).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-') is { Length: > 0 } ascii ? ascii : "contest";
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? key : $"{key}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (id != "new" && !scope.Db.Contests.Any(c => c.Id == id))
                return id;
        }
    }
}
