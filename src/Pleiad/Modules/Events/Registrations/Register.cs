using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>Registers somebody, visitor or not: with a place at once, in the queue, or held for a decision. Fields: name, mail, organisation, people, the questions as q-…, and the consents.</summary>
public sealed class Register(Places places, ConsentRegister consents, RegistrationLetters letters, IEnumerable<NewsWanted> news)
{
    private const int MostPeople = 500;

    /// <summary>Why nobody can register for this now; null when one can.</summary>
    internal static Sentence? Closed(Gathering gathering, Admission admission, DateTimeOffset now)
    {
        var instant = now.UtcDateTime.ToString("O");
        if (gathering.State != GatheringFlow.Announced)
            return new("This gathering is not announced, so nobody can register.", "Событие не объявлено, регистрации нет.");
        if (gathering.OverOn(GatheringFlow.Today(now)))
            return new("This gathering is over.", "Событие уже прошло.");
        if (string.CompareOrdinal(instant, admission.Opens) < 0)
            return new($"Registration opens on {EventWords.Hour(admission.Opens, gathering.Zone).En}.", $"Регистрация откроется {EventWords.Hour(admission.Opens, gathering.Zone).Ru}.");
        return admission.Closes.Length > 0 && string.CompareOrdinal(instant, admission.Closes) >= 0
            ? new($"Registration closed on {EventWords.Hour(admission.Closes, gathering.Zone).En}.", $"Регистрация закрылась {EventWords.Hour(admission.Closes, gathering.Zone).Ru}.") : null;
    }

    public Func<ActScope, string> From(Form form, string gathering, Admission admission, Questionnaire asked, Language language)
    {
        var (name, mail, organisation) = (form.Line("name", longest: 120), form.Mail("mail"), form.Line("organisation", required: false, longest: 160));
        var people = People(form, admission);
        var answers = asked.Read(form);
        if (!form.TypedAll("consent").Contains(RegistrationConsents.Part.Id))
            form.Refuse("consent-" + RegistrationConsents.Part.Id, "Tick this to register: without your consent we may not keep what you wrote, and so cannot keep a place for you.", "Чтобы зарегистрироваться, отметьте это согласие: без него мы не вправе хранить написанное и держать для вас место.");
        if (form.Typed("questionnaire") is { Length: > 0 } seen && seen != admission.Questionnaire)
            form.Refuse("", "The questions were changed since you opened this page. Look at them again below.", "Пока страница была открыта, вопросы изменились. Проверьте их ещё раз.");
        return scope =>
        {
            var of = scope.Gathering(gathering);
            var now = scope.Db.Admissions.SingleOrDefault(a => a.Gathering == gathering && a.Id == admission.Id) ?? throw RegistrationActs.MissingAdmission(gathering, admission.Id);
            if (Closed(of, now, scope.Now) is { } why)
                throw new ConflictException("registration-closed", why);
            var registration = new Registration
            {
                Id = Registration.NewReference(), Token = PrivateSecret.New(), Gathering = gathering, Admission = admission.Id, State = RegistrationFlow.Submitted, Name = name, Mail = mail, Organisation = organisation, People = people,
                Questionnaire = admission.Questionnaire, Answers = CanonicalJson.Of(answers), Language = language == Language.Russian ? "ru" : "en", Account = scope.Actor.Id, AskedAt = scope.Moment(), ChangedAt = scope.Moment(),
                Shown = form.TypedAll("consent").Contains(RegistrationConsents.Shown.Id),
            };
            consents.GiveTicked(scope, form, registration.Node.Path, language, new ConsentProof($"form /events/{gathering}/register/{admission.Id}"), registration.Node);
            if (form.TypedAll("consent").Contains(RegistrationConsents.News.Id))
            {
                foreach (var wanted in news)
                    wanted.Heard(scope, mail, language);
            }

            return Enter(scope, registration, now).PrivateAddress;
        };
    }

    /// <summary>How many come by one registration.</summary>
    internal static int People(Form form, Admission admission)
    {
        if (!admission.Grouped)
            return 1;
        var people = form.Number("people", least: 1, most: MostPeople);
        if (form.ErrorOf("people") is null && people != Math.Truncate(people))
            form.Refuse("people", "Write a whole number.", "Напишите целое число.");
        return double.IsNaN(people) ? 0 : (int)people;
    }

    /// <summary>Writes a registration down and gives it a place, a turn in the queue, or a decision to wait for.</summary>
    internal Registration Enter(ActScope scope, Registration submitted, Admission admission)
    {
        CheckIns.CheckInCodes.Begin(scope);
        var move = "hold";
        if (!admission.Moderated)
            move = places.Ask(scope, admission.Pool, submitted.Node.Path, submitted.People).State == PlaceState.Held ? "confirm" : "queue";
        var registration = submitted with { State = RegistrationFlow.Life.Must(move, RegistrationFlow.Submitted, submitted).To };
        scope.Db.Registrations.Add(registration);
        scope.Write(new Deed(registration.Node, "register") { To = RegistrationFlow.Submitted, Facts = new JsonObject { ["gathering"] = registration.Gathering, ["admission"] = registration.Admission, ["people"] = registration.People, ["questionnaire"] = registration.Questionnaire } });
        scope.Write(new Deed(registration.Node, move) { From = RegistrationFlow.Submitted, To = registration.State });
        letters.Tell(scope, registration);
        return registration;
    }
}
