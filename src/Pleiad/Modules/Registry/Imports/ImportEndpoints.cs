using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Tables;
using Pleiad.Kernel.Text;
using Pleiad.Kernel.Web;

namespace Pleiad.Modules.Registry.Imports;

/// <summary>Imports: the list, the form for a file, and what becomes of its rows.</summary>
internal static class ImportEndpoints
{
    private const string One = "/imports/{import}";
    private const int LongestForm = Sheet.LongestFile + (1 << 16);

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/imports", (ImportViews views, Actor actor) => new RazorComponentResult<ImportsPage>(new { Files = views.List(actor) })).NeedsSignIn();
        acts.Map<NewImportPage>("/imports/new", route => route.NeedsSignIn().WithMetadata(new TakesFiles(LongestForm)), "Send a file of organisations as multipart/form-data. Fields: file, under (a cluster), members, illustrative; nothing is registered yet",
            (r, form) => r.Service<ReceiveFile>().From(form), (_, form) => new(new { Form = form ?? Form.Empty })); // the node stands in the form, and the act asks for it
        var right = ActRoutes.On(RegistryRights.ImportOrganisations, ImportedFile.NodeKind, "import");
        right(pages.MapGet(One, (string import, string? show, int? page, ImportViews views) => Page(views, import, null, show, page ?? 1)));
        right(pages.MapGet(One + "/refused.csv", (string import, ImportViews views, Reader reader) => TypedResults.File(views.Refused(import, reader.Language == Language.Russian), "text/csv; charset=utf-8", "pleiad-refused.csv")).WithMetadata(new StaticFileRoute()));
        acts.MapPost(One + "/check", right, "Say what the columns mean, and check the rows again. Fields: column-0, column-1 …, kind, country, version", (r, form) => r.Service<CheckFile>().From(form, r.Service<ImportViews>().File(Id(r))), Again);
        acts.MapPost(One + "/accept", right, "Register the good rows, all or none. Fields: without (lines to leave out), version", (r, form) => r.Service<AcceptFile>().From(form, Id(r)), Again);
        acts.MapPost(One + "/discard", right, "Put a file aside of which nothing is registered. Field: version", (r, form) => DiscardFile.From(form, Id(r)), Again);
        acts.MapPost(One + "/decide", right, "Decide on a row that may be here already. Fields: line, choice (same, another)", (r, form) => r.Service<DecideRow>().From(form, Id(r)), Again);
        right(api.MapGet(One, (string import, string? show, int? page, ImportViews views) => TypedResults.Ok(ImportDto.Of(views.One(import, show, page ?? 1)))).WithSummary("A file with how many rows became what, and fifty of the rows").ProducesProblem(404));
    }

    private static string Id(ActRequest request) => request.At("import");

    private static RazorComponentResult<ImportPage> Again(ActRequest request, Form? form) =>
        Page(request.Service<ImportViews>(), Id(request), form, request.Http.Request.Path.Value!.EndsWith("/decide", StringComparison.Ordinal) ? Outcomes.Possible : null, 1);

    private static RazorComponentResult<ImportPage> Page(ImportViews views, string import, Form? form, string? show, int page) => new(new { View = views.One(import, show, page), Form = form ?? Form.Empty });
}

/// <summary>A row of a file. Outcome is refused, possible, new, registered, same or left-out.</summary>
public sealed record ImportRowDto(int Line, IReadOnlyList<string> Cells, string Outcome, string Organisation, string Column, string Why);

/// <summary>A file with its rows.</summary>
public sealed record ImportDto(string Id, string Name, string State, int Version, IReadOnlyList<string> Columns, IReadOnlyList<string> Meaning, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ImportRowDto> Rows)
{
    public static ImportDto Of(ImportView view) => new(
        view.File.Id, view.File.Name, view.File.State, view.Version, view.File.Columns, view.Mapping.Fields, view.Counts,
        [.. view.Rows.Select(r => new ImportRowDto(r.Line, r.Texts, r.Outcome, r.Organisation, r.Field, r.En))]);
}
