using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Bulletins;
using Pleiad.Modules.Outreach.Issues;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>The digest's door for everyone, the private pages of a subscriber, and the officers' figures.</summary>
public static class SubscriptionEndpoints
{
    private const string OneClickField = "List-Unsubscribe", OneClick = "One-Click"; // RFC 8058

    public static void Map(IEndpointRouteBuilder pages, ActRoutes acts)
    {
        pages.MapGet("/digest", (IDbContextFactory<PleiadDb> databases, Reader reader) => Door(databases, Fresh(reader)));
        acts.MapPost("/digest", ActRoutes.Anyone, "Ask for the digest; a letter brings the link that confirms. Fields: mail, topics (several), frequency, language, consent (yes) and consent-text, the hash of the text agreed to", Ask, (r, form) => Door(Databases(r), form ?? Form.Empty), asVisitor: true);
        pages.MapGet("/digest/asked", (string? erased) => new RazorComponentResult<AskedPage>(new { Erased = erased == "yes" }));
        pages.MapGet("/digest/subscribers", Subscribers).Needs(DigestRights.KeepSubscribers);
        pages.MapPost("/digest/subscribers", Note).Needs(DigestRights.KeepSubscribers);
        pages.MapGet("/digest/confirm/{token}", (string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock) => ConfirmPage(token, databases, clock, Form.Empty)).Privately();
        acts.MapPost("/digest/confirm/{token}", Guessed, "Confirm by the secret in the letter", (r, _) => scope => ConfirmSubscription.Run(scope, r.Service<ConsentRegister>(), r.At("token")), Confirming, asVisitor: true);
        acts.MapPost("/digest/confirm/{token}/again", ActRoutes.ByLink, "Ask for a new link; it goes to the same address", (r, _) => scope => AskOnceMore.Run(scope, r.Service<SubscriptionLetters>(), r.At("token")), Confirming, asVisitor: true);
        pages.MapGet("/digest/own/{token}", (string token, IDbContextFactory<PleiadDb> databases) => OwnPage(token, databases, null)).Privately();
        acts.MapPost("/digest/own/{token}", Guessed, "Change what comes. Fields: topics (several), frequency, language", Change, Own, asVisitor: true);
        acts.MapPost("/digest/own/{token}/erase", Guessed, "Erase everything. Fields: never (yes: nothing may be sent to the address again)", (r, form) => scope => r.Service<EndSubscription>().Erase(scope, r.At("token"), form.Ticked("never")), Own, asVisitor: true);
        pages.MapGet("/digest/leave/{token}", (string token) => LeavePage(token, left: false)).Privately();
        pages.MapPost("/digest/leave/{token}", Leave).WithMetadata(new FromAnywhere()).Privately();
    }

    /// <summary>Whoever has a secret of the letter, which the log never writes; slowed down where somebody tries many.</summary>
    private static void Guessed(RouteHandlerBuilder route) => route.RequireRateLimiting(RateLimits.Secrets).Privately();

    private static IDbContextFactory<PleiadDb> Databases(ActRequest request) => request.Service<IDbContextFactory<PleiadDb>>();

    private static RazorComponentResult<ConfirmPage> Confirming(ActRequest request, Form? form) => ConfirmPage(request.At("token"), Databases(request), request.Service<TimeProvider>(), form ?? Form.Empty);

    private static RazorComponentResult<OwnPage> Own(ActRequest request, Form? form) => OwnPage(request.At("token"), Databases(request), form);

    internal static Form Fresh(Reader reader) => Form.Of([("frequency", Frequencies.Monthly), ("language", reader.T("en", "ru"))], ("topics", DigestTopics.All.Select(t => t.Id)));

    private static RazorComponentResult<DigestPage> Door(IDbContextFactory<PleiadDb> databases, Form form)
    {
        using var db = databases.CreateDbContext();
        return new(new { Form = form, Issues = db.Issues.Where(i => i.State == IssueFlow.Sent || i.State == IssueFlow.Corrected).OrderByDescending(i => i.Month).Take(6).ToList(), Bulletin = db.Bulletins.Where(b => b.State == BulletinFlow.Published).OrderByDescending(b => b.PublishedAt).FirstOrDefault() });
    }

    private static Func<ActScope, string> Ask(ActRequest request, Form form)
    {
        var (mail, wish) = (form.Mail("mail"), WishOf(form));
        if (!form.Ticked("consent"))
            form.Refuse("consent", "Tick this if you want the digest: without your consent we may not keep your address.", "Отметьте, если хотите получать дайджест: без согласия мы не вправе хранить ваш адрес.");
        else if (form.Typed("consent-text") != SubscriptionLetters.Purpose.Hash)
            form.Refuse("consent", "The text was changed since you opened this page. Read it again below.", "Текст согласия изменился, пока страница была открыта. Прочитайте его ещё раз ниже.");
        return scope => AskForDigest.Run(scope, request.Service<SubscriptionLetters>(), mail, wish);
    }

