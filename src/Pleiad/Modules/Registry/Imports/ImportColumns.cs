using System.Text.Json;
using Pleiad.Kernel;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>What a column of a file can mean, and the headings under which people write it.</summary>
/// <param name="Id">The field of the form that registers an organisation, where there is one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Headings">Headings by which it is guessed, folded.</param>
public sealed record ImportColumn(string Id, Sentence Name, params string[] Headings)
{
    public const string AnyName = "name", Place = "place";

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new(AnyName, new("name, in either language", "название на любом языке"), "name", "organisation", "organization", "organisation name", "organization name", "company", "company name", "title", "название", "наименование", "организация", "наименование организации", "название организации", "полное наименование", "предприятие", "компания"),
        new("en", new("name in English", "название по-английски"), "name en", "english name", "name in english", "en", "название en", "название по английски", "наименование на английском", "наименование en", "английское название"),
        new("ru", new("name in Russian", "название по-русски"), "name ru", "russian name", "name in russian", "ru", "название ru", "название по русски", "наименование на русском", "наименование ru", "русское название"),
        new("alias", new("another spelling or short name", "другое написание или краткое название"), "alias", "short name", "other name", "abbreviation", "acronym", "краткое наименование", "сокращенное наименование", "краткое название", "аббревиатура", "другое название"),
        new("kind", new("kind", "вид"), "kind", "type", "organisation type", "organization type", "вид", "тип", "тип организации", "вид организации"),
        new("legal-form", new("legal form", "правовая форма"), "legal form", "form", "опф", "правовая форма", "организационно правовая форма", "форма"),
        new("inn", IdentifierScheme.Inn.Name, "inn", "инн", "taxpayer number", "tax id", "tin"),
        new("ogrn", IdentifierScheme.Ogrn.Name, "ogrn", "огрн", "огрнип", "registration number"),
        new("kpp", IdentifierScheme.Kpp.Name, "kpp", "кпп"),
        new("lei", IdentifierScheme.Lei.Name, "lei", "lei code"),
        new("ror", IdentifierScheme.Ror.Name, "ror", "ror id", "ror_id"),
        new("okved", AddIndustry.Schemes[0].Name, "okved", "оквэд", "оквэд 2", "okved 2", "основной оквэд", "код оквэд"),
        new("nace", AddIndustry.Schemes[1].Name, "nace", "nace code", "nace rev 2"),
        new("territory", new("territory: a code or a name", "территория: код или название"), "territory", "region", "subject", "регион", "территория", "субъект", "субъект рф", "субъект федерации", "область"),
        new(Place, new("town, in either language", "город на любом языке"), "place", "town", "city", "город", "место", "населенный пункт", "место нахождения"),
        new("place-en", new("town in English", "город по-английски"), "place en", "city en", "town en"),
        new("place-ru", new("town in Russian", "город по-русски"), "place ru", "city ru", "город ru"),
        new("country", new("country", "страна"), "country", "country code", "страна", "код страны"),
        new("web", new("web address", "сайт"), "web", "website", "site", "url", "homepage", "сайт", "веб сайт", "адрес сайта"),
        new("founded", new("founded", "основана"), "founded", "established", "since", "year founded", "дата регистрации", "год основания", "основана", "дата основания", "year"),
        new("employees", new("employees: a number or a band", "работников: число или разряд"), "employees", "staff", "headcount", "number of employees", "численность", "работников", "число работников", "количество сотрудников", "численность сотрудников", "среднесписочная численность"),
        new("employees-at", new("date of that number", "дата этой численности"), "employees at", "employees year", "дата численности", "год численности"),
    ];

    /// <summary>What a heading means; "" for nothing that is known.</summary>
    public static string Guess(string heading)
    {
        var folded = Similar.Fold(heading.Replace('_', ' '));
        return All.FirstOrDefault(c => c.Id == folded || c.Headings.Any(h => Similar.Fold(h.Replace('_', ' ')) == folded))?.Id ?? "";
    }
}

/// <summary>What the columns of one file mean, and what is taken where a row says nothing.</summary>
/// <param name="Fields">The field of each column, in the order of the columns; "" for one that is not read.</param>
/// <param name="Kind">The kind of those whose row names none.</param>
/// <param name="Country">The country of those whose row names none; "" for none.</param>
public sealed record ImportMapping(string[] Fields, string Kind, string Country)
{
    public static ImportMapping Guess(IReadOnlyList<string> header)
    {
        List<string> fields = [];
        foreach (var heading in header)
        {
            var field = ImportColumn.Guess(heading);
            if (field == ImportColumn.AnyName && fields.Contains(field)) // "Name" and "Название" side by side
                field = heading.Any(c => c is >= '\u0400' and <= '\u04ff') ? "ru" : "en";
            fields.Add(fields.Contains(field) ? "" : field);
        }

        return new([.. fields], OrganisationKinds.Company, "");
    }

    public string Text() => JsonSerializer.Serialize(this);

    public static ImportMapping Read(string text) => JsonSerializer.Deserialize<ImportMapping>(text)!;

    /// <summary>Why a file cannot be read by this; null for nothing.</summary>
    public Sentence? WhyNot() => Fields.Intersect([ImportColumn.AnyName, "en", "ru"]).Any() ? null
        : new("No column is the name of the organisation. Say below which one is.", "Ни один столбец не назван названием организации. Укажите ниже, какой это столбец.");
}
