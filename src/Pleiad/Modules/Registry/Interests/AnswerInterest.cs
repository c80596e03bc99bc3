using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Registry.Needs;
using Pleiad.Modules.Registry.Organisations;
using Pleiad.Modules.Registry.Ties;

namespace Pleiad.Modules.Registry.Interests;

/// <summary>The owner accepts or declines, or the interested side takes it back. The words stay between the two: the journal keeps their hash.</summary>
public static class AnswerInterest
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights, InterestLetters letters)
    {
        var name = form.Choice("move", ["accept", "decline", "withdraw"]);
        var answer = form.Lines("answer", required: name == "decline", longest: 2000);
        var version = form.Version;
        return scope =>
        {
            var (interest, need, sides) = scope.Interest(id, rights);
            Journal.MustBeAt(scope.Connection, interest.Node, version);
            if (!sides.Contains(name == "withdraw" ? InterestWord.Partner : InterestWord.Owner))
                throw RightsOfActors.Refusal(RegistryRights.HoldInterest);
            var move = InterestFlow.Life.Must(name, interest.State, new InterestMove(interest, need, scope.Day()), answer);
            var answered = interest with { State = move.To, Answer = answer, AnsweredAt = scope.Moment(), AnsweredBy = scope.Actor.Id };
            scope.Put(answered);
            scope.Write(new Deed(interest.Node, name) { From = interest.State, To = move.To, Facts = answer.Length > 0 ? new JsonObject { ["answer"] = Journal.Hidden(scope.Connection, scope.Actor.Id, answer) } : null });
            letters.Answered(scope, answered, need);
            return NeedAddress.OfInterest(id);
        };
    }
}

/// <summary>Either side says what came of an accepted interest: a joint project, or nothing and why. A tie is entered by <see cref="TurnIntoTie"/>.</summary>
public static class ConcludeInterest
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var (outcome, text) = (form.Choice("outcome", [InterestFlow.BecameProject, InterestFlow.BecameNothing]), form.Lines("outcome-text", longest: 1000));
        var version = form.Version;
        return scope =>
        {
            var (interest, need, _) = scope.Interest(id, rights);
            Journal.MustBeAt(scope.Connection, interest.Node, version);
            Conclude(scope, interest, need, outcome, text, "");
            return NeedAddress.OfInterest(id);
        };
    }

    internal static void Conclude(ActScope scope, Interest interest, Need need, string outcome, string text, string tie)
    {
        var move = InterestFlow.Life.Must("conclude", interest.State, new InterestMove(interest, need, scope.Day()), text);
        scope.Put(interest with { State = move.To, Outcome = outcome, OutcomeText = text, Tie = tie, ConcludedAt = scope.Moment() });
        scope.Write(new Deed(interest.Node, move.Name) { From = interest.State, To = move.To, Facts = new JsonObject { ["outcome"] = outcome, ["tie"] = tie, ["text"] = Journal.Hidden(scope.Connection, scope.Actor.Id, text) } });
    }
}

/// <summary>Makes an accepted interest a tie between the two organisations, which names the need as what brought it about.</summary>
public static class TurnIntoTie
{
    public static Func<ActScope, string> From(Form form, string id, RightsOfActors rights)
    {
        var (kind, backward) = (form.Choice("tie-kind", TieKinds.All.Where(k => k.Id != TieKinds.Portfolio).Select(k => k.Id)), form.Choice("end", ["from", "to"], required: false) == "to");
        var (since, evidence, planned) = (form.Date("since", required: false), form.Lines("evidence", longest: 1000), form.Ticked("planned"));
        var version = form.Version;
        return scope =>
        {
            var (interest, need, _) = scope.Interest(id, rights);
            Journal.MustBeAt(scope.Connection, interest.Node, version);
            InterestFlow.Life.Must("conclude", interest.State, new InterestMove(interest, need, scope.Day()), evidence);
            if (need.OwnerNode.Kind == Organisation.NodeKind)
                scope.LiveOrganisation(need.OwnerNode.Id);
            var (here, there) = (need.OwnerNode, scope.LiveOrganisation(interest.Organisation).Node);
            var tie = AddTie.Enter(scope, backward ? there : here, backward ? here : there, kind, planned, since, "", evidence, need.Node.Path);
            foreach (var end in new[] { here, there }.Where(n => n.Kind == Organisation.NodeKind)) // both profiles say so in their journals
                scope.Write(new Deed(end, "add-tie") { Facts = new JsonObject { ["tie"] = tie.Id, ["kind"] = kind, ["from"] = tie.FromNode, ["to"] = tie.ToNode, ["since"] = since, ["origin"] = tie.Origin } });
            ConcludeInterest.Conclude(scope, interest, need, InterestFlow.BecameTie, evidence, tie.Id);
            return RegistryAddress.OfOrganisation(interest.Organisation);
        };
    }
}
