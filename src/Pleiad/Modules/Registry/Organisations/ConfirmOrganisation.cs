using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Says that a profile was looked through and holds: on the page that was looked at, and on no later one.</summary>
public static class ConfirmOrganisation
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var version = form.Version;
        return scope =>
        {
            var organisation = scope.LiveOrganisation(id);
            Journal.MustBeAt(scope.Connection, organisation.Node, version);
            scope.Put(organisation with { ConfirmedAt = scope.Moment(), ConfirmedBy = scope.Actor.Id, RemindedAt = "" });
            scope.Write(new Deed(organisation.Node, "confirm"));
            return RegistryAddress.OfOrganisation(id);
        };
    }
}
