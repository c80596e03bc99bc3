using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Registry.Needs;

/// <summary>Publishes, renews, closes or meets a need, as its table of moves allows. What ran out is first written down as expired.</summary>
public static class MoveNeed
{
    /// <summary>The moves that people make.</summary>
    public static IEnumerable<string> Names => NeedFlow.Life.Moves.Where(m => m.Permission != RegistryRights.ExpireNeed).Select(m => m.Name);

    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", Names);
        var expires = name is "open" or "renew" ? form.Date("expires") : "";
        if (expires.Length is > 0 and not 10 && form.ErrorOf("expires") is null)
            form.Refuse("expires", "Write the day in full: 2026-11-05.", "Укажите день целиком: 2026-11-05.");
        var reason = form.Lines("reason", required: name is "close" or "meet", longest: 1000);
        var version = form.Version;
        return scope =>
        {
            var need = Expire(scope, scope.Need(id, version));
            var move = NeedFlow.Life.Must(name, need.State, new NeedMove(need, expires, scope.Day()), reason);
            scope.Put(need with { State = move.To, Expires = expires.Length > 0 ? expires : need.Expires });
            scope.Write(new Deed(need.Node, move.Name) { From = need.State, To = move.To, Reason = reason, Facts = expires.Length > 0 ? new JsonObject { ["expires"] = expires } : null });
            return NeedAddress.Of(id);
        };
    }

    /// <summary>Writes down that a need ran out, where that is so; the need as it is then.</summary>
    internal static Need Expire(ActScope scope, Need need)
    {
        if (need.StateOn(scope.Day()) == need.State)
            return need;
        var over = need with { State = NeedFlow.Life.Must("expire", need.State, new NeedMove(need, need.Expires, scope.Day())).To };
        scope.Put(over);
        (scope with { Actor = Actor.Program }).Write(new Deed(need.Node, "expire") { From = need.State, To = over.State });
        return over;
    }
}

/// <summary>Writes down every need that ran out: at the start of a server, and once a day.</summary>
public sealed class ExpireNeeds(ActRunner acts, TimeProvider clock, ILogger<ExpireNeeds> log) : RegularWork(TimeSpan.FromDays(1), "Needs that ran out are written down tomorrow", clock, log, atStart: true)
{
    /// <returns>How many ran out.</returns>
    public int Run()
    {
        var over = 0;
        acts.Run(Actor.Program, scope =>
        {
            var (open, today) = (NeedFlow.Open, scope.Day());
            foreach (var need in scope.Db.Needs.Where(n => n.State == open && string.Compare(n.Expires, today) < 0).OrderBy(n => n.Id).ToList())
            {
                MoveNeed.Expire(scope, need);
                over++;
            }
        });
        return over;
    }

    protected override Task Once(CancellationToken cancel)
    {
        Run();
        return Task.CompletedTask;
    }
}
