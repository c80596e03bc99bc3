using Pleiad.Kernel;
using Pleiad.Modules.Outreach.Contracts;
using Pleiad.Modules.Outreach.Offers;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>Investment offers for an issue: those first shown since the last one that are still open.</summary>
internal static class OfferSource
{
    private const int Most = 6;

    public static DigestSource Lines(IServiceProvider services) => new(DigestTopics.Offers, question => services.GetRequiredService<NewOffers>().Since(question.Since).Reverse().Select((offer, i) => new DigestLine(
        new($"{offer.Name.En} ({offer.KindName.En})", $"{offer.Name.Ru} ({offer.KindName.Ru})"), new("The offer's own page", "Страница предложения"), offer.OpenedAt[..10], offer.Address,
        i < Most ? new("Chosen: shown since the last issue, and still open.", "Включено: показано после прошлого выпуска и ещё открыто.") : new($"Left out: {Most} newer ones are in.", $"Не включено: есть {Most} новее."))
    {
        Chosen = i < Most, Illustrative = offer.Illustrative,
    }));
}
