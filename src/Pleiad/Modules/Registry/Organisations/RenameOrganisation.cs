using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Gives an organisation new names from a day on. The old ones stay, as former names, and still lead here.</summary>
public static class RenameOrganisation
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (en, ru, since) = (form.Line("en"), form.Line("ru"), form.Date("since"));
        var version = form.Version;
        return scope =>
        {
            var before = scope.LiveOrganisation(id);
            Journal.MustBeAt(scope.Connection, before.Node, version);
            if (en == before.En && ru == before.Ru)
                throw new ConflictException("same", "These are its names already.", "Это и есть нынешние названия.");
            foreach (var name in scope.Db.Names.Where(n => n.Node == before.Node.Path && n.Kind == NameKinds.Official && n.Until == "").ToList().Where(n => n.Text != en && n.Text != ru))
            {
                Dates.MustBeInOrder(name.Since, since);
                scope.Put(name with { Kind = NameKinds.Former, Until = since });
            }

            foreach (var (text, language) in new[] { (en, "en"), (ru, "ru") }.Where(n => n.Item1 != before.En && n.Item1 != before.Ru).DistinctBy(n => n.Item1))
                scope.Db.Names.Add(new KnownName(scope.RowId(), before.Node.Path, text, Spelling.Fold(text), language, NameKinds.Official, since, "", ""));
            scope.Put(before with { En = en, Ru = ru });
            scope.Write(new Deed(before.Node, "rename") { Facts = new JsonObject { ["en"] = en, ["ru"] = ru, ["since"] = since } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}

/// <summary>Adds a name by which an organisation is found too: another spelling, a short name, a brand.</summary>
public static class AddName
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var text = form.Line("text");
        var kind = form.Choice("name-kind", NameKinds.All.Select(k => k.Id).Where(k => k != NameKinds.Official));
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            if (scope.Db.Names.Any(n => n.Node == organisation.Node.Path && n.Text == text))
                throw new ConflictException("same", "It is known under this name already.", "Под этим названием она уже известна.");
            var language = text.Any(c => c is >= 'а' and <= 'я' or >= 'А' and <= 'Я' or 'ё' or 'Ё') ? "ru" : "en";
            scope.Db.Names.Add(new KnownName(scope.RowId(), organisation.Node.Path, text, Spelling.Fold(text), language, kind, "", "", ""));
            scope.Write(new Deed(organisation.Node, "add-name") { Facts = new JsonObject { ["name"] = text, ["kind"] = kind } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}
