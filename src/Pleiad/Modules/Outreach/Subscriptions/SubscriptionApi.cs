using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>A subscription for whoever has its private link; the address is not told again.</summary>
public sealed record SubscriptionDto(string State, IReadOnlyList<string> Topics, string Frequency, string Language);

/// <summary>What is told to everybody who asks, whatever is known of the address, with the text that one agrees to.</summary>
public sealed record DigestDoorDto(Sentence Next, string ConsentText, Sentence Consent, IReadOnlyList<string> Topics);

/// <summary>What programs read of the digest's subscriptions, and the one click out.</summary>
internal static class SubscriptionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/digest/asked", () => TypedResults.Ok(new DigestDoorDto(
            new("If letters can go to that address, one is on its way: the secret of its link confirms.", "Если на этот адрес можно писать, письмо уже в пути: подтверждает секрет из его ссылки."),
            SubscriptionLetters.Purpose.Hash, SubscriptionLetters.Purpose.Text, [.. DigestTopics.All.Select(t => t.Id)]))).WithSummary("What comes after asking for the digest, and the text that one agrees to with the hash that is sent as consent-text");
        api.MapGet("/digest/own/{token}", (string token, HttpContext http, IDbContextFactory<PleiadDb> databases) =>
        {
            using var db = databases.CreateDbContext();
            db.Database.OpenConnection();
            var one = SubscriptionNode.Owning.Open(db.Subscriptions, token);
            http.KeepPrivate(Journal.Version(db.Database.GetDbConnection(), SubscriptionNode.Of(one.Id)));
            return TypedResults.Ok(new SubscriptionDto(one.State, one.TopicList, one.Frequency, one.Language));
        }).Privately().WithSummary("A subscription by its private link").ProducesProblem(404);
        api.MapPost("/digest/leave/{token}", (string token, ActRunner acts, EndSubscription end) =>
        {
            acts.Run(Actor.Visitor, null, scope => end.Leave(scope, token)); // however often; who is not known is told nothing
            return TypedResults.Ok(new ActDone("/api" + SubscriptionNode.Asked));
        }).Privately().WithSummary("Unsubscribe with one click");
    }
}
