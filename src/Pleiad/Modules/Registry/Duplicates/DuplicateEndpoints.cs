using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>Pairs that may be one organisation, and merges that can be undone.</summary>
internal static class DuplicateEndpoints
{
    public const string Address = RegistryAddress.Root + "/duplicates";

    private const string Pair = "/duplicates/{pair}", Merge = "/merges/{merge}";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api, ActRoutes acts)
    {
        pages.MapGet("/duplicates", (MergeViews views, Actor actor, string? state, int? page) => new RazorComponentResult<DuplicatesPage>(new { List = views.List(actor, state ?? "", page ?? 1), Form = Form.Empty })).NeedsSignIn();
        pages.MapPost("/duplicates/look", Look).Needs(RegistryRights.LookForDuplicates);
        api.MapGet("/duplicates", (MergeViews views, Actor actor, string? state, int? page) => TypedResults.Ok(views.List(actor, state ?? "", page ?? 1).Rows)).WithSummary("Pairs that may be one organisation, the surest first, with the reasons").NeedsSignIn();
        var right = ActRoutes.On(RegistryRights.CloseOrganisation, Duplicate.NodeKind, "pair");
        right(pages.MapGet(Pair, (string pair, MergeViews views) => Show(views, pair, null)));
        acts.MapPost(Pair + "/set-apart", right, "Say that the two are two. Field: reason", (r, form) => r.Service<DecideDuplicate>().From(form, r.At("pair"), "set-apart"), Again);
        acts.MapPost(Pair + "/reopen", right, "Look at a pair again. Field: reason", (r, form) => r.Service<DecideDuplicate>().From(form, r.At("pair"), "reopen"), Again);
        acts.MapPost(Pair + "/merge", right, "Make the two one. Fields: keep (the record that stays), reason", (r, form) => r.Service<DecideDuplicate>().Merge(form, r.At("pair")), Again);
        var merged = ActRoutes.On(RegistryRights.CloseOrganisation, Duplicates.Merge.NodeKind, "merge");
        merged(pages.MapGet(Merge, (string merge, MergeViews views) => ShowMerge(views, merge, Form.Empty)));
        acts.Map<MergePage>(Merge + "/undo", merged, "Undo a merge: everything that moved goes back. Field: reason",
            (r, form) => r.Service<UndoMerge>().From(form, r.At("merge")), (r, form) => ShowMerge(r.Service<MergeViews>(), r.At("merge"), form ?? Form.Empty));
    }

    private static IResult Look(FindDuplicates find, MergeViews views, Actor actor, FormAnswer answer)
    {
        if (views.List(actor, "", 1).Organisations > FindDuplicates.MostForAPage)
            throw new ConflictException("many", "There are so many organisations that looking takes minutes. Let whoever runs the server do it: ./pleiad registry duplicates", "Организаций так много, что поиск займёт минуты. Попросите того, кто ведёт сервер, выполнить: ./pleiad registry duplicates");
        find.Run(actor);
        return answer.GoTo(Address);
    }

    private static RazorComponentResult<PairPage> Again(ActRequest request, Form? form) => Show(request.Service<MergeViews>(), request.At("pair"), form);

    private static RazorComponentResult<PairPage> Show(MergeViews views, string pair, Form? form) => new(new { View = views.Pair(pair), Form = form ?? Form.Empty });

    private static RazorComponentResult<MergePage> ShowMerge(MergeViews views, string merge, Form form) => new(new { View = views.Merge(merge), Form = form });
}
