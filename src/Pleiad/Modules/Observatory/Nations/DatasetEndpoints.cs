using Microsoft.AspNetCore.Http.HttpResults;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>What territories there are, and the panel of a dataset that a reader is shown first.</summary>
public static class DatasetEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowAll);
        pages.MapGet("/{dataset}", Open);
    }

    private static RazorComponentResult<DatasetsPage> ShowAll(Datasets datasets) => new(new { Datasets = datasets.All() });

    private static RazorComponentResult<NationPage> Open(string dataset, Datasets datasets)
    {
        var found = datasets.Of(dataset);
        return new(new { Panel = found.Panel(found.Front) });
    }
}
