using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>The archive for everyone, and the editors' room.</summary>
public static class IssueEndpoints
{
    private const string One = "/issues/{month}";
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"; // mail programs want styles in line

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/issues", (HttpContext context, IDbContextFactory<PleiadDb> databases, TimeProvider clock) => List(context, databases, clock, Form.Empty));
        pages.MapPost("/issues", Draft).Needs(DigestRights.Edit);
        pages.MapGet("/issues.atom", Feed).WithMetadata(new StaticFileRoute());
        pages.MapGet(One, (string month, HttpContext context, IDbContextFactory<PleiadDb> databases) => Show(month, context, databases, Form.Empty));
        pages.MapPost(One + "/correction", Correct).Needs(DigestRights.Edit);
        pages.MapGet(One + "/edit", (string month, IDbContextFactory<PleiadDb> databases, Actor actor, TimeProvider clock) => Edit(month, databases, actor, clock, Form.Empty, "")).Needs(DigestRights.Edit);
        pages.MapPost(One + "/subject", Name).Needs(DigestRights.Edit);
        pages.MapPost(One + "/sections/{topic}", Section).Needs(DigestRights.Edit);
        pages.MapPost(One + "/moves/{move}", Move).Needs(DigestRights.Review); // each move asks for its own right too
        pages.MapGet(One + "/letter", Preview).Needs(DigestRights.Edit).WithMetadata(new FragmentRoute());
    }

    private static RazorComponentResult<IssuesPage> List(HttpContext context, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form)
    {
        var editor = context.RequestServices.GetRequiredService<RightsOfActors>().May(context.Actor, DigestRights.Edit, Node.Instance);
        using var db = databases.CreateDbContext();
        return new(new { All = db.Issues.OrderByDescending(i => i.Month).ToList().Where(i => editor || i.Public).ToList(), Editor = editor, Form = form.SentTo is null ? Form.Of(("month", clock.GetUtcNow().ToString("yyyy-MM"))) : form });
    }

    private static IResult Draft(HttpContext context, IDbContextFactory<PleiadDb> databases, TimeProvider clock, DraftIssue draft, Form form, Actor actor, FormAnswer answer)
    {
        var month = form.Date("month");
        if (form.ErrorOf("month") is null && month.Length != 7)
            form.Refuse("month", "Write a month as 2026-11.", "Напишите месяц так: 2026-11.");
        return answer.Run(actor, form, scope => draft.Run(scope, month), () => List(context, databases, clock, form));
    }

    private static IResult Feed(IDbContextFactory<PleiadDb> databases, SubscriptionLetters letters, Reader reader)
    {
        const int Latest = 24;
        using var db = databases.CreateDbContext();
        var issues = db.Issues.Where(i => i.State == IssueFlow.Sent || i.State == IssueFlow.Corrected).OrderByDescending(i => i.Month).Take(Latest).ToList().Select(i => IssueContent.Of(db, i)).ToList();
        return TypedResults.Bytes(IssueFeed.Write(issues, reader.Language, address => letters.Link(reader.T("en", "ru"), address)), "application/atom+xml; charset=utf-8");
    }

    private static RazorComponentResult<IssuePage> Show(string month, HttpContext context, IDbContextFactory<PleiadDb> databases, Form form)
    {
        var editor = context.RequestServices.GetRequiredService<RightsOfActors>().May(context.Actor, DigestRights.Edit, Node.Instance);
        using var db = databases.CreateDbContext();
        var issue = db.Issues.FirstOrDefault(i => i.Month == month);
        return issue is null || !(issue.Public || editor) ? throw IssuesOfActs.Missing(month) : new(new { Content = IssueContent.Of(db, issue), Editor = editor, Form = form });
    }

    private static RazorComponentResult<EditIssuePage> Edit(string month, IDbContextFactory<PleiadDb> databases, Actor actor, TimeProvider clock, Form form, string sent)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        var issue = db.Issues.FirstOrDefault(i => i.Month == month) ?? throw IssuesOfActs.Missing(month);
        var content = IssueContent.Of(db, issue);
        return new(new
        {
            Content = content, Standing = new IssueStanding(issue, content.Kept, actor.Id), Version = Journal.Version(db.Database.GetDbConnection(), issue.Node), Form = form, Sent = sent, Now = clock.GetUtcNow(),
            Readers = db.Subscriptions.Count(s => s.State == SubscriptionFlow.Confirmed), Letters = Kernel.Mail.Outbox.States(db.Database.GetDbConnection(), issue.Key),
        });
    }

    private static IResult Name(string month, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer)
    {
        var subject = new Sentence(form.Line("subject-en", longest: 120), form.Line("subject-ru", longest: 120));
        return answer.Run(actor, form, scope => NameIssue.Run(scope, month, subject, form.Version), () => Edit(month, databases, actor, clock, form, "subject"));
    }

    private static IResult Section(string month, string topic, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer)
    {
        var kept = form.TypedAll("kept").ToHashSet(StringComparer.Ordinal);
        int[] numbers = [.. form.TypedAll("line").Select(l => int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0)];
        var lines = numbers.Select(n => (n, kept.Contains(n.ToString(CultureInfo.InvariantCulture)), form.Lines($"en-{n}", longest: 600), form.Lines($"ru-{n}", longest: 600))).ToList();
        var edited = new EditedSection(form.Lines("intro-en", required: false, longest: 1500), form.Lines("intro-ru", required: false, longest: 1500), lines);
        if (edited.IntroEn.Length == 0 != (edited.IntroRu.Length == 0))
            form.Refuse(edited.IntroEn.Length == 0 ? "intro-en" : "intro-ru", "Write it in both languages, or in neither.", "Напишите на обоих языках или ни на одном.");
        return answer.Run(actor, form, scope => EditSection.Run(scope, month, topic, edited, form.Version), () => Edit(month, databases, actor, clock, form, topic));
    }

    private static IResult Move(string month, string move, IDbContextFactory<PleiadDb> databases, TimeProvider clock, RightsOfActors rights, Form form, Actor actor, FormAnswer answer)
    {
        var (reason, at) = (form.Lines("reason", required: false, longest: 1000), clock.GetUtcNow());
        if (move == "schedule" && form.Line("send-at", required: false, longest: 30) is { Length: > 0 } said
            && !DateTimeOffset.TryParseExact(said, ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
            form.Refuse("send-at", "Write the hour as 2026-12-01 09:00, in UTC, or leave it empty to send now.", "Напишите время так: 2026-12-01 09:00, по UTC, или оставьте пустым, чтобы отправить сейчас.");
        return answer.Run(actor, form, scope =>
        {
            if (IssueFlow.Life.Moves.FirstOrDefault(m => m.Name == move) is { } row)
                rights.Must(actor, row.Permission, Node.Instance);
            return MoveIssue.Run(scope, month, move, reason, at, form.Version);
        }, () => Edit(month, databases, actor, clock, form, move));
    }

    private static IResult Correct(string month, HttpContext context, IDbContextFactory<PleiadDb> databases, Form form, Actor actor, FormAnswer answer)
    {
        var correction = new Sentence(form.Lines("correction-en", longest: 1000), form.Lines("correction-ru", longest: 1000));
        return answer.Run(actor, form, scope => CorrectIssue.Run(scope, month, correction), () => Show(month, context, databases, form));
    }

    /// <summary>The letter as a subscriber of all topics would get it; its private links open nothing.</summary>
    private static IResult Preview(string month, HttpContext context, IDbContextFactory<PleiadDb> databases, SubscriptionLetters letters, Reader reader, string? part)
    {
        using var db = databases.CreateDbContext();
        var issue = db.Issues.FirstOrDefault(i => i.Month == month) ?? throw IssuesOfActs.Missing(month);
        var nobody = new Subscription
        {
            Id = "", Mail = "reader@example.org", State = SubscriptionFlow.Confirmed, Topics = string.Join(' ', DigestTopics.All.Select(t => t.Id)), Frequency = Frequencies.Monthly, Language = reader.T("en", "ru"), ConfirmToken = "", OwnToken = new string('0', 64), LeaveToken = new string('0', 64), ConsentHash = "", AskedAt = "", ExpiresAt = "", ChangedAt = "",
        };
        var letter = new IssueLetter(IssueContent.Of(db, issue), letters.Link).To(nobody) ?? throw new NotFoundException("This issue has nothing to send yet: keep at least one line.", "В выпуске пока нечего отправлять: оставьте хотя бы одну строку.", new Suggestion("Edit it", "Редактировать", Issue.Address(month, "/edit")));
        context.Response.Headers.ContentSecurityPolicy = LetterPolicy;
        return part == "text" ? TypedResults.Text(letter.Text, "text/plain; charset=utf-8") : TypedResults.Text(letter.Html, "text/html; charset=utf-8");
    }
}
