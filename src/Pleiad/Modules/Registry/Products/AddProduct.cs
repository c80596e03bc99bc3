using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Products;

/// <summary>Enters a product of an organisation: what it is, and whether the organisation owns, makes or develops it.</summary>
public static class AddProduct
{
    public static IReadOnlyList<(string Id, Sentence Name)> Kinds { get; } =
    [
        ("medicine", new("medicine", "лекарство")), ("substance", new("substance", "субстанция")), ("device", new("medical device", "медицинское изделие")), ("service", new("service", "услуга")), ("other", new("other", "другое")),
    ];

    public static IReadOnlyList<(string Id, Sentence Name)> Essential { get; } = [("yes", new("yes", "да")), ("no", new("no", "нет"))];

    public static Func<ActScope, string> From(Form form, string id)
    {
        var (en, ru) = (form.Line("en", required: false), form.Line("ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Give its name in one of the languages.", "Укажите название хотя бы на одном языке.");
        var (kind, substance) = (form.Choice("product-kind", Kinds.Select(k => k.Id)), form.Line("substance", required: false));
        var (fieldEn, fieldRu) = (form.Line("field-en", required: false), form.Line("field-ru", required: false));
        var (essential, registration) = (form.Choice("essential", Essential.Select(e => e.Id), required: false), form.Choice("registration", Registrations.All.Select(r => r.Id), required: false));
        var (role, since) = (form.Choice("role", [Holder.Owner, Holder.Maker, Holder.Developer]), form.Date("since", required: false));
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            var product = new Product(
                scope.FreeSlug(en.Length > 0 ? en : ru, "registry_product"), en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, kind, substance, fieldEn.Length > 0 ? fieldEn : fieldRu, fieldRu.Length > 0 ? fieldRu : fieldEn,
                essential, registration, false, "", scope.Moment());
            scope.Db.Products.Add(product);
            foreach (var (text, language) in new[] { (en, "en"), (ru, "ru") }.Where(n => n.Item1.Length > 0))
                scope.Db.Names.Add(new KnownName(scope.RowId(), product.Node.Path, text, Spelling.Fold(text), language, NameKinds.Official, "", "", ""));
            string[] roles = role == Holder.Maker ? [Holder.Maker] : role == Holder.Owner ? [Holder.Owner] : [Holder.Developer];
            foreach (var held in roles)
                scope.Db.Holders.Add(new Holder(scope.RowId(), product.Id, organisation.Node.Path, held, since, false, "", "", ""));
            scope.Write(new Deed(product.Node, "add") { Facts = new JsonObject { ["en"] = product.En, ["ru"] = product.Ru, ["organisation"] = id, ["role"] = role } });
            return RegistryAddress.OfProduct(product.Id);
        };
    }
}
