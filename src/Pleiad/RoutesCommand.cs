using System.CommandLine;
using Microsoft.AspNetCore.Authorization;
using Pleiad.Kernel.Commands;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;

namespace Pleiad;

/// <summary><c>pleiad routes</c>: every address of the server, who may use it, and what it sends. The front-door test walks them.</summary>
public static class RoutesCommand
{
    public static Command Create()
    {
        var command = new Command("routes", "List every route with its policy");
        var data = DataOption.AddTo(command);
        command.SetAction(async parsed =>
        {
            await using var app = House.Build("http://127.0.0.1:0", data.Read(parsed));
            var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
            foreach (var line in routes.Select(Describe).Distinct().Order(StringComparer.Ordinal))
                Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    /// <summary>Methods, pattern, policy ("-" for none), what is sent, and the permission that it asks for, if any.</summary>
    public static string Describe(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        var policy = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is { Length: > 0 }) ?? "-";
        var pattern = "/" + route.RoutePattern.RawText?.TrimStart('/');
        var kind = route.Metadata.GetMetadata<StaticFileRoute>() is not null ? "file"
            : route.Metadata.GetMetadata<FragmentRoute>() is not null ? "fragment"
            : route.Metadata.GetMetadata<MachineRoute>() is not null ? "machine"
            : route.Metadata.GetMetadata<MovedRoute>() is not null ? "moved"
            : pattern.StartsWith("/api/", StringComparison.Ordinal) ? "api" : "page";
        var permission = route.Metadata.GetMetadata<RouteRight>() is { } right ? " " + right.Permission.Id : "";
        return $"{string.Join(',', methods)} {pattern} {policy} {kind}{permission}";
    }
}
