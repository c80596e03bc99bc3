using Pleiad.Kernel;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Registry.Sites;

/// <summary>A place where one can settle or be connected: a park, an economic zone, a hub of the grid.</summary>
public sealed record Site
{
    public const string NodeKind = "registry/sites";

    public required string Id { get; init; }

    public required string En { get; init; }

    public required string Ru { get; init; }

    /// <summary>One of <see cref="SiteWords.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation that runs it; "" where no source says.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The site it is part of; "" for none.</summary>
    public string PartOf { get; init; } = "";

    public string Dataset { get; init; } = "";

    public string Territory { get; init; } = "";

    public string PlaceEn { get; init; } = "";

    public string PlaceRu { get; init; } = "";

    /// <summary>The regime it is under, one of <see cref="SiteWords.Zones"/>; "" for none or unknown.</summary>
    public string Zone { get; init; } = "";

    /// <summary>One of <see cref="SiteWords.States"/>; only what is available counts among what exists.</summary>
    public string State { get; init; } = SiteWords.Available;

    /// <summary>The date of the state; of a plan the date it is planned for; "" for unknown.</summary>
    public string Since { get; init; } = "";

    /// <summary>Hectares in all; null when unknown.</summary>
    public double? Area { get; init; }

    public bool Illustrative { get; init; }

    public string Claim { get; init; } = "";

    public string ConfirmedAt { get; init; } = "";

    public string ConfirmedBy { get; init; } = "";

    public required string CreatedAt { get; init; }

    public Node Node => Node.Of(NodeKind, Id);

    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>A plot of a site.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Site">Of which site.</param>
/// <param name="Name">As the plan of the site calls it.</param>
/// <param name="Area">Hectares.</param>
/// <param name="State">free, reserved or taken.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Plot(string Id, string Site, string Name, double Area, string State, bool Illustrative, string Claim);

/// <summary>What a site is supplied with.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Site">Of which site.</param>
/// <param name="Kind">One of <see cref="SiteWords.UtilityKinds"/>.</param>
/// <param name="En">Its name in English: the substation, the pipe; "" for none.</param>
/// <param name="Ru">Its name in Russian.</param>
/// <param name="Voltage">Kilovolts, of power; null for unknown.</param>
/// <param name="Capacity">How much, in <paramref name="Unit"/>; null for unknown.</param>
/// <param name="Unit">MW, m³/h; "" for none.</param>
/// <param name="State">One of <see cref="SiteWords.States"/>: only what is available counts as available.</param>
/// <param name="Since">The date of the state; of a plan the date it is planned for; "" for unknown.</param>
/// <param name="Illustrative">Invented for demonstration.</param>
/// <param name="Claim">The claim it was read from; "" for none.</param>
public sealed record Utility(string Id, string Site, string Kind, string En, string Ru, double? Voltage, double? Capacity, string Unit, string State, string Since, bool Illustrative, string Claim)
{
    public string Name(Language language) => language == Language.English ? En : Ru;
}

/// <summary>The words of sites.</summary>
public static class SiteWords
{
    public const string Available = "available";
    public const string UnderConstruction = "under-construction";
    public const string Planned = "planned";

    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
    [
        ("technopark", new("technology park", "технопарк")),
        ("science-park", new("science park", "научный парк")),
        ("industrial-park", new("industrial park", "индустриальный парк")),
        ("economic-zone", new("special economic zone", "особая экономическая зона")),
        ("incubator", new("business incubator", "бизнес-инкубатор")),
        ("engineering-centre", new("engineering centre", "инжиниринговый центр")),
        ("laboratory", new("laboratory", "лаборатория")),
        ("training-centre", new("training centre", "учебный центр")),
        ("substation", new("substation", "подстанция")),
        ("power-hub", new("power hub", "энергоузел")),
        ("other", new("site", "площадка")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> Zones { get; } =
    [
        ("special-economic-zone", new("special economic zone", "особая экономическая зона")),
        ("technopark", new("technology park", "технопарк")),
        ("priority-territory", new("territory of advanced development", "территория опережающего развития")),
        ("industrial-park", new("industrial park", "индустриальный парк")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> UtilityKinds { get; } =
    [
        ("power", new("power", "электричество")),
        ("gas", new("gas", "газ")),
        ("water", new("water", "вода")),
        ("heat", new("heat and steam", "тепло и пар")),
        ("sewage", new("sewage", "стоки")),
        ("internet", new("internet", "интернет")),
        ("other", new("other", "другое")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> States { get; } =
    [
        (Available, new("available", "есть")),
        (UnderConstruction, new("under construction", "строится")),
        (Planned, new("planned", "планируется")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> PlotStates { get; } =
    [
        ("free", new("free", "свободен")),
        ("reserved", new("reserved", "забронирован")),
        ("taken", new("taken", "занят")),
    ];

    /// <summary>The name of a word in one of the lists; the word itself where it is in none.</summary>
    public static Sentence Name(IReadOnlyList<(string Id, Sentence Name)> words, string id) => words.FirstOrDefault(w => w.Id == id).Name ?? new(id, id);
}
