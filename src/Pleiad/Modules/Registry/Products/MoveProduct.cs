using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;

namespace Pleiad.Modules.Registry.Products;

/// <summary>Writes the next step of a product's way to the market, dated and with its evidence, as its table of moves allows.</summary>
public static class MoveProduct
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", ProductFlow.Life.Moves.Select(m => m.Name));
        var phase = form.Choice("phase", ProductFlow.Phases.Select(p => p.Id), required: name == "clinical");
        var (at, evidence) = (form.Date("at"), form.Lines("evidence", longest: 1000));
        var version = form.Version;
        return scope =>
        {
            var product = scope.Db.Products.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no product '{id}'.", $"Продукта «{id}» нет.", new Suggestion("All products", "Все продукты", RegistryAddress.Products));
            Journal.MustBeAt(scope.Connection, product.Node, version);
            var steps = scope.Db.ProductSteps.Where(s => s.Product == id).OrderBy(s => s.Number).ToList();
            var last = steps.LastOrDefault(s => s.At.Length > 0)?.At ?? "";
            var state = product.Registration.Length > 0 ? product.Registration : ProductFlow.Life.Start; // what nobody ever said anything of begins here
            var move = ProductFlow.Life.Must(name, state, new ProductMove(product, phase, at, last, scope.Day()), evidence);
            if (move.To == ProductFlow.Clinical && steps.LastOrDefault(s => s.Phase.Length > 0) is { } before && Rank(phase) <= Rank(before.Phase))
                throw new ConflictException("phase", $"Phase {before.Phase} was begun before: the next one comes after it.", $"Фаза {before.Phase} уже начата: следующая должна быть после неё.");
            scope.Db.ProductSteps.Add(new ProductStep(id, steps.Count + 1, move.To, move.To == ProductFlow.Clinical ? phase : "", at, evidence, ""));
            scope.Put(product with { Registration = move.To });
            scope.Write(new Deed(product.Node, move.Name) { From = state, To = move.To, Reason = evidence, Facts = new JsonObject { ["at"] = at, ["phase"] = phase } });
            return RegistryAddress.OfProduct(id);
        };
    }

    private static int Rank(string phase) => ProductFlow.Phases.ToList().FindIndex(p => p.Id == phase);
}
