using Pleiad.Kernel;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>The words that columns of clusters may hold, with their names in both languages.</summary>
public static class ClusterWords
{
    /// <summary>What a cluster is made for.</summary>
    public static IReadOnlyDictionary<string, Sentence> Kinds { get; } = new Dictionary<string, Sentence>
    {
        ["innovation"] = new("innovative territorial cluster", "инновационный территориальный кластер"),
        ["industrial"] = new("industrial cluster", "промышленный кластер"),
        ["medical"] = new("medical cluster", "медицинский кластер"),
        ["creative"] = new("creative cluster", "творческий кластер"),
    };

    /// <summary>How clusters of the world differ: what they began from.</summary>
    public static IReadOnlyDictionary<string, Sentence> Archetypes { get; } = new Dictionary<string, Sentence>
    {
        ["services"] = new("built on services", "вырос из услуг"),
        ["research"] = new("built on research", "вырос из исследований"),
        ["production"] = new("built on production", "вырос из производства"),
        ["ground-up"] = new("built from ground zero", "строится с нуля"),
    };

    /// <summary>What an organisation is in a cluster.</summary>
    public static IReadOnlyDictionary<string, Sentence> Parts { get; } = new Dictionary<string, Sentence>
    {
        ["anchor"] = new("anchor company", "якорная компания"),
        ["sme"] = new("small or medium firm", "малое или среднее предприятие"),
        ["firm"] = new("company", "компания"),
        ["university"] = new("university", "вуз"),
        ["school"] = new("school", "школа"),
        ["research"] = new("research organisation", "научная организация"),
        ["clinic"] = new("clinic", "клиника"),
        ["society"] = new("society or association", "общество или ассоциация"),
        ["abroad"] = new("member from abroad", "участник из-за рубежа"),
        ["authority"] = new("authority", "орган власти"),
        ["support"] = new("support body", "организация поддержки"),
        ["partner"] = new("partner", "партнёр"),
    };

    /// <summary>What somebody does for a cluster as a whole.</summary>
    public static IReadOnlyDictionary<string, Sentence> Managing { get; } = new Dictionary<string, Sentence>
    {
        ["coordinates"] = new("coordinator", "координатор"),
        ["manages"] = new("manager", "управляющий"),
        ["supports"] = new("support body", "организация поддержки"),
    };

    /// <summary>What the state is to a cluster.</summary>
    public static IReadOnlyDictionary<string, Sentence> StateRoles { get; } = new Dictionary<string, Sentence>
    {
        ["provides"] = new("provides services", "оказывает услуги"),
        ["buys"] = new("buys", "заказывает и покупает"),
        ["regulates"] = new("regulates", "регулирует"),
    };
}
