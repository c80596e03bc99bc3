using Microsoft.AspNetCore.WebUtilities;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>An investor's filter for plots that is kept, to write when a new one passes it.</summary>
public sealed record OfferWatch
{
    public const string NodeKind = "outreach/watches";

    public const string All = OutreachAddress.Root + "/watches";

    public required string Id { get; init; }

    /// <summary>The address; "" once it ended.</summary>
    public required string Mail { get; init; }

    /// <summary>A state of <see cref="WatchFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The filter as the address of the plots has it: <c>power=5&amp;zone=sez</c>.</summary>
    public required string Question { get; init; }

    /// <summary>en or ru.</summary>
    public required string Language { get; init; }

    /// <summary>The secret of the link that confirms, and of the page where it is seen.</summary>
    public required string Token { get; init; }

    /// <summary>The secret that ends it and can do nothing else.</summary>
    public required string LeaveToken { get; init; }

    /// <summary>The version of the consent that was ticked; it counts from the confirmation.</summary>
    public required string ConsentHash { get; init; }

    public required string AskedAt { get; init; }

    /// <summary>When the link that confirms stops to work.</summary>
    public required string ExpiresAt { get; init; }

    /// <summary>Up to which opening offers were looked at.</summary>
    public required string SeenAt { get; init; }

    /// <summary>How many offers were written of.</summary>
    public int Told { get; init; }

    public Node Node => Of(Id);

    public Language In => Languages.Of(Language);

    public PlotQuestion Asked => PlotQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(Question))).Question;

    public static Node Of(string id) => Node.Of(NodeKind, id);

    /// <summary>The private links of kept filters: one confirms, and shows what is kept.</summary>
    internal static PrivateLink<OfferWatch> Link { get; } = new(All, new("kept filter", "сохранённого фильтра"), new("Plots", "Участки", OfferAddress.All));

    /// <summary>The links that end one, and can do nothing else.</summary>
    internal static PrivateLink<OfferWatch> Leaving { get; } = Link with { Path = All + "/leave", Secret = nameof(LeaveToken) };

    public static string Page(string token, string below = "") => Link.To(token, below);

    public static string Leave(string token) => Leaving.To(token);
}

/// <summary>The life of a kept filter: nothing is written before the person confirmed, and nothing after they ended it.</summary>
public static class WatchFlow
{
    public const string Pending = "pending";
    public const string Active = "active";
    public const string Ended = "ended";

    public static Flow<OfferWatch> Life { get; } = new(
        Pending,
        [
            new State(Pending, new("to be confirmed", "ждёт подтверждения"), new("waits until you confirm it", "ждёт вашего подтверждения")),
            new State(Active, new("kept", "действует"), new("we write when a new plot fits", "напишем, когда появится подходящий участок")),
            new State(Ended, new("ended", "прекращено"), new("ended; nothing is sent", "прекращено; писем не будет")),
        ],
        [
            new("confirm", new("Confirm", "Подтвердить"), [Pending], Active, InvestorRights.WatchOffers) { Done = new("confirmed", "подтверждено") },
            new("end", new("End it", "Прекратить"), [Pending, Active], Ended, InvestorRights.WatchOffers) { Done = new("ended", "прекращено") },
        ]);
}
