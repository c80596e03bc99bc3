using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Matches;

namespace Pleiad.Modules.Registry.Substitution;

/// <summary>A year of a substance or a field; null is not known.</summary>
public sealed record SupplyYearDto(int Year, double? Domestic, double? Imported, string Unit, double? DomesticShare, double? Concentration)
{
    internal static SupplyYearDto Of(SupplyYear y) => new(y.Year, Known(y.Domestic), Known(y.Imported), y.Unit, Known(y.Share), Known(y.Concentration));

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}

/// <summary>Who could replace imports; Missing is empty where nothing is.</summary>
public sealed record ReplacementDto(string Firm, string Has, string Missing, string Address);

/// <summary>A substance with where it comes from and who could replace it; NoneRegisteredHere: the next product of it would be the first here.</summary>
public sealed record SubstanceDto(string Id, string En, string Ru, string FieldEn, string FieldRu, string Atc, bool Illustrative, bool NoneRegisteredHere, IReadOnlyList<SupplyYearDto> Years, IReadOnlyList<ReplacementDto> Replacements)
{
    internal static SubstanceDto Of(SubstanceView s) => new(s.Id, s.Name.En, s.Name.Ru, s.Field.En, s.Field.Ru, s.Atc, s.Illustrative, s.NoneRegisteredHere, [.. s.Years.Select(SupplyYearDto.Of)], [.. s.Replacements.Select(r => new ReplacementDto(r.Firm.Name.En, r.Has.En, r.Missing?.En ?? "", r.Address))]);
}

/// <summary>What depends on imports, and who could replace it.</summary>
internal static class SubstitutionEndpoints
{
    public const string Address = RegistryAddress.Root + "/substitution";

    public static string Of(string substance) => $"{Address}/{substance}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/substitution", (HttpContext http) => new RazorComponentResult<SubstitutionPage>(new { View = Find(new ActRequest(http)) }));
        acts.Map<NewSupplyPage>("/substitution/new", route => route.Needs(RegistryRights.EnterSupply), "Enter what a year's consumption of a substance came from. Fields: substance, substance-ru, field-en, field-ru, atc, year, origin (domestic, imported), supplier, amount, unit, source",
            (_, form) => AddSupply.From(form), (_, form) => new(new { Form = form ?? Form.Empty }));
        pages.MapGet("/substitution/{substance}", (string substance, HttpContext http) => One(new ActRequest(http), substance));
        api.MapGet("/substitution", (HttpContext http) => TypedResults.Ok(Find(new ActRequest(http)).Substances.Select(SubstanceDto.Of))).WithSummary("Substances with what is made at home and imported by year, the concentration of their suppliers, and who could replace imports").Produces<IReadOnlyList<SubstanceDto>>();
        api.MapGet("/substitution.csv", (HttpContext http) => CsvAnswer.Of("substitution",
        [
            ["substance", "field", "atc", "year", "domestic", "imported", "unit", "domestic_share", "concentration", "illustrative"],
            .. Find(new ActRequest(http)).Substances.SelectMany(s => s.Years.Select(y => new[] { s.Name.En, s.Field.En, s.Atc, $"{y.Year}", CsvAnswer.Text(y.Domestic), CsvAnswer.Text(y.Imported), y.Unit, CsvAnswer.Text(y.Share), CsvAnswer.Text(y.Concentration), s.Illustrative ? "true" : "false" })),
        ])).WithSummary("The same by year as CSV").Produces<string>(200, "text/csv");
    }

    private static SubstitutionView Find(ActRequest request) => SubstitutionView.Find(request.Service<RegistryViews>(), request.Service<CapabilityRegister>());

    private static RazorComponentResult<SubstancePage> One(ActRequest request, string id)
    {
        var view = Find(request);
        var substance = view.Substances.FirstOrDefault(s => s.Id == id) ?? throw new NotFoundException(
            $"No figures and no product on its way name the substance '{id}'.", $"Ни данных о поставках, ни разрабатываемых препаратов с веществом «{id}» нет.",
            [.. Similar.Nearest(id.Replace('-', ' '), view.Substances, s => [s.Name.En, s.Name.Ru]).Select(s => new Suggestion(s.Name.En, s.Name.Ru, Of(s.Id))), new Suggestion("All substances", "Все вещества", Address)]);
        return new(new { View = view, Substance = substance });
    }
}
