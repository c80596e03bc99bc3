using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Search;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>Offers that are shown, found by name, by what they say, and by what an investor asks for: megawatts, hectares, the regime, networks, a siding.</summary>
internal static class OfferSearch
{
    private const string Shown = $"state IN ('{OfferFlow.Open}', '{OfferFlow.Reserved}')";

    public static SearchSource Source(SiteCards sites) => new(
        "offers", new("Investment offers", "Инвестиционные предложения"), 46, [Offer.NodeKind], (connection, node) => Entries(connection, node, sites.All()), connection => connection.Scalar<long>($"SELECT count(*) FROM outreach_offer WHERE {Shown}"))
    {
        // what a plot has is the Registry's, and changes without an act on the offer
        Mark = _ => string.Join(';', sites.All().Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => $"{s.Id} {s.Zone} {s.Territory} {string.Join(' ', s.Plots.Select(p => $"{p.Id}{p.Area}"))} {string.Join(' ', s.Utilities.Select(u => $"{u.Kind}{u.Voltage}{u.Capacity}{u.There}"))}")) is { Length: > 0 } all
            ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all))) : "",
    };

    private static IEnumerable<SearchEntry> Entries(DbConnection connection, Node? node, IReadOnlyDictionary<string, SiteCard> sites) => connection.Rows(
        $"SELECT id, kind, en, ru, text_en, text_ru, site, plot, territory, power, power_to_come, rail, illustrative FROM outreach_offer WHERE {Shown} AND (@id = '' OR id = @id) ORDER BY id",
        r =>
        {
            var site = sites.GetValueOrDefault(r.GetString(6));
            var (power, more) = (r.IsDBNull(9) ? double.NaN : r.GetDouble(9), r.IsDBNull(10) ? double.NaN : r.GetDouble(10));
            var has = Has(site, r.GetString(7), power, r.GetString(11)).ToList();
            var territory = site?.Territory ?? r.GetString(8);
            return new SearchEntry(
                "offers", Node.Of(Offer.NodeKind, r.GetString(0)).Path, new(r.GetString(2), r.GetString(3)),
                new(Line(OfferWords.Name(r.GetString(1)).En, has.Select(h => h.En)), Line(OfferWords.Name(r.GetString(1)).Ru, has.Select(h => h.Ru))), OfferAddress.Of(r.GetString(0)))
            {
                Text = string.Join(' ', [r.GetString(4), r.GetString(5), site?.Name.En ?? "", site?.Name.Ru ?? "", .. double.IsNaN(more) ? Array.Empty<string>() : [$"{N(more, Numbers.English)} MW planned", $"{N(more, Numbers.Russian)} МВт планируется"], .. Networks(site).SelectMany(n => new[] { n.En, n.Ru })]),
                Facets = territory.Length > 0 ? [$"{TerritoryNames.Facet}:{territory}"] : [], Illustrative = r.GetBoolean(12),
            };
        }, ("@id", node?.Id ?? ""));

    /// <summary>What an investor counts on, as it stands under the name.</summary>
    private static IEnumerable<Sentence> Has(SiteCard? site, string plot, double power, string rail)
    {
        if (site?.Plots.FirstOrDefault(p => p.Id == plot) is { } of)
            yield return new($"{N(of.Area, Numbers.English)} ha", $"{N(of.Area, Numbers.Russian)} га");
        if (!double.IsNaN(power) && site?.There != false)
            yield return new($"{N(power, Numbers.English)} MW", $"{N(power, Numbers.Russian)} МВт");
        if (site is { Zone.Length: > 0 })
            yield return site.ZoneName;
        if (rail == "yes")
            yield return new("railway siding", "железнодорожный путь");
    }

    private static IEnumerable<Sentence> Networks(SiteCard? site) => (site?.Utilities ?? []).Select(u => new Sentence(
        $"{u.Kind}{(double.IsNaN(u.Voltage) ? "" : $" {N(u.Voltage, Numbers.English)} kV")}{(double.IsNaN(u.Capacity) ? "" : $" {N(u.Capacity, Numbers.English)} {u.Unit}")}",
        $"{u.Kind switch { "power" => "электричество", "gas" => "газ", "water" => "вода", "heat" => "тепло", "sewage" => "стоки", _ => "" }}{(double.IsNaN(u.Voltage) ? "" : $" {N(u.Voltage, Numbers.Russian)} кВ")}"));

    private static string Line(string kind, IEnumerable<string> has) => string.Join(" · ", has.Prepend(Words.Capital(kind)));

    private static string N(double value, Numbers numbers) => numbers.Short(value, 2);
}
