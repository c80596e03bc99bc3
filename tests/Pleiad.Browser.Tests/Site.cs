namespace Pleiad.Browser.Tests;

/// <summary>The addresses that are looked at, without the prefix of the language.</summary>
internal static class Site
{
    public const string Home = "/";
    public const string Map = "/observatory/us/2016/states/biopharmaceuticals";
    public const string Proof = Map + "/37";
    public const string Missing = "/observatory/us/2016/states/biofarma";
    public const string MethodIndex = "/methods";

    /// <summary>Every kind of page, and the proof in each of its moods.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        Home,
        "/observatory/us/2016/states",
        Map,
        "/observatory/us/2016/metros/biopharmaceuticals",
        Proof,
        Map + "/54", // too few plants
        Map + "/33", // jobs short
        "/observatory/us/2016/metros/biopharmaceuticals/41860",
        "/observatory/us/2016/states/local-health-services",
        "/observatory/us/2016/states/local-health-services/37",
        "/observatory",
        "/observatory/imports",
        "/observatory/us/2021/states",
        "/observatory/us/2021/states/biopharmaceuticals",
        "/observatory/us/2021/states/biopharmaceuticals?rules=eu-stars",
        "/observatory/us/2021/states/biopharmaceuticals?imputed=yes",
        "/observatory/us/2021/states/biopharmaceuticals/37",
        "/observatory/us/2021/states/biopharmaceuticals/37?rules=eu-panorama&imputed=yes",
        "/observatory/us/2017/states/biopharmaceuticals/37",
        "/observatory/us/2021/states/regions/37",
        "/observatory/us/2021/states/regions/37?local=yes",
        "/observatory/us/2016/states/regions/37",
        "/observatory/us/2016/metros/regions/41860",
        "/observatory/us/2021/states/compare?r=37&r=18&r=45",
        "/observatory/us/2021/states/custom?name=Carolinas&r=37&r=45",
        "/observatory/us/2021/states/candidates",
        "/observatory/us/states/biopharmaceuticals/37",
        "/observatory/ru/2024/subjects",
        "/observatory/ru/2024/subjects/manufacturing",
        "/observatory/ru/2024/subjects/manufacturing/RU-KLU",
        "/observatory/ru/2024/subjects/regions/RU-SPE",
        "/observatory/ru-jobs/2024/subjects/biopharmaceuticals",
        "/observatory/ru-jobs/2024/subjects/biopharmaceuticals/RU-SPE",
        "/observatory/ru-jobs/2024/subjects/regions/RU-KLU",
        "/observatory/us/2021/states/outcomes/37",
        "/observatory/us/2018/states/outcomes/37?category=biopharmaceuticals",
        "/observatory/support",
        "/observatory/profiles",
        "/observatory/territories/RU-MOW/clusters?at=2014-12-31",
        "/observatory/territories/RU-ULY/clusters",
        "/registry/claims",
        "/registry/claims?conflicts=yes",
        "/registry/claims/f138",
        "/registry/subjects/st-petersburg",
        "/registry/sources/001_8983efb39b6d5c3e.txt",
        "/observatory/us/2016/check",
        "/search",
        "/search?q=north",
        "/search?q=Полисан",
        "/search?q=metropolitan&kind=places",
        "/search?q=qqqqqq",
        "/registry",
        "/registry/organisations",
        "/registry/organisations?q=Polisan",
        "/registry/organisations/polysan",
        "/registry/organisations/mir-pharm",
        "/registry/people/maya-sviridova",
        "/registry/products",
        "/registry/products/mifepristone",
        "/registry/needs",
        "/registry/needs/room-on-a-line-for-finished-dosage-forms-to-order",
        "/registry/needs/a-partner-who-brings-a-gynaecological-medicine-as-a-finished",
        "/registry/pipeline",
        "/registry/substitution",
        "/registry/substitution/atosiban",
        "/registry/plants",
        "/registry/plants/pharm-sintez-plant",
        "/registry/sites?kv=220",
        "/registry/sites/sozvezdiye-220-kv-substation",
        "/registry/sites/kaluga-special-economic-zone",
        "/observatory/find?q=north",
        "/registry/clusters",
        "/registry/clusters/spb-pharma",
        "/registry/clusters/spb-pharma?on=2011-06-01",
        "/registry/clusters/kaluga-pharma",
        "/registry/clusters/moscow-medical-technologies",
        "/registry/clusters/healthcapital-berlin-brandenburg",
        "/registry/clusters/spb-pharma/members",
        "/registry/clusters/spb-pharma/life",
        "/registry/proposals/new",
        "/registry/councils/st-petersburg-cluster-council",
        "/registry/alliances",
        "/accounts/sign-in",
        "/accounts/register",
        "/accounts/reset",
        "/accounts/sent?reference=ABCD2345",
        "/accounts/retention",
        MethodIndex,
        "/methods/rule-sets",
        "/lives",
        Missing,
    ];

    public static string In(string language, string path) => (language, path) switch
    {
        ("en", _) => path,
        (_, Home) => "/ru",
        _ => "/ru" + path,
    };
}
