using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>
/// Writes the letters of an issue whose hour has come into the outbox, some hundreds in one transaction with the place it has come to: a
/// program that dies goes on behind it, and what was half done was not done. When the last letter has left, the issue is sent.
/// </summary>
public sealed class DeliverIssues(IDbContextFactory<PleiadDb> databases, ActRunner acts, SubscriptionLetters letters, EndSubscription end, ConsentRegister consents, TimeProvider clock, ILogger<DeliverIssues> log) : RegularWork(TimeSpan.FromSeconds(2), "The digest waits", clock, log)
{
    /// <summary>Subscriptions in one transaction.</summary>
    internal const int Batch = 200;

    /// <summary>Does what can be done now.</summary>
    public void Run()
    {
        foreach (var month in Months(i => i.State == IssueFlow.Scheduled && string.Compare(i.SendAt, Clock.GetUtcNow().ToString("O")) <= 0))
            acts.Run(Actor.Program, scope => Move(scope, scope.Issue(month), "begin"));
        foreach (var month in Months(i => i.State == IssueFlow.Sending))
        {
            while (Write(month))
            {
                // the next some hundreds
            }

            Finish(month);
        }
    }

    protected override Task Once(CancellationToken cancel)
    {
        Run();
        return Task.CompletedTask;
    }

    /// <returns>Whether there are more.</returns>
    internal bool Write(string month)
    {
        var more = false;
        acts.Run(Actor.Program, scope =>
        {
            var issue = scope.Issue(month);
            if (issue.State != IssueFlow.Sending)
                return; // somebody holds it
            var after = issue.Checkpoint;
            var some = scope.Db.Subscriptions.AsNoTracking().Where(s => s.State == SubscriptionFlow.Confirmed && s.Id.CompareTo(after) > 0).OrderBy(s => s.Id).Take(Batch).ToList();
            var letter = new IssueLetter(IssueContent.Of(scope.Db, issue), letters.Link);
            foreach (var one in some.Where(s => Frequencies.Wants(s.Frequency, month)))
                issue.Letters += Write(scope, letter, one, month) ? 1 : 0;
            if (some.Count > 0)
                issue.Checkpoint = some[^1].Id;
            more = some.Count == Batch;
        });
        return more;
    }

    /// <summary>One letter, unless the address got one this month, wants none, or nothing in the issue is for it.</summary>
    private bool Write(ActScope scope, IssueLetter letter, Subscription one, string month) =>
        consents.Holds(scope.Connection, SubscriptionNode.Of(one.Id).Path, SubscriptionLetters.Purpose.Id) && !Addresses.Suppressed(scope.Connection, one.Mail) && letter.To(one) is { } written
        && scope.Connection.Execute("INSERT INTO outreach_delivery (month, hash, at) VALUES (@month, @hash, @at) ON CONFLICT (month, hash) DO NOTHING", ("@month", month), ("@hash", Addresses.Hash(scope.Connection, one.Mail)), ("@at", scope.At())) == 1
        && Outbox.Add(scope, written);

    /// <summary>When nothing waits any more, the issue is sent; addresses that refused it for good get no more.</summary>
    private void Finish(string month) => acts.Run(Actor.Program, scope =>
    {
        var issue = scope.Issue(month);
        var states = Outbox.States(scope.Connection, issue.Key);
        if (issue.State != IssueFlow.Sending || states.ContainsKey(LetterState.Waiting) || states.ContainsKey(LetterState.Held))
            return;
        issue.SentAt = scope.At();
        Move(scope, issue, "finish");
        foreach (var mail in Outbox.Refused(scope.Connection, issue.Key).Where(m => scope.Db.Subscriptions.Any(s => s.Mail == m && s.State == SubscriptionFlow.Confirmed)))
            end.Note(scope, mail, "bounce");
    });

    private static void Move(ActScope scope, Issue issue, string move)
    {
        var from = issue.State;
        issue.State = IssueFlow.Life.Must(move, from, scope.Standing(issue)).To;
        scope.Write(new Deed(issue.Node, move) { From = from, To = issue.State, Facts = new() { ["letters"] = issue.Letters } });
    }

    private List<string> Months(System.Linq.Expressions.Expression<Func<Issue, bool>> which) => databases.Ask(db => db.Issues.Where(which).Select(i => i.Month).ToList());
}
