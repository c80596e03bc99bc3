using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Personal;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>A kept filter for whoever has its private link; the address is not told again.</summary>
public sealed record WatchDto(string State, string Question, string Language, int Told);

/// <summary>Kept filters: the form, the page of the link in the letter, and one click out; and what they bring to the house.</summary>
internal static class WatchEndpoints
{
    private const int KeptDays = 30;
    private const string OneClickField = "List-Unsubscribe", OneClick = "One-Click"; // RFC 8058

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(WatchLetters.Purpose);
        services.AddSingleton<WatchLetters>();
        services.AddSingleton<TellOfOffers>();
        services.AddHostedService(provider => provider.GetRequiredService<TellOfOffers>());
        services.AddSingleton(new NodeKind(OfferWatch.NodeKind, _ => [], _ => null)); // nobody is led from the journal to whoever keeps a filter
        services.AddSingleton(new FlowFurniture(OfferWatch.NodeKind, new("Kept filters for plots", "Сохранённые фильтры участков"), WatchFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_watch", r => (OfferWatch.Of(r.GetString(0)), r.GetString(1)))));
        services.AddSingleton(new DeedName(OfferWatch.NodeKind, "ask", new("asked for", "запрошено")));
        services.AddSingleton(Unconfirmed);
        services.AddSingleton(Held);
    }

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/watches", (HttpContext http) => Ask(Form.Of([.. WatchQuestion.Fields.Select(f => (f, (string?)http.Request.Query[f].ToString()))])));
        acts.MapPost("/watches", ActRoutes.Anyone, "Ask to be told of new plots; a letter brings the link that confirms. Fields: mail, area, power, kv, gas, water, zone, class, rail, consent (yes) and consent-text", (r, form) => AskForWatch.From(form, r.Reader.Language, r.Service<WatchLetters>()), (_, form) => Ask(form ?? Form.Empty), asVisitor: true);
        pages.MapGet("/watches/asked", () => new RazorComponentResult<WatchAskedPage>());
        pages.MapGet("/watches/{token}", (string token, HttpContext http) => Show(token, http, Form.Empty)).Privately();
        acts.MapPost("/watches/{token}/confirm", ActRoutes.ByLink, "Confirm by the secret in the letter", (r, _) => scope => ConfirmWatch.Run(scope, r.At("token"), r.Service<ConsentRegister>()), (r, form) => Show(r.At("token"), r.Http, form ?? Form.Empty), asVisitor: true);
        api.MapGet("/watches/asked", () => TypedResults.Ok(new Sentence("If letters can go to that address, one is on its way: the secret of its link confirms.", "Если на этот адрес можно писать, письмо уже в пути: подтверждает секрет из его ссылки."))).WithSummary("What comes after asking to be told of new plots");
        api.MapGet("/watches/{token}", (string token, HttpContext http) =>
        {
            var one = Find(token, http);
            return TypedResults.Ok(new WatchDto(one.State, one.Question, one.Language, one.Told));
        }).Privately().WithSummary("A kept filter by its private link").ProducesProblem(404);
        pages.MapGet("/watches/leave/{token}", (string token, HttpContext http) => Left(token, http, false)).Privately();
        pages.MapPost("/watches/leave/{token}", Leave).WithMetadata(new FromAnywhere()).Privately();
    }

    private static RazorComponentResult<WatchFormPage> Ask(Form form) => new(new { Form = form });

    private static RazorComponentResult<WatchPage> Show(string token, HttpContext http, Form form) => new(new { One = Find(token, http), Form = form });

    private static OfferWatch Find(string token, HttpContext http) => http.RequestServices.GetRequiredService<IDbContextFactory<PleiadDb>>().Ask(db => OfferWatch.Link.Open(db.OfferWatches, token));

    /// <summary>One click of a mail program, or of the button on the page: without cookie and without sending anybody elsewhere, however often.</summary>
    private static IResult Leave(string token, HttpContext http, Form form, ActRunner runner, ConsentRegister consents)
    {
        var clicked = form.Typed(OneClickField) == OneClick;
        if (clicked)
            runner.Run(Actor.Visitor, null, scope => EndWatch.Run(scope, token, consents));
        var page = Left(token, http, clicked);
        page.StatusCode = clicked ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page;
    }

    private static RazorComponentResult<WatchLeavePage> Left(string token, HttpContext http, bool left)
    {
        http.KeepPrivate();
        return new(new { Token = token, Left = left });
    }

    /// <summary>An address that nobody confirmed may be somebody else's; what ended holds none any more.</summary>
    private static RetentionRule Unconfirmed { get; } = new(
        "watch-unconfirmed", new("Filters for plots that nobody confirmed, with the address, and those that ended", "Неподтверждённые фильтры участков вместе с адресом и прекращённые"), new($"{KeptDays} days after they were asked for", $"{KeptDays} дней после запроса"),
        new("So that whoever comes late learns that the link is over", "Чтобы опоздавший узнал, что ссылка не действует"),
        (connection, now) => connection.Execute("DELETE FROM outreach_watch WHERE state IN ('pending', 'ended') AND asked_at < @before", ("@before", now.AddDays(-KeptDays).ToString("O"))));

    private static PersonalData Held { get; } = new("outreach-watches", (connection, holder) => holder.Mail.Length == 0 ? null : new JsonArray([.. connection.Rows(
        "SELECT question, state, asked_at FROM outreach_watch WHERE mail = @mail", row => (JsonNode)new JsonObject { ["question"] = row.GetString(0), ["state"] = row.GetString(1), ["askedAt"] = row.GetString(2) }, ("@mail", holder.Mail))]))
    {
        Erase = (connection, holder) =>
        {
            foreach (var id in holder.Mail.Length == 0 ? [] : connection.Rows("SELECT id FROM outreach_watch WHERE mail = @mail", row => row.GetString(0), ("@mail", holder.Mail)))
            {
                ConsentRegister.Erase(connection, OfferWatch.Of(id).Path);
                connection.Execute("DELETE FROM outreach_watch WHERE id = @id", ("@id", id));
            }
        },
    };
}
