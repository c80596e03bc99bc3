using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>A guardian answers for a minor by the private link, whatever it is about: a list of a class, a place, a course, an intake. Each answer stays in the history.</summary>
internal sealed class AnswerAsGuardian(IEnumerable<IGuardianMatter> matters, ConsentRegister consents, IDbContextFactory<PleiadDb> databases)
{
    private const string Channel = "link /talent/consents";

    private readonly IGuardianMatter[] matters = [.. matters];

    /// <summary>What a link asks.</summary>
    /// <exception cref="NotFoundException">There is nobody at this link.</exception>
    public GuardianQuestion Question(string token) => databases.Ask((db, connection) => Find(db, connection, token).Question);

    /// <summary>By the link. Fields: answer (agree, refuse), guardian, the consents; child (the name) and mail where they were forgotten.</summary>
    public Func<ActScope, string> ByLink(Form form, string token, Language language)
    {
        var asked = Question(token);
        var (answer, guardian) = (form.Choice("answer", ["agree", "refuse"]), form.Line("guardian", longest: 120));
        var nameless = asked.Nameless && answer == "agree";
        var (child, mail) = (nameless ? form.Line("child", longest: 120) : "", nameless ? form.Mail("mail", required: false) : "");
        MustAgree(form, asked, answer);
        return scope =>
        {
            var (matter, question) = Find(scope.Db, scope.Connection, token);
            Answer(scope, form, matter, question, answer == "agree", new GuardianAnswer(scope.Instant(), child, mail), language, new ConsentProof(Channel, Guardian: guardian));
            return question.Address;
        };
    }

    /// <summary>Gives further consents after the answer. Fields: guardian, and the consents.</summary>
    public Func<ActScope, string> More(Form form, string token, Language language)
    {
        var guardian = form.Line("guardian", longest: 120);
        return scope =>
        {
            var (matter, question) = Find(scope.Db, scope.Connection, token);
            if (!question.Held.Contains(question.Needed.Id))
                throw new ConflictException("not-agreed", "Your child does not take part, so there is nothing to agree to.", "Ваш ребёнок не участвует, соглашаться не на что.");
            consents.GiveTicked(scope, form, question.About.Path, language, new ConsentProof(Channel, Guardian: guardian), question.About);
            matter.Follow(scope, token);
            return question.Address;
        };
    }

    /// <summary>Takes one consent back. With the one that is needed goes what was kept by it, and the place to the next.</summary>
    public string TakeBack(ActScope scope, string token, string purpose)
    {
        var (matter, question) = Find(scope.Db, scope.Connection, token);
        consents.Withdraw(scope, question.About.Path, purpose, question.About);
        if (purpose == question.Needed.Id)
            matter.Refuse(scope, token, scope.Instant(), forget: true);
        else
            matter.Follow(scope, token);
        return question.Address;
    }

    /// <summary>The answer, by whatever way it came.</summary>
    internal void Answer(ActScope scope, Form form, IGuardianMatter matter, GuardianQuestion question, bool agrees, GuardianAnswer answer, Language language, ConsentProof proof)
    {
        if (agrees)
        {
            if (!question.MayAgree)
                throw new ConflictException("answered", question.Note ?? new("This was answered before: what holds stands on the page below.", "Ответ уже есть: что действует, показано ниже."));
            matter.Agree(scope, question.Token, answer);
            consents.GiveTicked(scope, form, question.About.Path, language, proof, question.About);
            return;
        }

        if (question.Stand is GuardianStand.Closed or GuardianStand.Refused)
            throw new ConflictException("answered", question.Note ?? new("Your child does not take part: nothing is left to refuse.", "Ребёнок не участвует: отказываться не от чего."));
        if (question.Held.Contains(question.Needed.Id))
            consents.Withdraw(scope, question.About.Path, question.Needed.Id, question.About);
        matter.Refuse(scope, question.Token, answer.At, forget: false);
    }

    /// <summary>Refuses a yes without the tick that it needs: pressing a button is no consent.</summary>
    internal static void MustAgree(Form form, GuardianQuestion asked, string answer)
    {
        if (answer == "agree" && !form.TypedAll("consent").Contains(asked.Needed.Id))
            form.Refuse("consent-" + asked.Needed.Id, "Tick this to agree: without it your child cannot take part.", "Чтобы согласиться, отметьте это: иначе ребёнок не сможет участвовать.");
    }

    /// <exception cref="NotFoundException">There is none.</exception>
    internal static NotFoundException Missing() => GuardianLink.Pupils.Missing();

    /// <summary>What a link is about, and what is asked, with the consents that hold.</summary>
    internal (IGuardianMatter Matter, GuardianQuestion Question) Find(PleiadDb db, System.Data.Common.DbConnection connection, string token)
    {
        foreach (var matter in matters)
        {
            if (matter.Find(db, connection, token) is { } question)
                return (matter, question with { Held = question.Further.Prepend(question.Needed).Select(p => p.Id).Where(id => consents.Holds(connection, question.About.Path, id)).ToHashSet() });
        }

        throw Missing();
    }
}
