using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Watches;

/// <summary>Looks whether plots were opened that pass somebody's filter, and writes of them once: letter and mark of what was seen are one transaction.</summary>
public sealed class TellOfOffers(IDbContextFactory<PleiadDb> databases, ActRunner acts, OfferViews offers, ConsentRegister consents, WatchLetters letters, TimeProvider clock, ILogger<TellOfOffers> log) : RegularWork(TimeSpan.FromMinutes(1), "Investors are told of new plots later", clock, log)
{
    /// <returns>How many letters were written.</returns>
    public int Run()
    {
        var last = databases.Ask(db => db.Offers.Where(o => o.Kind == OfferWords.Plot && o.State == OfferFlow.Open).Max(o => o.OpenedAt)) ?? "";
        if (!databases.Ask(db => db.OfferWatches.Any(w => w.State == WatchFlow.Active && string.Compare(w.SeenAt, last) < 0)))
            return 0; // before the write lock
        var plots = offers.Plots().OrderBy(p => p.Offer.OpenedAt, StringComparer.Ordinal).ThenBy(p => p.Offer.Id, StringComparer.Ordinal).ToList();
        var written = 0;
        acts.Run(Actor.Program, scope =>
        {
            foreach (var watch in scope.Db.OfferWatches.Where(w => w.State == WatchFlow.Active).OrderBy(w => w.Id).ToList())
            {
                var fresh = plots.Where(p => string.CompareOrdinal(p.Offer.OpenedAt, watch.SeenAt) > 0).ToList();
                if (fresh.Count == 0)
                    continue;
                var fits = fresh.Where(p => PlotConditions.All(PlotConditions.Of(p, watch.Asked)) == Fit.Fits).ToList();
                if (fits.Count > 0 && consents.Holds(scope.Connection, watch.Node.Path, WatchLetters.Purpose.Id))
                {
                    letters.Found(scope, watch, fits);
                    written++;
                }

                scope.Put(watch with { SeenAt = fresh[^1].Offer.OpenedAt, Told = watch.Told + fits.Count });
            }
        });
        return written;
    }

    protected override Task Once(CancellationToken cancel)
    {
        Run();
        return Task.CompletedTask;
    }
}
