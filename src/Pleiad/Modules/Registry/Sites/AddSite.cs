using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Sites;

/// <summary>Enters a site that an organisation runs.</summary>
public static class AddSite
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (en, ru) = (form.Line("en", required: false), form.Line("ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Give its name in one of the languages.", "Укажите название хотя бы на одном языке.");
        var (kind, zone) = (form.Choice("site-kind", SiteWords.Kinds.Select(k => k.Id)), form.Choice("zone", SiteWords.Zones.Select(z => z.Id), required: false));
        var (state, since) = (form.Choice("state", SiteWords.States.Select(s => s.Id)), form.Date("since", required: false));
        var area = form.Number("area", required: false, least: 0, most: 1_000_000);
        return scope =>
        {
            var owner = scope.LiveOrganisation(id);
            var site = new Site
            {
                Id = scope.FreeSlug(en.Length > 0 ? en : ru, "registry_site"), En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, Kind = kind, Zone = zone, State = state, Since = since,
                Area = double.IsNaN(area) ? null : area, Owner = id, Dataset = owner.Dataset, Territory = owner.Territory, CreatedAt = scope.Moment(),
            };
            scope.Db.Sites.Add(site);
            scope.Db.Names.Add(new KnownName(scope.RowId(), site.Node.Path, site.En, Spelling.Fold(site.En), "en", NameKinds.Official, "", "", ""));
            scope.Write(new Deed(site.Node, "add") { To = state, Facts = new JsonObject { ["owner"] = id, ["kind"] = kind, ["zone"] = zone } });
            return RegistryAddress.OfSite(site.Id);
        };
    }
}

/// <summary>Adds a utility to a site, in the state it is in: what is planned is entered as planned.</summary>
public static class AddUtility
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (kind, state) = (form.Choice("utility-kind", SiteWords.UtilityKinds.Select(k => k.Id)), form.Choice("state", SiteWords.States.Select(s => s.Id)));
        var (en, ru) = (form.Line("en", required: false), form.Line("ru", required: false));
        var (voltage, capacity) = (form.Number("voltage", required: false, least: 0.1, most: 1500), form.Number("capacity", required: false, least: 0));
        var (unit, since) = (form.Line("unit", required: !double.IsNaN(capacity), longest: 20), form.Date("since", required: false));
        return scope =>
        {
            var site = Find(scope, id);
            var utility = new Utility(
                scope.RowId(), id, kind, en.Length > 0 ? en : ru, ru.Length > 0 ? ru : en, double.IsNaN(voltage) ? null : voltage, double.IsNaN(capacity) ? null : capacity, unit, state, since, false, "");
            scope.Db.Utilities.Add(utility);
            scope.Write(new Deed(site.Node, "add-utility") { To = state, Facts = new JsonObject { ["utility"] = utility.Id, ["kind"] = kind, ["voltage"] = utility.Voltage, ["capacity"] = utility.Capacity, ["unit"] = unit, ["since"] = since } });
            return RegistryAddress.OfSite(id);
        };
    }

    internal static Site Find(ActScope scope, string id) => scope.Db.Sites.SingleOrDefault(s => s.Id == id) ?? throw new NotFoundException($"There is no site '{id}'.", $"Площадки «{id}» нет.");
}

/// <summary>Says how far a utility has come: planned, under construction, available.</summary>
public static class MoveUtility
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (utility, state, since) = (form.Line("utility"), form.Choice("state", SiteWords.States.Select(s => s.Id)), form.Date("since"));
        return scope =>
        {
            var site = AddUtility.Find(scope, id);
            var found = scope.Db.Utilities.SingleOrDefault(u => u.Id == utility && u.Site == id) ?? throw new NotFoundException("There is no such utility.", "Такой сети нет.");
            if (state == SiteWords.Available && string.CompareOrdinal(Dates.First(since), scope.Day()) > 0)
                throw new ConflictException("ahead", "This day lies ahead: until then it is planned or under construction.", "Этот день ещё не наступил: до него — планируется или строится.");
            scope.Put(found with { State = state, Since = since });
            scope.Write(new Deed(site.Node, "move-utility") { From = found.State, To = state, Facts = new JsonObject { ["utility"] = utility, ["since"] = since } });
            return RegistryAddress.OfSite(id);
        };
    }
}

/// <summary>Adds a plot to a site.</summary>
public static class AddPlot
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (name, area, state) = (form.Line("name", longest: 60), form.Number("area", least: 0.01, most: 100_000), form.Choice("plot-state", SiteWords.PlotStates.Select(s => s.Id)));
        return scope =>
        {
            var site = AddUtility.Find(scope, id);
            if (scope.Db.Plots.Any(p => p.Site == id && p.Name == name))
                throw new ConflictException("same", "There is a plot of this name already.", "Участок с таким названием уже есть.");
            scope.Db.Plots.Add(new Plot(scope.RowId(), id, name, area, state, false, ""));
            scope.Write(new Deed(site.Node, "add-plot") { Facts = new JsonObject { ["plot"] = name, ["area"] = area, ["state"] = state } });
            return RegistryAddress.OfSite(id);
        };
    }
}
