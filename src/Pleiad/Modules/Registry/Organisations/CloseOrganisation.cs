using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Duplicates;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Closes an organisation, or makes it part of another. Its record stays; merged, its names and numbers lead to the other.</summary>
internal static class CloseOrganisation
{
    public static Func<ActScope, string> From(Form form, string id, MergeOrganisations merges)
    {
        var (into, reason) = (form.Line("into", required: false), form.Lines("reason", longest: 1000));
        var version = form.Version;
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            Journal.MustBeAt(scope.Connection, organisation.Node, version);
            return into.Length > 0 ? merges.Run(scope, organisation, into, reason) : Close(scope, organisation, reason);
        };
    }

    private static string Close(ActScope scope, Organisation organisation, string reason)
    {
        scope.Put(organisation with { State = OrganisationStates.Closed });
        scope.Write(new Deed(organisation.Node, "close") { From = organisation.State, To = OrganisationStates.Closed, Reason = reason });
        return RegistryAddress.OfOrganisation(organisation.Id);
    }
}
