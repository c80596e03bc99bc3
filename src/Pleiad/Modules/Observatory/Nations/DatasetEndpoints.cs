using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Observatory.Contracts;

namespace Pleiad.Modules.Observatory.Nations;

/// <summary>What territories there are, and the way from a dataset to the page a reader is shown first.</summary>
public static class DatasetEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowAll);
        pages.MapGet("/{dataset}", Open);
    }

    private static RazorComponentResult<DatasetsPage> ShowAll(Datasets datasets) => new(new { Datasets = datasets.All() });

    private static IResult Open(string dataset, Datasets datasets, Reader reader)
    {
        var found = datasets.Of(dataset);
        return Results.LocalRedirect(reader.Href(Address.Of(found, found.Front)));
    }
}
