using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Accounts.Me;

/// <summary>One's own account.</summary>
internal static class MeEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/me", () => new RazorComponentResult<MePage>()).NeedsSignIn();
}
