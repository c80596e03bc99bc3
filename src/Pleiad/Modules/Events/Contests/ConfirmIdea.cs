using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Contests;

/// <summary>Whoever reads the letters of an address says that the idea is theirs: from now on it counts, and its author is on the side of those who compete. A second press does nothing.</summary>
public static class ConfirmIdea
{
    public static string Run(ActScope scope, string token)
    {
        var idea = Find(scope, token);
        if (idea.State != IdeaFlow.Unconfirmed)
            return Idea.Address(idea.Token);
        var contest = scope.Contest(idea.Contest);
        AnswerIdea.MustBeBeforeJury(contest);
        scope.TakeSide(contest, ContestSide.Contestant, idea.Account, idea.Mail);
        var move = IdeaFlow.Life.Must("confirm", idea.State, idea);
        scope.Put(idea with { State = move.To, ChangedAt = scope.Moment() });
        scope.Write(new Deed(idea.Node, move.Name) { From = idea.State, To = move.To });
        return Idea.Address(idea.Token);
    }

    internal static Idea Find(ActScope scope, string token) => Idea.Confirmation.Open(scope.Db.Ideas, token);
}

/// <summary>The author asks for the letter once more, from the private page; at most one an hour goes out.</summary>
public static class AskToConfirm
{
    public static string Run(ActScope scope, string token, ContestLetters letters)
    {
        var idea = Idea.Link.Open(scope.Db.Ideas, token);
        if (idea.State != IdeaFlow.Unconfirmed)
            throw new ConflictException("confirmed", "This address is confirmed already.", "Этот адрес уже подтверждён.");
        letters.AskToConfirm(scope, scope.Contest(idea.Contest), idea);
        return Idea.Address(token) + "?sent=yes";
    }
}
