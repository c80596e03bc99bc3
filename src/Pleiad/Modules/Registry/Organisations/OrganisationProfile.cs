using System.Text.Json.Nodes;
using Pleiad.Kernel.Forms;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>What a form says of an organisation, apart from its names.</summary>
public sealed record OrganisationProfile(string Kind, string LegalForm, string Territory, string PlaceEn, string PlaceRu, string Country, string Employees, string EmployeesAt, string Web, string Founded)
{
    /// <summary>The dataset whose territories are offered.</summary>
    public const string Dataset = "ru";

    /// <summary>Reads the fields that registering and editing share. No kind and no country is refused.</summary>
    public static OrganisationProfile Read(Form form, IReadOnlyCollection<string> territories)
    {
        var country = form.Line("country", required: false, longest: 2).ToUpperInvariant();
        if (country.Length > 0 && form.ErrorOf("country") is null && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
            form.Refuse("country", "Write the two letters of the country: RU, FI, FR.", "Напишите две латинские буквы страны: RU, FI, FR.");
        var web = form.Line("web", required: false);
        if (web.Length > 0 && form.ErrorOf("web") is null && !(Uri.TryCreate(web, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            form.Refuse("web", "Write the whole address, beginning with https://", "Напишите адрес целиком, начиная с https://");
        var employees = form.Choice("employees", EmployeeBands.All.Select(b => b.Id), required: false);
        return new(
            form.Choice("kind", OrganisationKinds.All.Select(k => k.Id)), form.Line("legal-form", required: false, longest: 60), form.Choice("territory", territories, required: false),
            form.Line("place-en", required: false), form.Line("place-ru", required: false), country, employees, form.Date("employees-at", required: employees.Length > 0), web, form.Date("founded", required: false));
    }

    /// <summary>The fields of an organisation, to be changed.</summary>
    public static Form Of(Organisation o) => Form.Of(
        ("kind", o.Kind), ("legal-form", o.LegalForm), ("territory", o.Territory), ("place-en", o.PlaceEn), ("place-ru", o.PlaceRu), ("country", o.Country), ("employees", o.Employees),
        ("employees-at", o.EmployeesAt), ("web", o.Web), ("founded", o.Founded));

    /// <summary>The organisation as the form wants it.</summary>
    public Organisation On(Organisation organisation) => organisation with
    {
        Kind = Kind, LegalForm = LegalForm, Dataset = Territory.Length > 0 ? Dataset : "", Territory = Territory, PlaceEn = PlaceEn, PlaceRu = PlaceRu, Country = Country, Employees = Employees,
        EmployeesAt = EmployeesAt, Web = Web, Founded = Founded,
    };

    /// <summary>What differs between two states of a profile, for the journal: the new value by field.</summary>
    public static JsonObject Changes(Organisation before, Organisation after)
    {
        var changes = new JsonObject();
        foreach (var (field, old, now) in new[]
        {
            ("kind", before.Kind, after.Kind), ("legalForm", before.LegalForm, after.LegalForm), ("territory", before.Territory, after.Territory), ("placeEn", before.PlaceEn, after.PlaceEn),
            ("placeRu", before.PlaceRu, after.PlaceRu), ("country", before.Country, after.Country), ("employees", before.Employees, after.Employees), ("employeesAt", before.EmployeesAt, after.EmployeesAt),
            ("web", before.Web, after.Web), ("founded", before.Founded, after.Founded),
        })
        {
            if (old != now)
                changes[field] = now;
        }

        return changes;
    }
}
