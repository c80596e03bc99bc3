using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Contests;

/// <summary>An officer admits an idea, or turns it down with a reason that the author reads.</summary>
public static class AnswerIdea
{
    /// <summary>Reads reason, version.</summary>
    public static Func<ActScope, string> From(Form form, string contest, string id, string name, ContestLetters letters)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var idea = scope.Db.Ideas.SingleOrDefault(i => i.Id == id && i.Contest == contest) ?? throw Idea.Link.Missing();
            Journal.MustBeAt(scope.Connection, idea.Node, form.Version);
            MustBeBeforeJury(scope.Contest(contest));
            var move = IdeaFlow.Life.Must(name, idea.State, idea, reason);
            if (move.Permission != ContestRights.Run)
                throw new NotFoundException($"An officer has no move '{name}'.", $"У сотрудника нет действия «{name}».");
            var answered = idea with { State = move.To, Answer = reason, ChangedAt = scope.Moment() };
            scope.Put(answered);
            scope.Write(new Deed(idea.Node, name) { From = idea.State, To = move.To });
            letters.Answered(scope, answered);
            return Contest.Of(contest).Path.Insert(0, "/") + "#ideas";
        };
    }

    internal static void MustBeBeforeJury(Contest contest)
    {
        if (contest.State is not ContestFlow.Open)
            throw new ConflictException("not-open", "The ideas are before the jury, or the contest is over: none is added or taken away now.", "Идеи уже у жюри или конкурс завершён: добавить или снять идею нельзя.");
    }
}

/// <summary>The author takes the idea back before the jury has it.</summary>
public static class WithdrawIdea
{
    public static string Run(ActScope scope, string token)
    {
        var idea = Idea.Link.Open(scope.Db.Ideas, token);
        AnswerIdea.MustBeBeforeJury(scope.Contest(idea.Contest));
        var move = IdeaFlow.Life.Must("withdraw", idea.State, idea);
        scope.Put(idea with { State = move.To, ChangedAt = scope.Moment() });
        scope.Write(new Deed(idea.Node, "withdraw") { From = idea.State, To = move.To });
        return Idea.Address(token);
    }
}

/// <summary>The author takes a consent back: the mail address goes, or the name beside the idea does.</summary>
public static class TakeBackConsent
{
    /// <summary>Reads purpose.</summary>
    public static Func<ActScope, string> From(Form form, string token, ContestLetters letters)
    {
        var purpose = form.Choice("purpose", [ContestLetters.Author.Id, ContestLetters.Name.Id]);
        return scope =>
        {
            var idea = Idea.Link.Open(scope.Db.Ideas, token);
            letters.TakeBack(scope, idea, purpose);
            return Idea.Address(token);
        };
    }
}
