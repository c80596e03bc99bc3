using Pleiad.Kernel.Claims;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Claims;

/// <summary>How the pages of claims explain what the marks of doubt mean.</summary>
public static class ClaimPhrases
{
    /// <summary>The name of a module's subject for a person.</summary>
    public static string Room(this Reader reader, string module) => module switch
    {
        "Registry" => reader.T("Registry", "Реестр"),
        "Observatory" => reader.T("Observatory", "Обсерватория"),
        "Programmes" => reader.T("Programmes", "Программы"),
        "Events" => reader.T("Events", "Мероприятия"),
        "Talent" => reader.T("Talent", "Кадры"),
        "Foresight" => reader.T("Foresight", "Форсайт"),
        "Centres" => reader.T("Centres", "Центры"),
        "Projects" => reader.T("Projects", "Проекты"),
        "Investors" => reader.T("Investors", "Инвесторам"),
        "Accounts" => reader.T("Accounts", "Учётные записи"),
        _ => module,
    };

    /// <summary>What sort of thing a subject is, as an eyebrow above its name.</summary>
    public static string TypeOf(this Reader reader, string type) => type switch
    {
        "cluster" or "clusters" => reader.T("Cluster", "Кластер"),
        "organisation" or "organisations" => reader.T("Organisation", "Организация"),
        "person" or "people" => reader.T("Person", "Человек"),
        "facility" => reader.T("Facility", "Объект"),
        "site" or "sites" => reader.T("Site", "Площадка"),
        "plant" or "plants" => reader.T("Plant", "Завод"),
        "product" or "products" => reader.T("Product", "Продукт"),
        "document" => reader.T("Document", "Документ"),
        "measure" => reader.T("Measure", "Мера"),
        "event" => reader.T("Event", "Событие"),
        "session" => reader.T("Session", "Заседание"),
        "programme" => reader.T("Programme", "Программа"),
        "territory" => reader.T("Territory", "Территория"),
        "success-factor" => reader.T("Success factor", "Фактор успеха"),
        "platform" => reader.T("Platform", "Площадка общения"),
        "indicator" => reader.T("Indicator", "Показатель"),
        "technology" => reader.T("Technology", "Технология"),
        "call" => reader.T("Call", "Конкурс"),
        "project" => reader.T("Project", "Проект"),
        "council" or "councils" => reader.T("Council", "Совет"),
        "course" => reader.T("Course", "Обучение"),
        _ => reader.T("Subject", "Предмет"),
    };

    /// <summary>What a certainty means for whoever reads the claim.</summary>
    public static string Explained(this Reader reader, Certainty certainty) => certainty switch
    {
        Certainty.Stated => reader.T("Stated: the source says it as a fact.", "Сказано прямо: источник говорит об этом как о факте."),
        Certainty.Approximate => reader.T("Approximate: a rough figure. It is never shown as exact.", "Приблизительно: это оценка. Она нигде не показана как точное число."),
        Certainty.Planned => reader.T("Planned: announced, not yet so. It counts in no total of what exists.", "В планах: объявлено, но ещё не сделано. В итоги существующего не входит."),
        Certainty.Opinion => reader.T("An opinion of whoever says it. It counts in no total.", "Мнение того, кто говорит. В итоги не входит."),
        _ => reader.T("Unclear: the source can be read in more than one way; this is our reading. It counts in no total.", "Неясно: источник можно понять по-разному; здесь — наше прочтение. В итоги не входит."),
    };

    /// <summary>How the date of a claim is known.</summary>
    public static string Dating(this Reader reader, Claim claim) => claim switch
    {
        { From: null } => reader.T("The source gives no date.", "Источник не называет даты."),
        { DateInferred: true } => reader.T("The source does not name the year here; it is our reading of the whole article.", "Год здесь не назван: мы вывели его из всей статьи."),
        _ => reader.T("The source names the year.", "Год назван в источнике."),
    };
}
