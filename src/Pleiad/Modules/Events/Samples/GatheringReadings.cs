using Pleiad.Kernel;
using Pleiad.Modules.Events.Gatherings;
using Pleiad.Modules.Events.Programmes;
using Pleiad.Modules.Events.Recordings;

namespace Pleiad.Modules.Events.Samples;

/// <summary>A session that an article tells of. Its id is that of the subject which the claims speak of.</summary>
/// <param name="Id">The id.</param>
/// <param name="Claim">The claim it is known by.</param>
/// <param name="Kind">Which kind, by our reading.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it was about.</param>
/// <param name="Paragraphs">Where the article tells of it: who is quoted there spoke in it.</param>
internal sealed record SessionReading(string Id, string Claim, string Kind, Sentence Name, Sentence Text, (int First, int Last) Paragraphs);

/// <summary>A gathering that an article tells of.</summary>
internal sealed record GatheringReading(string Id, string Claim, string Source, string Series, int Edition, Sentence Name, Sentence Text, string Starts, string Ends, bool Inferred, Sentence Place)
{
    /// <summary>The subject of its claims; "" for that of its id.</summary>
    public string Subject { get; init; } = "";

    public IReadOnlyList<(string Node, string Part, string Claim)> Hosts { get; init; } = [];

    public IReadOnlyList<SessionReading> Sessions { get; init; } = [];
}

/// <summary>The gatherings that the articles tell of, read from their claims in words of our own.</summary>
internal static class GatheringReadings
{
    public const string Pharmprobeg = "pharmprobeg";

    private const string Organisations = "registry/organisations/";

    public static IReadOnlyList<Series> Lines { get; } = [new("cluster-conference", "Cluster conference in St Petersburg", "Кластерная конференция в Санкт-Петербурге"), new(Pharmprobeg, "Pharmprobeg", "Фармпробег")];

    public static IReadOnlyList<GatheringReading> All { get; } =
    [
        new("cluster-conference-2019", "f192", "002_8991f00e9e85b2d7.txt", "cluster-conference", 4, new("Conference “Clusters Open Boundaries. Time for Leaders”", "Конференция «Кластеры открывают границы. Время лидеров»"),
            new("Good practice, difficulties and prospects by industry, and formats of cooperation among members.", "Практика, трудности и перспективы отраслей, форматы сотрудничества участников."), "2019-05-16", "2019-05-17", false, new("St Petersburg", "Санкт-Петербург"))
        {
            Hosts =
            [
                (Organisations + "spb-technopark", HostParts.Organiser, "f195"), (Organisations + "ministry-of-economic-development-of-russia", HostParts.Supporter, "f196"),
                (Organisations + "st-petersburg-committee-for-industrial-policy-and-innovation", HostParts.Supporter, "f197"), (Organisations + "russian-cluster-observatory", HostParts.Supporter, "f198"),
            ],
            Sessions =
            [
                new("plenary-session-of-the-2019-conference", "f210", SessionKinds.Plenary, new("Plenary session", "Пленарное заседание"), new("What advanced in the year since the conference before.", "Что удалось за год после прошлой конференции."), (8, 14)),
                new("round-table-on-success-factors-of-the-worlds-biomedical", "f243", SessionKinds.RoundTable, new("Success factors of the world’s biomedical clusters", "Факторы успеха биомедицинских кластеров мира"), new("", ""), (15, 23)),
                new("panel-on-inter-regional-cooperation-and-export-practices", "f278", SessionKinds.Panel, new("Inter-regional cooperation and export practices", "Практики межрегионального сотрудничества и экспорта"), new("", ""), (24, 28)),
            ],
        },
        new("hse-foresight-conference", "f310", "003_1aca39526a249238.txt", "", 0, new("HSE Foresight Conference", "Форсайт-конференция НИУ ВШЭ"), new("On its second day a round table dealt with the Moscow medical cluster.", "Во второй день прошёл круглый стол о московском медицинском кластере."),
            "2014", "", true, new("", ""))
        {
            Hosts =
            [
                (Organisations + "ministry-of-health-of-russia", HostParts.Participant, "f312"), (Organisations + "ministry-of-economic-development-of-russia", HostParts.Participant, "f313"), (Organisations + "department-of-science-industrial-policy-and-entrepreneurship", HostParts.Participant, "f314"),
                (Organisations + "russian-cluster-observatory", HostParts.Participant, "f315"), (Organisations + "hse-issek-foresight-centre", HostParts.Participant, "f316"),
            ],
            Sessions = [new("round-table-on-the-moscow-medical-cluster-at-the-hse", "f310", SessionKinds.RoundTable, new("The Moscow medical cluster", "Московский медицинский кластер"), new("How it is made up, and where it can go.", "Из кого он состоит и что у него впереди."), (0, 0))],
        },
        new("strategic-session-of-august-2015", "f136", "001_8983efb39b6d5c3e.txt", "", 0, new("Strategic session on the clusters of St Petersburg", "Стратегическая сессия о кластерах Санкт-Петербурга"), new("", ""), "2015-08", "", true, new("St Petersburg", "Санкт-Петербург"))
        {
            Hosts = [(Organisations + "spb-cluster-development-centre", HostParts.Organiser, "f137")],
            Sessions = [new("session-of-august-2015", "f136", SessionKinds.Strategic, new("Strategic session on the clusters of the city", "Стратегическая сессия о кластерах города"), new("", ""), (0, 0))],
        },
        new("pharmprobeg-site", "f001", "000_bb21da2fd68e1b04.txt", Pharmprobeg, 0, new("Pharmprobeg, as its site tells of it", "Фармпробег, каким его описывает сайт"),
            new("A rally and a business programme that bring the pharmaceutical community together, each with a form of its own.", "Пробег и деловая программа, объединяющие фармацевтическое сообщество; у каждого своя форма."), "", "", false, new("", ""))
        {
            Subject = "registry/subjects/pharmprobeg",
            Sessions =
            [
                new("business-programme-of-pharmprobeg", "f005", "business-programme", new("Business programme", "Деловая программа"), new("", ""), (0, 0)),
                new("rally-of-pharmprobeg", "f003", "rally", new("Rally", "Пробег"), new("", ""), (0, 0)),
            ],
        },
    ];

    /// <summary>The recordings that articles tell of, with the claims that give the first and the last second of each session.</summary>
    public static IReadOnlyList<(Recording Recording, IReadOnlyList<(string Session, string From, string To)> Segments)> Recordings { get; } =
    [
        (new Recording("cluster-conference-2019", "debates", "Debates of the conference", "Дискуссии конференции", "", "f203"),
            [
                ("plenary-session-of-the-2019-conference", "f203", "f204"), ("round-table-on-success-factors-of-the-worlds-biomedical", "f205", "f206"), ("panel-on-inter-regional-cooperation-and-export-practices", "f207", "f208"),
            ]),
    ];
}
