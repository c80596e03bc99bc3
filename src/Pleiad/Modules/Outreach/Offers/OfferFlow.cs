using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>The life of an offer: written, shown, held for somebody, closed.</summary>
public static class OfferFlow
{
    public const string Draft = "draft";
    public const string Open = "open";
    public const string Reserved = "reserved";
    public const string Closed = "closed";

    public static Flow<Offer> Life { get; } = new(
        Draft,
        [
            new State(Draft, new("draft", "черновик"), Owner: Role.CentreOfficer),
            new State(Open, new("open", "открыто")),
            new State(Reserved, new("held for an investor", "удерживается для инвестора"), Owner: Role.CentreOfficer),
            new State(Closed, new("closed", "закрыто")),
        ],
        [
            new("open", new("Show to everybody", "Показать всем"), [Draft], Open, InvestorRights.KeepOffer) { Done = new("shown to everybody", "показано всем") },
            new("reserve", new("Hold for an investor", "Удержать для инвестора"), [Open], Reserved, InvestorRights.KeepOffer, NeedsReason: true) { Done = new("held for an investor", "удержано для инвестора") },
            new("free", new("Free again", "Снять удержание"), [Reserved], Open, InvestorRights.KeepOffer) { Done = new("free again", "снова свободно") },
            new("close", new("Close", "Закрыть"), [Draft, Open, Reserved], Closed, InvestorRights.KeepOffer, NeedsReason: true) { Done = new("closed", "закрыто") },
            new("reopen", new("Open again", "Открыть снова"), [Closed], Open, InvestorRights.KeepOffer) { Done = new("opened again", "открыто снова") },
        ]);
}
