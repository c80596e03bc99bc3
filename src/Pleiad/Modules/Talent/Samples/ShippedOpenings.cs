using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Samples;

/// <summary>An invented opening with what it asks for, as it ships.</summary>
/// <param name="Opening">What it says; its days follow from the day of loading.</param>
/// <param name="ApplyWithin">Days until its last day to apply; 0 for none.</param>
/// <param name="StartsIn">Days until it starts; 0 for unknown.</param>
/// <param name="Lasts">Days it lasts; 0 for no end.</param>
/// <param name="Asked">Skills with their levels.</param>
internal sealed record ShippedOpening(Opening Opening, int ApplyWithin, int StartsIn, int Lasts, params (string Skill, int Level)[] Asked);

/// <summary>Openings that no source names: they show how the platform works, and say so.</summary>
internal static class ShippedOpenings
{
    public static IReadOnlyList<ShippedOpening> All { get; } =
    [
        new(Of("example-analyst-of-quality-control", "polysan", OpeningWords.Vacancy, "Analyst of quality control, liquid chromatography", "Аналитик контроля качества, жидкостная хроматография", "quality-control-analysts", "RU-SPE", 2, 18), 120, 150, 0, ("hplc", 3), ("gmp", 2), ("stability-studies", 2), ("know-chemistry", 3)),
        new(Of("example-internship-in-the-quality-laboratory", "polysan", OpeningWords.Internship, "Internship in the quality laboratory", "Стажировка в лаборатории контроля качества", "chemical-technicians", "RU-SPE", 4, 18), 100, 130, 60, ("chromatography", 2), ("laboratory-safety", 2), ("know-chemistry", 3)),
        new(Of("example-two-weeks-for-pupils-in-the-laboratory", "polysan", OpeningWords.Practice, "Two weeks for pupils beside a laboratory mentor", "Две недели для школьников рядом с наставником в лаборатории", "", "RU-SPE", 6, 14), 100, 130, 14, ("know-chemistry", 1), ("laboratory-safety", 1)),
        new(Of("example-engineer-of-validation", "biocad", OpeningWords.Vacancy, "Engineer of validation", "Инженер по валидации", "validation-engineers", "RU-SPE", 1, 18), 90, 0, 0, ("validation-and-qualification", 3), ("gmp", 3), ("quality-risk-management", 2), ("writing", 3)),
        new(Of("example-internship-in-cell-culture", "biocad", OpeningWords.Internship, "Internship in cell culture", "Стажировка по культивированию клеток", "biological-technicians", "RU-SPE", 3, 18), 80, 110, 90, ("cell-culture", 2), ("cleanroom-work", 1), ("know-biology", 3)),
        new(Of("example-chemist-of-flow-synthesis", "mir-pharm", OpeningWords.Vacancy, "Chemist of flow synthesis", "Химик по поточному синтезу", "chemists", "RU-KLU", 1, 18), 110, 0, 0, ("flow-chemistry", 3), ("api-synthesis", 3), ("spectroscopy", 2), ("english-for-pharma", 2)),
        new(Of("example-operator-of-a-filling-line", "vertex", OpeningWords.Vacancy, "Operator of a filling line", "Оператор линии розлива", "packaging-and-filling-machine-operators-and-tenders", "RU-SPE", 5, 18), 60, 90, 0, ("cleanroom-work", 2), ("gmp", 2), ("operation-and-control", 3)),
        new(Of("example-practice-in-registration", "vertex", OpeningWords.Practice, "Practice in the department of registration", "Практика в отделе регистрации", "regulatory-affairs-specialists", "RU-SPE", 2, 18), 70, 100, 45, ("registration-dossier", 1), ("english-for-pharma", 3), ("writing", 3)),
    ];

    private static Opening Of(string id, string organisation, string kind, string en, string ru, string occupation, string territory, int places, int age) => new()
    {
        Id = id, Organisation = organisation, Kind = kind, En = en, Ru = ru, TextEn = "Invented, to show how openings are described and matched.", TextRu = "Придумано, чтобы показать, как описывают места и подбирают людей.",
        Occupation = occupation, Dataset = "ru", Territory = territory, Places = places, LeastAge = age, State = OpeningFlow.Open, Illustrative = true, PostedBy = Pleiad.Kernel.Rights.Actor.ProgramId, CreatedAt = "",
    };
}
