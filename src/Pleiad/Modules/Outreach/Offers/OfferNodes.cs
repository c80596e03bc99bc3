using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>Offers as nodes: above stands whose it is, so that a cluster's manager keeps the cluster's own.</summary>
internal static class OfferNodes
{
    public static NodeKind Offers(IDbContextFactory<PleiadDb> databases) => new(
        Offer.NodeKind,
        node => databases.Ask(db => db.Offers.Where(o => o.Id == node.Id && o.Owner != "").Select(o => o.Owner).ToList()).Select(path => new Node(path)),
        node => databases.Ask(db => db.Offers.Where(o => o.Id == node.Id).Select(o => new { o.En, o.Ru, o.State }).FirstOrDefault()) is { } offer
            ? offer.State == OfferFlow.Draft ? new Sentence("an offer that is not shown yet", "предложение, которое ещё не показано") : new Sentence(offer.En, offer.Ru)
            : null);

    public static FlowFurniture Life { get; } = new(
        Offer.NodeKind, new("Investment offers", "Инвестиционные предложения"), OfferFlow.Life, connection => connection.Rows("SELECT id, state FROM outreach_offer", r => (Node.Of(Offer.NodeKind, r.GetString(0)), r.GetString(1))));

    public static IReadOnlyList<DeedName> Deeds { get; } = [new(Offer.NodeKind, "write", new("written", "составлено")), new(Offer.NodeKind, "load", new("read from the articles", "прочитано из статей"))];
}
