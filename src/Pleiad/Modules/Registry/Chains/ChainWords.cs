using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>Words that several pages of chains share.</summary>
internal static class ChainWords
{
    public static string Kind(Reader reader, Chain chain) => chain.IsService ? reader.T("service chain", "сервисная цепочка") : reader.T("technology chain", "технологическая цепочка");

    /// <summary>A cost in the chain's currency; a dash for unknown, never 0.</summary>
    public static string Cost(Reader reader, Chain chain, double? cost) => cost is { } known ? $"{reader.N.Short(known, 2)}\u00a0{chain.Currency}" : Kernel.Text.Numbers.None;

    public static string Days(Reader reader, double? days) => days is { } known && !double.IsNaN(known) ? reader.N.Short(known, 1) : Kernel.Text.Numbers.None;

    public static string State(Reader reader, OfferView offer) => offer.Stands && offer.Offer.State == ChainOffer.Offered ? reader.T("offered", "предлагается") : offer.Waits ? reader.T("planned", "в планах") : reader.T("stopped", "остановлено");
}
