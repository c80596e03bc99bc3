using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Contests;

/// <summary>
/// Enters an idea, also for a visitor; answers with the private address. A visitor's idea counts, and puts its author on a side, only once
/// whoever reads the letters of the address has confirmed it: anybody can type one.
/// </summary>
public static class EnterIdea
{
    /// <summary>Reads title, text, author-is, author, mail, consent.</summary>
    public static Func<ActScope, string> From(Form form, string id, ContestLetters letters, Language language, bool signedIn)
    {
        var (title, text) = (form.Line("title", longest: 120), form.Lines("text", longest: 3000));
        var (authorIs, author, mail) = (form.Choice("author-is", ContestWords.Authors.Keys), form.Line("author", required: false, longest: 120), form.Mail("mail", required: !signedIn));
        var agreed = form.TypedAll(ConsentRegister.Field);
        if (mail.Length > 0 && form.ErrorOf("mail") is null && !agreed.Contains(ContestLetters.Author.Id))
            form.Refuse(ConsentRegister.Field, "Without your consent we may not keep your address. Tick the first box, or sign in and leave the address empty.", "Без согласия мы не вправе хранить ваш адрес. Отметьте первый пункт или войдите и не указывайте адрес.");
        var named = agreed.Contains(ContestLetters.Name.Id);
        if (named && author.Length == 0)
            form.Refuse("author", "Write the name that you want to be shown.", "Напишите имя, которое нужно показать.");
        return scope =>
        {
            var contest = scope.Contest(id);
            MustBeOpen(scope, contest);
            if (signedIn)
                scope.TakeSide(contest, ContestSide.Contestant, scope.Actor.Id, mail);
            var idea = new Idea
            {
                Id = scope.RowId(), Contest = id, Number = scope.Db.Ideas.Where(i => i.Contest == id).Select(i => i.Number).ToList().DefaultIfEmpty().Max() + 1, Token = PrivateSecret.New(), ConfirmToken = signedIn ? "" : PrivateSecret.New(), State = signedIn ? IdeaFlow.Entered : IdeaFlow.Unconfirmed, Title = title, Text = text, AuthorIs = authorIs,
                Author = named ? author : "", Named = named, Mail = mail, Account = scope.Actor.Id, Language = language == Language.Russian ? "ru" : "en", EnteredAt = scope.Moment(), ChangedAt = scope.Moment(),
            };
            scope.Db.Ideas.Add(idea);
            scope.Write(new Deed(idea.Node, "enter") { To = idea.State, Facts = new JsonObject { ["contest"] = id, ["number"] = idea.Number, ["title"] = Journal.Hidden(scope.Connection, idea.Node.Path, title), ["mail"] = mail.Length > 0 } });
            letters.Entered(scope, form, contest, idea);
            return Idea.Address(idea.Token);
        };
    }

    /// <summary>Why no idea can be entered now; null when one can.</summary>
    public static Sentence? WhyNot(Contest contest, string today) =>
        contest.State != ContestFlow.Open ? new("Ideas are not taken now: look at the days of the contest.", "Сейчас идеи не принимаются: посмотрите сроки конкурса.")
        : string.CompareOrdinal(today, contest.IdeasUntil) > 0 ? new($"The last day for ideas was {contest.IdeasUntil}.", $"Последний день приёма идей был {contest.IdeasUntil}.") : null;

    private static void MustBeOpen(ActScope scope, Contest contest)
    {
        if (WhyNot(contest, scope.Day()) is { } why)
            throw new ConflictException("not-open", why);
    }
}
