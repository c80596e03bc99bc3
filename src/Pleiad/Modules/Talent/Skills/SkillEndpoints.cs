using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Openings;

namespace Pleiad.Modules.Talent.Skills;

/// <summary>A term of the vocabulary; "" is unknown.</summary>
public sealed record SkillDto(string Id, string En, string Ru, string Kind, string Scheme, string Code, string Esco, string Broader)
{
    public static SkillDto Of(Skill s) => new(s.Id, s.En, s.Ru, s.Kind, s.Scheme, s.Code, s.Esco, s.Broader);
}

/// <summary>The vocabulary.</summary>
internal static class SkillEndpoints
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/skills", (OpeningViews views, string? q, string? scheme) => new RazorComponentResult<SkillsPage>(new { Terms = Find(views, q, scheme), Text = (q ?? "").Trim(), Scheme = scheme ?? "", Vocabulary = All(views), Uses = Uses(views) }));
        api.MapGet("/skills", (OpeningViews views, string? q, string? scheme) => TypedResults.Ok(Find(views, q, scheme).Select(SkillDto.Of))).WithSummary("The vocabulary of skills by words (q) and scheme (own, onet, esco)");
        api.MapGet("/skills.csv", (OpeningViews views, string? q, string? scheme) => TypedResults.File(
            CsvText.Write([["id", "en", "ru", "kind", "scheme", "code", "esco", "broader"], .. Find(views, q, scheme).Select(s => new[] { s.Id, s.En, s.Ru, s.Kind, s.Scheme, s.Code, s.Esco, s.Broader })]), "text/csv; charset=utf-8", "pleiad-skills.csv"))
            .WithSummary("The same as CSV, with the columns of talent import-skills").Produces<string>(200, "text/csv");
        api.MapGet("/occupations", (OpeningViews views) => TypedResults.Ok(All(views).Occupations.Values.OrderBy(o => o.Id, StringComparer.Ordinal))).WithSummary("The occupations of the vocabulary, with their O*NET-SOC codes");
    }

    private static Vocabulary All(OpeningViews views) => views.Ask((db, _) => Vocabulary.Read(db));

    private static IReadOnlyList<Skill> Find(OpeningViews views, string? q, string? scheme)
    {
        var asked = Similar.Fold(q ?? "");
        return [.. All(views).Skills.Values.Where(s => (string.IsNullOrEmpty(scheme) || s.Scheme == scheme) && (asked.Length == 0 || Similar.Fold($"{s.En} {s.Ru} {s.Code}").Contains(asked, StringComparison.Ordinal)))
            .OrderByDescending(s => s.Scheme == "own").ThenBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.En, StringComparer.Ordinal)];
    }

    /// <summary>For each skill: the published openings that ask for it, and the courses that teach it.</summary>
    private static IReadOnlyDictionary<string, (int Openings, int Courses)> Uses(OpeningViews views) => views.Ask((db, _) =>
    {
        var open = db.Openings.Where(o => o.State == OpeningFlow.Open).ToList().Where(o => o.StateOn(views.Today) == OpeningFlow.Open).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var asked = db.Requirements.AsEnumerable().Where(r => open.Contains(r.Opening)).CountBy(r => r.Skill).ToDictionary(StringComparer.Ordinal);
        var taught = db.CourseSkills.AsEnumerable().CountBy(c => c.Skill).ToDictionary(StringComparer.Ordinal);
        return asked.Keys.Union(taught.Keys).ToDictionary(s => s, s => (asked.GetValueOrDefault(s), taught.GetValueOrDefault(s)), StringComparer.Ordinal);
    });
}
