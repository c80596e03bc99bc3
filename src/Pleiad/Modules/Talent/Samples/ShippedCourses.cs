using Pleiad.Modules.Talent.Courses;

namespace Pleiad.Modules.Talent.Samples;

/// <summary>A course with what it teaches, as it ships.</summary>
internal sealed record ShippedCourse(Course Course, params (string Skill, int Level)[] Taught);

/// <summary>What the articles name is there without the figures that they do not give; the rest is invented, shows how gaps are closed, and says so.</summary>
internal static class ShippedCourses
{
    private const string University = "st-petersburg-state-chemical-and-pharmaceutical-university";

    public static IReadOnlyList<ShippedCourse> All { get; } =
    [
        new(Claimed("pharmaceutical-and-chemical-biological-classes", "f113", "", "class", "pupil", "Pharmaceutical and chemical-biological school classes", "Фармацевтические и химико-биологические классы", "Schools of St Petersburg set them up; which ones, how many and what they teach, the article does not say.", "Их создают школы Санкт-Петербурга; какие, сколько и чему учат, статья не говорит.")),
        new(Claimed("chemistry-and-biology-olympiads", "f114", "", "olympiad", "pupil", "Olympiads in chemistry and biology", "Олимпиады по химии и биологии", "Their standing is being raised, the article says; it names none.", "Их статус повышают, говорит статья; ни одной она не называет.")),
        new(Claimed("practical-training-centre-of-the-kaluga-cluster", "f462", "", "practice", "employee", "Practical training centre of the Kaluga cluster", "Центр практической подготовки калужского кластера", "It is to get more equipment. What it teaches and to how many, the article does not say.", "Его должны дооснастить. Чему и скольких он учит, статья не говорит.")),
        new(Claimed("laboratory-of-substance-synthesis-at-mephi", "f463", "national-research-nuclear-university-mephi", "practice", "student", "Laboratory for the synthesis of substances at MEPhI", "Лаборатория синтеза субстанций в МИФИ", "It is to open at the university. What it will teach, the article does not say.", "Её должны открыть в университете. Чему в ней будут учить, статья не говорит.")),
        new(Example("example-liquid-chromatography", University, "course", "student", "Liquid chromatography in practice", "Жидкостная хроматография на практике", 72, 60), ("hplc", 3), ("analytical-methods", 3)),
        new(Example("example-good-manufacturing-practice", University, "course", "student", "Good manufacturing practice", "Правила надлежащего производства", 48, 120), ("gmp", 3), ("deviations-and-capa", 2)),
        new(Example("example-stability-and-registration", University, "course", "graduate", "Stability studies and the registration dossier", "Исследования стабильности и регистрационное досье", 96, 30), ("stability-studies", 3), ("registration-dossier", 3)),
        new(Example("example-quality-control-from-a-to-z", University, "course", "graduate", "Quality control from sampling to release", "Контроль качества от отбора проб до выпуска", 160, 40), ("hplc", 3), ("gmp", 3), ("stability-studies", 2), ("laboratory-systems", 2)),
        new(Example("example-industrial-pharmacy", University, "programme", "student", "Industrial pharmacy, master's programme", "Промышленная фармация, магистратура", 3600, 45) with { Occupation = "manufacturing-engineers" }, ("solid-dosage-forms", 4), ("gmp", 4), ("quality-risk-management", 3), ("know-production-and-processing", 4)),
        new(Example("example-chemical-technology-of-substances", University, "programme", "student", "Chemical technology of substances, bachelor's programme", "Химическая технология субстанций, бакалавриат", 7200, 80) with { Occupation = "chemical-technicians" }, ("organic-synthesis", 3), ("api-synthesis", 2), ("laboratory-safety", 3), ("know-chemistry", 4)),
        new(Example("example-clean-rooms-and-filling", "polysan", "practice", "employee", "Work in clean rooms and on filling lines", "Работа в чистых помещениях и на линиях розлива", 40, 25), ("cleanroom-work", 3), ("aseptic-processing", 2)),
        new(Example("example-laboratory-safety", University, "course", "student", "Safety in the laboratory", "Безопасность в лаборатории", 16, 200), ("laboratory-safety", 2)),
        new(Example("example-cell-culture-school", "biocad", "practice", "student", "School of cell culture", "Школа культивирования клеток", 120, 15), ("cell-culture", 3), ("cleanroom-work", 2)),
        new(Example("example-olympiad-of-young-analysts", University, "olympiad", "pupil", "Olympiad of young analysts", "Олимпиада юных аналитиков", 8, 0), ("know-chemistry", 2)),
    ];

    private static Course Claimed(string id, string claim, string organisation, string kind, string audience, string en, string ru, string textEn, string textRu) =>
        new() { Id = id, Claim = claim, Organisation = organisation, Kind = kind, Audience = audience, En = en, Ru = ru, TextEn = textEn, TextRu = textRu, CreatedAt = "" };

    private static Course Example(string id, string organisation, string kind, string audience, string en, string ru, int hours, int graduates) => new()
    {
        Id = id, Organisation = organisation, Kind = kind, Audience = audience, En = en, Ru = ru, TextEn = "Invented, to show how courses close gaps.", TextRu = "Придумано, чтобы показать, как курсы закрывают нехватку.", Hours = hours, GraduatesAYear = graduates, Illustrative = true, CreatedAt = "",
    };
}
