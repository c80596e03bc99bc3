using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>
/// Makes one organisation part of another: its record stays as it was, and everything that named it names the other. Each cell that changes is
/// written down, so that <see cref="UndoMerge"/> can put it back.
/// </summary>
internal sealed class MergeOrganisations(MoveReferences references, RightsOfActors rights)
{
    /// <summary>Merges, inside an act; answers with the address of the record that stays.</summary>
    public string Run(ActScope scope, Organisation organisation, string into, string reason)
    {
        var other = scope.LiveOrganisation(into);
        if (other.Id == organisation.Id)
            throw new ConflictException("itself", "An organisation cannot become part of itself.", "Организация не может войти в саму себя.");
        rights.Must(scope.Actor, RegistryRights.CloseOrganisation, other.Node); // its names and numbers change too
        var merge = new Merge { Id = scope.RowId(), Organisation = organisation.Id, IntoOrganisation = other.Id, State = MergeFlow.Done, Reason = reason, Account = scope.Actor.Id, MergedAt = scope.Moment() };
        scope.Put(organisation with { State = OrganisationStates.Merged, MergedInto = other.Id });
        scope.Db.Merges.Add(merge);
        scope.Db.SaveChanges(); // what follows is plain SQL
        var moved = references.Move(scope.Connection, merge.Id, organisation.Id, other.Id).ToList();
        moved.AddRange(Former(scope, merge.Id, moved));
        BulkRows.Append(scope.Connection, "registry_moved", ["merge", "number", "table_name", "row_key", "column_name", "before", "after"], rows => moved.ForEach(m =>
            rows.Add(m.Merge).Add(m.Number).Add(m.TableName).Add(m.RowKey).Add(m.ColumnName).Add(m.Before).Add(m.After).End()));
        scope.Write(new Deed(merge.Node, "merge") { To = MergeFlow.Done, Reason = reason, Facts = new JsonObject { ["organisation"] = organisation.Id, ["into"] = other.Id, ["cells"] = moved.Count } });
        scope.Write(new Deed(organisation.Node, "merge") { From = organisation.State, To = OrganisationStates.Merged, Reason = reason, Facts = new JsonObject { ["into"] = other.Id } });
        scope.Write(new Deed(other.Node, "take-in") { Reason = reason, Facts = new JsonObject { ["organisation"] = organisation.Id } });
        var pair = Duplicate.IdOf(organisation.Id, other.Id);
        if (scope.Db.Duplicates.SingleOrDefault(d => d.Id == pair) is { State: DuplicateFlow.Proposed } known)
            Decide(scope, known, "merge", reason);
        return RegistryAddress.OfOrganisation(other.Id);
    }

    /// <summary>A pair is decided: its row and its line in the journal.</summary>
    public static void Decide(ActScope scope, Duplicate pair, string move, string reason)
    {
        var row = DuplicateFlow.Life.Must(move, pair.State, pair, reason);
        scope.Put(pair with { State = row.To, DecidedAt = row.To == DuplicateFlow.Proposed ? "" : scope.Moment(), DecidedBy = row.To == DuplicateFlow.Proposed ? "" : scope.Actor.Id, Reason = reason });
        scope.Write(new Deed(pair.Node, move) { From = pair.State, To = row.To, Reason = reason });
    }

    /// <summary>Official names that moved are former ones of the other.</summary>
    private static List<Moved> Former(ActScope scope, string merge, List<Moved> moved)
    {
        var number = moved.Count;
        return [.. moved.Where(m => m.TableName == "registry_name" && scope.Connection.Scalar<string>("SELECT kind FROM registry_name WHERE id = @id", ("@id", Id(m))) == NameKinds.Official).ToList().Select(m =>
        {
            scope.Connection.Execute("UPDATE registry_name SET kind = @former WHERE id = @id", ("@former", NameKinds.Former), ("@id", Id(m)));
            return new Moved(merge, ++number, m.TableName, m.RowKey, "kind", NameKinds.Official, NameKinds.Former);
        })];

        static string Id(Moved m) => JsonNode.Parse(m.RowKey)!["id"]!.GetValue<string>();
    }
}

/// <summary>Takes a merge back: every cell that it changed holds again what it held, unless something since depends on it.</summary>
internal sealed class UndoMerge(MoveReferences references, RightsOfActors rights)
{
    public Func<ActScope, string> From(Form form, string id)
    {
        var reason = form.Lines("reason", longest: 1000);
        return scope =>
        {
            var merge = scope.Db.Merges.SingleOrDefault(m => m.Id == id) ?? throw MergeViews.Missing(id);
            var move = MergeFlow.Life.Must("undo", merge.State, merge, reason);
            var (organisation, other) = (scope.AnyOrganisation(merge.Organisation), scope.AnyOrganisation(merge.IntoOrganisation));
            rights.Must(scope.Actor, RegistryRights.CloseOrganisation, other.Node);
            if (other.State != OrganisationStates.Active)
                throw new ConflictException("later", other.State == OrganisationStates.Merged
                    ? new($"{other.En} has itself become part of another organisation since. Undo that merge first.", $"«{other.Ru}» с тех пор сама вошла в другую организацию. Сначала отмените то объединение.")
                    : new($"{other.En} was closed since, and a closed record is not changed.", $"«{other.Ru}» с тех пор закрыта, а закрытая запись не меняется."));
            foreach (var moved in scope.Db.MovedCells.Where(m => m.Merge == id).OrderByDescending(m => m.Number).ToList())
            {
                if (MoveReferences.PutBack(scope.Connection, moved))
                    continue;
                var what = references.What(moved.TableName);
                throw new ConflictException(
                    "later", $"Something depends on this merge: among the {what.En} that came from {organisation.En}, one was changed or moved on since. Put that right first, or leave the two as one.",
                    $"От этого объединения уже зависит другое: часть перешедшего от «{organisation.Ru}» ({what.Ru}) с тех пор изменена или передана дальше. Сначала исправьте это или оставьте записи объединёнными.");
            }

            scope.Put(organisation with { State = OrganisationStates.Active, MergedInto = "" });
            scope.Put(merge with { State = move.To, UndoneAt = scope.Moment(), UndoneBecause = reason });
            scope.Write(new Deed(merge.Node, "undo") { From = merge.State, To = move.To, Reason = reason });
            scope.Write(new Deed(organisation.Node, "undo-merge") { From = organisation.State, To = OrganisationStates.Active, Reason = reason });
            scope.Write(new Deed(other.Node, "give-back") { Reason = reason, Facts = new JsonObject { ["organisation"] = organisation.Id } });
            var pair = Duplicate.IdOf(organisation.Id, other.Id);
            if (scope.Db.Duplicates.SingleOrDefault(d => d.Id == pair) is { State: DuplicateFlow.Merged } known)
                MergeOrganisations.Decide(scope, known, "undo", reason);
            return RegistryAddress.OfOrganisation(organisation.Id);
        };
    }
}
