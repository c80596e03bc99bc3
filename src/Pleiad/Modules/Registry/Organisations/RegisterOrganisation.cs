using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Organisations;

/// <summary>Enters an organisation. A name that another organisation goes by is refused until somebody says that this is another one.</summary>
public static class RegisterOrganisation
{
    /// <summary>The field that says: a namesake, not the same organisation.</summary>
    public const string Namesake = "namesake";

    /// <summary>Reads the fields; the act answers with the address of the new profile.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="rights">Asked for the cluster that it is registered under, or for the whole installation.</param>
    /// <param name="territories">The codes that may be chosen.</param>
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, IReadOnlyCollection<string> territories)
    {
        var read = NewOrganisation.Read(form, territories);
        var under = form.Line("under", required: false);
        var namesake = form.Ticked(Namesake);
        return scope =>
        {
            rights.Must(scope.Actor, RegistryRights.RegisterOrganisation, under.Length > 0 ? new Node(under) : Node.Instance);
            if (!namesake)
                RefuseNamesakes(scope, read.En, read.Ru);
            var id = scope.FreeSlug(read.Shown.En, "registry_organisation");
            var organisation = read.Row(id, scope.Moment());
            scope.Db.Organisations.Add(organisation);
            foreach (var (text, language) in read.Names)
                scope.Db.Names.Add(new KnownName(scope.RowId(), organisation.Node.Path, text, Spelling.Fold(text), language, NameKinds.Official, "", "", ""));
            scope.Write(new Deed(organisation.Node, "register") { To = organisation.State, Facts = read.Facts });
            return RegistryAddress.OfOrganisation(id);
        };
    }

    /// <summary>Refuses a name that another organisation goes by, in whatever script or form it is spelt.</summary>
    internal static void RefuseNamesakes(ActScope scope, params string[] names)
    {
        var folded = names.Where(n => n.Length > 0).Select(Spelling.Fold).ToArray();
        var like = scope.Db.Names.Where(n => folded.Contains(n.Folded) && n.Node.StartsWith(Organisation.NodeKind + "/")).OrderBy(n => n.Id).FirstOrDefault();
        if (like is null)
            return;
        var known = scope.AnyOrganisation(new Node(like.Node).Id);
        throw new ConflictException(
            "namesake", $"{known.En} is already here under the name “{like.Text}” (/registry/organisations/{known.Id}). If it is the same, add what you know there; if it is another one, tick so below.",
            $"«{known.Ru}» уже есть под названием «{like.Text}» (/registry/organisations/{known.Id}). Если это она, дополните её запись; если другая — отметьте это ниже.");
    }
}
