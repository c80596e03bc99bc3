using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Forecasts;

/// <summary>People of an occupation; Occupation "" is other work.</summary>
public sealed record HeadsDto(string Occupation, int People);

/// <summary>What a plant needs in the year it opens; Year is null where nobody knows it, People where neither a norm nor an employer says.</summary>
public sealed record PlantDemandDto(string Plant, string En, string Ru, string Owner, string Territory, bool Opened, int? Year, int? People, bool Stated, int NormVersion, bool Illustrative, IReadOnlyList<HeadsDto> ByOccupation)
{
    public static PlantDemandDto Of(PlantDemand d) => new(
        d.Plant.Id, d.Plant.Name.En, d.Plant.Name.Ru, d.Plant.Owner, d.Plant.Territory, d.Plant.Opened, d.Plant.Year == 0 ? null : d.Plant.Year, d.Heads.Count == 0 ? null : d.People, d.Stated, d.Version, d.Illustrative, [.. d.Heads.Select(h => new HeadsDto(h.Occupation, h.People))]);
}

/// <summary>The people that plants will need.</summary>
internal static class ForecastEndpoints
{
    public const string Address = TalentAddress.Root + "/forecast";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/forecast", (DemandForecast forecast) => new RazorComponentResult<ForecastPage>(new { Outlook = forecast.Of() }));
        acts.Map<NormPage>("/forecast/norms", route => route.Needs(SkillRights.KeepNorm), "Set how many people a plant of a kind takes, as a new version. Fields: kind (plant, line), people, source, occupation and number (percent; lists of one order)", (_, form) => SetNorm.From(form), Norms);
        pages.MapGet("/forecast/plants/{plant}", (string plant, HttpContext http) => Page(new ActRequest(http), plant, null));
        acts.MapPost("/forecast/plants/{plant}", route => route.Needs(SkillRights.StateStaffing, values => OfPlant((string)values["plant"]!)), "State the staff of a plant; it wins over the norm. Fields: occupation and number (people; lists of one order), evidence",
            (r, form) => StateStaffing.From(form, r.At("plant"), r.Service<PlantCards>()), (r, form) => Page(r, r.At("plant"), form));
        api.MapGet("/forecast", (DemandForecast forecast) => TypedResults.Ok(forecast.Of().Plants.Select(PlantDemandDto.Of))).WithSummary("The people that plants need in the year they open, by occupation: by their employer's number, or by the norm of their kind");
        api.MapGet("/forecast.csv", (DemandForecast forecast) => TypedResults.File(
            CsvText.Write([["plant", "owner", "territory", "opened", "year", "occupation", "people", "stated", "norm_version", "illustrative"], .. forecast.Of().Plants.SelectMany(p => p.Heads.Select(h => Row(p, h)))]), "text/csv; charset=utf-8", "pleiad-forecast.csv"))
            .WithSummary("The same as CSV, a row for each occupation; no year is empty").Produces<string>(200, "text/csv");
    }

    public static Node OfPlant(string plant) => Node.Of("registry/plants", plant);

    public static IReadOnlyList<DeedName> Deeds { get; } =
    [
        new(Norm.NodeKind, "set-norm", new("norm set", "задана норма")), new(Norm.NodeKind, "load", new("entered as an example", "внесена как пример")), new("registry/plants", "state-staff", new("staff stated", "указан персонал")),
    ];

    /// <summary>Norms as nodes: they stand below the installation.</summary>
    public static NodeKind Nodes { get; } = new(Norm.NodeKind, _ => [], node => PlantCards.Kinds.FirstOrDefault(k => k.Id == node.Id).Name is { } kind ? new Sentence($"staff of a {kind.En}", $"персонал: {kind.Ru}") : null);

    internal static NotFoundException Missing(string plant) => new($"There is no plant '{plant}'.", $"Завода «{plant}» нет.", new Suggestion("All plants", "Все заводы", RegistryAddress.Plants));

    private static RazorComponentResult<PlantStaffPage> Page(ActRequest request, string plant, Form? form)
    {
        var outlook = request.Service<DemandForecast>().Of();
        return new(new { Outlook = outlook, Demand = outlook.Plants.FirstOrDefault(p => p.Plant.Id == plant) ?? throw Missing(plant), Form = form ?? Form.Empty });
    }

    private static RazorComponentResult<NormPage> Norms(ActRequest request, Form? form) => new(new { Outlook = request.Service<DemandForecast>().Of(), Form = form ?? Form.Of(("kind", "plant")) });

    private static string[] Row(PlantDemand p, Heads h) =>
        [p.Plant.Id, p.Plant.Owner, p.Plant.Territory, p.Plant.Opened ? "true" : "false", p.Plant.Year == 0 ? "" : $"{p.Plant.Year}", h.Occupation, $"{h.People}", p.Stated ? "true" : "false", $"{p.Version}", p.Illustrative ? "true" : "false"];
}
