using Pleiad.Kernel.Claims;

namespace Pleiad.Modules.Registry.Samples;

/// <summary>The Russian of what the claims have in English only: titles, fields, services, and names that are descriptions.</summary>
internal static class WorldWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Communications Manager"] = "менеджер по коммуникациям",
        ["Deputy General Director"] = "заместитель генерального директора",
        ["Director"] = "директор",
        ["Executive Director"] = "исполнительный директор",
        ["General Director"] = "генеральный директор",
        ["Managing Director"] = "управляющий директор",
        ["Science and Technology Counsellor"] = "советник по науке и технологиям",
        ["chair"] = "председатель",
        ["deputy director of the Innovation Development Department"] = "заместитель директора Департамента инновационного развития",
        ["director"] = "директор",
        ["first vice-rector"] = "первый проректор",
        ["head"] = "руководитель",
        ["head of the Laboratory for Economics of Innovation"] = "заведующий лабораторией экономики инноваций",
        ["manager"] = "управляющий",
        ["professor at the Manchester Institute of Innovation Research"] = "профессор Манчестерского института инновационных исследований",
        ["researcher"] = "научный сотрудник",
        ["vice-rector for critical biomedical technologies"] = "проректор по критическим биомедицинским технологиям",
        ["expert support of clusters"] = "экспертная поддержка кластеров",
        ["analytic support of clusters"] = "аналитическая поддержка кластеров",
        ["information support of clusters"] = "информационная поддержка кластеров",
        ["help at project launch and implementation"] = "помощь в запуске и ведении проектов",
        ["building innovation infrastructure"] = "создание инновационной инфраструктуры",
        ["interests of clusters before authorities"] = "представительство кластеров в органах власти",
        ["methodological"] = "методическая поддержка",
        ["organisational"] = "организационная поддержка",
        ["expert"] = "экспертная поддержка",
        ["analytical"] = "аналитическая поддержка",
        ["information support"] = "информационная поддержка",
        ["pharmaceutical substances and source materials"] = "фармацевтические субстанции и сырьё для них",
        ["finished dosage forms"] = "готовые лекарственные формы",
        ["gastroenterology"] = "гастроэнтерология",
        ["gynaecology"] = "гинекология",
        ["urology"] = "урология",
        ["emergency treatment"] = "неотложная помощь",
        ["neurology"] = "неврология",
        ["oncology"] = "онкология",
        ["information technology"] = "информационные технологии",
        ["medicine"] = "медицина",
        ["robotics"] = "робототехника",
        ["composite materials"] = "композитные материалы",
        ["competitive services to small firms and large drug makers"] = "услуги малым фирмам и крупным производителям лекарств",
        ["organic substances and APIs by microreactor synthesis"] = "органические вещества и фармсубстанции методом микрореакторного синтеза",
        ["implants and prosthetic appliances"] = "имплантаты и протезы",
        ["BION line for antitumour substances"] = "Линия противоопухолевых субстанций БИОН",
        ["API synthesis laboratory at MEPhI"] = "Лаборатория синтеза фармсубстанций в МИФИ",
        ["Hemofarm integrated laboratory complex"] = "Лабораторный комплекс «Хемофарм»",
        ["Practical Training Center"] = "Центр практической подготовки",
        ["Ian Miles"] = "Йен Майлс",
        ["Kai Uwe Bindseil"] = "Кай Уве Биндзайль",
        ["Julia Plaia"] = "Жюли Плайя",
        ["Gražvydas Morkus"] = "Гражвидас Моркус",
        ["Abdo Malac"] = "Абдо Малак",
    };

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "Director", "Executive Director", "General Director", "Managing Director", "chair", "director", "head", "manager",
    };

    /// <summary>The Russian of a word; the word itself where there is none.</summary>
    public static string Ru(string english) => Words.GetValueOrDefault(english, english);

    /// <summary>The Russian name of something: its own, or that of the description it is named by.</summary>
    public static string Name(ClaimSubject subject) => subject.Ru != subject.En ? subject.Ru : Ru(subject.En);

    /// <summary>Whether a title is that of whoever runs the place.</summary>
    public static bool Leads(string title) => Leading.Contains(title);
}
