using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad.Kernel.Forms;

/// <summary>What an act's routes share: the values of the route by name, and the services of the request.</summary>
public sealed class ActRequest(HttpContext http)
{
    public HttpContext Http { get; } = http;

    public Reader Reader { get; } = http.RequestServices.GetRequiredService<Reader>();

    /// <summary>A value of the route.</summary>
    public string At(string name) => (string)Http.Request.RouteValues[name]!;

    public T Service<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();
}

/// <summary>Opens an act to people and to programs at once: its page, its form and its place in the API ask the same rights, read the same fields and run the same act.</summary>
public sealed class ActRoutes(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
{
    /// <summary>Maps an act that has a page of its own: GET and POST at one address, and POST in the API.</summary>
    /// <param name="pattern">Its address below the module's.</param>
    /// <param name="right">Opens a route to those who may.</param>
    /// <param name="summary">What it does, for programs, with its fields.</param>
    /// <param name="act">Reads the fields and gives what is to be run.</param>
    /// <param name="page">The page, with what was typed, or with null when it is only opened.</param>
    public void Map<TPage>(string pattern, Action<RouteHandlerBuilder> right, string summary, Func<ActRequest, Form, Func<ActScope, string>> act, Func<ActRequest, Form?, RazorComponentResult<TPage>> page)
        where TPage : IComponent
    {
        right(pages.MapGet(pattern, (HttpContext http) => page(new ActRequest(http), null)));
        MapPost(pattern, right, summary, act, page);
    }

    /// <summary>Maps an act whose form stands on another page, which is shown again after a refusal.</summary>
    /// <param name="pattern">Its address below the module's.</param>
    /// <param name="right">Opens a route to those who may.</param>
    /// <param name="summary">What it does, for programs, with its fields.</param>
    /// <param name="act">Reads the fields and gives what is to be run.</param>
    /// <param name="page">The page, with what was typed.</param>
    /// <param name="asVisitor">Whether it is the visitor's act even of somebody who is signed in, because the journal is not to tell who asked.</param>
    public void MapPost<TPage>(string pattern, Action<RouteHandlerBuilder> right, string summary, Func<ActRequest, Form, Func<ActScope, string>> act, Func<ActRequest, Form?, RazorComponentResult<TPage>> page, bool asVisitor = false)
        where TPage : IComponent
    {
        right(pages.MapPost(pattern, (HttpContext http, Form form, Actor actor, FormAnswer answer) =>
        {
            var request = new ActRequest(http);
            return answer.Run(asVisitor ? Actor.Visitor : actor, form, act(request, form), () => page(request, form));
        }));
        var route = api.MapPost(pattern, (HttpContext http, Form form, Actor actor, ApiAnswer answer) => answer.Run(asVisitor ? Actor.Visitor : actor, form, act(new ActRequest(http), form)))
            .WithSummary(summary).Produces<ActDone>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        right(route);
    }

    /// <summary>Whoever has the private link, which the log never writes; slowed down, so that nobody tries many.</summary>
    public static void ByLink(RouteHandlerBuilder route) => route.RequireRateLimiting(RateLimits.VisitorForms).Privately();

    /// <summary>Anyone, signed in or not; slowed down.</summary>
    public static void Anyone(RouteHandlerBuilder route) => route.RequireRateLimiting(RateLimits.VisitorForms);

    /// <summary>Those who hold a permission on the node of a kind that a value of the route names.</summary>
    public static Action<RouteHandlerBuilder> On(Permission permission, string kind, string value) =>
        route => route.Needs(permission, values => Node.Of(kind, (string)values[value]!));
}
