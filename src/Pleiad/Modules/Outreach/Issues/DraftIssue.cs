using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>Drafts the issue of a month from what the platform knows. A topic for which nothing is known stays empty, and says so to the editors.</summary>
public sealed class DraftIssue(IEnumerable<DigestSource> sources)
{
    /// <exception cref="ConflictException">Code <c>issue</c>: the month has one.</exception>
    public string Run(ActScope scope, string month)
    {
        if (scope.Db.Issues.Any(i => i.Month == month))
            throw new ConflictException("issue", $"The month {month} has its issue: nobody gets two letters in one month.", $"У месяца {month} уже есть выпуск: два письма в месяц никто не получает.");
        var since = Since(scope, month);
        var issue = new Issue
        {
            Month = month, State = IssueFlow.Life.Start, SubjectEn = $"Digest, {MonthWords.English(month)}", SubjectRu = $"Дайджест, {MonthWords.Russian(month)}", Writers = "", DraftedAt = scope.At(), Since = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        issue.WrittenBy(scope.Actor.Id);
        scope.Db.Issues.Add(issue);
        var question = new DigestQuestion(scope.Connection, month, since, scope.Now);
        var (lines, kept) = (0, 0);
        foreach (var topic in DigestTopics.All)
        {
            scope.Db.IssueSections.Add(new IssueSection(month, topic.Id, "", ""));
            foreach (var (line, i) in sources.Where(s => s.Topic == topic.Id).SelectMany(s => s.Lines(question)).Select((l, i) => (l, i)))
            {
                scope.Db.IssueLines.Add(new IssueLine(month, topic.Id, i + 1, line.Chosen, line.Text.En, line.Text.Ru, line.Source.En, line.Source.Ru, line.Date, line.Address, line.Because.En, line.Because.Ru, line.Illustrative));
                (lines, kept) = (lines + 1, kept + (line.Chosen ? 1 : 0));
            }
        }

        scope.Write(new Deed(issue.Node, "draft") { To = issue.State, Facts = new() { ["lines"] = lines, ["chosen"] = kept, ["since"] = issue.Since } });
        return Issue.Address(month, "/edit");
    }

    /// <summary>New is what came since the last issue that left; without one, since the beginning of its month.</summary>
    private static DateOnly Since(ActScope scope, string month)
    {
        var last = scope.Db.Issues.Where(i => i.SentAt != "" && i.Month.CompareTo(month) < 0).OrderByDescending(i => i.Month).Select(i => i.SentAt).FirstOrDefault();
        return DateOnly.ParseExact(last is null ? month + "-01" : last[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>The names of months for subjects and letters, which are written without a reader.</summary>
public static class MonthWords
{
    private static readonly string[] EnglishNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] RussianNames = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    public static string English(string month) => $"{EnglishNames[Number(month)]} {month[..4]}";

    public static string Russian(string month) => $"{RussianNames[Number(month)]} {month[..4]}";

    public static string In(Language language, string month) => language == Language.Russian ? Russian(month) : English(month);

    /// <summary>A date as exact as it is known, in words.</summary>
    public static string Date(Language language, string date) => date.Length switch
    {
        < 7 => date,
        7 => In(language, date),
        _ => language == Language.Russian ? $"{int.Parse(date.AsSpan(8, 2), CultureInfo.InvariantCulture)}.{date[5..7]}.{date[..4]}" : $"{int.Parse(date.AsSpan(8, 2), CultureInfo.InvariantCulture)} {English(date)}",
    };

    private static int Number(string month) => int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1;
}
