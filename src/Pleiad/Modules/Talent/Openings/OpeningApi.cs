using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Contracts;
using Pleiad.Modules.Talent.Skills;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>What is asked for: a skill of the vocabulary and a level of 1 to 5.</summary>
public sealed record SkillLevelDto(string Skill, string En, string Ru, int Level)
{
    public static SkillLevelDto Of(Vocabulary vocabulary, string skill, int level) => new(skill, vocabulary.NameOf(skill).En, vocabulary.NameOf(skill).Ru, level);
}

/// <summary>An opening with its state today; "" is unknown.</summary>
public sealed record OpeningDto(
    string Id, string Organisation, string Kind, string En, string Ru, string TextEn, string TextRu, string Occupation, string Territory, int Places, int LeastAge, string ApplyBy, string Starts, string Ends, string State, bool Illustrative, IReadOnlyList<SkillLevelDto> Asked)
{
    public static OpeningDto Of(OpeningLine line, Vocabulary vocabulary)
    {
        var o = line.Opening;
        return new(o.Id, o.Organisation, o.Kind, o.En, o.Ru, o.TextEn, o.TextRu, o.Occupation, o.Territory, o.Places, o.LeastAge, o.ApplyBy, o.Starts, o.Ends, line.State, o.Illustrative, [.. line.Asked.Select(r => SkillLevelDto.Of(vocabulary, r.Skill, r.Level))]);
    }
}

/// <summary>Openings for programs. Nobody who applied is in it.</summary>
internal static class OpeningApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/openings", (HttpContext http, OpeningViews views) =>
        {
            var list = views.Find(OpeningEndpoints.Filter(http), Actor.Visitor);
            return TypedResults.Ok(list.Rows.Select(l => OpeningDto.Of(l, list.Vocabulary)));
        }).WithSummary("Openings that are open, by kind, territory, organisation, occupation, skill, age and words (q)");
        api.MapGet("/openings.csv", (HttpContext http, OpeningViews views) => TypedResults.File(
            CsvText.Write([["id", "organisation", "kind", "en", "ru", "occupation", "territory", "places", "least_age", "apply_by", "starts", "ends", "skills", "illustrative"], .. views.Find(OpeningEndpoints.Filter(http), Actor.Visitor).Rows.Select(Row)]), "text/csv; charset=utf-8", "pleiad-openings.csv"))
            .WithSummary("The same as CSV; skills as skill:level").Produces<string>(200, "text/csv");
        api.MapGet("/openings/{opening}", (string opening, OpeningViews views, HttpContext http) =>
        {
            var view = views.One(opening, http.Actor);
            http.Response.Headers.ETag = $"\"{view.Version}\"";
            return TypedResults.Ok(OpeningDto.Of(view.Line, view.Vocabulary));
        }).WithSummary("One of them; its ETag is the version to send back with If-Match").Produces<OpeningDto>().ProducesProblem(404);
        api.MapGet("/openings/{opening}.jsonld", (string opening, OpeningViews views, PublicAddress host, IServiceProvider services) => TypedResults.Text(Linked(views.One(opening, Actor.Visitor), path => host.Of(services, path)).ToJsonString(), "application/ld+json"))
            .WithSummary("The same in the words of schema.org (JobPosting)").Produces<string>(200, "application/ld+json").ProducesProblem(404);
    }

    /// <summary>A JobPosting of schema.org. What is invented says so in its own words, so that no job exchange takes it for real.</summary>
    internal static JsonObject Linked(OpeningView view, Func<string, string> host)
    {
        var o = view.Opening;
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "JobPosting", ["@id"] = host(TalentAddress.OfOpening(o.Id)), ["url"] = host(TalentAddress.OfOpening(o.Id)), ["identifier"] = o.Id,
            ["title"] = o.Illustrative ? o.En + " (illustrative)" : o.En, ["description"] = o.TextEn.Length > 0 ? o.TextEn : o.En, ["datePosted"] = o.CreatedAt[..10], ["employmentType"] = o.Kind == OpeningWords.Vacancy ? "FULL_TIME" : "INTERN", ["totalJobOpenings"] = o.Places,
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["@id"] = host(view.Line.Organisation.Address), ["name"] = view.Line.Organisation.Name.En },
            ["skills"] = new JsonArray([.. view.Line.Asked.Select(Defined)]),
        };
        if (o.ApplyBy.Length > 0)
            json["validThrough"] = o.ApplyBy + "T23:59:59Z";
        if (o.Starts.Length > 0)
            json["jobStartDate"] = o.Starts;
        if (view.Vocabulary.Occupations.GetValueOrDefault(o.Occupation) is { } occupation)
            json["occupationalCategory"] = occupation.Code.Length > 0 ? $"{occupation.Code} {occupation.En}" : occupation.En;
        if (view.Territory is { } place)
            json["jobLocation"] = new JsonObject { ["@type"] = "Place", ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressRegion"] = place.Name.En, ["addressCountry"] = place.Code[..2] } };
        return json;

        JsonNode Defined(Requirement asked)
        {
            var term = new JsonObject { ["@type"] = "DefinedTerm", ["name"] = view.Vocabulary.NameOf(asked.Skill).En, ["description"] = $"level {asked.Level.ToString(CultureInfo.InvariantCulture)} of 5" };
            if (view.Vocabulary.Skills.GetValueOrDefault(asked.Skill) is { Esco.Length: > 0 } known)
                term["@id"] = known.Esco;
            return term;
        }
    }

    private static string[] Row(OpeningLine line)
    {
        var o = line.Opening;
        return [o.Id, o.Organisation, o.Kind, o.En, o.Ru, o.Occupation, o.Territory, $"{o.Places}", $"{o.LeastAge}", o.ApplyBy, o.Starts, o.Ends, string.Join("; ", line.Asked.Select(r => $"{r.Skill}:{r.Level}")), o.Illustrative ? "true" : "false"];
    }
}
