using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Contracts;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>A subscription as a node, and its addresses. The secret of each says what it can do, and none can do another's.</summary>
public static class SubscriptionNode
{
    public const string Kind = "outreach/subscriptions";

    public const string Digest = OutreachAddress.Root + "/digest";

    public const string Asked = Digest + "/asked";

    public const string Subscribers = Digest + "/subscribers";

    /// <summary>The links that confirm; afterwards they show the subscription.</summary>
    internal static PrivateLink<Subscription> Confirming { get; } = new(Digest + "/confirm", new("subscription", "подписки"), new("Subscribe to the digest", "Подписаться на дайджест", Digest)) { Secret = nameof(Subscription.ConfirmToken) };

    /// <summary>The links of subscribers' own pages.</summary>
    internal static PrivateLink<Subscription> Owning { get; } = Confirming with { Path = Digest + "/own", Secret = nameof(Subscription.OwnToken) };

    /// <summary>The links that end a subscription, and can do nothing else.</summary>
    internal static PrivateLink<Subscription> Leaving { get; } = Confirming with { Path = Digest + "/leave", Secret = nameof(Subscription.LeaveToken) };

    public static Node Of(string id) => Node.Of(Kind, id);

    public static string Confirm(string token) => Confirming.To(token);

    public static string Own(string token) => Owning.To(token);

    public static string Leave(string token) => Leaving.To(token);

    internal static string At(this ActScope scope) => scope.Now.ToUniversalTime().ToString("O");
}
