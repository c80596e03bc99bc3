using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Plants;

/// <summary>Enters a plant or a line of an organisation, as a plan with its date and evidence; what happened since is written by <see cref="MovePlant"/>.</summary>
public static class AddPlant
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var (en, ru) = (form.Line("en", required: false), form.Line("ru", required: false));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Give its name in one of the languages.", "Укажите название хотя бы на одном языке.");
        var (kind, site) = (form.Choice("plant-kind", PlantKinds.All.Select(k => k.Id)), form.Line("site", required: false));
        var (makesEn, makesRu) = (form.Line("makes-en", required: false), form.Line("makes-ru", required: false));
        var (at, evidence) = (form.Date("at"), form.Lines("evidence", longest: 1000));
        return scope =>
        {
            var owner = scope.LiveOrganisation(id);
            if (site.Length > 0 && !scope.Db.Sites.Any(s => s.Id == site))
                throw new NotFoundException($"There is no site '{site}'.", $"Площадки «{site}» нет.");
            var plant = new Plant
            {
                Id = scope.FreeSlug(en.Length > 0 ? en : ru, "registry_plant"), En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, Kind = kind, Owner = id, Site = site, Dataset = owner.Dataset, Territory = owner.Territory,
                MakesEn = makesEn.Length > 0 ? makesEn : makesRu, MakesRu = makesRu.Length > 0 ? makesRu : makesEn, State = PlantFlow.Table.Start, CreatedAt = scope.Moment(),
            };
            scope.Db.Plants.Add(plant);
            scope.Db.PlantEvents.Add(new PlantEvent(plant.Id, 1, PlantFlow.Planned, at, evidence, ""));
            scope.Write(new Deed(plant.Node, "add") { To = plant.State, Facts = new JsonObject { ["owner"] = id, ["at"] = at, ["evidence"] = evidence } });
            return RegistryAddress.OfPlant(plant.Id);
        };
    }
}

/// <summary>Writes the next step of a plant's timeline, as its table of moves allows: begun, opened, closed, or planned for another day.</summary>
public static class MovePlant
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", PlantFlow.Table.Moves.Select(m => m.Name));
        var (at, evidence) = (form.Date("at"), form.Lines("evidence", longest: 1000));
        var version = form.Version;
        return scope =>
        {
            var plant = scope.Db.Plants.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException($"There is no plant '{id}'.", $"Завода «{id}» нет.");
            Journal.MustBeAt(scope.Connection, plant.Node, version);
            var move = PlantFlow.Table.Must(name, plant.State, new PlantMove(plant, at, scope.Day()), evidence);
            var number = scope.Db.PlantEvents.Where(e => e.Plant == id).Max(e => e.Number) + 1;
            scope.Db.PlantEvents.Add(new PlantEvent(id, number, move.To, at, evidence, ""));
            scope.Put(plant with { State = move.To });
            scope.Write(new Deed(plant.Node, move.Name) { From = plant.State, To = move.To, Reason = evidence, Facts = new JsonObject { ["at"] = at } });
            return RegistryAddress.OfPlant(id);
        };
    }
}
