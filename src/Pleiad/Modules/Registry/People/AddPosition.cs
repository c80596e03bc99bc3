using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.People;

/// <summary>Enters what a person is in an organisation and since when. Whoever ran it before may end on the same day. The journal holds the person only as a hash.</summary>
public static class AddPosition
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (known, en, ru) = (form.Line("person", required: false), form.Line("person-en", required: false), form.Line("person-ru", required: false));
        if (known.Length == 0 && en.Length == 0 && ru.Length == 0)
            form.Refuse("person-en", "Choose a person, or write the name.", "Выберите человека или напишите имя.");
        var (titleEn, titleRu) = (form.Line("title-en", required: false), form.Line("title-ru", required: false));
        if (titleEn.Length == 0 && titleRu.Length == 0)
            form.Refuse("title-en", "Give the title in one of the languages.", "Укажите должность хотя бы на одном языке.");
        var (since, until, leads, succeeds) = (form.Date("since"), form.Date("until", required: false), form.Ticked("leads"), form.Ticked("succeeds"));
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            Dates.MustBeInOrder(since, until);
            var person = known.Length > 0 ? Known(scope, known) : New(scope, en, ru);
            foreach (var before in scope.Db.Positions.Where(p => p.Node == organisation.Node.Path && p.Leads && p.Until == "" && p.Person != person.Id).ToList().Where(_ => leads && succeeds))
            {
                Dates.MustBeInOrder(before.Since, since);
                scope.Put(before with { Until = since });
            }

            var position = new Position(scope.RowId(), person.Id, organisation.Node.Path, titleEn.Length > 0 ? titleEn : titleRu, titleRu.Length > 0 ? titleRu : titleEn, leads, since, until, scope.Day(), "");
            scope.Db.Positions.Add(position);
            scope.Write(new Deed(organisation.Node, "add-position") { Facts = new JsonObject { ["position"] = position.Id, ["person"] = Journal.Hidden(scope.Connection, person.Node.Path, person.En), ["title"] = position.En, ["since"] = since, ["leads"] = leads } });
            return RegistryAddress.OfOrganisation(id);
        };
    }

    private static Person Known(ActScope scope, string id) => scope.Db.People.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no person '{id}'.", $"Человека «{id}» нет.");

    private static Person New(ActScope scope, string en, string ru)
    {
        var person = new Person(scope.FreeSlug(en.Length > 0 ? en : ru, "registry_person"), en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, false, "", scope.Moment());
        scope.Db.People.Add(person);
        foreach (var (text, language) in new[] { (en, "en"), (ru, "ru") }.Where(n => n.Item1.Length > 0))
            scope.Db.Names.Add(new KnownName(scope.RowId(), person.Node.Path, text, Spelling.Fold(text), language, NameKinds.Official, "", "", ""));
        return person;
    }
}

/// <summary>Ends a position on a day; it stays in sight with its dates.</summary>
public static class EndPosition
{
    public static Func<ActScope, string> From(Form form, string id, string position)
    {
        var until = form.Date("until");
        return scope =>
        {
            var organisation = scope.AnyOrganisation(id);
            var found = scope.Db.Positions.SingleOrDefault(p => p.Id == position && p.Node == organisation.Node.Path) ?? throw new NotFoundException("There is no such position.", "Такой должности нет.");
            if (found.Until.Length > 0)
                throw new ConflictException("ended", $"It ended already: {found.Until}.", $"Она уже завершена: {found.Until}.");
            Dates.MustBeInOrder(found.Since, until);
            scope.Put(found with { Until = until });
            scope.Write(new Deed(organisation.Node, "end-position") { Facts = new JsonObject { ["position"] = position, ["until"] = until } });
            return RegistryAddress.OfOrganisation(id);
        };
    }
}