    private static Wish WishOf(Form form)
    {
        string[] topics = [.. DigestTopics.All.Select(t => t.Id).Where(form.TypedAll("topics").Contains)];
        if (topics.Length == 0)
            form.Refuse("topics", "Choose at least one topic.", "Выберите хотя бы одну тему.");
        return new(string.Join(' ', topics), form.Choice("frequency", Frequencies.All.Select(f => f.Id)), form.Choice("language", ["en", "ru"]));
    }

    /// <summary>Opening the page changes nothing, so that a program that follows links in letters confirms nobody.</summary>
    private static RazorComponentResult<ConfirmPage> ConfirmPage(string token, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form)
    {
        var one = databases.Ask(db => SubscriptionNode.Confirming.Open(db.Subscriptions.Where(s => s.Mail != ""), token));
        return new(new { One = one, Over = one.State == SubscriptionFlow.Pending && (one.Expired(clock.GetUtcNow()) || one.ConsentHash != SubscriptionLetters.Purpose.Hash), Form = form });
    }

    private static RazorComponentResult<OwnPage> OwnPage(string token, IDbContextFactory<PleiadDb> databases, Form? form)
    {
        var one = databases.Ask(db => SubscriptionNode.Owning.Open(db.Subscriptions.Where(s => s.Mail != ""), token));
        return new(new { One = one, Form = form ?? Form.Of([("frequency", one.Frequency), ("language", one.Language)], ("topics", one.TopicList)) });
    }

    private static Func<ActScope, string> Change(ActRequest request, Form form)
    {
        var wish = WishOf(form);
        return scope => ChangeSubscription.Run(scope, request.At("token"), wish);
    }

    /// <summary>One click of a mail program, or of the button on the page: answered at once, without cookie and without sending anybody elsewhere, however often.</summary>
    private static IResult Leave(string token, Form form, ActRunner acts, EndSubscription end)
    {
        if (form.Typed(OneClickField) != OneClick)
        {
            var page = LeavePage(token, left: false);
            page.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        acts.Run(Actor.Visitor, null, scope => end.Leave(scope, token));
        return LeavePage(token, left: true);
    }

    private static RazorComponentResult<LeavePage> LeavePage(string token, bool left) => new(new { Token = token, Left = left });

    private static RazorComponentResult<SubscribersPage> Subscribers(IDbContextFactory<PleiadDb> databases) => SubscribersPage(databases, Form.Empty);

    private static IResult Note(IDbContextFactory<PleiadDb> databases, EndSubscription end, Form form, Actor actor, FormAnswer answer)
    {
        var (mail, move) = (form.Mail("mail"), form.Choice("what", SubscribersView.Moves));
        return answer.Run(actor, form, scope => end.Note(scope, mail, move), () => SubscribersPage(databases, form));
    }

    private static RazorComponentResult<SubscribersPage> SubscribersPage(IDbContextFactory<PleiadDb> databases, Form form)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return new(new { View = SubscribersView.Read(db.Database.GetDbConnection()), Form = form });
    }
}

/// <summary>How many subscribers there are, by state, language and topic; no address stands here.</summary>
public sealed record SubscribersView(IReadOnlyDictionary<string, long> States, IReadOnlyDictionary<string, long> Languages, IReadOnlyDictionary<string, long> Topics, long Suppressed)
{
    /// <summary>What an officer may learn of an address.</summary>
    public static IReadOnlyList<string> Moves { get; } = ["bounce", "complain", "lift"];

    public static SubscribersView Read(DbConnection connection)
    {
        Dictionary<string, long> Count(string sql) => connection.Rows(sql, row => (row.GetString(0), row.GetInt64(1))).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        var topics = Count("SELECT topics, count(*) FROM outreach_subscription WHERE state = 'confirmed' GROUP BY topics");
        return new(
            Count("SELECT state, count(*) FROM outreach_subscription GROUP BY state"), Count("SELECT language, count(*) FROM outreach_subscription WHERE state = 'confirmed' GROUP BY language"),
            DigestTopics.All.ToDictionary(t => t.Id, t => topics.Where(row => row.Key.Split(' ').Contains(t.Id)).Sum(row => row.Value), StringComparer.Ordinal), connection.Scalar<long>("SELECT count(*) FROM outreach_suppression"));
    }
}
