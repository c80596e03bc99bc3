using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Talent.Activities;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>A teacher enters a guardian's answer from a sheet of paper. Fields: answer (agree, refuse), guardian, date (of the sheet), child where the name was forgotten, and the consents that are ticked on it.</summary>
internal sealed class AnswerOnPaper(AnswerAsGuardian answers)
{
    public Func<ActScope, string> From(Form form, string group, string id, Language language)
    {
        var (answer, guardian, date, child) = (form.Choice("answer", ["agree", "refuse"]), form.Line("guardian", longest: 120), form.Date("date"), form.Line("child", required: false, longest: 120));
        if (date.Length is not (0 or 10))
            form.Refuse("date", "Write the day in full: 2027-11-05.", "Укажите день целиком: 2027-11-05.");
        if (answer == "agree" && !form.TypedAll("consent").Contains(GuardianConsents.Part.Id))
            form.Refuse("consent-" + GuardianConsents.Part.Id, "Tick this to agree: without it the pupil cannot take part.", "Чтобы согласиться, отметьте это: иначе ученик не сможет участвовать.");
        return scope =>
        {
            var pupil = scope.Db.Pupils.SingleOrDefault(p => p.Id == id && p.SchoolGroup == group) ?? throw AnswerAsGuardian.Missing();
            if (string.CompareOrdinal(date, scope.Today()) > 0)
                throw new RefusedException("date", "The sheet was not signed after today.", "Листок не мог быть подписан позже сегодняшнего дня.");
            var (matter, question) = answers.Find(scope.Db, scope.Connection, pupil.Token);
            if (question.Nameless && answer == "agree" && child.Length == 0)
                throw new RefusedException("child", "Write the pupil's name: it was deleted when the consent was taken back.", "Напишите имя ученика: оно удалено, когда согласие отозвали.");
            answers.Answer(scope, form, matter, question, answer == "agree", new GuardianAnswer(date, question.Nameless ? child : ""), language, new ConsentProof("paper", date, guardian));
            return scope.Group(group).Address;
        };
    }
}
