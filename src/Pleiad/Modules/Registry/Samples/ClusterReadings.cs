using Pleiad.Kernel;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>How a cluster of the articles is read.</summary>
/// <param name="Id">The slug; its names come from the claims.</param>
/// <param name="Kind">One of <see cref="ClusterWords.Kinds"/>.</param>
/// <param name="Archetype">One of <see cref="ClusterWords.Archetypes"/>; "" where nobody says.</param>
/// <param name="State">Where it stands by the articles.</param>
/// <param name="Territories">Codes of ISO 3166; each with the claim that places it there.</param>
/// <param name="Evidence">What shows the state.</param>
internal sealed record ClusterReading(string Id, string Kind, string Archetype, string State, (string Code, string Claim)[] Territories, EvidenceReading[] Evidence)
{
    /// <summary>When it was founded; "" where nobody says.</summary>
    public string Founded { get; init; } = "";

    /// <summary>Keys of the Observatory's categories that it works in, by our reading.</summary>
    public string Categories { get; init; } = "";

    /// <summary>The Russian name where the claims have none.</summary>
    public string Ru { get; init; } = "";
}

/// <summary>A claim read as evidence of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Date">The date of the fact, or of the article that states it.</param>
/// <param name="ByThen">Whether the date is the article's: the fact is no later.</param>
/// <param name="Claim">The claim.</param>
internal sealed record EvidenceReading(string State, string Date, bool ByThen, string Claim);

/// <summary>
/// Which subjects of the claims are organised or proposed clusters, and how far each has come by our reading. The others of the type
/// cluster are ideas and general terms ("clusters of the future") and stay claims.
/// </summary>
internal static class ClusterReadings
{
    public const string Federal = "federal";
    public const string Pilot = "pilot";

    public static IReadOnlyList<ClusterReading> All { get; } =
    [
        new("spb-pharma", "innovation", "production", ClusterFlow.Supported, [("RU-SPE", "f058")],
            [new(ClusterFlow.Registered, "2012", true, "f060"), new(ClusterFlow.Supported, "2012", false, "f060"), new(ClusterFlow.Supported, "2015", true, "f169")]) { Categories = "biopharmaceuticals medical-devices" },
        new("spb-it", "innovation", "", ClusterFlow.Supported, [("RU-SPE", "f171")],
            [new(ClusterFlow.Registered, "2015", true, "f171"), new(ClusterFlow.Supported, "2015", true, "f170")]) { Categories = "information-technology-and-analytical-instruments communications-equipment-and-services" },
        new("jewellery-cluster-proposed", "creative", "", ClusterFlow.Proposed, [("RU-SPE", "f140")], [new(ClusterFlow.Proposed, "2015-08", false, "f140")]) { Categories = "jewelry-and-precious-metals" },
        new("arts-cluster-proposed", "creative", "", ClusterFlow.Proposed, [("RU-SPE", "f141")], [new(ClusterFlow.Proposed, "2015-08", false, "f141")]) { Ru = "Кластер искусств", Categories = "performing-arts" },
        new("kaluga-pharma", "innovation", "production", ClusterFlow.Registered, [("RU-KLU", "f400")], [new(ClusterFlow.Registered, "2012", false, "f484")]) { Founded = "2012", Categories = "biopharmaceuticals" },
        new("kaluga-nuclear-cluster", "industrial", "", ClusterFlow.Registered, [("RU-KLU", "f267")], [new(ClusterFlow.Registered, "2019-05", true, "f267")]),
        new("moscow-medical-technologies", "medical", "", ClusterFlow.Founding, [("RU-MOW", "f309")], [new(ClusterFlow.Founding, "2014", true, "f318")]) { Categories = "medical-devices" },
        new("international-medical-cluster", "medical", "", ClusterFlow.Founding, [("RU-MOW", "f234")], [new(ClusterFlow.Founding, "2019-05", true, "f217")]) { Categories = "medical-devices" },
        new("moscow-city-innovation-cluster", "innovation", "", ClusterFlow.Proposed, [("RU-MOW", "f216")], [new(ClusterFlow.Proposed, "2019-05", true, "f216")]),
        new("troitsk-new-materials-laser-and-radiation-technologies", "innovation", "research", ClusterFlow.Supported, [("RU-MOW", "f356")],
            [new(ClusterFlow.Registered, "2014", true, "f356"), new(ClusterFlow.Supported, "2014", true, "f355")]),
        new("zelenograd-electronic-industry-cluster", "innovation", "production", ClusterFlow.Supported, [("RU-MOW", "f357")],
            [new(ClusterFlow.Registered, "2014", true, "f357"), new(ClusterFlow.Supported, "2014", true, "f355")]) { Categories = "information-technology-and-analytical-instruments" },
        new("moscow-composite-cluster", "industrial", "", ClusterFlow.Registered, [("RU-MOW", "f358")], [new(ClusterFlow.Registered, "2014", false, "f358")]) { Founded = "2014", Categories = "plastics" },
        new("moscow-biotechnology-cluster", "innovation", "", ClusterFlow.Founding, [("RU-MOW", "f359")], [new(ClusterFlow.Founding, "2014", false, "f359")]) { Categories = "biopharmaceuticals" },
        new("novosibirsk-regional-medical-technology-cluster", "medical", "", ClusterFlow.Registered, [("RU-NVS", "f276")], [new(ClusterFlow.Registered, "2019-05", true, "f276")]) { Categories = "medical-devices" },
        new("healthcapital-berlin-brandenburg", "medical", "", ClusterFlow.Registered, [("DE-BE", "f238"), ("DE-BB", "f238")], [new(ClusterFlow.Registered, "2019-05", true, "f238")]),
        new("litcare", "medical", "services", ClusterFlow.Registered, [("LT", "f281")], [new(ClusterFlow.Registered, "2019-05", true, "f281")]),
        new("munich-biomedical-cluster", "medical", "services", ClusterFlow.Registered, [("DE-BY", "f370")], [new(ClusterFlow.Registered, "2014", true, "f370")]),
        new("osaka-biomedical-cluster", "medical", "research", ClusterFlow.Registered, [("JP-27", "f371")], [new(ClusterFlow.Registered, "2014", true, "f371")]),
        new("south-korean-medical-cluster", "medical", "ground-up", ClusterFlow.Founding, [("KR", "f372")], [new(ClusterFlow.Founding, "2014", true, "f372")]),
    ];

