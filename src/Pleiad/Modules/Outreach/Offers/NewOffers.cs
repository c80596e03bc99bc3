using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>An offer in a list: the digest's, or another page's.</summary>
/// <param name="Kind">plot, project or product.</param>
/// <param name="KindName">The same in words.</param>
/// <param name="Name">Its title.</param>
/// <param name="Text">What it says of itself.</param>
/// <param name="Address">Its page, without the language.</param>
/// <param name="OpenedAt">When it was first shown.</param>
/// <param name="Illustrative">Whether it is invented.</param>
internal sealed record OfferCard(string Kind, Sentence KindName, Sentence Name, Sentence Text, string Address, string OpenedAt, bool Illustrative);

/// <summary>The offers that are new.</summary>
public sealed class NewOffers(IDbContextFactory<PleiadDb> databases)
{
    /// <summary>What was first shown on a day or after it and is still open, the oldest first.</summary>
    internal IReadOnlyList<OfferCard> Since(DateOnly day)
    {
        var from = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return [.. databases.Ask(db => db.Offers.Where(o => o.State == OfferFlow.Open).OrderBy(o => o.OpenedAt).ThenBy(o => o.Id).ToList())
            .Where(o => string.CompareOrdinal(o.OpenedAt, from) >= 0).Select(o => new OfferCard(o.Kind, OfferWords.Name(o.Kind), o.Name, new(o.TextEn, o.TextRu), OfferAddress.Of(o.Id), o.OpenedAt, o.Illustrative))];
    }
}
