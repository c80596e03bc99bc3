using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Events.Contracts;

namespace Pleiad.Modules.Events.Gatherings;

/// <summary>Prepares a new gathering; nobody else sees it until it is announced.</summary>
public static class OpenGathering
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights)
    {
        var profile = GatheringProfile.Read(form);
        return scope =>
        {
            var id = EventsActs.FreeId(profile.Said.En, taken => scope.Db.Gatherings.Any(g => g.Id == taken));
            var gathering = profile.Said with { Id = id, CreatedAt = scope.Moment() };
            scope.Db.Gatherings.Add(gathering);
            EditGathering.Place(scope, rights, gathering, profile);
            scope.Write(new Deed(gathering.Node, "open") { To = gathering.State });
            return EventsAddress.OfGathering(id);
        };
    }
}

/// <summary>Changes what is said of a gathering, and who holds and supports it.</summary>
public static class EditGathering
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var (profile, version) = (GatheringProfile.Read(form), form.Version);
        return scope =>
        {
            var gathering = profile.On(scope.Gathering(id, version));
            scope.Put(gathering);
            Place(scope, rights, gathering, profile);
            scope.Write(new Deed(gathering.Node, "edit"));
            return EventsAddress.OfGathering(id);
        };
    }

    /// <summary>Enters the line and the hosts that the form names.</summary>
    internal static void Place(ActScope scope, RightsOfActors rights, Gathering gathering, GatheringProfile profile)
    {
        if (gathering.Series.Length > 0 && !scope.Db.Series.Any(s => s.Id == gathering.Series))
            throw new NotFoundException($"There is no series '{gathering.Series}'.", $"Серии «{gathering.Series}» нет.", new Suggestion("All events", "Все события", EventsAddress.Root));
        var before = scope.Db.Hosts.Where(h => h.Gathering == gathering.Id && h.Part != HostParts.Participant).ToList();
        scope.Db.Hosts.RemoveRange(before);
        scope.Db.SaveChanges(); // the old ones go before the same come again
        foreach (var (path, part) in profile.Organisers.Select(o => (o, HostParts.Organiser)).Concat(profile.Supporters.Select(s => (s, HostParts.Supporter))))
        {
            if (!rights.Exists(new Node(path)))
                throw new NotFoundException($"There is no organisation '{path}'. Copy the address of its page, a line each.", $"Организации «{path}» нет. Скопируйте адрес её страницы, по одному в строке.", new Suggestion("All organisations", "Все организации", "/registry/organisations"));
            scope.Db.Hosts.Add(new GatheringHost(gathering.Id, path, part, before.FirstOrDefault(h => h.Node == path && h.Part == part)?.Claim ?? ""));
        }
    }
}

/// <summary>Announces a gathering or calls it off, as its table of moves allows.</summary>
public static class MoveGathering
{
    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", GatheringFlow.Life.Moves.Select(m => m.Name).Distinct());
        var (reason, version) = (form.Lines("reason", required: name == "cancel", longest: 1000), form.Version);
        return scope =>
        {
            var gathering = scope.Gathering(id, version);
            var move = GatheringFlow.Life.Must(name, gathering.State, gathering, reason);
            scope.Put(gathering with { State = move.To });
            scope.Write(new Deed(gathering.Node, move.Name) { From = gathering.State, To = move.To, Reason = reason, Facts = new JsonObject { ["starts"] = gathering.Starts } });
            return EventsAddress.OfGathering(id);
        };
    }
}
