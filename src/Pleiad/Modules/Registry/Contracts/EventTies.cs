using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Contracts;

/// <summary>Ties that began at an event: entered with the event as their origin, which both profiles then name.</summary>
public static class EventTies
{
    /// <summary>Enters a tie between two organisations from today on; whoever does it may write for one of the two.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="rights">Who may what.</param>
    /// <param name="one">An organisation.</param>
    /// <param name="other">Another.</param>
    /// <param name="kind">A kind of tie: cooperation, joint-project, contract.</param>
    /// <param name="evidence">Where it stands.</param>
    /// <param name="origin">The path of the event's node.</param>
    /// <returns>The tie.</returns>
    /// <exception cref="Kernel.ForbiddenException">The actor may write for neither.</exception>
    public static string Enter(ActScope scope, RightsOfActors rights, string one, string other, string kind, string evidence, string origin)
    {
        var (here, there) = (scope.LiveOrganisation(one).Node, scope.LiveOrganisation(other).Node);
        if (!rights.May(scope.Actor, RegistryRights.EditOrganisation, here))
            rights.Must(scope.Actor, RegistryRights.EditOrganisation, there);
        var tie = AddTie.Enter(scope, here, there, kind, planned: false, scope.Day(), "", evidence, origin);
        foreach (var end in new[] { here, there })
            scope.Write(new Deed(end, "add-tie") { Facts = new JsonObject { ["tie"] = tie.Id, ["kind"] = kind, ["from"] = tie.FromNode, ["to"] = tie.ToNode, ["since"] = tie.Since, ["origin"] = origin } });
        return tie.Id;
    }

    /// <summary>The ties that began at an event and hold, as both ends are named.</summary>
    public static IReadOnlyList<EventTie> Of(Kernel.Data.PleiadDb db, string origin)
    {
        var ties = db.Ties.Where(t => t.Origin == origin && t.Until == "").OrderBy(t => t.Since).ThenBy(t => t.Id).ToList();
        var names = ties.SelectMany(t => new[] { t.FromNode, t.ToNode }).Distinct().ToList();
        var ids = names.Select(n => new Node(n).Id).ToList();
        var known = db.Organisations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.En, o.Ru }).AsEnumerable().ToDictionary(o => o.Id, o => new Kernel.Sentence(o.En, o.Ru), StringComparer.Ordinal);
        Named Of(string path) => new(new Node(path).Id, known.GetValueOrDefault(new Node(path).Id) ?? new(path, path), "/" + path);
        return [.. ties.Select(t => new EventTie(t.Id, Of(t.FromNode), TieKinds.Of(t.Kind).Forward, Of(t.ToNode), t.Since, t.Evidence))];
    }
}

/// <summary>A tie that began at an event.</summary>
/// <param name="Id">The tie.</param>
/// <param name="From">One end.</param>
/// <param name="Says">What it says read from there.</param>
/// <param name="To">The other end.</param>
/// <param name="Since">Since when; "" for unknown.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record EventTie(string Id, Named From, Kernel.Sentence Says, Named To, string Since, string Evidence);
