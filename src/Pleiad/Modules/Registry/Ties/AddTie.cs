using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Products;

namespace Pleiad.Modules.Registry.Ties;

/// <summary>
/// Enters a dated tie of an organisation with its evidence. A transfer of a portfolio passes the products it names on to the other
/// organisation from that day; who makes them does not change by it.
/// </summary>
public static class AddTie
{
    /// <summary>Reads the fields: the other organisation, the kind, which end this one is, dates, evidence, products; and the cluster whose check asked for the tie, to go back to.</summary>
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var kind = form.Choice("tie-kind", TieKinds.All.Select(k => k.Id));
        var (other, backward) = (form.Line("other"), form.Choice("end", ["from", "to"], required: false) == "to");
        var (since, until) = (form.Date("since", required: kind == TieKinds.Portfolio), form.Date("until", required: false));
        var (evidence, planned) = (form.Lines("evidence", longest: 1000), form.Ticked("planned"));
        var (origin, cluster) = (form.Line("origin", required: false), form.Line("cluster", required: false));
        var products = form.TypedAll("products");
        return scope =>
        {
            var here = scope.LiveOrganisation(id);
            var there = scope.AnyOrganisation(other);
            var (from, to) = backward ? (there, here) : (here, there);
            var tie = Enter(scope, from.Node, to.Node, kind, planned, since, until, evidence, origin);
            foreach (var product in products.Where(p => p.Length > 0).Distinct())
                TakePart(scope, product, tie, rights);
            scope.Write(new Deed(here.Node, "add-tie") { Facts = new JsonObject { ["tie"] = tie.Id, ["kind"] = kind, ["from"] = from.Id, ["to"] = to.Id, ["since"] = since, ["products"] = new JsonArray([.. products.Select(p => JsonValue.Create(p))]) } });
            return scope.Db.Clusters.Any(c => c.Id == cluster) ? Eligibility.EligibilityAddress.Of(cluster) : RegistryAddress.OfOrganisation(id);
        };
    }

    /// <summary>The row itself, for whatever brings a tie about.</summary>
    /// <exception cref="ConflictException">It would lead to itself, end before it began, or is there already.</exception>
    internal static Tie Enter(ActScope scope, Node from, Node to, string kind, bool planned, string since, string until, string evidence, string origin)
    {
        if (from == to)
            throw new ConflictException("itself", "A tie leads to another organisation.", "Связь ведёт к другой организации.");
        Dates.MustBeInOrder(since, until);
        if (scope.Db.Ties.Any(t => t.FromNode == from.Path && t.ToNode == to.Path && t.Kind == kind && t.Until == "" && t.Since == since))
            throw new ConflictException("same", "This tie is there already.", "Такая связь уже внесена.");
        var tie = new Tie(scope.RowId(), from.Path, to.Path, kind, planned ? "planned" : "stated", since, false, until, evidence, scope.Actor.Name, false, "", scope.Moment(), origin);
        scope.Db.Ties.Add(tie);
        return tie;
    }

    /// <summary>What a tie changes about a product: a transfer its owner, a manufacture to order its maker.</summary>
    private static void TakePart(ActScope scope, string product, Tie tie, RightsOfActors rights)
    {
        if (!scope.Db.Products.Any(p => p.Id == product))
            throw new NotFoundException($"There is no product '{product}'.", $"Продукта «{product}» нет.");
        rights.Must(scope.Actor, RegistryRights.EditProduct, Node.Of(Product.NodeKind, product)); // nobody takes over what is another's by saying so
        var (role, holder) = tie.Kind switch
        {
            TieKinds.Portfolio => (Holder.Owner, tie.ToNode),
            TieKinds.MadeToOrder => (Holder.Maker, tie.FromNode),
            _ => throw new ConflictException("products", "Only a transfer of a portfolio and a contract manufacture name products.", "Продукты указывают только при передаче портфеля и контрактном производстве."),
        };
        if (tie.State == "planned")
            return; // announced: nobody owns or makes by it yet
        var held = scope.Db.Holders.Where(h => h.Product == product && h.Role == role && h.Until == "").ToList();
        if (role == Holder.Owner && held.Count > 0 && !held.Exists(h => h.Node == tie.FromNode))
            throw new ConflictException("not-owner", $"{new Node(tie.FromNode).Id} does not own {product} now.", $"«{product}» сейчас не принадлежит {new Node(tie.FromNode).Id}.");
        if (held.Exists(h => h.Node == holder))
            return; // it does already
        foreach (var before in held)
        {
            Dates.MustBeInOrder(before.ByThen ? "" : before.Since, tie.Since);
            scope.Put(before with { Until = tie.Since });
        }

        scope.Db.Holders.Add(new Holder(scope.RowId(), product, holder, role, tie.Since, false, "", tie.Id, ""));
    }
}

/// <summary>Ends a tie on a day; it stays in sight with its dates.</summary>
public static class EndTie
{
    public static Func<ActScope, string> From(Form form, string id, string tie)
    {
        var (until, reason) = (form.Date("until"), form.Lines("reason", required: false, longest: 1000));
        return scope =>
        {
            var organisation = scope.AnyOrganisation(id);
            var node = organisation.Node.Path;
            var found = scope.Db.Ties.SingleOrDefault(t => t.Id == tie && (t.FromNode == node || t.ToNode == node)) ?? throw new NotFoundException("There is no such tie.", "Такой связи нет.");
            if (found.Until.Length > 0)
                throw new ConflictException("ended", $"It ended already: {found.Until}.", $"Она уже завершена: {found.Until}.");
            Dates.MustBeInOrder(found.ByThen ? "" : found.Since, until);
            scope.Put(found with { Until = until });
            scope.Write(new Deed(organisation.Node, "end-tie") { Reason = reason, Facts = new JsonObject { ["tie"] = tie, ["until"] = until } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}
