using System.Text.Json.Nodes;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>An organisation in the words of schema.org.</summary>
internal static class LinkedOrganisation
{
    /// <summary>The whole profile, with people in office and a context of its own.</summary>
    public static JsonObject Of(OrganisationView view)
    {
        var node = view.Organisation.Node.Path;
        var whole = view.Ties.FirstOrDefault(t => t.Tie.Kind == Ties.TieKinds.PartOf && t.Tie.FromNode == node && t.Tie.Until.Length == 0);
        var json = Of(new Exported(view.Organisation, view.Identifiers.ToDictionary(i => i.Scheme, i => i.Value, StringComparer.Ordinal), [.. view.Names.Select(n => n.Text)], whole is null ? null : (whole.Tie.ToNode[(whole.Tie.ToNode.LastIndexOf('/') + 1)..], whole.Other.Name.En)), view.Territory);
        json.Insert(0, "@context", "https://schema.org");
        if (view.People.Count > 0)
            json["employee"] = new JsonArray([.. view.People.Where(p => p.Position.Until.Length == 0).Select(p => new JsonObject { ["@type"] = "Person", ["name"] = p.Person.Name.En, ["jobTitle"] = p.Position.En })]);
        return json;
    }

    /// <summary>What a list tells of each.</summary>
    public static JsonObject Of(Exported exported, Link? territory)
    {
        var o = exported.Row;
        var json = new JsonObject
        {
            ["@type"] = TypeOf(o.Kind),
            ["@id"] = RegistryAddress.OfOrganisation(o.Id),
            ["name"] = new JsonArray(Text(o.En, "en"), Text(o.Ru, "ru")),
        };
        if (exported.Names.Where(n => n != o.En && n != o.Ru).ToArray() is { Length: > 0 } others)
            json["alternateName"] = new JsonArray([.. others.Select(n => JsonValue.Create(n))]);
        if (exported.Numbers.TryGetValue(IdentifierScheme.Inn.Id, out var inn))
            json["taxID"] = inn;
        if (exported.Numbers.TryGetValue(IdentifierScheme.Lei.Id, out var lei))
            json["leiCode"] = lei;
        if (exported.Numbers.Where(n => n.Key is "ror" or "ogrn").OrderBy(n => n.Key, StringComparer.Ordinal).ToArray() is { Length: > 0 } numbers)
            json["identifier"] = new JsonArray([.. numbers.Select(n => new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = n.Key.ToUpperInvariant(), ["value"] = n.Value })]);
        if (exported.Numbers.TryGetValue(IdentifierScheme.Ror.Id, out var ror))
            json["sameAs"] = ror;
        if (o.Founded.Length > 0)
            json["foundingDate"] = o.Founded;
        if (o.State == OrganisationStates.Closed)
            json["disambiguatingDescription"] = "closed";
        if (o.Web.Length > 0)
            json["url"] = o.Web;
        if (Place(o, territory) is { Count: > 1 } address)
            json["address"] = address;
        if (exported.Whole is var (id, name))
            json["parentOrganization"] = new JsonObject { ["@type"] = "Organization", ["@id"] = RegistryAddress.OfOrganisation(id), ["name"] = name };
        return json;
    }

    private static string TypeOf(string kind) => kind switch
    {
        OrganisationKinds.Company => "Corporation",
        OrganisationKinds.University => "CollegeOrUniversity",
        OrganisationKinds.School => "School",
        OrganisationKinds.ResearchInstitute => "ResearchOrganization",
        OrganisationKinds.StateBody => "GovernmentOrganization",
        OrganisationKinds.Association or OrganisationKinds.Foundation or OrganisationKinds.PatientSociety => "NGO",
        OrganisationKinds.Clinic => "MedicalOrganization",
        _ => "Organization",
    };

    private static JsonObject Place(Organisation o, Link? territory)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress" };
        if (o.PlaceEn.Length + o.PlaceRu.Length > 0)
            address["addressLocality"] = o.PlaceEn.Length > 0 ? o.PlaceEn : o.PlaceRu;
        if (territory is not null)
            address["addressRegion"] = territory.Name.En;
        if (o.Country.Length > 0)
            address["addressCountry"] = o.Country;
        return address;
    }

    private static JsonObject Text(string text, string language) => new() { ["@value"] = text, ["@language"] = language };
}
