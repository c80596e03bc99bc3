using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Questionnaires;
using Pleiad.Modules.Events.Contracts;
using Pleiad.Modules.Events.Gatherings;

namespace Pleiad.Modules.Events.Registrations;

/// <summary>Opens a kind of registration, or changes it. Fields: en, ru, text-en, text-ru, size, offer (hours), opens, closes, moderated, grouped, questions (a line each).</summary>
public sealed class KeepAdmission(Places places)
{
    private const int UsualOffer = 48; // hours

    public Func<ActScope, string> From(Form form, Gathering gathering, string? id)
    {
        var (en, ru) = (form.Line("en", required: false, longest: 100), form.Line("ru", required: false, longest: 100));
        if (en.Length == 0 && ru.Length == 0)
            form.Refuse("en", "Name it in at least one of the two languages.", "Назовите хотя бы на одном из двух языков.");
        var (size, offer) = (form.Number("size", least: 0, most: 100_000), id is null ? form.Number("offer", least: 1, most: 24 * 30) : UsualOffer);
        var (opens, closes, questions) = (Instant(form, "opens", gathering.Zone), Instant(form, "closes", gathering.Zone), QuestionLines.Read(form, "questions"));
        if (opens.Length > 0 && closes.Length > 0 && string.CompareOrdinal(closes, opens) <= 0)
            form.Refuse("closes", "It closes after it opens.", "Закрытие должно быть позже открытия.");
        var (textEn, textRu, version) = (form.Lines("text-en", required: false, longest: 1000), form.Lines("text-ru", required: false, longest: 1000), form.Version);
        return scope =>
        {
            var of = scope.Gathering(gathering.Id, version);
            var now = id is null ? null : scope.Db.Admissions.SingleOrDefault(a => a.Gathering == of.Id && a.Id == id) ?? throw RegistrationActs.MissingAdmission(of.Id, id);
            var said = new Admission
            {
                Gathering = of.Id, Id = now?.Id ?? EventsActs.FreeId(en.Length > 0 ? en : ru, taken => scope.Db.Admissions.Any(a => a.Gathering == of.Id && a.Id == taken)), Number = now?.Number ?? scope.Db.Admissions.Count(a => a.Gathering == of.Id) + 1,
                En = en.Length > 0 ? en : ru, Ru = ru.Length > 0 ? ru : en, TextEn = textEn, TextRu = textRu, Questionnaire = questions.Keep(scope), Opens = opens, Closes = closes, Moderated = form.Ticked("moderated"), Grouped = form.Ticked("grouped"),
            };
            if (now is null)
            {
                scope.Db.Admissions.Add(said);
                Places.Open(scope, said.Pool, (int)size, TimeSpan.FromHours(offer));
            }
            else
            {
                scope.Put(said);
                places.Resize(scope, said.Pool, (int)size);
            }

            scope.Write(new Deed(of.Node, now is null ? "open-admission" : "edit-admission") { Facts = new JsonObject { ["admission"] = said.Id, ["size"] = (int)size, ["questionnaire"] = said.Questionnaire } });
            return EventsAddress.OfGathering(of.Id, "#take-part");
        };
    }

    /// <summary>The fields as they stand now.</summary>
    public static Form Of(Admission admission, Questionnaire questions, PoolFigures figures, string zone) => Form.Of(
        ("en", admission.En), ("ru", admission.Ru), ("text-en", admission.TextEn), ("text-ru", admission.TextRu), ("size", figures.Size.ToString(CultureInfo.InvariantCulture)), ("opens", There(admission.Opens, zone)), ("closes", There(admission.Closes, zone)),
        ("moderated", admission.Moderated ? "yes" : ""), ("grouped", admission.Grouped ? "yes" : ""), ("questions", QuestionLines.Write(questions)));

    private static string There(string instant, string zone) => instant.Length == 0 ? "" : RegistrationLetters.At(instant, zone)[..16];

    /// <summary>An hour of the gathering's zone as an instant.</summary>
    private static string Instant(Form form, string field, string zone)
    {
        var text = form.Line(field, required: false, longest: 16);
        if (text.Length == 0 || form.ErrorOf(field) is not null)
            return "";
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var there) || there.IsInvalidTime(local))
        {
            form.Refuse(field, "Write a day and an hour like 2027-01-05 09:00.", "Напишите день и час, например 2027-01-05 09:00.");
            return "";
        }

        return new DateTimeOffset(local, there.GetUtcOffset(local)).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }
}
