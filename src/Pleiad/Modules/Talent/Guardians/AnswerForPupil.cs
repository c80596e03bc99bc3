using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Mail;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>A guardian answers for a pupil, by the private link or on a sheet of paper that the teacher enters.</summary>
internal sealed class AnswerForPupil(ConsentRegister consents, KeepGroup groups)
{
    /// <summary>By the link. Fields: answer (agree, refuse), guardian, and the consents.</summary>
    public Func<ActScope, string> ByLink(Form form, string token, Language language)
    {
        var (agrees, guardian) = Read(form);
        return scope =>
        {
            var pupil = Of(scope, token);
            Answer(scope, form, pupil, agrees, language, new ConsentProof("link /talent/consents", Guardian: guardian), scope.Instant());
            return pupil.PrivateAddress;
        };
    }

    /// <summary>From paper. Fields: answer, guardian, date (of the sheet), and the consents that are ticked on it.</summary>
    public Func<ActScope, string> OnPaper(Form form, string group, string id, Language language)
    {
        var (agrees, guardian) = Read(form);
        var date = form.Date("date");
        if (date.Length is not (0 or 10))
            form.Refuse("date", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        return scope =>
        {
            var pupil = scope.Db.Pupils.SingleOrDefault(p => p.Id == id && p.SchoolGroup == group) ?? throw Missing();
            if (string.CompareOrdinal(date, scope.Today()) > 0)
                throw new RefusedException("date", "The sheet was not signed after today.", "Листок не мог быть подписан позже сегодняшнего дня.");
            Answer(scope, form, pupil, agrees, language, new ConsentProof("paper", date, guardian), date);
            return scope.Group(group).Address;
        };
    }

    /// <summary>Gives further consents after the answer. Fields: guardian, and the consents.</summary>
    public Func<ActScope, string> More(Form form, string token, Language language)
    {
        var guardian = form.Line("guardian", longest: 120);
        return scope =>
        {
            var pupil = Of(scope, token);
            if (pupil.State is not (PupilFlow.Agreed or PupilFlow.Came))
                throw new ConflictException("not-agreed", "This pupil does not take part, so there is nothing to agree to.", "Этот ученик не участвует, соглашаться не на что.");
            consents.GiveTicked(scope, form, pupil.Node.Path, language, new ConsentProof("link /talent/consents", Guardian: guardian), pupil.Node);
            PupilSteps.Follow(scope, consents, scope.Activity(scope.Group(pupil.SchoolGroup).Activity), pupil);
            return pupil.PrivateAddress;
        };
    }

    /// <summary>Takes one consent back. With the one to take part the name goes, and the place to the next.</summary>
    public string TakeBack(ActScope scope, string token, string purpose)
    {
        var pupil = Of(scope, token);
        consents.Withdraw(scope, pupil.Node.Path, purpose, pupil.Node);
        var group = scope.Group(pupil.SchoolGroup);
        if (purpose == GuardianConsents.Part.Id)
        {
            if (PupilFlow.Life.WhyNot("refuse", pupil.State, pupil) is null)
                pupil = Refuse(scope, group, pupil, scope.Instant());
            if (pupil.GuardianMail.Length > 0)
                Outbox.Forget(scope.Connection, pupil.GuardianMail);
            pupil = pupil with { Name = "", GuardianMail = "" };
            scope.Put(pupil);
        }

        PupilSteps.Follow(scope, consents, scope.Activity(group.Activity), pupil);
        return pupil.PrivateAddress;
    }

    /// <exception cref="NotFoundException">There is none.</exception>
    internal static NotFoundException Missing() => new("There is nobody at this link. Copy the whole link: every character counts.", "По этой ссылке никого нет. Скопируйте ссылку целиком: важен каждый знак.", new Suggestion("Activities for schools", "Занятия для школ", Contracts.SchoolAddress.Activities));

    private static (bool Agrees, string Guardian) Read(Form form)
    {
        var (answer, guardian) = (form.Choice("answer", ["agree", "refuse"]), form.Line("guardian", longest: 120));
        if (answer == "agree" && !form.TypedAll("consent").Contains(GuardianConsents.Part.Id))
            form.Refuse("consent-" + GuardianConsents.Part.Id, "Tick this to agree: without it your child cannot take part.", "Чтобы согласиться, отметьте это: иначе ребёнок не сможет участвовать.");
        return (answer == "agree", guardian);
    }

    private void Answer(ActScope scope, Form form, Pupil pupil, bool agrees, Language language, ConsentProof proof, string at)
    {
        var group = scope.Group(pupil.SchoolGroup);
        if (!GroupFlow.Live.Contains(group.State))
            throw new ConflictException("group-over", "The class no longer takes part, so nothing is to be answered.", "Класс больше не участвует, отвечать не на что.");
        if (!agrees)
        {
            if (consents.Holds(scope.Connection, pupil.Node.Path, GuardianConsents.Part.Id))
                consents.Withdraw(scope, pupil.Node.Path, GuardianConsents.Part.Id, pupil.Node);
            Refuse(scope, group, pupil, at);
            return;
        }

        scope.Move(pupil, "agree", p => p with { AnsweredAt = at });
        consents.GiveTicked(scope, form, pupil.Node.Path, language, proof, pupil.Node);
    }

    private Pupil Refuse(ActScope scope, SchoolGroup group, Pupil pupil, string at)
    {
        var refused = scope.Move(pupil, "refuse", p => p with { AnsweredAt = at });
        groups.Shrink(scope, group, group.Pupils - 1);
        return refused;
    }

    private static Pupil Of(ActScope scope, string token) => scope.Db.Pupils.SingleOrDefault(p => p.Token == token) ?? throw Missing();
}
