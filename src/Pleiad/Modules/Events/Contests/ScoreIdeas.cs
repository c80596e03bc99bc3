using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;

namespace Pleiad.Modules.Events.Contests;

/// <summary>A juror saves the ballot, wholly or in part; what is left blank stays open. The journal knows how many were scored, not how.</summary>
public static class ScoreIdeas
{
    /// <summary>Reads s-IDEA-CRITERION from 1 to 5, version.</summary>
    public static Func<ActScope, string> From(Form form, string token) => scope =>
    {
        var juror = Find(scope, token);
        Journal.MustBeAt(scope.Connection, juror.Node, form.Version);
        var contest = scope.Contest(juror.Contest);
        if (WhyNot(contest, juror, scope.Day()) is { } why)
            throw new ConflictException("not-now", why);
        var criteria = scope.Db.ContestCriteria.Where(c => c.Contest == contest.Id).Select(c => c.Number).ToList();
        var ideas = scope.Db.Ideas.Where(i => i.Contest == contest.Id && i.State == IdeaFlow.Admitted).Select(i => i.Id).ToList();
        var before = scope.Db.JuryScores.Where(s => s.Juror == juror.Id).ToList();
        var scored = 0;
        foreach (var (idea, criterion) in ideas.SelectMany(i => criteria.Select(c => (i, c))))
        {
            var typed = form.Typed(Field(idea, criterion));
            var old = before.Find(b => b.Idea == idea && b.Criterion == criterion);
            if (typed.Length == 0)
            {
                if (old is not null)
                    scope.Db.JuryScores.Remove(old);
                continue;
            }

            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var score) || score is < ContestWords.Lowest or > ContestWords.Highest)
                throw new RefusedException("score", $"Score from {ContestWords.Lowest} to {ContestWords.Highest}.", $"Оценка — от {ContestWords.Lowest} до {ContestWords.Highest}.");
            var row = new JuryScore(juror.Id, idea, criterion, score);
            if (old is null)
                scope.Db.JuryScores.Add(row);
            else
                scope.Put(row);
            scored++;
        }

        scope.Write(new Deed(juror.Node, "score") { Facts = new JsonObject { ["scored"] = scored, ["of"] = ideas.Count * criteria.Count } });
        return Juror.Address(token) + "?saved=yes";
    };

    /// <summary>Why nothing can be scored now; null when it can.</summary>
    public static Sentence? WhyNot(Contest contest, Juror juror, string today) =>
        juror.LeftAt.Length > 0 ? new("You left this jury. What you scored before stays.", "Вы вышли из этого жюри. Прежние оценки сохранены.")
        : contest.State == ContestFlow.Open ? new($"Ideas still come in, until {contest.IdeasUntil}. The ballot opens when the centre gives them to the jury.", $"Идеи ещё принимают, до {contest.IdeasUntil}. Бюллетень откроется, когда центр передаст их жюри.")
        : contest.State != ContestFlow.Judging ? new("The jury is done: nothing is scored any more.", "Жюри закончило: оценки больше не принимаются.")
        : string.CompareOrdinal(today, contest.JudgedUntil) > 0 ? new($"The last day of judging was {contest.JudgedUntil}.", $"Последний день оценки был {contest.JudgedUntil}.") : null;

    internal static string Field(string idea, int criterion) => $"s-{idea}-{criterion.ToString(CultureInfo.InvariantCulture)}";

    internal static Juror Find(ActScope scope, string token) => Juror.Link.Open(scope.Db.Jurors, token);
}
