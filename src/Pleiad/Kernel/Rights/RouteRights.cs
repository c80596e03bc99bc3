using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Rights;

/// <summary>What a route asks of whoever uses it; the tests of rights read it.</summary>
/// <param name="Permission">What must be allowed.</param>
/// <param name="NodeOf">On which node, by the values of the route.</param>
public sealed record RouteRight(Permission Permission, Func<RouteValueDictionary, Node> NodeOf);

public static class RouteRights
{
    /// <summary>Opens a route to those who hold the permission on the node that its values name.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder routes, Permission permission, Func<RouteValueDictionary, Node>? nodeOf = null)
        where TBuilder : IEndpointConventionBuilder
    {
        var right = new RouteRight(permission, nodeOf ?? (_ => Node.Instance));
        routes.RequireAuthorization(Policies.Role).WithMetadata(right);
        return routes;
    }

    /// <summary>Opens a route to everyone who is signed in.</summary>
    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.RequireAuthorization(Policies.SignedIn);

    /// <summary>Checks what the matched route asks; stands after routing, and before the route's own authorisation.</summary>
    internal static Task Check(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<RouteRight>() is { } right)
            context.RequestServices.GetRequiredService<RightsOfActors>().Must(context.Actor, right.Permission, right.NodeOf(context.Request.RouteValues));
        else if (endpoint?.Metadata.GetOrderedMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Any(a => a.Policy == Policies.SignedIn) == true && !context.Actor.SignedIn)
            throw new SignInException();
        return next(context);
    }
}
