using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Talent.Activities;

/// <summary>Announces an activity or calls it off; then every class that hoped to come is told. Fields: move (announce, cancel), reason, version.</summary>
internal sealed class MoveActivity(Places places, GroupLetters letters)
{
    public Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", ActivityFlow.Life.Moves.Select(m => m.Name));
        var (reason, version) = (form.Lines("reason", required: name == "cancel", longest: 1000), form.Version);
        return scope =>
        {
            var activity = scope.Activity(id);
            Journal.MustBeAt(scope.Connection, activity.Node, version);
            var move = ActivityFlow.Life.Must(name, activity.State, activity, reason);
            var moved = activity with { State = move.To };
            scope.Put(moved);
            scope.Write(new Deed(activity.Node, name) { From = activity.State, To = move.To, Reason = reason });
            if (move.To == ActivityFlow.Cancelled)
                CallOff(scope with { Actor = Pleiad.Kernel.Rights.Actor.Program }, moved, reason);
            return activity.Address;
        };
    }

    /// <summary>Turns of single pupils and waiting classes first, so that nobody is offered what no longer takes place.</summary>
    private void CallOff(ActScope scope, Activity activity, string reason)
    {
        var live = scope.Db.SchoolGroups.Where(g => g.Activity == activity.Id && (g.State == GroupFlow.Confirmed || g.State == GroupFlow.Waiting || g.State == GroupFlow.Offered || g.State == GroupFlow.Lapsed)).ToList();
        foreach (var group in live)
            places.LeaveTurns(scope, group);
        foreach (var group in live.OrderBy(g => g.State == GroupFlow.Waiting ? 0 : 1).ThenBy(g => g.Id, StringComparer.Ordinal))
        {
            var off = scope.Move(group, "call-off", also: g => g with { Reason = reason });
            scope.Db.SaveChanges();
            places.Leave(scope, group.Node.Path);
            letters.ToTeacher(scope, off, activity);
            GroupLetters.CalledOff(scope, off, activity);
        }
    }
}
