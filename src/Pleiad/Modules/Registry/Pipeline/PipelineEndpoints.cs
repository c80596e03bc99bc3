using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Pipeline;

/// <summary>A product with its state, firms and steps.</summary>
public sealed record PipelineDto(string Id, string En, string Ru, string Substance, IReadOnlyList<string> Fields, string Atc, string Essential, string State, IReadOnlyList<string> Firms, IReadOnlyList<PipelineStepDto> Steps);

/// <summary>A step on the way; At is empty where no day is told.</summary>
public sealed record PipelineStepDto(int Number, string State, string Phase, string At, string Evidence, string Claim);

/// <summary>How many products of a firm came into a state in a year; 0 where no day is told.</summary>
public sealed record PipelineYearDto(string Firm, int Year, string State, int Products);

/// <summary>The pipeline: states with counts, each product once, then what happened by firm and year.</summary>
public sealed record PipelineAnswer(IReadOnlyDictionary<string, int> States, IReadOnlyList<PipelineDto> Products, IReadOnlyList<PipelineYearDto> Years);

/// <summary>The pipeline of products.</summary>
internal static class PipelineEndpoints
{
    public const string Address = RegistryAddress.Root + "/pipeline";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/pipeline", (RegistryViews views, string? field, string? firm, string? essential, string? size) => new RazorComponentResult<PipelinePage>(new { View = PipelineView.Find(views, Filter(field, firm, essential, size)) }));
        api.MapGet("/pipeline", (RegistryViews views, string? field, string? firm, string? essential, string? size) => TypedResults.Ok(Answer(PipelineView.Find(views, Filter(field, firm, essential, size)))))
            .WithSummary("Products on their way to the market by state, firm and year; what is planned is not counted as registered");
        api.MapGet("/pipeline.csv", (RegistryViews views, string? field, string? firm, string? essential, string? size) => CsvAnswer.Of("pipeline",
        [
            ["id", "en", "ru", "substance", "fields", "atc", "essential", "state", "since", "phase", "firms"],
            .. PipelineView.Find(views, Filter(field, firm, essential, size)).Rows.Select(r => new[] { r.Product.Id, r.Product.En, r.Product.Ru, r.Product.Substance, r.Product.FieldEn, r.Product.Atc, r.Product.Essential, r.Product.Registration, r.Last?.At ?? "", r.Last?.Phase ?? "", string.Join("; ", r.Firms.Select(f => f.Name.En)) }),
        ])).WithSummary("The products of it as CSV").Produces<string>(200, "text/csv");
    }

    private static PipelineFilter Filter(string? field, string? firm, string? essential, string? size) => new(field ?? "", firm ?? "", essential ?? "", size ?? "");

    private static PipelineAnswer Answer(PipelineView view) => new(
        view.Funnel.ToDictionary(f => f.State, f => f.Count),
        [.. view.Rows.Select(r => new PipelineDto(r.Product.Id, r.Product.En, r.Product.Ru, r.Product.Substance, [.. r.Product.Fields.Select(f => f.En)], r.Product.Atc, r.Product.Essential, r.Product.Registration, [.. r.Firms.Select(f => f.Name.En)], [.. r.Steps.Select(s => new PipelineStepDto(s.Number, s.State, s.Phase, s.At, s.Evidence, s.Claim))]))],
        [.. view.Years.Select(y => new PipelineYearDto(y.Firm.Name.En, y.Year, y.State, y.Products))]);
}
