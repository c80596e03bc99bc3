using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>What an editor makes of a section.</summary>
/// <param name="IntroEn">Words above its lines.</param>
/// <param name="IntroRu">The same in Russian.</param>
/// <param name="Lines">For each line whether it stays, and its words.</param>
public sealed record EditedSection(string IntroEn, string IntroRu, IReadOnlyList<(int Number, bool Kept, string En, string Ru)> Lines);

/// <summary>Finds issues and what is in them, inside acts.</summary>
internal static class IssuesOfActs
{
    public static Issue Issue(this ActScope scope, string month) => scope.Db.Issues.AsTracking().SingleOrDefault(i => i.Month == month) ?? throw Missing(month);

    public static IssueStanding Standing(this ActScope scope, Issue issue) => new(issue, scope.Db.IssueLines.Count(l => l.Issue == issue.Month && l.Kept), scope.Actor.Id);

    public static NotFoundException Missing(string month) => new($"There is no issue of {month}.", $"Выпуска за {month} нет.", new Suggestion("All issues", "Все выпуски", Issues.Issue.All));
}

/// <summary>An editor words a section, and says which lines stay.</summary>
public static class EditSection
{
    public static string Run(ActScope scope, string month, string topic, EditedSection edited, int version)
    {
        var issue = scope.Issue(month);
        Journal.MustBeAt(scope.Connection, issue.Node, version);
        IssueFlow.Life.Must("edit", issue.State, scope.Standing(issue));
        var lines = scope.Db.IssueLines.Where(l => l.Issue == month && l.Topic == topic).ToDictionary(l => l.Number);
        scope.Put(new IssueSection(month, topic, edited.IntroEn, edited.IntroRu));
        foreach (var (number, kept, en, ru) in edited.Lines.Where(l => lines.ContainsKey(l.Number)))
            scope.Put(lines[number] with { Kept = kept, En = en, Ru = ru });
        issue.WrittenBy(scope.Actor.Id);
        scope.Write(new Deed(issue.Node, "edit") { From = issue.State, To = issue.State, Facts = new() { ["section"] = topic, ["kept"] = edited.Lines.Count(l => l.Kept) } });
        return Issue.Address(month, "/edit") + "#" + topic;
    }
}

/// <summary>An editor names the issue.</summary>
public static class NameIssue
{
    public static string Run(ActScope scope, string month, Sentence subject, int version)
    {
        var issue = scope.Issue(month);
        Journal.MustBeAt(scope.Connection, issue.Node, version);
        IssueFlow.Life.Must("edit", issue.State, scope.Standing(issue));
        (issue.SubjectEn, issue.SubjectRu) = (subject.En, subject.Ru);
        issue.WrittenBy(scope.Actor.Id);
        scope.Write(new Deed(issue.Node, "edit") { From = issue.State, To = issue.State, Facts = new() { ["subject"] = subject.En } });
        return Issue.Address(month, "/edit");
    }
}

/// <summary>Somebody moves an issue on, or back.</summary>
public static class MoveIssue
{
    public static string Run(ActScope scope, string month, string move, string reason, DateTimeOffset sendAt, int version)
    {
        var issue = scope.Issue(month);
        Journal.MustBeAt(scope.Connection, issue.Node, version);
        var made = IssueFlow.Life.Must(move, issue.State, scope.Standing(issue), reason);
        if (made.Permission == DigestRights.Deliver || move is "edit" or "correct")
            throw new NotFoundException($"There is no move '{move}' for people.", $"У людей нет действия «{move}».");
        var from = issue.State;
        issue.State = made.To;
        if (made.To == IssueFlow.Reviewed)
            (issue.ReviewedBy, issue.ReviewedAt) = (scope.Actor.Id, scope.At());
        if (move == "send-back")
            (issue.ReviewedBy, issue.ReviewedAt, issue.SendAt) = ("", "", "");
        if (made.To == IssueFlow.Scheduled)
            issue.SendAt = sendAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        if (move is "pause" or "resume")
            Outbox.Pause(scope.Connection, issue.Key, held: move == "pause");
        scope.Write(new Deed(issue.Node, move) { From = from, To = issue.State, Reason = reason.Length > 0 ? reason : null, Facts = new() { ["sendAt"] = issue.SendAt } });
        return Issue.Address(month, "/edit");
    }
}

/// <summary>Something in an issue that was sent is wrong: the archive says so; no second letter is sent.</summary>
public static class CorrectIssue
{
    public static string Run(ActScope scope, string month, Sentence correction)
    {
        var issue = scope.Issue(month);
        var made = IssueFlow.Life.Must("correct", issue.State, scope.Standing(issue));
        var from = issue.State;
        (issue.State, issue.CorrectionEn, issue.CorrectionRu) = (made.To, correction.En, correction.Ru);
        scope.Write(new Deed(issue.Node, made.Name) { From = from, To = issue.State, Reason = correction.En });
        return Issue.Address(month);
    }
}
