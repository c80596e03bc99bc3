using Pleiad.Kernel;

namespace Pleiad.Modules.Outreach.Subscriptions;

/// <summary>What the digest speaks of: the sections of an issue, and what a subscriber may choose of them.</summary>
/// <param name="Id">For programs.</param>
/// <param name="Name">As the head of a section.</param>
/// <param name="What">What stands in it, and whose word it is.</param>
public sealed record DigestTopic(string Id, Sentence Name, Sentence What);

/// <summary>The topics, in the order of the letter.</summary>
public static class DigestTopics
{
    public const string Offers = "offers";
    public const string News = "news";
    public const string Indicators = "indicators";
    public const string Events = "events";
    public const string Bulletin = "bulletin";

    public static IReadOnlyList<DigestTopic> All { get; } =
    [
        new(Offers, new("Investment offers", "Инвестиционные предложения"), new("Plots, projects that seek a partner, products that seek a maker", "Площадки, проекты, которым нужен партнёр, продукты, которым нужен производитель")),
        new(News, new("News of the economy", "Новости экономики"), new("Chosen by editors; each with its source and date", "Выбирают редакторы; у каждой указаны источник и дата")),
        new(Indicators, new("Figures", "Показатели"), new("Jobs and strong places from the Observatory; each opens to its proof", "Рабочие места и сильные места по данным обсерватории; каждая цифра открывается до доказательства")),
        new(Events, new("Events", "События"), new("What begins in the weeks after the letter", "Что начнётся в ближайшие недели после письма")),
        new(Bulletin, new("The Bulletin", "Бюллетень"), new("The newest issue, to read here and as PDF", "Новый выпуск — на сайте и в PDF")),
    ];

    public static DigestTopic Of(string id) => All.First(t => t.Id == id);
}

/// <summary>How often the letter comes.</summary>
public static class Frequencies
{
    public const string Monthly = "monthly";
    public const string Quarterly = "quarterly";

    /// <summary>Each with its months of the year.</summary>
    public static IReadOnlyList<(string Id, Sentence Name, Sentence Hint)> All { get; } =
    [
        (Monthly, new("Every month", "Каждый месяц"), new("Twelve letters a year at most", "Не больше двенадцати писем в год")),
        (Quarterly, new("Every quarter", "Раз в квартал"), new("The issues of March, June, September and December", "Выпуски за март, июнь, сентябрь и декабрь")),
    ];

    /// <summary>Whether the issue of a month, as 2026-11, is one of those that are wanted so often.</summary>
    public static bool Wants(string frequency, string month) => frequency == Monthly || month[5..] is "03" or "06" or "09" or "12";
}
