using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Openings;

/// <summary>Opens, closes, fills or withdraws an opening, as its table of moves allows. What ran out is first written down as closed.</summary>
public static class MoveOpening
{
    /// <summary>The moves that people make.</summary>
    public static IEnumerable<string> Names => OpeningFlow.Life.Moves.Where(m => m.Permission == SkillRights.KeepOpening).Select(m => m.Name);

    public static Func<ActScope, string> From(Form form, string id)
    {
        var name = form.Choice("move", Names);
        var reason = form.Lines("reason", required: false, longest: 1000);
        var version = form.Version;
        return scope =>
        {
            var opening = Expire(scope, Find(scope, id, version));
            var move = OpeningFlow.Life.Must(name, opening.State, new OpeningMove(opening, SkillActs.Day(scope.Now)), reason);
            scope.Put(opening with { State = move.To });
            scope.Write(new Deed(opening.Node, move.Name) { From = opening.State, To = move.To, Reason = reason.Length > 0 ? reason : null });
            return TalentAddress.OfOpening(id);
        };
    }

    /// <summary>The opening, as the reader saw it.</summary>
    /// <exception cref="Pleiad.Kernel.NotFoundException">There is none.</exception>
    /// <exception cref="Pleiad.Kernel.ConflictException">It was changed since.</exception>
    internal static Opening Find(ActScope scope, string id, int version)
    {
        var opening = scope.Db.Openings.SingleOrDefault(o => o.Id == id) ?? throw OpeningWords.Missing(id);
        Journal.MustBeAt(scope.Connection, opening.Node, version);
        return opening;
    }

    /// <summary>Writes down that an opening ran out, where that is so; the opening as it is then.</summary>
    internal static Opening Expire(ActScope scope, Opening opening)
    {
        var today = SkillActs.Day(scope.Now);
        if (opening.StateOn(today) == opening.State)
            return opening;
        var over = opening with { State = OpeningFlow.Life.Must("expire", opening.State, new OpeningMove(opening, today)).To };
        scope.Put(over);
        (scope with { Actor = Actor.Program }).Write(new Deed(opening.Node, "expire") { From = opening.State, To = over.State });
        return over;
    }
}

/// <summary>Writes down every opening that ran out: at the start of a server, and once a day.</summary>
public sealed class ExpireOpenings(ActRunner acts, TimeProvider clock, ILogger<ExpireOpenings> log) : RegularWork(TimeSpan.FromDays(1), "Openings that ran out are written down tomorrow", clock, log, atStart: true)
{
    /// <returns>How many ran out.</returns>
    public int Run()
    {
        var over = 0;
        acts.Run(Actor.Program, scope =>
        {
            var (open, today) = (OpeningFlow.Open, SkillActs.Day(scope.Now));
            foreach (var opening in scope.Db.Openings.Where(o => o.State == open && o.ApplyBy != "" && string.Compare(o.ApplyBy, today) < 0).OrderBy(o => o.Id).ToList())
            {
                MoveOpening.Expire(scope, opening);
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
