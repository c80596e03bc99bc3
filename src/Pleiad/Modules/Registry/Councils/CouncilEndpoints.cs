using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;

namespace Pleiad.Modules.Registry.Councils;

/// <summary>The page of a council: delegates, sittings, tasks and votes.</summary>
public static class CouncilEndpoints
{
    private const string One = "/councils/{council}";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(One, (string council, IDbContextFactory<PleiadDb> databases, TimeProvider clock) => Page(council, databases, clock, Form.Empty, ""));
        pages.MapPost(One + "/sittings", Hold).Needs(RegistryRights.HoldSitting, CouncilOf);
        pages.MapPost(One + "/sittings/{sitting}/tasks", Put).Needs(RegistryRights.HoldSitting, CouncilOf);
        pages.MapPost(One + "/tasks/{task}/votes", Cast).NeedsSignIn(); // the act asks for the delegate's own account, or the right to hold sittings
        pages.MapPost(One + "/sittings/{sitting}/close", Close).Needs(RegistryRights.HoldSitting, CouncilOf);
        pages.MapPost(One + "/delegates/{delegate}/end", End).Needs(RegistryRights.HoldSitting, CouncilOf);
    }

    private static Node CouncilOf(RouteValueDictionary values) => CouncilNode.Of((string)values["council"]!);

    private static RazorComponentResult<CouncilPage> Page(string council, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, string sent)
    {
        using var db = databases.CreateDbContext();
        db.Database.OpenConnection();
        return new(new { View = CouncilView.Of(db, db.Database.GetDbConnection(), council), Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Form = form, Sent = sent });
    }

    private static IResult Hold(string council, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer)
    {
        var (date, place) = (form.Day("date"), form.Line("place", false));
        return answer.Run(actor, form, scope => HoldSitting.Run(scope, council, date, place), () => Page(council, databases, clock, form, "sitting"));
    }

    private static IResult Put(string council, string sitting, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer)
    {
        var (what, due) = (form.Lines("what", longest: 600), form.Date("due", false));
        return answer.Run(actor, form, scope => PutTask.Run(scope, council, sitting, what, due), () => Page(council, databases, clock, form, sitting));
    }

    private static IResult Cast(string council, string task, IDbContextFactory<PleiadDb> databases, TimeProvider clock, RightsOfActors rights, Form form, Actor actor, FormAnswer answer)
    {
        var (by, choice) = (form.Line("delegate"), form.Choice("choice", CastVote.Choices.Keys));
        return answer.Run(actor, form, scope => CastVote.Run(scope, rights, council, task, by, choice), () => Page(council, databases, clock, form, task));
    }

    private static IResult Close(string council, string sitting, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer) =>
        answer.Run(actor, form, scope => CloseSitting.Run(scope, council, sitting), () => Page(council, databases, clock, form, sitting));

    private static IResult End(string council, string @delegate, IDbContextFactory<PleiadDb> databases, TimeProvider clock, Form form, Actor actor, FormAnswer answer)
    {
        var until = form.Day("until");
        return answer.Run(actor, form, scope => EndDelegation.Run(scope, council, @delegate, until), () => Page(council, databases, clock, form, @delegate));
    }
}
