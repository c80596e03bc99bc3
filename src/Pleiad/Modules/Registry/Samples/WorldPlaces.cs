using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Sites;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>What the articles take for granted about who they name: what kind of organisation it is, and where. Read from the names themselves; what they do not tell stays open.</summary>
internal static class WorldPlaces
{
    /// <summary>The dataset whose territories are the subjects of Russia.</summary>
    public const string Russia = "ru";

    private const string Petersburg = "RU-SPE";
    private const string Moscow = "RU-MOW";
    private const string Kaluga = "RU-KLU";

    /// <summary>The clusters whose place the articles name, for members whose own place they do not.</summary>
    public static IReadOnlyDictionary<string, (string Territory, string Claim)> Clusters { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["spb-pharma"] = (Petersburg, "f058"),
        ["kaluga-pharma"] = (Kaluga, "f400"),
        ["moscow-medical-technologies"] = (Moscow, "f309"),
    };

    /// <summary>Products whose name is the international name of their substance.</summary>
    public static IReadOnlySet<string> Substances { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "articaine", "atosiban", "carbetocin", "dalargin", "diclofenac", "indapamide", "mifepristone", "xylometazoline",
    };

    private static readonly Dictionary<string, (string Kind, string Territory, string Country)> Known = new(StringComparer.Ordinal)
    {
        ["autoprom-north-west-union"] = (OrganisationKinds.Association, "", "RU"),
        ["department-of-science-industrial-policy-and-entrepreneurship"] = (OrganisationKinds.StateBody, Moscow, "RU"),
        ["dmitry-rogachev-federal-centre-of-paediatric-haematology"] = (OrganisationKinds.Clinic, "", ""),
        ["eurasante"] = (OrganisationKinds.DevelopmentInstitution, "", "FR"),
        ["faculty-of-fundamental-medicine-lomonosov-moscow-state"] = (OrganisationKinds.University, Moscow, "RU"),
        ["french-embassy-in-russia"] = (OrganisationKinds.StateBody, "", "FR"),
        ["hse-institute-for-statistical-studies-and-economics-of"] = (OrganisationKinds.ResearchInstitute, "", "RU"),
        ["hse-issek-foresight-centre"] = (OrganisationKinds.ResearchInstitute, "", "RU"),
        ["hse-university"] = (OrganisationKinds.University, "", "RU"),
        ["innovation-development-agency-kaluga-region-cluster"] = (OrganisationKinds.DevelopmentInstitution, Kaluga, "RU"),
        ["institute-of-higher-nervous-activity-and-neurophysiology-ras"] = (OrganisationKinds.ResearchInstitute, "", ""),
        ["international-medical-cluster-foundation"] = (OrganisationKinds.Foundation, Moscow, "RU"),
        ["kaluga-pharmaceutical-cluster-association"] = (OrganisationKinds.Association, Kaluga, "RU"),
        ["lomonosov-moscow-state-university"] = (OrganisationKinds.University, Moscow, "RU"),
        ["medical-and-pharmaceutical-projects-21st-century"] = (OrganisationKinds.Association, "", "RU"),
        ["ministry-of-economic-development-of-russia"] = (OrganisationKinds.StateBody, "", "RU"),
        ["ministry-of-health-of-russia"] = (OrganisationKinds.StateBody, "", "RU"),
        ["ministry-of-industry-and-trade-of-russia"] = (OrganisationKinds.StateBody, "", "RU"),
        ["national-research-nuclear-university-mephi"] = (OrganisationKinds.University, "", "RU"),
        ["novosibirsk-regional-development-centre"] = (OrganisationKinds.DevelopmentInstitution, "RU-NVS", "RU"),
        ["pharm-sintez"] = (OrganisationKinds.Company, "", "RU"),
        ["pirogov-russian-national-research-medical-university"] = (OrganisationKinds.University, "", ""),
        ["russian-academy-of-sciences"] = (OrganisationKinds.ResearchInstitute, "", "RU"),
        ["russian-cluster-observatory"] = (OrganisationKinds.ResearchInstitute, "", "RU"),
        ["russian-presidential-academy-of-national-economy-and-public"] = (OrganisationKinds.University, "", "RU"),
        ["semenov-institute-of-chemical-physics"] = (OrganisationKinds.ResearchInstitute, "", ""),
        ["shemyakin-ovchinnikov-institute-of-bioorganic-chemistry-ras"] = (OrganisationKinds.ResearchInstitute, "", ""),
        ["spb-cluster-development-centre"] = (OrganisationKinds.DevelopmentInstitution, Petersburg, "RU"),
        ["spb-technopark"] = (OrganisationKinds.DevelopmentInstitution, Petersburg, "RU"),
        ["sphere-pharm"] = (OrganisationKinds.Company, "", "RU"),
        ["st-petersburg-committee-for-industrial-policy-and-innovation"] = (OrganisationKinds.StateBody, Petersburg, "RU"),
        ["st-petersburg-state-chemical-and-pharmaceutical-university"] = (OrganisationKinds.University, Petersburg, "RU"),
        ["university-of-manchester"] = (OrganisationKinds.University, "", "GB"),
        ["university-of-strasbourg"] = (OrganisationKinds.University, "", "FR"),
    };

    private static readonly Dictionary<string, (string Kind, string Zone, string State, string Territory)> KnownSites = new(StringComparer.Ordinal)
    {
        ["api-synthesis-laboratory-at-mephi"] = ("laboratory", "", SiteWords.Planned, ""),
        ["hemofarm-integrated-laboratory-complex"] = ("laboratory", "", SiteWords.Planned, Kaluga),
        ["ingria-business-incubator"] = ("incubator", "technopark", SiteWords.Available, Petersburg),
        ["kaluga-special-economic-zone"] = ("economic-zone", "special-economic-zone", SiteWords.Available, Kaluga),
        ["life-science-park"] = ("science-park", "", SiteWords.Planned, Petersburg),
        ["practical-training-center"] = ("training-centre", "", SiteWords.Available, Kaluga),
        ["ric-afs"] = ("engineering-centre", "technopark", SiteWords.Available, Petersburg),
        ["sozvezdiye-220-kv-substation"] = ("substation", "", SiteWords.UnderConstruction, Kaluga),
    };

    /// <summary>What kind of organisation it is and where: a company at an unknown place unless its name says more.</summary>
    public static (string Kind, string Country, string Dataset, string Territory) Of(string id)
    {
        var (kind, territory, country) = Known.GetValueOrDefault(id, (OrganisationKinds.Company, "", ""));
        return (kind, country, territory.Length > 0 ? Russia : "", territory);
    }

    /// <summary>A site with what is known of its kind, its state and its place; it still lacks its name.</summary>
    public static Site Site(string id)
    {
        var (kind, zone, state, territory) = KnownSites.GetValueOrDefault(id, ("other", "", SiteWords.Available, ""));
        return new Site { Id = id, En = "", Ru = "", Kind = kind, Zone = zone, State = state, Dataset = territory.Length > 0 ? Russia : "", Territory = territory, CreatedAt = "" };
    }
}
