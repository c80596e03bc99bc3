using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Outreach.Offers;

/// <summary>
/// Something an investor can come into: a plot, a project that seeks a partner, a product that seeks a manufacturer. What the Registry knows
/// of a site, its plots and utilities is read there; an offer adds only its own terms.
/// </summary>
public sealed record Offer
{
    public const string NodeKind = "outreach/offers";

    public required string Id { get; init; }

    /// <summary>One of <see cref="OfferWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>The path of the organisation or cluster whose offer it is; "" for the centre's own.</summary>
    public string Owner { get; init; } = "";

    /// <summary>A state of <see cref="OfferFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>The Registry's site, of a plot; "" otherwise.</summary>
    public string Site { get; init; } = "";

    /// <summary>The Registry's plot; "" for the site as a whole.</summary>
    public string Plot { get; init; } = "";

    /// <summary>Where a project or product is; a plot is where its site is.</summary>
    public string Territory { get; init; } = "";

    /// <summary>The path of what it came from: a product, a step of a chain; "" for none.</summary>
    public string Because { get; init; } = "";

    /// <summary>Megawatts that this offer can have now; null when nobody says.</summary>
    public double? Power { get; init; }

    /// <summary>Megawatts more that are planned for it; null for none known.</summary>
    public double? PowerToCome { get; init; }

    /// <summary>When those are to be there: 2028 or more exactly; "" for unknown.</summary>
    public string PowerFrom { get; init; } = "";

    /// <summary>The most hazardous sanitary class of a plant that may be built, 1 (most) to 5; null when nobody says.</summary>
    public int? Sanitary { get; init; }

    /// <summary>yes, no, or "" when nobody says.</summary>
    public string Rail { get; init; } = "";

    /// <summary>In the smallest unit of <see cref="Currency"/>: a hectare's price of a plot, the sum sought by a project; null when nobody says.</summary>
    public long? Price { get; init; }

    public string Currency { get; init; } = "";

    public bool Illustrative { get; init; }

    /// <summary>The claim it was read from; "" where somebody entered it.</summary>
    public string Claim { get; init; } = "";

    public string PostedBy { get; init; } = "";

    public required string CreatedAt { get; init; }

    /// <summary>When it was first shown to everybody; "" while it is a draft.</summary>
    public string OpenedAt { get; init; } = "";

    public Node Node => Node.Of(NodeKind, Id);

    public Sentence Name => new(En, Ru);

    public string Title(Language language) => language == Language.English ? En : Ru;
}

/// <summary>The words of offers.</summary>
public static class OfferWords
{
    public const string Plot = "plot";
    public const string Project = "project";
    public const string Product = "product";

    public static IReadOnlyList<(string Id, Sentence Name, Sentence Many)> Kinds { get; } =
    [
        (Plot, new("plot", "участок"), new("Plots", "Участки")),
        (Project, new("project that seeks a partner", "проект, который ищет партнёра"), new("Projects that seek partners", "Проекты, которые ищут партнёров")),
        (Product, new("product that seeks a manufacturer", "продукт, который ищет производителя"), new("Products that seek manufacturers", "Продукты, которые ищут производителей")),
    ];

    public static IReadOnlyList<string> Currencies { get; } = ["RUB", "EUR", "USD"];

    public static Sentence Name(string kind) => Kinds.First(k => k.Id == kind).Name;

    /// <summary>"10.5 m roubles", «10,5 млн евро».</summary>
    public static Sentence Money(long minor, string currency)
    {
        var value = minor / 100.0;
        var (size, en, ru) = value switch { >= 1e9 => (1e9, " bn", " млрд"), >= 1e6 => (1e6, " m", " млн"), >= 1e4 => (1e3, " thousand", " тыс."), _ => (1.0, "", "") };
        var (one, two) = currency switch { "RUB" => ("roubles", "рублей"), "EUR" => ("euros", "евро"), "USD" => ("US dollars", "долларов США"), _ => (currency, currency) };
        return new($"{Numbers.English.Short(value / size, 2)}{en} {one}", $"{Numbers.Russian.Short(value / size, 2)}{ru} {two}");
    }
}

/// <summary>The addresses of offers, without the language.</summary>
public static class OfferAddress
{
    public const string All = "/" + Offer.NodeKind;

    public static string Of(string id, string below = "") => $"{All}/{id}{below}";
}
