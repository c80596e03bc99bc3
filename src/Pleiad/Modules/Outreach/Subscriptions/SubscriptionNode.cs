using System.Security.Cryptography;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
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

    /// <summary>Bytes of chance in a private link: 256 bits.</summary>
    private const int TokenBytes = 32;

    public static Node Of(string id) => Node.Of(Kind, id);

    public static string Confirm(string token) => $"{Digest}/confirm/{token}";

    public static string Own(string token) => $"{Digest}/own/{token}";

    public static string Leave(string token) => $"{Digest}/leave/{token}";

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    internal static NotFoundException Missing() => new(
        "There is no subscription at this link. Copy the whole link: every character counts. If you erased it, it is gone.", "По этой ссылке подписки нет. Скопируйте ссылку целиком: важен каждый знак. Если вы удалили подписку, её больше нет.",
        new Suggestion("Subscribe to the digest", "Подписаться на дайджест", Digest));

    internal static string At(this ActScope scope) => scope.Now.ToUniversalTime().ToString("O");
}
