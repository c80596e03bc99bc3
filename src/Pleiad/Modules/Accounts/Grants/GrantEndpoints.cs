using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Invitations;
using Pleiad.Modules.Accounts.Links;
using Pleiad.Modules.Accounts.Sessions;

namespace Pleiad.Modules.Accounts.Grants;

/// <summary>Who holds which role, and taking one away.</summary>
internal static class GrantEndpoints
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people", Show).NeedsSignIn();
        pages.MapGet("/grants/{grant}/end", AskEnd).NeedsSignIn();
        pages.MapPost("/grants/{grant}/end", End).NeedsSignIn();
    }

    private static RazorComponentResult<PeoplePage> Show(string? node, int? page, Actor actor, RightsOfActors rights, RoleRules rules, IDbContextFactory<PleiadDb> databases, AccountCards cards, TimeProvider clock)
    {
        var all = rights.May(actor, AccountsRights.SeePeople, Node.Instance);
        if (node is not { Length: > 0 } && !all)
        {
            Node[] own = [.. actor.Grants.Where(g => AccountsRights.SeePeople.Allows(g.Role)).Select(g => g.Node).Distinct()];
            return own.Length > 0 ? new(new { Elsewhere = own }) : throw RightsOfActors.Refusal(AccountsRights.SeePeople);
        }

        var where = node is { Length: > 0 } ? new Node(node) : Node.Instance;
        if (!rights.Exists(where))
            throw new NotFoundException($"There is no '{node}'.", $"Нет такого узла: «{node}».");
        rights.Must(actor, AccountsRights.SeePeople, where);
        using var db = databases.CreateDbContext();
        var (everywhere, skip, now) = (where == Node.Instance, Math.Max(page ?? 0, 0) * PageSize, clock.GetUtcNow().ToString("O"));
        var here = db.HeldRoles.Where(g => g.EndedAt == "" && (everywhere || g.Node == where.Path));
        var held = here.OrderBy(g => g.Node).ThenBy(g => g.Role).ThenBy(g => g.Since).ThenBy(g => g.Id).Skip(skip).Take(PageSize + 1).ToList();
        var mayChange = rules.Givable(actor, where).Count > 0;
        var roles = db.HeldRoles;
        var others = all && everywhere && skip == 0
            ? db.Accounts.Where(a => a.ErasedAt == "" && !roles.Any(g => g.Account == a.Id && g.EndedAt == "")).OrderBy(a => a.Name).ThenBy(a => a.Id).Take(PageSize).Select(a => new { a.Id, a.Name }).AsEnumerable().Select(a => (a.Id, AccountCards.Shown(a.Id, a.Name))).ToList()
            : [];
        var names = cards.Names([.. held.Select(h => h.Account), .. held.Select(h => h.GivenBy)]);
        return new(new
        {
            Where = (Node?)where,
            OfAll = all,
            MayInvite = mayChange,
            Rows = held.Take(PageSize).Select(h => new HeldRow(h, names[h.Account], names.GetValueOrDefault(h.GivenBy) ?? AccountCards.Erased, h.Account == actor.Id || rules.Givable(actor, new Node(h.Node)).Contains(h.Role))).ToList(),
            People = here.Select(g => g.Account).Distinct().Count(),
            Invitations = mayChange ? db.Links.Where(l => l.Purpose == Purpose.Invitation && l.UsedAt == "" && l.ExpiresAt.CompareTo(now) > 0 && (everywhere || l.Node == where.Path)).OrderBy(l => l.CreatedAt).Take(PageSize).ToList() : [],
            Others = others,
            Next = held.Count > PageSize ? $"{InviteSomebody.PeopleOf(where)}{(everywhere ? "?" : "&")}page={(page ?? 0) + 1}" : null,
        });
    }

    private static RazorComponentResult<EndRolePage> AskEnd(string grant, Actor actor, TakeRole take, IDbContextFactory<PleiadDb> databases, AccountCards cards) =>
        Page(grant, Form.Empty, actor, take, databases, cards);

    private static IResult End(string grant, Form form, Actor actor, TakeRole take, IDbContextFactory<PleiadDb> databases, AccountCards cards, FormAnswer answer)
    {
        var reason = form.Lines("reason", longest: 500);
        return answer.Run(actor, form, scope => take.Run(scope, grant, reason) is var held && held.Account == actor.Id ? SessionEndpoints.Mine : InviteSomebody.PeopleOf(new Node(held.Node)),
            () => Page(grant, form, actor, take, databases, cards));
    }

    private static RazorComponentResult<EndRolePage> Page(string grant, Form form, Actor actor, TakeRole take, IDbContextFactory<PleiadDb> databases, AccountCards cards)
    {
        using var db = databases.CreateDbContext();
        var held = take.Look(db, actor, grant);
        return new(new { Form = form, Held = held, Name = cards.Names([held.Account])[held.Account] });
    }
}
