using Pleiad.Kernel;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>What an investor can ask about, who answers, and within how many working days.</summary>
/// <param name="Id">As it stands in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Office">Which office answers, unless the offer it is about has an owner with a manager.</param>
/// <param name="Days">Working days until the answer.</param>
public sealed record EnquiryTopic(string Id, Sentence Name, Sentence Office, int Days);

/// <summary>The topics. The times are this installation's own promise: no source names one.</summary>
public static class EnquiryTopics
{
    public static IReadOnlyList<EnquiryTopic> All { get; } =
    [
        new(OfferWords.Plot, new("a plot or a site", "участок или площадка"), new("investment office, sites", "инвестиционная служба, площадки"), 3),
        new(OfferWords.Project, new("a project that seeks a partner", "проект, который ищет партнёра"), new("investment office, projects", "инвестиционная служба, проекты"), 5),
        new(OfferWords.Product, new("a product that seeks a manufacturer", "продукт, который ищет производителя"), new("investment office, products", "инвестиционная служба, продукты"), 5),
        new("support", new("support measures and regimes", "меры поддержки и режимы"), new("investment office, support", "инвестиционная служба, поддержка"), 5),
        new("connection", new("power, gas and water", "электричество, газ и вода"), new("investment office, networks", "инвестиционная служба, сети"), 10),
        new("other", new("something else", "другое"), new("investment office", "инвестиционная служба"), 3),
    ];

    public static EnquiryTopic Of(string id) => All.FirstOrDefault(t => t.Id == id) ?? All[^1];
}
