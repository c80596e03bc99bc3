using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Changes what a profile says; names have an act of their own, because they keep their history.</summary>
public static class EditOrganisation
{
    public static Func<ActScope, string> From(Form form, string id, IReadOnlyCollection<string> territories)
    {
        var profile = OrganisationProfile.Read(form, territories);
        var version = form.Version;
        return scope =>
        {
            var before = scope.LiveOrganisation(id);
            Journal.MustBeAt(scope.Connection, before.Node, version);
            var after = profile.On(before);
            if (after != before)
            {
                scope.Put(after);
                scope.Write(new Deed(after.Node, "edit") { Facts = OrganisationProfile.Changes(before, after) });
            }

            return RegistryAddress.OfOrganisation(id);
        };
    }
}
