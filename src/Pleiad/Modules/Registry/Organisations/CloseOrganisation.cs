using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Closes an organisation, or makes it part of another. Its record stays; merged, its names and numbers lead to the other.</summary>
public static class CloseOrganisation
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var (into, reason) = (form.Line("into", required: false), form.Lines("reason", longest: 1000));
        var version = form.Version;
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            Journal.MustBeAt(scope.Connection, organisation.Node, version);
            return into.Length > 0 ? Merge(scope, organisation, into, reason, rights) : Close(scope, organisation, reason);
        };
    }

    private static string Close(ActScope scope, Organisation organisation, string reason)
    {
        scope.Put(organisation with { State = OrganisationStates.Closed });
        scope.Write(new Deed(organisation.Node, "close") { From = organisation.State, To = OrganisationStates.Closed, Reason = reason });
        return RegistryAddress.OfOrganisation(organisation.Id);
    }

    private static string Merge(ActScope scope, Organisation organisation, string into, string reason, RightsOfActors rights)
    {
        var other = scope.LiveOrganisation(into);
        if (other.Id == organisation.Id)
            throw new ConflictException("itself", "An organisation cannot become part of itself.", "Организация не может войти в саму себя.");
        rights.Must(scope.Actor, RegistryRights.CloseOrganisation, other.Node); // its names and numbers change too
        var (from, to) = (organisation.Node.Path, other.Node.Path);
        scope.Put(organisation with { State = OrganisationStates.Merged, MergedInto = other.Id });
        var known = scope.Db.Names.Where(n => n.Node == to).Select(n => n.Text).ToHashSet();
        foreach (var name in scope.Db.Names.Where(n => n.Node == from).ToList().Where(n => !known.Contains(n.Text)))
            scope.Put(name with { Node = to, Kind = name.Kind == NameKinds.Official ? NameKinds.Former : name.Kind });
        scope.Db.Identifiers.Where(i => i.Organisation == organisation.Id).ExecuteUpdate(i => i.SetProperty(x => x.Organisation, other.Id));
        scope.Write(new Deed(organisation.Node, "merge") { From = organisation.State, To = OrganisationStates.Merged, Reason = reason, Facts = new JsonObject { ["into"] = other.Id } });
        scope.Write(new Deed(other.Node, "take-in") { Reason = reason, Facts = new JsonObject { ["organisation"] = organisation.Id } });
        return RegistryAddress.OfOrganisation(other.Id);
    }
}
