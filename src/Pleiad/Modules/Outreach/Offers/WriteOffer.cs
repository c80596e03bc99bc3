using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>
/// Writes an offer: shown at once, or kept as a draft. Fields: offer-kind, title-en, title-ru, text-en, text-ru, owner, site, plot, territory,
/// power, power-to-come, power-from, sanitary, rail, price, currency, draft.
/// </summary>
public static class WriteOffer
{
    private const double MostMoney = 1e13; // whole units; a hundredfold still fits a long

    public static Func<ActScope, string> From(Form form, RightsOfActors rights, IReadOnlyDictionary<string, SiteCard> sites, IReadOnlyCollection<string> territories)
    {
        var kind = form.Choice("offer-kind", OfferWords.Kinds.Select(k => k.Id));
        var (en, ru) = (form.Line("title-en", required: false, longest: 160), form.Line("title-ru", required: false, longest: 160));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("title-en", "Give it a title in one of the languages.", "Дайте заголовок хотя бы на одном языке.");
        var (textEn, textRu, owner) = (form.Lines("text-en", required: false), form.Lines("text-ru", required: false), form.Line("owner", required: false));
        var site = form.Choice("site", sites.Keys, required: kind == OfferWords.Plot);
        var plot = form.Line("plot", required: false);
        if (plot.Length > 0 && sites.GetValueOrDefault(site)?.Plots.All(p => p.Id != plot) != false)
            form.Refuse("plot", "Choose a plot of that site.", "Выберите участок этой площадки.");
        var territory = form.Choice("territory", territories, required: false);
        var (power, more) = (form.Number("power", required: false, least: 0, most: 10_000), form.Number("power-to-come", required: false, least: 0, most: 10_000));
        var (from, sanitary, rail) = (form.Date("power-from", required: false), form.Choice("sanitary", ["1", "2", "3", "4", "5"], required: false), form.Choice("rail", ["yes", "no"], required: false));
        var price = form.Number("price", required: false, least: 0, most: MostMoney);
        var currency = form.Choice("currency", OfferWords.Currencies, required: !double.IsNaN(price));
        var draft = form.Ticked("draft");
        return scope =>
        {
            var of = owner.Length == 0 ? Node.Instance : new Node(owner);
            if (owner.Length > 0 && !rights.Exists(of))
                throw new RefusedException("owner", "There is no such organisation or cluster.", "Такой организации или кластера нет.");
            rights.Must(scope.Actor, InvestorRights.KeepOffer, of);
            var offer = new Offer
            {
                Id = FreeId(scope, en.Length > 0 ? en : ru), Kind = kind, En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, TextEn = textEn.Length > 0 ? textEn : textRu, TextRu = textRu.Length > 0 ? textRu : textEn,
                Owner = owner, State = draft ? OfferFlow.Draft : OfferFlow.Open, Site = site, Plot = plot, Territory = site.Length > 0 ? "" : territory, Power = Known(power), PowerToCome = Known(more), PowerFrom = from,
                Sanitary = sanitary.Length > 0 ? sanitary[0] - '0' : null, Rail = rail, Price = double.IsNaN(price) ? null : (long)Math.Round(price * 100), Currency = double.IsNaN(price) ? "" : currency,
                PostedBy = scope.Actor.Id, CreatedAt = scope.Now.ToString("O"), OpenedAt = draft ? "" : scope.Now.ToString("O"),
            };
            scope.Db.Offers.Add(offer);
            scope.Write(new Deed(offer.Node, "write") { To = OfferFlow.Draft, Facts = new JsonObject { ["kind"] = kind, ["owner"] = owner, ["site"] = site, ["plot"] = plot } });
            if (!draft)
                scope.Write(new Deed(offer.Node, "open") { From = OfferFlow.Draft, To = OfferFlow.Open });
            return OfferAddress.Of(offer.Id);
        };
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    /// <summary>A name as an address writes it, in Latin letters, that no other offer has.</summary>
    private static string FreeId(ActScope scope, string name)
    {
        var key = Words.Key(Pleiad.Kernel.Search.Transliteration.Latin(name.ToLowerInvariant()));
        key = key.Length == 0 ? "offer" : key.Length > 60 ? key[..60].TrimEnd('-') : key;
        for (var i = 1; ; i++)
        {
            var id = i == 1 ? key : $"{key}-{i}";
            if (id is not "new" && scope.Connection.Scalar<long>("SELECT count(*) FROM outreach_offer WHERE id = @id", ("@id", id)) == 0)
                return id;
        }
    }
}

/// <summary>Takes an offer a step along its life.</summary>
public static class MoveOffer
{
    public static Func<ActScope, string> From(Form form, string id, string move)
    {
        var (reason, version) = (form.Lines("reason", required: false, longest: 1000), form.Version);
        return scope =>
        {
            var offer = scope.Db.Offers.SingleOrDefault(o => o.Id == id) ?? throw OfferViews.Missing(id);
            Journal.MustBeAt(scope.Connection, offer.Node, version);
            var made = OfferFlow.Life.Must(move, offer.State, offer, reason);
            scope.Put(offer with { State = made.To, OpenedAt = offer.OpenedAt.Length == 0 && made.To == OfferFlow.Open ? scope.Now.ToString("O") : offer.OpenedAt });
            scope.Write(new Deed(offer.Node, made.Name) { From = offer.State, To = made.To, Reason = reason });
            return OfferAddress.Of(id);
        };
    }
}