    /// <summary>Memberships: by claims that say so, and what the organisation is in the cluster by our reading.</summary>
    public static IReadOnlyList<(string Claim, string Organisation, string Cluster, string Part)> Members { get; } =
    [
        ("f063", "biocad", "spb-pharma", "anchor"), ("f064", "polysan", "spb-pharma", "anchor"), ("f065", "geropharm", "spb-pharma", "anchor"), ("f066", "vertex", "spb-pharma", "anchor"),
        ("f076", "geropharm-bio", "spb-pharma", "firm"), ("f077", "groteks", "spb-pharma", "firm"), ("f078", "pharmasyntez-nord", "spb-pharma", "firm"),
        ("f111", "st-petersburg-state-chemical-and-pharmaceutical-university", "spb-pharma", "partner"),
        ("f426", "bion", "kaluga-pharma", "firm"), ("f432", "mir-pharm", "kaluga-pharma", "firm"), ("f479", "sanatmetal-cis", "kaluga-pharma", "firm"),
    ];

    /// <summary>Who runs a cluster: an organisation or a person.</summary>
    public static IReadOnlyList<(string Claim, string Cluster, string Part, string Organisation, string Person)> Managers { get; } =
    [
        ("f158", "spb-pharma", "supports", "spb-cluster-development-centre", ""), ("f158", "spb-it", "supports", "spb-cluster-development-centre", ""),
        ("f486", "kaluga-pharma", "manages", "kaluga-pharmaceutical-cluster-association", "irina-novikova"),
        ("f319", "moscow-medical-technologies", "coordinates", "pirogov-russian-national-research-medical-university", ""),
        ("f230", "international-medical-cluster", "manages", "international-medical-cluster-foundation", "mikhail-yugay"),
        ("f236", "healthcapital-berlin-brandenburg", "manages", "", "kai-uwe-bindseil"), ("f280", "litcare", "manages", "", "grazvydas-morkus"),
    ];

    /// <summary>Places in lists that an authority keeps.</summary>
    public static IReadOnlyList<(string Claim, string Cluster, string List, string Since, bool ByThen)> Statuses { get; } =
    [
        ("f060", "spb-pharma", Federal, "2012", false), ("f172", "spb-pharma", Pilot, "2015", true), ("f171", "spb-it", Pilot, "2015", true),
        ("f355", "troitsk-new-materials-laser-and-radiation-technologies", Pilot, "2014", true), ("f355", "zelenograd-electronic-industry-cluster", Pilot, "2014", true),
    ];

