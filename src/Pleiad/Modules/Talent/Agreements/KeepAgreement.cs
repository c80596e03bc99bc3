using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Signatures;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Registry.Contracts;
using Pleiad.Modules.Talent.Applications;

namespace Pleiad.Modules.Talent.Agreements;

/// <summary>Whoever keeps an agreement writes it, offers it, changes it and ends it. Fields: institution, tutor, starts, ends, hours, tasks, early, further-name, further-mail, version.</summary>
public sealed class KeepAgreement(RegistryNames names, AgreementParties parties, AgreementLetters letters, TimeProvider clock)
{
    /// <summary>Writes a draft from a confirmed application.</summary>
    public Func<ActScope, string> Write(Form form, string application, Language language)
    {
        var written = Read(form, language);
        return scope =>
        {
            var of = scope.Application(application);
            if (of.State != ApplicationFlow.Confirmed)
                throw new ConflictException("not-confirmed", "An agreement is made of a confirmed place, and this one is not confirmed.", "Договор составляют по подтверждённому месту, а это место не подтверждено.");
            string[] over = [AgreementFlow.Terminated, AgreementFlow.Expired];
            if (scope.Db.Agreements.Any(a => a.Application == application && !over.Contains(a.State)))
                throw new ConflictException("agreement-there", "There is an agreement for this place already: change that one.", "Договор по этому месту уже есть: измените его.");
            var agreement = written(new Agreement
            {
                Id = Application.NewReference(), Application = application, Person = of.Person, Organisation = scope.Opening(of.Opening).Organisation, Institution = "", Tutor = "", Starts = "", Ends = "", Hours = 0, State = AgreementFlow.Draft, Illustrative = of.Illustrative, CreatedAt = scope.Moment(),
            });
            scope.Db.Agreements.Add(agreement);
            scope.Write(new Deed(agreement.Node, "write") { To = AgreementFlow.Draft, Facts = new JsonObject { ["application"] = application, ["organisation"] = agreement.Organisation, ["institution"] = agreement.Institution } });
            return agreement.Address;
        };
    }

    /// <summary>Changes it. What was offered is offered anew at once, and every signature is void.</summary>
    public Func<ActScope, string> Edit(Form form, string id, Language language)
    {
        var written = Read(form, language);
        return scope =>
        {
            var agreement = scope.Agreement(id);
            Journal.MustBeAt(scope.Connection, agreement.Node, form.Version);
            AgreementFlow.Life.Must("edit", agreement.State, agreement);
            var changed = written(agreement);
            if (changed == agreement)
                return agreement.Address;
            changed = scope.Move(changed, "edit");
            if (changed.State == AgreementFlow.Offered)
                letters.Ask(scope, changed, parties.Offer(scope, changed));
            return agreement.Address;
        };
    }

    /// <summary>Offers it to everybody who signs.</summary>
    public Func<ActScope, string> Offer(Form form, string id) => scope =>
    {
        var agreement = scope.Agreement(id);
        Journal.MustBeAt(scope.Connection, agreement.Node, form.Version);
        MustNotBeEarly(agreement, scope.Now);
        var offered = scope.Move(agreement, "offer");
        letters.Ask(scope, offered, parties.Offer(scope, offered));
        return agreement.Address;
    };

    /// <summary>Ends it, with a reason that all parties read.</summary>
    public Func<ActScope, string> Terminate(Form form, string id)
    {
        var reason = form.Lines("reason", required: false, longest: 1000);
        return scope =>
        {
            var agreement = scope.Agreement(id);
            Journal.MustBeAt(scope.Connection, agreement.Node, form.Version);
            var ended = scope.Move(agreement, "terminate", reason, a => a with { EndedAt = scope.Moment() });
            SignatureBook.Close(scope, agreement.Node);
            letters.Told(scope, ended, reason);
            return agreement.Address;
        };
    }

    /// <summary>An agreement is not dated back: it begins on a day to come, or says why not.</summary>
    /// <exception cref="ConflictException">Code <c>early</c>.</exception>
    internal static void MustNotBeEarly(Agreement agreement, DateTimeOffset now)
    {
        if (agreement.Early.Length == 0 && string.CompareOrdinal(agreement.Starts, Today(now)) < 0)
            throw new ConflictException("early", $"It would begin on {agreement.Starts}, before everybody signed. Whoever keeps it moves the beginning, or writes into it why it begins before.", $"Договор начинался бы {agreement.Starts}, раньше, чем все подпишут. Тот, кто его ведёт, переносит начало или пишет в договоре, почему оно раньше.");
    }

    internal static Form Of(Agreement a) => Form.Of(("institution", a.Institution), ("tutor", a.Tutor), ("starts", a.Starts), ("ends", a.Ends), ("hours", a.Hours.ToString(CultureInfo.InvariantCulture)), ("tasks", a.Tasks), ("early", a.Early), ("further-name", a.FurtherName), ("further-mail", a.FurtherMail));

    internal static string Today(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Func<Agreement, Agreement> Read(Form form, Language language)
    {
        var (institution, tutor, tasks, early) = (form.Line("institution"), form.Line("tutor", longest: 120), form.Lines("tasks"), form.Line("early", required: false, longest: 300));
        var (starts, ends, hours) = (form.Date("starts"), form.Date("ends"), form.Number("hours", least: 1, most: 4000));
        var (further, mail) = (form.Line("further-name", required: false, longest: 160), form.Mail("further-mail", required: false));
        if (institution.Length > 0 && names.Of(institution) is null)
            form.Refuse("institution", "Choose a school or a university of the registry.", "Выберите школу или вуз из реестра.");
        foreach (var (field, day) in new[] { ("starts", starts), ("ends", ends) })
        {
            if (day.Length is 4 or 7)
                form.Refuse(field, "Write the whole day, like 2026-06-01.", "Напишите день целиком, например 2026-06-01.");
        }

        if (starts.Length == 10 && ends.Length == 10 && string.CompareOrdinal(ends, starts) < 0)
            form.Refuse("ends", "The last day is before the first.", "Последний день раньше первого.");
        if (starts.Length == 10 && early.Length == 0 && string.CompareOrdinal(starts, Today(clock.GetUtcNow())) < 0)
            form.Refuse("early", "It would begin before everybody signed: say why, or move the beginning.", "Договор начался бы раньше подписания: напишите почему или перенесите начало.");
        if (further.Length > 0 != mail.Length > 0)
            form.Refuse(further.Length > 0 ? "further-mail" : "further-name", "A further party has a name and an address.", "У ещё одной стороны есть и имя, и адрес.");
        if (hours != Math.Truncate(hours))
            form.Refuse("hours", "Write whole hours.", "Напишите целое число часов.");
        return a => a with { Institution = institution, Tutor = tutor, Tasks = tasks, Early = early, Starts = starts, Ends = ends, Hours = (int)hours, FurtherName = further, FurtherMail = mail, FurtherLanguage = mail == a.FurtherMail ? a.FurtherLanguage : language == Language.Russian ? "ru" : "en" };
    }
}
