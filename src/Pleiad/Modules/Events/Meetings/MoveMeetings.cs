using System.Text.Json.Nodes;
using Pleiad.Engine.Meetings;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Meetings;

/// <summary>Makes one move of the meetings' life. Each planning writes a plan of its own with what it could not place; announcing tells everybody.</summary>
public static class MoveMeetings
{
    /// <summary>Reads version.</summary>
    public static Func<ActScope, string> From(Form form, string gathering, string name, MeetingLetters letters) => scope =>
    {
        var round = OpenMeetings.Find(scope, gathering);
        Journal.MustBeAt(scope.Connection, round.Node, form.Version);
        var move = MeetingFlow.Life.Must(name, round.State, round);
        var facts = new JsonObject();
        var moved = round with { State = move.To, ChangedAt = scope.Moment() };
        var board = MeetingBoard.Read(scope.Db, round);
        if (name == "plan")
            moved = Plan(scope, moved, board, facts);
        scope.Put(moved);
        scope.Write(new Deed(round.Node, name) { From = round.State, To = move.To, Facts = facts });
        if (move.To == MeetingFlow.Announced)
        {
            foreach (var person in board.People)
                letters.Announced(scope, moved, person, scope.Gathering(gathering).Name);
        }

        return round.Address;
    };

    internal static MeetingRound Plan(ActScope scope, MeetingRound round, MeetingBoard board, JsonObject facts)
    {
        var (wanted, plan) = board.Make();
        if (wanted.Count == 0)
            throw new ConflictException("no-wishes", "Nobody wishes a meeting yet: there is nothing to plan.", "Пожеланий ещё нет: планировать нечего.");
        var seats = new int[round.Slots];
        foreach (var ((one, other, weight), i) in wanted.Select((w, i) => (w, i)))
        {
            var slot = plan.Slots[i];
            scope.Db.Meetings.Add(new Meeting(scope.MeetingId(), round.Gathering, round.Plan + 1, one.Id, other.Id, weight, slot, slot < 0 ? 0 : ++seats[slot], slot < 0 ? Reason(plan.Why[i]) : "", "", "", ""));
        }

        (facts["plan"], facts["wanted"], facts["placed"], facts["slots"], facts["least"]) = (round.Plan + 1, wanted.Count, plan.Slots.Count(s => s >= 0), plan.Used, plan.Least);
        return round with { Plan = round.Plan + 1, Exact = plan.Exact };
    }

    private static string Reason(NotPlaced why) => why switch { NotPlaced.NeverFreeTogether => MeetingWords.NeverTogether, NotPlaced.NoTable => MeetingWords.NoTable, _ => MeetingWords.Outranked };
}
