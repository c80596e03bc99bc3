using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Accounts.Contracts;
using Pleiad.Modules.Accounts.Grants;

namespace Pleiad.Modules.Accounts.People;

/// <summary>One account, for administrators and centre officers.</summary>
internal static class PersonEndpoints
{
    private static readonly Permission SeeAll = new("accounts.people.open", new("open the page of an account", "открывать страницу учётной записи"), Role.CentreOfficer);
    private static readonly Permission Give = new("accounts.roles.give", new("give roles directly", "давать роли напрямую")) { Weighty = true };

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people/{account}", Show).Needs(SeeAll);
        pages.MapPost("/people/{account}", GiveOne).Needs(Give);
    }

    private static RazorComponentResult<PersonPage> Show(string account, HttpContext context, Actor actor) => Page(account, Form.Empty, actor, context.RequestServices);

    private static IResult GiveOne(string account, Form form, HttpContext context, Actor actor, GiveRole give, FormAnswer answer)
    {
        var (role, node, reason) = (form.Choice("role", Enum.GetNames<Role>()), form.Line("node").Trim('/'), form.Line("reason", required: false));
        return answer.Run(actor, form, scope => give.Run(scope, account, Enum.Parse<Role>(role), new Node(node), reason), () => Page(account, form, actor, context.RequestServices));
    }

    private static RazorComponentResult<PersonPage> Page(string id, Form form, Actor actor, IServiceProvider services)
    {
        var (rights, rules, cards) = (services.GetRequiredService<RightsOfActors>(), services.GetRequiredService<RoleRules>(), services.GetRequiredService<AccountCards>());
        using var db = services.GetRequiredService<IDbContextFactory<PleiadDb>>().CreateDbContext();
        var account = db.Accounts.FirstOrDefault(a => a.Id == id) ?? throw new NotFoundException("There is no such account.", "Такой учётной записи нет.", new Suggestion("People", "Люди", "/accounts/people"));
        var held = db.HeldRoles.Where(g => g.Account == id && g.EndedAt == "").OrderBy(g => g.Since).ToList();
        var names = cards.Names(held.Select(h => h.GivenBy));
        return new(new
        {
            Account = account,
            Name = account.ErasedAt.Length > 0 ? AccountCards.Erased : AccountCards.Shown(id, account.Name),
            Form = form,
            Held = held.Select(h => new HeldRow(h, AccountCards.Shown(id, account.Name), names.GetValueOrDefault(h.GivenBy) ?? AccountCards.Erased, rules.Givable(actor, new Node(h.Node)).Contains(h.Role))).ToList(),
            Administers = account.ErasedAt.Length == 0 && rights.May(actor, Give, Node.Instance),
            MayActFor = account.ErasedAt.Length == 0 && account.Id != actor.Id && actor.OnBehalfOf is null && rights.May(actor, AccountsRights.ActOnBehalf, Node.Instance) && held.All(h => h.Role is not (Role.Administrator or Role.CentreOfficer)),
        });
    }
}
