using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;
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
        var (essential, registration) = (form.Choice("essential", Essential.Select(e => e.Id), required: false), form.Choice("registration", ProductFlow.Life.States.Select(s => s.Id), required: false));
        var (atc, at, evidence) = (form.Line("atc", required: false, longest: 80).ToUpperInvariant(), form.Date("registration-at", required: false), form.Lines("registration-evidence", required: false, longest: 1000));
        if (atc.Length > 0 && !ProductFields.Parts(atc).All(AtcCode.IsCode))
            form.Refuse("atc", "Write a code like G02CX01, or as much of it as is known; several are divided by semicolons.", "Напишите код, например G02CX01, или известную его часть; несколько — через точку с запятой.");
        var (role, since) = (form.Choice("role", [Holder.Owner, Holder.Maker, Holder.Developer]), form.Date("since", required: false));
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            var product = new Product(
                scope.FreeSlug(en.Length > 0 ? en : ru, "registry_product"), en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, kind, substance, fieldEn.Length > 0 ? fieldEn : fieldRu, fieldRu.Length > 0 ? fieldRu : fieldEn,
                essential, registration, false, "", scope.Moment(), string.Join("; ", ProductFields.Parts(atc)));
            if (registration.Length > 0 && string.CompareOrdinal(Dates.First(at), scope.Day()) > 0)
                throw new ConflictException("ahead", "This day lies ahead: a plan is not written down as done.", "Этот день ещё не наступил: план не записывают как сделанное.");
            scope.Db.Products.Add(product);
            foreach (var (text, language) in new[] { (en, "en"), (ru, "ru") }.Where(n => n.Item1.Length > 0))
                scope.Db.Names.Add(new KnownName(scope.RowId(), product.Node.Path, text, Spelling.Fold(text), language, NameKinds.Official, "", "", ""));
            string[] roles = role == Holder.Maker ? [Holder.Maker] : role == Holder.Owner ? [Holder.Owner] : [Holder.Developer];
            foreach (var held in roles)
                scope.Db.Holders.Add(new Holder(scope.RowId(), product.Id, organisation.Node.Path, held, since, false, "", "", ""));
            if (registration.Length > 0)
                scope.Db.ProductSteps.Add(new ProductStep(product.Id, 1, registration, "", at, evidence, ""));
            scope.Write(new Deed(product.Node, "add") { To = registration, Facts = new JsonObject { ["en"] = product.En, ["ru"] = product.Ru, ["organisation"] = id, ["role"] = role } });
            return RegistryAddress.OfProduct(product.Id);
        };
    }
}