    /// <summary>What the lists are called.</summary>
    public static Sentence ListName(string list) => list switch
    {
        Federal => new("Federal list of innovative clusters of Russia", "Федеральный перечень инновационных кластеров России"),
        Pilot => new("Pilots of the federal programme of innovative territorial clusters", "Пилоты федеральной программы инновационных территориальных кластеров"),
        _ => new(list, list),
    };

    /// <summary>What a cluster wants, where an article lists it; none of them names a figure or a day.</summary>
    public static IReadOnlyList<(string Claim, string Cluster, Sentence Goal)> Priorities { get; } =
    [
        ("f081", "spb-pharma", new("Own products in place of imported ones, the costly ones first", "Собственные препараты взамен импортных, прежде всего дорогих")),
        ("f451", "kaluga-pharma", new("Recruit investors", "Привлечение инвесторов")), ("f451", "kaluga-pharma", new("Localisation and integration", "Локализация и интеграция")),
        ("f451", "kaluga-pharma", new("Larger capacity", "Расширение мощностей")), ("f451", "kaluga-pharma", new("Open plants", "Открытие заводов")), ("f451", "kaluga-pharma", new("Infrastructure", "Инфраструктура")),
        ("f340", "moscow-medical-technologies", new("A strategy and a development programme", "Стратегия и программа развития")),
    ];

    /// <summary>What the state is to a cluster; the article names no authority.</summary>
    public static IReadOnlyList<(string Claim, string Cluster, string Role)> StateRoles { get; } =
    [
        ("f232", "international-medical-cluster", "provides"), ("f232", "international-medical-cluster", "buys"), ("f232", "international-medical-cluster", "regulates"),
    ];

    /// <summary>Projects of clusters; several clusters for one that they work on together.</summary>
    public static IReadOnlyList<(string Claim, Sentence Name, string Since, string[] Clusters)> Projects { get; } =
    [
        ("f037", new("Regional engineering centre for microreactor synthesis (RIC AFS)", "Региональный инжиниринговый центр микрореакторного синтеза (РИЦ АФС)"), "2016", ["spb-pharma"]),
        ("f087", new("Russian-Finnish Life Science Park (planned)", "Российско-финский парк наук о жизни (план)"), "", ["spb-pharma"]),
        ("f267", new("Joint projects of the nuclear and the pharmaceutical cluster", "Общие проекты ядерного и фармацевтического кластеров"), "", ["kaluga-nuclear-cluster", "kaluga-pharma"]),
        ("f292", new("International medical university (planned)", "Международный медицинский университет (план)"), "", ["international-medical-cluster"]),
    ];

    /// <summary>What happened on the way.</summary>
    public static IReadOnlyList<(string Claim, string Cluster, string Track, Sentence Name, string Since, string Until, bool Planned)> Milestones { get; } =
    [
        ("f034", "spb-pharma", "technology", new("Study of breakthrough technologies", "Исследование прорывных технологий"), "2015", "2015", false),
        ("f037", "spb-pharma", "technology", new("RIC AFS project starts", "Начат проект РИЦ АФС"), "2016", "2016", false),
        ("f051", "spb-pharma", "technology", new("Laboratory scale", "Лабораторная стадия"), "2017", "2018", false),
        ("f157", "spb-pharma", "institution", new("Cluster Development Centre", "Центр кластерного развития"), "2014-11", "", false),
        ("f142", "spb-pharma", "institution", new("Ministry approves support for small firms", "Министерство одобрило поддержку малых фирм"), "2015-06", "", false),
        ("f484", "kaluga-pharma", "institution", new("Cluster association founded", "Основана ассоциация кластера"), "2012", "", false),
        ("f358", "moscow-composite-cluster", "institution", new("Cluster founded", "Кластер создан"), "2014", "", false),
        ("f140", "jewellery-cluster-proposed", "institution", new("Proposed at the strategic session", "Предложен на стратегической сессии"), "2015-08", "", false),
        ("f141", "arts-cluster-proposed", "institution", new("Proposed at the strategic session", "Предложен на стратегической сессии"), "2015-08", "", false),
    ];

    /// <summary>Councils with the territory they are in. No source names the seats: one for each cluster is our setting.</summary>
    public static IReadOnlyList<(string Claim, string Id, string Territory, string Chair, bool Planned)> Councils { get; } =
    [
        ("f300", "st-petersburg-cluster-council", "RU-SPE", "maya-sviridova", false), ("f178", "council-of-professionals", "RU-SPE", "", true),
    ];
}
