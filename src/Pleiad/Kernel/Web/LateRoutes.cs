using System.Diagnostics.CodeAnalysis;

// In the outermost namespace, so that every room's MapGet and MapPost are these and not the framework's of the same name.
namespace Pleiad;

/// <summary>
/// Maps routes whose handlers are made ready when they are first asked for. The framework makes all of them at the start, and a thousand
/// handlers that few will ask for cost every start a second.
/// </summary>
[SuppressMessage("Style", "IDE0130:Namespace does not match folder structure", Justification = "It is found before the framework's only from here.")]
internal static class LateRoutes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, HttpMethods.Put);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => Map(endpoints, pattern, handler, HttpMethods.Delete);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(endpoints, pattern, handler, [method], RequestDelegateFactory.InferMetadata, (given, options, metadata) =>
        {
            var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(given, options, metadata).RequestDelegate);
            return new RequestDelegateResult(http => made.Value(http), metadata?.EndpointMetadata ?? []);
        });
}
