using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Clusters;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Councils;

namespace Pleiad.Modules.Registry.Barriers;

/// <summary>Reports what hinders an organisation or a cluster. Whoever reports speaks for the one it hinders.</summary>
public static class ReportBarrier
{
    /// <summary>Reads what, kind, organisation, cluster, since, evidence.</summary>
    public static Func<ActScope, string> From(Form form, RightsOfActors rights)
    {
        var (what, kind) = (form.Lines("what", longest: 600), form.Choice("kind", BarrierWords.Kinds.Keys));
        var (organisation, cluster) = (form.Line("organisation", required: false), form.Line("cluster", required: false));
        var (since, evidence) = (form.Date("since", required: false), form.Lines("evidence", longest: 1000));
        if (organisation.Length == 0 && cluster.Length == 0)
            form.Refuse("organisation", "Say whom it hinders: an organisation, a cluster, or both.", "Укажите, кому он мешает: организации, кластеру или обоим.");
        return scope =>
        {
            if (organisation.Length > 0)
                scope.LiveOrganisation(organisation);
            if (cluster.Length > 0)
                scope.Cluster(cluster);
            rights.Must(scope.Actor, RegistryRights.ReportBarrier, organisation.Length > 0 ? ClusterPermissions.Organisation(organisation) : ClusterNode.Of(cluster));
            if (organisation.Length > 0 && cluster.Length > 0 && !scope.Db.Memberships.Any(m => m.Organisation == organisation && m.Cluster == cluster && m.Until == ""))
                throw new ConflictException("no-member", "This organisation is no member of that cluster.", "Эта организация не состоит в этом кластере.");
            if (Dates.First(since) is { Length: > 0 } first && string.CompareOrdinal(first, scope.Day()) > 0)
                throw new ConflictException("future", "It cannot hinder since a day that is still to come.", "Барьер не может мешать с будущей даты.");
            string[] open = [BarrierFlow.Reported, BarrierFlow.Accepted, BarrierFlow.Raised];
            if (scope.Db.Barriers.Any(b => b.En == what && b.Organisation == organisation && b.Cluster == cluster && open.Contains(b.State)))
                throw new ConflictException("same", "This barrier is reported already.", "О таком барьере уже сообщили.");
            var barrier = new Barrier
            {
                Id = scope.RowId(), En = what, Ru = what, Kind = kind, Organisation = organisation, Cluster = cluster, Since = since, Evidence = evidence, SaidBy = scope.Actor.Name,
                State = BarrierFlow.Life.Start, ReportedAt = scope.Moment(), ReportedBy = scope.Actor.Id, ChangedAt = scope.Moment(),
            };
            scope.Db.Barriers.Add(barrier);
            scope.Write(new Deed(barrier.Node, "report") { To = barrier.State, Facts = new JsonObject { ["what"] = what, ["kind"] = kind, ["organisation"] = organisation, ["cluster"] = cluster, ["since"] = since } });
            return barrier.Address;
        };
    }

    internal static Barrier Find(ActScope scope, string id) => scope.Db.Barriers.SingleOrDefault(b => b.Id == id) ?? throw Missing(id);

    internal static NotFoundException Missing(string id) => new($"There is no barrier '{id}'.", $"Барьера «{id}» нет.", new Suggestion("All barriers", "Все барьеры", "/registry/barriers"));
}

/// <summary>Makes one move of a barrier's life. Accepting names who sees to it, raising the body that can remove it.</summary>
public static class MoveBarrier
{
    /// <summary>Reads owner or body where the move asks for it, reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, RightsOfActors rights)
    {
        var (owner, body) = (form.Line("owner", required: name == "accept"), form.Line("body", required: name == "raise"));
        var reason = form.Lines("reason", required: false, longest: 2000);
        return scope =>
        {
            var barrier = ReportBarrier.Find(scope, id);
            Journal.MustBeAt(scope.Connection, barrier.Node, form.Version);
            var move = BarrierFlow.Life.Must(name, barrier.State, barrier, reason);
            rights.Must(scope.Actor, move.Permission, barrier.Node);
            if (name == "accept")
                scope.LiveOrganisation(owner);
            if (name == "raise" && scope.LiveOrganisation(body).Kind is not (Organisations.OrganisationKinds.StateBody or Organisations.OrganisationKinds.DevelopmentInstitution or Organisations.OrganisationKinds.Association))
                throw new ConflictException("no-body", "Only a state body, a development institution or an association can remove a barrier that others meet.", "Снять барьер для других может орган власти, институт развития или объединение.");
            scope.Put(barrier with
            {
                State = move.To, ChangedAt = scope.Moment(), Owner = name == "accept" ? owner : barrier.Owner, Body = name == "raise" ? body : barrier.Body, Outcome = move.NeedsReason ? reason : barrier.Outcome,
            });
            scope.Write(new Deed(barrier.Node, name) { From = barrier.State, To = move.To, Reason = reason, Facts = new JsonObject { ["owner"] = name == "accept" ? owner : "", ["body"] = name == "raise" ? body : "" } });
            return barrier.Address;
        };
    }
}

/// <summary>Puts a barrier before a council: it becomes a task of an open sitting, and what the sitting decides is read there.</summary>
public static class TakeUpBarrier
{
    /// <summary>Reads sitting (council/sitting), version.</summary>
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var at = form.Line("sitting").Split('/');
        if (at.Length != 2)
            form.Refuse("sitting", "Choose a sitting.", "Выберите заседание.");
        return scope =>
        {
            var barrier = ReportBarrier.Find(scope, id);
            Journal.MustBeAt(scope.Connection, barrier.Node, form.Version);
            rights.Must(scope.Actor, RegistryRights.HoldSitting, CouncilNode.Of(at[0]));
            if (barrier.State is not (BarrierFlow.Accepted or BarrierFlow.Raised))
                throw new ConflictException("not-now", "A council takes up a barrier that was accepted and is still there.", "Совет рассматривает принятый и ещё не снятый барьер.");
            if (scope.Db.CouncilTasks.Any(t => t.Id == barrier.Task && t.Outcome == ""))
                throw new ConflictException("there", "It is on a sitting's agenda already.", "Он уже в повестке заседания.");
            PutTask.Run(scope, at[0], at[1], $"{barrier.En}\n{barrier.Address}", "");
            var task = scope.Db.CouncilTasks.Where(t => t.Sitting == at[1]).OrderByDescending(t => t.Number).First().Id;
            scope.Put(barrier with { Task = task });
            scope.Write(new Deed(barrier.Node, "take-up") { Facts = new JsonObject { ["council"] = at[0], ["task"] = task } });
            return barrier.Address;
        };
    }
}
