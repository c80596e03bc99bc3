using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Observatory.Finding;

/// <summary>Where the search box of the header once led; it is one for the whole house now.</summary>
public static class FindEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/find", Moved).WithMetadata(new MovedRoute());

    private static IResult Moved(string? q, Reader reader, SearchBox search) => TypedResults.Redirect(reader.Href(search.Of(q)), permanent: true);
}
