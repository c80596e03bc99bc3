using Microsoft.OpenApi;

namespace Pleiad.Kernel.Web;

/// <summary>The OpenAPI 3.1 description of everything under /api, at /api/openapi.json.</summary>
public static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(double))
                schema.Type = JsonSchemaType.Number | JsonSchemaType.Null; // no answer is null
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Pleiad", Version = "1", Description = "Everything a page shows, for programs. No answer is null, never zero. Errors are problem+json with a code and a sentence." };
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) =>
        app.MapOpenApi("/api/openapi.json").RequireAuthorization(Policies.Public).WithMetadata(new StaticFileRoute());
}
