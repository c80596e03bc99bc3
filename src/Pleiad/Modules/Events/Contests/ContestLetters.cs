using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Contests;

/// <summary>What authors and jurors are written, and what they agreed to, each purpose by itself.</summary>
public sealed class ContestLetters(PrivateLetters letters, ConsentRegister consents)
{
    /// <summary>To keep an author's mail address.</summary>
    public static readonly ConsentPurpose Author = new(
        "contest-author", new("Write to me about my idea", "Пишите мне о моей идее"),
        new("The centre keeps your mail address with the idea, to tell you that it came, whether it is admitted and what the jury says, and for nothing else. It is deleted as soon as you take the consent back on the page of your idea, and at the latest half a year after the result.",
            "Центр хранит ваш адрес почты вместе с идеей, чтобы сообщить, что она получена, допущена ли она и что решило жюри, и ни для чего другого. Адрес удаляется, как только вы отзовёте согласие на странице идеи, и не позже чем через полгода после итога."));

    /// <summary>To show an author's name beside the idea.</summary>
    public static readonly ConsentPurpose Name = new(
        "contest-name", new("Show my name beside my idea", "Показывать моё имя рядом с идеей"),
        new("Everybody who reads the page of the contest sees your name beside your idea once the result is announced; the jury does not see it before. Without this the idea stands there without a name. You can take it back on the page of your idea.",
            "После объявления итога ваше имя рядом с идеей увидит каждый читатель страницы конкурса; жюри до этого его не видит. Без согласия идея останется без имени. Отозвать согласие можно на странице идеи."));

    /// <summary>To keep a juror's mail address.</summary>
    public static readonly ConsentPurpose Jury = new(
        "contest-jury", new("Send me the link to my ballot", "Пришлите мне ссылку на бюллетень"),
        new("The centre keeps your mail address with your seat in this jury, to send you the ballot and to keep one person from judging twice or on both sides, and for nothing else. It is deleted when you leave the jury on the page of the ballot, and at the latest half a year after the result. Your scores are shown only as a dot without a name.",
            "Центр хранит ваш адрес почты вместе с местом в этом жюри, чтобы прислать бюллетень и чтобы никто не судил дважды или с двух сторон, и ни для чего другого. Адрес удаляется, когда вы выйдете из жюри на странице бюллетеня, и не позже чем через полгода после итога. Ваши оценки видны только как точка без имени."));

    /// <summary>Records what the author ticked, and says that the idea came.</summary>
    internal void Entered(ActScope scope, Form form, Contest contest, Idea idea)
    {
        consents.GiveTicked(scope, form, idea.Node.Path, Languages.Of(idea.Language), new ConsentProof($"form {contest.Address}/ideas/new"), idea.Node);
        if (idea.State == IdeaFlow.Unconfirmed)
            AskToConfirm(scope, contest, idea);
        else
            letters.Send(scope, Idea.Link, idea, "entered", new($"Your idea in “{contest.En}”", $"Ваша идея на конкурс «{contest.Ru}»"),
                new($"Your idea “{idea.Title}” came. What becomes of it stands here; the link is private:", $"Ваша идея «{idea.Title}» получена. Что с ней происходит, видно по личной ссылке:"));
    }

    /// <summary>Asks whoever has the address whether the idea is theirs; at most one letter an hour, however often somebody asks.</summary>
    internal void AskToConfirm(ActScope scope, Contest contest, Idea idea) => letters.Send(scope, Idea.Link, idea, $"confirm/{scope.Moment()[..13]}", new($"Confirm your idea in “{contest.En}”", $"Подтвердите идею на конкурс «{contest.Ru}»"),
        new($"Somebody, we hope you, entered the idea “{idea.Title}” with this address. Open this page and press the button on it within {ContestPersonalData.UnconfirmedDays} days. If it was not you, do nothing: the idea is forgotten, and nothing more is sent.",
            $"Кто-то, надеемся, вы, подал с этим адресом идею «{idea.Title}». Откройте страницу и нажмите на ней кнопку в течение {ContestPersonalData.UnconfirmedDays} дней. Если это были не вы, ничего не делайте: идея забудется, и писем больше не будет."), Idea.Confirmation.To(idea.ConfirmToken));

    /// <summary>Says whether an idea is admitted.</summary>
    internal void Answered(ActScope scope, Idea idea)
    {
        var state = IdeaFlow.Life.State(idea.State).PublicName;
        letters.Send(scope, Idea.Link, idea, idea.State, new($"Your idea is {state.En}", $"Ваша идея {state.Ru}"),
            new($"Your idea “{idea.Title}” is {state.En}.{(idea.Answer.Length > 0 ? "\n\n" + idea.Answer : "")}", $"Ваша идея «{idea.Title}» {state.Ru}.{(idea.Answer.Length > 0 ? "\n\n" + idea.Answer : "")}"));
    }

    /// <summary>Says that the result is announced, or the contest given up.</summary>
    internal void Outcome(ActScope scope, Contest contest, Idea idea)
    {
        var over = contest.State == ContestFlow.Dropped;
        letters.Send(scope, Idea.Link, idea, contest.State, new($"“{contest.En}”: {(over ? "the contest is given up" : "the result")}", $"«{contest.Ru}»: {(over ? "конкурс отменён" : "итог")}"),
            new(over ? "The contest was given up; the reason stands there." : "The result is announced. How each group judged your idea stands here:", over ? "Конкурс отменён, причина указана на странице." : "Итог объявлен. Как оценила вашу идею каждая группа жюри:"));
    }

    /// <summary>Records the consent and sends the ballot's link.</summary>
    internal void Ballot(ActScope scope, Form form, Contest contest, Juror juror)
    {
        consents.GiveTicked(scope, form, juror.Node.Path, Languages.Of(juror.Language), new ConsentProof($"form {contest.Address}/jury"), juror.Node);
        letters.Send(scope, Juror.Link, juror, $"{scope.Now:yyyyMMddHHmm}", new($"Your ballot in “{contest.En}”", $"Ваш бюллетень: «{contest.Ru}»"),
            new($"You judge for the {ContestWords.Group(juror.GroupKey).En}. Your ballot stands here; the link is private:", $"Вы судите, группа «{ContestWords.Group(juror.GroupKey).Ru}». Ваш бюллетень — по личной ссылке:"));
    }

    /// <summary>Takes one consent of an author back, with what it was for.</summary>
    internal void TakeBack(ActScope scope, Idea idea, string purpose)
    {
        consents.Withdraw(scope, idea.Node.Path, purpose, idea.Node);
        if (purpose == Name.Id)
        {
            scope.Put(idea with { Author = "", Named = false });
            return;
        }

        PrivateLetters.ForgetLetters(scope, Idea.Link, idea);
        scope.Put(idea with { Mail = "" });
    }

    /// <summary>Takes a juror's consent back; the letters to the address go.</summary>
    internal void Forget(ActScope scope, Juror juror) => letters.Forget(scope, Juror.Link, juror);
}
