using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Text;

namespace Pleiad.Modules.Events.Contests;

/// <summary>
/// Somebody takes a seat in the jury by a group's link. Who is signed in goes on to the ballot; anybody else gets its link by letter, so that
/// an address counts only for whoever reads its letters.
/// </summary>
public static class JoinJury
{
    /// <summary>Reads mail, consent.</summary>
    public static Func<ActScope, string> From(Form form, string token, ContestLetters letters, Language language, bool signedIn)
    {
        var mail = signedIn ? "" : form.Mail("mail");
        if (mail.Length > 0 && form.ErrorOf("mail") is null && !form.TypedAll(ConsentRegister.Field).Contains(ContestLetters.Jury.Id))
            form.Refuse(ConsentRegister.Field, "Without your consent we may not keep your address and cannot send you the ballot.", "Без согласия мы не вправе хранить ваш адрес и не сможем прислать бюллетень.");
        return scope =>
        {
            var group = ContestGroup.Invitation.Open(scope.Db.ContestGroups, token);
            var contest = scope.Contest(group.Contest);
            if (WhyNot(contest, scope.Day()) is { } why)
                throw new ConflictException("not-open", why);
            scope.TakeSide(contest, ContestSide.Juror, scope.Actor.Id, mail);
            var account = scope.Actor.Id;
            var there = scope.Db.Jurors.FirstOrDefault(j => j.Contest == contest.Id && ((account != "" && j.Account == account) || (mail != "" && j.Mail == mail)));
            if (there is not null && there.GroupKey != group.Key)
                throw new ConflictException("other-group", $"You judge for the {ContestWords.Group(there.GroupKey).En} in this contest: one person has one voice.", $"В этом конкурсе вы уже судите, группа «{ContestWords.Group(there.GroupKey).Ru}»: у одного человека один голос.");
            var juror = there ?? new Juror(scope.RowId(), contest.Id, group.Key, PrivateSecret.New(), mail, account, language == Language.Russian ? "ru" : "en", scope.Moment(), "");
            if (there is null)
            {
                scope.Db.Jurors.Add(juror);
                scope.Write(new Deed(juror.Node, "join") { Facts = new JsonObject { ["contest"] = contest.Id, ["group"] = group.Key } });
            }

            if (juror.Mail.Length > 0)
                letters.Ballot(scope, form, contest, juror);
            return juror.Account.Length > 0 ? Juror.Address(juror.Token) : ContestGroup.Invitation.To(token) + "?sent=yes";
        };
    }

    /// <summary>Why nobody can join now; null when somebody can. The jury may gather while ideas come in.</summary>
    public static Sentence? WhyNot(Contest contest, string today) =>
        contest.State is not (ContestFlow.Open or ContestFlow.Judging) || string.CompareOrdinal(today, contest.JudgedUntil) > 0
            ? new("The jury of this contest is closed now.", "Жюри этого конкурса сейчас закрыто.") : null;
}

/// <summary>A juror leaves and takes the consent back: the address goes, and no more is scored. What was scored stays, without the person.</summary>
public static class LeaveJury
{
    public static string Run(ActScope scope, string token, ContestLetters letters)
    {
        var juror = ScoreIdeas.Find(scope, token);
        if (juror.LeftAt.Length > 0)
            throw new ConflictException("left", "You left this jury before.", "Вы уже вышли из этого жюри.");
        letters.Forget(scope, juror);
        scope.Put(juror with { Mail = "", Account = "", LeftAt = scope.Moment() });
        scope.Write(new Deed(juror.Node, "leave"));
        return Juror.Address(token);
    }
}
