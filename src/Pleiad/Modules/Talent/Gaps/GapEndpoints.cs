using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Gaps;

/// <summary>What is asked of a skill or an occupation against what is trained a year; Trained and Balance are null where nobody knows.</summary>
public sealed record GapDto(string Of, string Id, string En, string Ru, int Asked, int Ahead, double? Trained, bool AtLeast, double? Balance, IReadOnlyList<string> Openings, IReadOnlyList<string> Courses)
{
    public static GapDto From(string of, GapRow r) => new(of, r.Id, r.Name.En, r.Name.Ru, r.Asked, r.Ahead, Known(r.Trained), r.AtLeast, Known(r.Balance), [.. r.Openings.Select(o => o.Opening.Id)], [.. r.Courses.Select(c => c.Course.Id)]);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}

/// <summary>Demand of firms against supply of universities.</summary>
internal static class GapEndpoints
{
    public const string Address = TalentAddress.Root + "/gaps";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/gaps", (GapViews views, string? firm, string? university) => new RazorComponentResult<GapsPage>(new { View = views.Of(new GapFilter(firm ?? "", university ?? "")) }));
        api.MapGet("/gaps", (GapViews views, string? firm, string? university) => TypedResults.Ok(All(views, firm, university))).WithSummary("Places that are asked for and people that are trained a year, by skill and by occupation, of all or of one firm and one university");
        api.MapGet("/gaps.csv", (GapViews views, string? firm, string? university) => TypedResults.File(
            CsvText.Write([["of", "id", "en", "ru", "asked", "ahead", "trained", "at_least", "balance", "openings", "courses"], .. All(views, firm, university).Select(Row)]), "text/csv; charset=utf-8", "pleiad-gaps.csv"))
            .WithSummary("The same as CSV; what nobody knows is empty").Produces<string>(200, "text/csv");
    }

    private static IEnumerable<GapDto> All(GapViews views, string? firm, string? university)
    {
        var view = views.Of(new GapFilter(firm ?? "", university ?? ""));
        return view.Skills.Select(r => GapDto.From("skill", r)).Concat(view.Occupations.Select(r => GapDto.From("occupation", r)));
    }

    private static string[] Row(GapDto r) =>
        [r.Of, r.Id, r.En, r.Ru, Text(r.Asked), Text(r.Ahead), Text(r.Trained), r.AtLeast ? "true" : "false", Text(r.Balance), string.Join("; ", r.Openings), string.Join("; ", r.Courses)];

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
