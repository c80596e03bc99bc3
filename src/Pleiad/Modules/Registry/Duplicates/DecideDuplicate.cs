using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Registry.Duplicates;

/// <summary>A person decides on a pair: two organisations, one, or to be looked at again. The reason stays beside it.</summary>
internal sealed class DecideDuplicate(MergeOrganisations merges, RightsOfActors rights)
{
    /// <summary>Says that the two are two, or reopens what was said.</summary>
    public Func<ActScope, string> From(Form form, string pair, string move)
    {
        var reason = form.Lines("reason", longest: 1000);
        return scope =>
        {
            var duplicate = Find(scope, pair);
            Must(scope, duplicate);
            MergeOrganisations.Decide(scope, duplicate, move, reason);
            return $"/{Duplicate.NodeKind}/{pair}";
        };
    }

    /// <summary>Says that the two are one, and which record stays.</summary>
    public Func<ActScope, string> Merge(Form form, string pair)
    {
        var (keep, reason) = (form.Choice("keep", pair.Split('~')), form.Lines("reason", longest: 1000));
        return scope =>
        {
            var duplicate = Find(scope, pair);
            Must(scope, duplicate);
            DuplicateFlow.Life.Must("merge", duplicate.State, duplicate, reason);
            merges.Run(scope, scope.LiveOrganisation(keep == duplicate.One ? duplicate.Other : duplicate.One), keep, reason);
            return RegistryAddress.OfOrganisation(keep);
        };
    }

    /// <summary>Whoever decides may close either of the two.</summary>
    private void Must(ActScope scope, Duplicate duplicate)
    {
        rights.Must(scope.Actor, RegistryRights.CloseOrganisation, DuplicateFlow.Organisation(duplicate.One));
        rights.Must(scope.Actor, RegistryRights.CloseOrganisation, DuplicateFlow.Organisation(duplicate.Other));
    }

    private static Duplicate Find(ActScope scope, string pair) => scope.Db.Duplicates.SingleOrDefault(d => d.Id == pair) ?? throw MergeViews.NoPair(pair);
}
