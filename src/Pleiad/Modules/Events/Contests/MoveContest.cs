using System.Text.Json.Nodes;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Makes one move of a contest's life. Taking the result writes each idea's place; announcing it tells every author.</summary>
public static class MoveContest
{
    /// <summary>Reads reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, ContestLetters letters)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var contest = scope.Contest(id);
            Journal.MustBeAt(scope.Connection, contest.Node, form.Version);
            var record = ContestRecord.Read(scope.Db, contest);
            var move = ContestFlow.Life.Must(name, contest.State, record.Standing(), reason);
            var moved = contest with { State = move.To, ChangedAt = scope.Moment() };
            scope.Put(moved);
            JsonObject? facts = null;
            if (move.To == ContestFlow.Decided)
            {
                var verdict = Verdict.Of(record);
                foreach (var row in verdict.Rows)
                    scope.Put(row.Idea with { Place = row.Place });
                facts = new JsonObject { ["places"] = new JsonObject(verdict.Rows.Select(r => KeyValuePair.Create(r.Idea.Id, (JsonNode?)r.Place))) };
            }

            scope.Write(new Deed(contest.Node, name) { From = contest.State, To = move.To, Reason = reason.Length > 0 ? reason : null, Facts = facts });
            if (move.To is ContestFlow.Closed or ContestFlow.Dropped)
            {
                foreach (var idea in record.Ideas.Where(i => i.State == IdeaFlow.Admitted))
                    letters.Outcome(scope, moved, idea);
            }

            return contest.Address;
        };
    }
}
